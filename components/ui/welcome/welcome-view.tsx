import type { ComponentChildren } from 'preact';
import { Brand } from '../page-frame.tsx';
import { t, type MessageKey } from '../text.ts';
import { ClashDrawing, MarksDrawing, MineDrawing, PinDrawing } from './welcome-drawings.tsx';
import type { CommandKeys } from './welcome-keys.ts';
import { WelcomeSites, type SiteFinder } from './welcome-sites.tsx';

interface WelcomeViewProps {
  firefox: boolean;
  sites: SiteFinder;
  keys: CommandKeys;
}

/** First run: what Gainsay does, the way to try it at once, what it never does, what it keeps, where it works, how to keep it in sight. */
export function WelcomeView({ firefox, sites, keys }: WelcomeViewProps) {
  return (
    <main class="welcome">
      <Brand />
      <h1>{t('welcomeLead')}</h1>
      <div class="does">
        <Does heading={t('welcomeMarksHeading')} text={t('welcomeMarks')}>
          <MarksDrawing label={t('welcomeMarksPicture')} />
        </Does>
        <Does heading={t('welcomeClashHeading')} text={t('welcomeClash')}>
          <ClashDrawing label={t('welcomeClashPicture')} />
        </Does>
        <Does heading={t('welcomeMineHeading')} text={t('welcomeMine')}>
          <MineDrawing label={t('welcomeMinePicture')} />
        </Does>
      </div>
      <p class="try">
        <a class="pill strong" href="/story.html" target="_blank">
          {t('welcomeTry')}
        </a>
        <span class="soft">{t('welcomeTryHow')}</span>
      </p>
      <div class="pairs">
        <Never />
        <Keeps />
      </div>
      <WelcomeSites sites={sites} />
      <section class="pin">
        <div>
          <h2>{t('welcomePinHeading')}</h2>
          <p>{t(firefox ? 'welcomePinFirefox' : 'welcomePinChrome')}</p>
        </div>
        <PinDrawing firefox={firefox} label={t(firefox ? 'welcomePinPictureFirefox' : 'welcomePinPictureChrome')} />
      </section>
      <Keys keys={keys} />
    </main>
  );
}

interface DoesProps {
  heading: string;
  text: string;
  children: ComponentChildren;
}

function Does({ heading, text, children }: DoesProps) {
  return (
    <section>
      {children}
      <h2>{heading}</h2>
      <p>{text}</p>
    </section>
  );
}

function Never() {
  return (
    <section>
      <h2>{t('welcomeNeverHeading')}</h2>
      <ul>
        <li>{t('welcomeNever1')}</li>
        <li>{t('welcomeNever2')}</li>
        <li>{t('welcomeNever3')}</li>
        <li>{t('welcomeNever4')}</li>
      </ul>
    </section>
  );
}

function Keeps() {
  return (
    <section>
      <h2>{t('welcomeKeepsHeading')}</h2>
      <p>{t('welcomeKeeps')}</p>
      <p>{t('welcomeForget')}</p>
      <p class="ways-on">
        <a class="link" href="/library.html" target="_blank">
          {t('welcomeLibrary')}
        </a>
        <a class="link" href="/settings.html" target="_blank">
          {t('welcomeSettings')}
        </a>
      </p>
    </section>
  );
}

/** In the order in which one meets them. */
const COMMANDS: readonly (readonly [command: string, name: MessageKey])[] = [
  ['next-claim', 'commandNextClaim'],
  ['next-contradiction', 'commandNextContradiction'],
  ['annotate-selection', 'menuAnnotate'],
  ['open-panel', 'commandOpenPanel'],
];

/** The keys that are set; none, where the reader's device has none. */
function Keys({ keys }: { keys: CommandKeys }) {
  const set = COMMANDS.flatMap(([command, name]) => (keys[command] ? [[name, keys[command]] as const] : []));
  if (set.length === 0) return null;
  return (
    <section>
      <h2>{t('welcomeKeysHeading')}</h2>
      <dl class="keys">
        {set.map(([name, shortcut]) => (
          <div key={name}>
            <dt>
              <kbd>{shortcut}</kbd>
            </dt>
            <dd>{t(name)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('welcomeKeysMore')}</p>
    </section>
  );
}
