import type { Annotation, Target, Verdict } from '../../components/annotations/annotation.ts';
import { bareAnnotation } from '../../components/annotations/bare.ts';
import { editSteps } from '../../components/annotations/steps.ts';
import { targetAt } from '../../components/annotations/target.ts';
import { judgementOf, withVerdictChange } from '../../components/annotations/verdict-history.ts';
import { stubOf } from '../../components/claims/article.ts';
import type { AnnotationEdit, ClaimPlace, SelectedPassage } from '../../components/messages/protocol.ts';
import { GainsayError } from '../../components/messages/errors.ts';
import type { Library } from '../../components/store/database.ts';
import { annotationsOf, articleByKey } from '../../components/store/read.ts';
import { withKeys } from '../../components/store/links.ts';
import { changeAnnotation } from '../../components/store/write.ts';
import { noteSteps } from './annotate-undo.ts';

/**
 * Writes an edit; fields that it leaves out stay as they are. Returns the keys of the articles whose pages must be told:
 * none while a note grows, because pages know no more of a note than that there is one. Nothing is begun about what was
 * forgotten: a window that was open then, or its draft, must not bring it back.
 */
export async function annotate(library: Library, edit: AnnotationEdit): Promise<readonly string[]> {
  const now = new Date();
  const kept: { before?: Annotation } = {};
  const after = await library.transaction('rw', library.annotations, library.articles, async () => {
    const keys = edit.targets.map(({ article }) => article.key);
    const known = await library.articles.where('key').anyOf(keys).count();
    return changeAnnotation(library, edit.id, (before) => {
      if (before) kept.before = before;
      else if (known === 0) throw new GainsayError('forgotten');
      return withKeys(edited(before ?? bareAnnotation(edit, now.toISOString()), edit, now.toISOString()));
    });
  });
  const { before } = kept;
  await noteSteps(editSteps(before, after, now.getTime()));
  return before && seenOnPages(after) === seenOnPages(before) ? [] : after.articleKeys;
}

function edited(base: Annotation, edit: AnnotationEdit, now: string): Annotation {
  const after: Annotation = {
    ...base,
    verdict: edit.verdict === undefined ? base.verdict : edit.verdict,
    note: edit.note ?? base.note,
    tags: edit.tags ?? base.tags,
    evidence: edit.evidence ?? base.evidence,
    ...(edit.ownWord !== undefined && { ownWord: edit.ownWord }),
    ...(edit.typedEvidence && { typedEvidence: edit.typedEvidence }),
    modified: now,
  };
  const history = base.verdictHistory ?? [];
  const verdictHistory = withVerdictChange(history, judgementOf(base), judgementOf(after), now);
  return verdictHistory === history ? after : { ...after, verdictHistory };
}

const seenOnPages = ({ verdict, note }: Annotation): string => `${verdict} ${note !== ''}`;

/** A verdict from the card: on the reader's annotation of that claim, or on a new one. */
export async function judgeClaim(library: Library, place: ClaimPlace, verdict: Verdict | null): Promise<void> {
  const { id, target } = await annotationOfClaim(library, place);
  if (verdict === null && !(await library.annotations.get(id))) return;
  await annotate(library, { id, about: 'claim', targets: [target], verdict });
}

/** The annotation that hangs on a claim's quote, or the id that a new one would get. */
export async function annotationOfClaim(library: Library, place: ClaimPlace): Promise<{ id: string; target: Target }> {
  const record = await articleByKey(library, place.articleKey);
  if (!record) throw new GainsayError('gone');
  const { start, end } = place;
  const claim = record.claims.find((each) => each.start === start && each.end === end);
  const target = targetAt(record, start, end, claim?.attribution ?? null);
  const existing = (await annotationsOf(library, record.key)).find(
    ({ about, targets }) => about === 'claim' && targets[0]?.quote?.exact === target.quote?.exact,
  );
  return { id: existing?.id ?? (await claimId(target)), target: existing?.targets[0] ?? target };
}

/**
 * The same id for the same words of the same article: two quick verdicts, or a verdict given while the note's window is
 * still empty, must not begin two annotations of one claim. A UUID of version 8, which leaves its bits to us.
 */
async function claimId({ article, quote }: Target): Promise<string> {
  const name = new TextEncoder().encode(JSON.stringify([article.key, quote?.exact]));
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', name)).slice(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** A new annotation of a passage that the reader selected. */
export async function annotatePassage(library: Library, passage: SelectedPassage): Promise<string> {
  const record = await articleByKey(library, passage.articleKey);
  if (!record) throw new GainsayError('gone');
  const id = crypto.randomUUID();
  const { exact, prefix, suffix, start, end } = passage;
  const target: Target = {
    article: stubOf(record),
    quote: { exact, prefix, suffix },
    position: { start, end },
    source: null,
    role: null,
  };
  await annotate(library, { id, about: 'passage', targets: [target] });
  return id;
}
