import { useState } from 'preact/hooks';
import type { HomeArticle } from '../../annotations/target.ts';
import type { Claim } from '../../claims/claim.ts';
import type { CorrectedClaim } from '../../corrections/corrected.ts';
import { mendsAnything, type Mended } from '../../corrections/correction.ts';
import { citationText } from '../../exchange/citation.ts';
import type { ErrorCode } from '../../messages/protocol.ts';
import { claimCitation } from './claim-citation.ts';
import { copyCitation } from './copy-citation.ts';
import type { Correcting } from './correcting.ts';
import type { Found } from '../go-to-passage.tsx';
import type { MessageKey } from '../text.ts';

/** What was done last, for a live region: the same twice is told twice. */
export interface Told {
  readonly what: MessageKey;
  readonly count: number;
}

/** What can be done with the claims of a list. */
export interface ClaimActs {
  /** Where the claim starts whose passage the page shows; null: none. */
  readonly visited: number | null;
  /** That passage is not on the page now. */
  readonly gone: boolean;
  readonly told: Told | null;
  /** A citation that the browser did not let us copy. */
  readonly uncopied: string | null;
  /** What the reader has just taken back of a claim, to have it again. */
  takenBack(claim: CorrectedClaim): Mended | undefined;
  goTo(claim: CorrectedClaim): Promise<void>;
  back(): void;
  copy(claim: CorrectedClaim): Promise<void>;
  closeUncopied(): void;
  mend(claim: CorrectedClaim, mended: Mended): Promise<ErrorCode | null>;
}

/** What a list of claims needs for that. */
export interface ClaimPorts {
  correcting: Correcting;
  onGoToClaim(claim: Claim): Found;
  /** Scrolls the page back to where it was before; null where passages are shown elsewhere. */
  onBack: (() => void) | null;
}

/** `focus`: puts the focus on the claim that starts there. */
export function useClaimActs(
  { correcting, home, onBack, onGoToClaim }: ClaimPorts & { home: HomeArticle },
  focus: (start: number) => void,
): ClaimActs {
  const [visited, visit] = useState<number | null>(null);
  const [gone, setGone] = useState(false);
  const [told, setTold] = useState<Told | null>(null);
  const [uncopied, setUncopied] = useState<string | null>(null);
  const [taken, setTaken] = useState<ReadonlyMap<number, Mended>>(new Map());
  const tell = (what: MessageKey): void => setTold((before) => ({ what, count: (before?.count ?? 0) + 1 }));
  return {
    visited,
    gone,
    told,
    uncopied,
    takenBack: ({ start }) => taken.get(start),
    async goTo(claim) {
      if (onBack) visit(claim.start);
      setGone(false);
      setGone((await onGoToClaim(claim)) === false);
    },
    back() {
      if (visited === null) return;
      onBack?.();
      focus(visited);
      visit(null);
    },
    async copy(claim) {
      const citation = claimCitation(claim, home);
      const copied = await copyCitation(citation);
      setUncopied(copied ? null : citationText(citation));
      tell(copied ? 'claimCopied' : 'claimCopyFailed');
    },
    closeUncopied: () => setUncopied(null),
    async mend(claim, mended) {
      const failed = await correcting.mend(claim, home, mended);
      if (failed !== null) return failed;
      const mends = mendsAnything(mended);
      const others = [...taken].filter(([start]) => start !== claim.start);
      const before = claim.correction?.mended;
      setTaken(new Map(mends || !before ? others : [...others, [claim.start, before]]));
      tell(mends ? 'mendedKept' : 'mendedUndone');
      return null;
    },
  };
}
