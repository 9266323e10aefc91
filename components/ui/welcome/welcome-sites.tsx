import { useState } from 'preact/hooks';
import { countText } from '../numbers.ts';
import { t } from '../text.ts';

/** What the browser and the manifest say of sites; the entrypoint asks them. */
export interface SiteFinder {
  /** The hosts of the built-in list, by the alphabet. */
  readonly listed: readonly string[];
  /** The host that is meant by what was typed; null while it is none. */
  siteIn(typed: string): string | null;
  /** Whether the browser lets this host's pages be read by themselves. */
  isRead(site: string): Promise<boolean>;
}

interface Found {
  readonly site: string;
  readonly read: boolean;
}

/** Where it works by itself, with a look-up for the reader's own paper, and how to have another site read. */
export function WelcomeSites({ sites }: { sites: SiteFinder }) {
  return (
    <section>
      <h2>{t('welcomeWhereHeading')}</h2>
      <p>{t('welcomeWhere', countText(sites.listed.length))}</p>
      <p>{t('welcomeOthers')}</p>
      <LookUp sites={sites} />
      <details>
        <summary>{t('welcomeSitesAll')}</summary>
        <ul class="site-list">
          {sites.listed.map((host) => (
            <li key={host}>{host}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function LookUp({ sites }: { sites: SiteFinder }) {
  const [found, setFound] = useState<Found | null>(null);
  const look = async (typed: string): Promise<void> => {
    const site = sites.siteIn(typed);
    setFound(site === null ? null : { site, read: await sites.isRead(site) });
  };
  return (
    <div class="look-up">
      <label>
        {t('welcomeSiteLabel')}
        <input
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="example.com"
          onInput={(event) => void look(event.currentTarget.value)}
        />
      </label>
      <p role="status">{found && t(found.read ? 'welcomeSiteRead' : 'welcomeSiteAsked', found.site)}</p>
    </div>
  );
}
