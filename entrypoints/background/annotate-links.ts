import type { LinkEnd, LinkKind } from '../../components/annotations/link.ts';
import type { LinkPlace } from '../../components/annotations/passages.ts';
import { linkStep, removalStep } from '../../components/annotations/steps.ts';
import { GainsayError } from '../../components/messages/errors.ts';
import type { Library } from '../../components/store/database.ts';
import { putLink, removeAnnotation, removeLink } from '../../components/store/links.ts';
import { annotationById } from '../../components/store/read.ts';
import { annotationOfClaim } from './annotate.ts';
import { noteSteps } from './annotate-undo.ts';

interface LinkRequest {
  readonly id: string;
  readonly kind: LinkKind;
  /** The annotation that it goes out from. */
  readonly from: string;
  readonly to: LinkPlace;
}

/** Links two passages, as the reader says; a link that is there already is not made twice. */
export async function linkPassages(library: Library, { id, kind, from, to }: LinkRequest): Promise<readonly string[]> {
  const ends = { from: await endOf(library, from), to: await endAt(library, to) };
  if (ends.from.annotation === ends.to.annotation) throw new GainsayError('bad-message');
  const now = new Date();
  const link = { id, kind, ...ends, created: now.toISOString() };
  if (!(await putLink(library, link))) return [];
  const step = linkStep(link, true, now.getTime());
  await noteSteps([step]);
  return step.articleKeys;
}

async function endOf(library: Library, id: string): Promise<LinkEnd> {
  const target = (await annotationById(library, id))?.targets[0];
  if (!target) throw new GainsayError('gone');
  return { annotation: id, target };
}

async function endAt(library: Library, place: LinkPlace): Promise<LinkEnd> {
  if ('annotation' in place) return endOf(library, place.annotation);
  const { id, target } = await annotationOfClaim(library, place.claim);
  return { annotation: id, target };
}

export async function unlinkPassages(library: Library, id: string): Promise<readonly string[]> {
  const link = await removeLink(library, id);
  if (!link) return [];
  const step = linkStep(link, false, Date.now());
  await noteSteps([step]);
  return step.articleKeys;
}

/** Removes an annotation, with the links that end at it. Gives the articles whose pages must be told. */
export async function removeAnnotated(library: Library, id: string): Promise<readonly string[]> {
  const removed = await removeAnnotation(library, id);
  if (!removed) return [];
  await noteSteps([removalStep(removed.annotation, removed.links, Date.now())]);
  return removed.annotation.articleKeys;
}
