import { articleAddress } from '../library/library-address.ts';
import { t } from '../text.ts';
import type { CommandKeys } from './welcome-keys.ts';

interface StoryGuideProps {
  keys: CommandKeys;
  articleKey: string;
  /** It has been read, and lies in the library. */
  kept: boolean;
  /** It was there, and the reader has forgotten it. */
  forgotten: boolean;
  onForget(): void;
  onReadAgain(): void;
}

/** What is said above the made-up story: what to try, and that it is kept until it is forgotten. */
export function StoryGuide({ keys, articleKey, kept, forgotten, onForget, onReadAgain }: StoryGuideProps) {
  const [claim, clash] = [keys['next-claim'], keys['next-contradiction']];
  return (
    <section class="guide" aria-labelledby="guide-heading">
      <h2 id="guide-heading">{t('storyHeading')}</h2>
      <p>{t('storyLead')}</p>
      <ol>
        <li>{t('storyClaims')}</li>
        <li>{t('storyClash')}</li>
        <li>{t('storyVerdict')}</li>
        {claim && clash && <li>{t('storyKeys', claim, clash)}</li>}
      </ol>
      <div class="kept-line">
        <p role="status">{kept ? t('storyKept') : forgotten ? t('storyForgotten') : ''}</p>
        {kept && (
          <>
            <a class="link" href={`/library.html${articleAddress(articleKey)}`} target="_blank">
              {t('storyLibrary')}
            </a>
            <button type="button" class="pill" onClick={onForget}>
              {t('storyForget')}
            </button>
          </>
        )}
        {forgotten && (
          <button type="button" class="pill" onClick={onReadAgain}>
            {t('stateMarksGoneAction')}
          </button>
        )}
      </div>
    </section>
  );
}
