import { mendsAnything } from '../../components/corrections/correction.ts';
import type { ClaimCorrection } from '../../components/messages/protocol.ts';
import { GainsayError } from '../../components/messages/errors.ts';
import type { Library } from '../../components/store/database.ts';
import { putCorrection, removeCorrection } from '../../components/store/write.ts';

/** Keeps what the reader has mended in a claim; where nothing is mended any more, the machine's reading stands again. */
export async function correctClaim(library: Library, correction: ClaimCorrection): Promise<void> {
  if (!mendsAnything(correction.mended)) {
    await removeCorrection(library, correction.id);
    return;
  }
  const now = new Date().toISOString();
  if (!(await putCorrection(library, { ...correction, created: now, modified: now })))
    throw new GainsayError('forgotten');
}
