import { EventShield } from '../../components/page/event-shield.ts';
import { handOver } from '../../components/page/page-reader.ts';
import { newLife } from './life.ts';
import { PageSession } from './page-session.ts';

/** What reads and marks a page: read → ask → anchor → paint → card. The content script has it come where it is needed. */
export const start = (): void =>
  handOver((document, articleOn) => {
    const { signal, isValid } = newLife();
    return new PageSession(document, new EventShield(), signal, isValid, articleOn);
  });
