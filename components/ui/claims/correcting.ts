import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Annotation } from '../../annotations/annotation.ts';
import { quoteAt, type HomeArticle } from '../../annotations/target.ts';
import { wantedClaims, type Wanted } from '../../claims/density.ts';
import { corrected, type CorrectedClaim } from '../../corrections/corrected.ts';
import { correctedSides } from '../../corrections/corrected-sides.ts';
import { correctedTargets } from '../../corrections/corrected-targets.ts';
import type { Correction, Mended } from '../../corrections/correction.ts';
import type { ClaimCorrection, ErrorCode } from '../../messages/protocol.ts';
import type { Settings } from '../../messages/settings.ts';
import { failureOf } from '../failure-of.ts';
import type { PageArticle } from '../this-page/page-article.ts';

type Stop = () => void;

/** Where corrections are kept, and how many claims are wanted; the entrypoint wires library and background. */
export interface CorrectingSources {
  /** Those of an article's claims, and of the claims elsewhere that its own conflict with. */
  watchCorrections(
    key: string,
    onCorrections: (corrections: readonly Correction[]) => void,
    onFailed: (error: unknown) => void,
  ): Stop;
  watchSettings(onSettings: (settings: Settings) => void): Stop;
  correctClaim(correction: ClaimCorrection): Promise<unknown>;
  changeSettings(change: Partial<Settings>): Promise<unknown>;
  codeOf(error: unknown): ErrorCode;
}

/** What the reader mends in the claims of one article, and how many of them are wanted. */
export class Correcting {
  readonly #sources: CorrectingSources;
  /** Undefined: the library has not answered yet. */
  readonly #corrections = signal<readonly Correction[] | undefined>(undefined);
  readonly #wanted = signal<Wanted | undefined>(undefined);
  readonly #failed = signal<ErrorCode | null>(null);
  #key: string | null = null;
  #stop: Stop = () => {};

  /** Until then nothing must be shown that may have been mended. */
  readonly ready: ReadonlySignal<boolean> = computed(() => Boolean(this.#corrections.value && this.#wanted.value));
  /** Why the library did not tell of corrections, or a setting could not be kept; null when all is well. */
  readonly failed: ReadonlySignal<ErrorCode | null> = computed(() => this.#failed.value);
  readonly wanted: ReadonlySignal<Wanted> = computed(() => this.#wanted.value ?? { density: 'normal', kindsOff: [] });

  /** How many corrections of the reader's own the article holds. */
  readonly mended: ReadonlySignal<number> = computed(
    () => (this.#corrections.value ?? []).filter(({ articleKey }) => articleKey === this.#key).length,
  );

  constructor(sources: CorrectingSources) {
    this.#sources = sources;
  }

  /** Turns to an article; null: to none. */
  follow(key: string | null): void {
    if (key === this.#key) return;
    this.#stop();
    this.#stop = () => {};
    this.#key = key;
    this.#corrections.value = undefined;
    this.#failed.value = null;
    if (key === null) return;
    const onFailed = (error: unknown): void => {
      // Better shown as the machine reads it than not at all.
      this.#corrections.value ??= [];
      this.#failed.value = this.#sources.codeOf(error);
    };
    const stops = [
      this.#sources.watchCorrections(key, (corrections) => (this.#corrections.value = corrections), onFailed),
      this.#sources.watchSettings(({ density, kindsOff }) => (this.#wanted.value = { density, kindsOff })),
    ];
    this.#stop = () => stops.forEach((stop) => stop());
  }

  /** An article as the reader has it: what was mended in the place of what was read. */
  seen(article: PageArticle): PageArticle {
    const corrections = this.#corrections.value ?? [];
    const own = corrections.filter(({ articleKey }) => articleKey === article.key);
    const { claims, unplaced } = article.home
      ? corrected({ text: article.home.text, claims: article.claims }, own)
      : { claims: article.claims, unplaced: [] };
    return {
      ...article,
      claims,
      unplaced,
      markedCount: wantedClaims(claims, this.wanted.value).size,
      contradictions: correctedSides(article.contradictions, corrections),
      updates: correctedSides(article.updates, corrections),
    };
  }

  /** Annotations as they are shown: said by whom the reader says. */
  annotationsSeen(annotations: readonly Annotation[]): readonly Annotation[] {
    return correctedTargets(annotations, this.#corrections.value ?? []);
  }

  /** Keeps what is mended in a claim, nothing (`{}`) to have the machine's reading again; answers what went wrong. */
  mend({ correction, start, end }: CorrectedClaim, article: HomeArticle, mended: Mended): Promise<ErrorCode | null> {
    return failureOf(
      () =>
        this.#sources.correctClaim({
          id: correction?.id ?? crypto.randomUUID(),
          articleKey: article.key,
          quote: quoteAt(article.text, start, end),
          position: { start, end },
          mended,
        }),
      this.#sources,
    );
  }

  /** Lets a correction go whose sentence is no longer there. */
  async drop({ id, articleKey, quote, position }: Correction): Promise<void> {
    this.#failed.value = await failureOf(
      () => this.#sources.correctClaim({ id, articleKey, quote, position, mended: {} }),
      this.#sources,
    );
  }

  async want(density: Wanted['density']): Promise<void> {
    this.#failed.value = await failureOf(() => this.#sources.changeSettings({ density }), this.#sources);
  }
}
