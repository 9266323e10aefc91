import { Brand } from './page-frame.tsx';
import { t } from './text.ts';
import { ClashDrawing, MarksDrawing, MineDrawing } from './welcome-drawings.tsx';

/** First run: what Gainsay does, what it never does, what it keeps, and how to keep it in sight. */
export function WelcomeView({ firefox }: { firefox: boolean }) {
  return (
    <main class="welcome">
      <Brand />
      <h1>{t('welcomeLead')}</h1>
      <div class="does">
        <section>
          <MarksDrawing />
          <h2>{t('welcomeMarksHeading')}</h2>
          <p>{t('welcomeMarks')}</p>
        </section>
        <section>
          <ClashDrawing />
          <h2>{t('welcomeClashHeading')}</h2>
          <p>{t('welcomeClash')}</p>
        </section>
        <section>
          <MineDrawing />
          <h2>{t('welcomeMineHeading')}</h2>
          <p>{t('welcomeMine')}</p>
        </section>
      </div>
      <section>
        <h2>{t('welcomeNeverHeading')}</h2>
        <ul>
          <li>{t('welcomeNever1')}</li>
          <li>{t('welcomeNever2')}</li>
          <li>{t('welcomeNever3')}</li>
        </ul>
      </section>
      <section>
        <h2>{t('welcomeKeepsHeading')}</h2>
        <p>{t('welcomeKeeps')}</p>
      </section>
      <section>
        <h2>{t('welcomeWhereHeading')}</h2>
        <p>{t('welcomeWhere')}</p>
      </section>
      <section>
        <h2>{t('welcomePinHeading')}</h2>
        <p>{t(firefox ? 'welcomePinFirefox' : 'welcomePinChrome')}</p>
      </section>
      <a class="link" href="/library.html">
        {t('welcomeLibrary')}
      </a>
    </main>
  );
}
