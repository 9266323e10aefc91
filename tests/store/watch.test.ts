import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { errorCodeOf } from '../../components/messages/errors.ts';
import { openLibrary } from '../../components/store/database.ts';
import { articleByKey } from '../../components/store/read.ts';
import { watch } from '../../components/store/watch.ts';

describe('watching the library', () => {
  it('says so when it can’t be opened, to the first who asks and to the second', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation failed for an internal reason', 'InvalidStateError');
    });
    const library = openLibrary('broken');
    for (let asked = 0; asked < 2; asked += 1) {
      const onFailed = vi.fn();
      watch(() => articleByKey(library, 'x'), vi.fn(), onFailed);
      await vi.waitFor(() => expect(onFailed).toHaveBeenCalledOnce());
      expect(errorCodeOf(onFailed.mock.calls[0]![0])).toBe('storage-failed');
    }
  });
});
