import { render } from 'preact';
import { browser } from 'wxt/browser';
import { hostOf, isCovered } from '../../components/messages/site-patterns.ts';
import { typedSite } from '../../components/messages/typed-site.ts';
import { watchSettings } from '../../components/messages/settings.ts';
import { followTheme } from '../../components/ui/theme.ts';
import { readKeys } from '../../components/ui/welcome/welcome-keys.ts';
import type { SiteFinder } from '../../components/ui/welcome/welcome-sites.tsx';
import { WelcomeView } from '../../components/ui/welcome/welcome-view.tsx';
import { speakIn } from '../../components/ui/locale.ts';
import { t } from '../../components/ui/text.ts';

/** The manifest's list, one host a site. */
function listedHosts(): string[] {
  const patterns = (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches }) => matches ?? []);
  const hosts = patterns.map((pattern) => hostOf(pattern.replace('://*.', '://')) ?? '');
  return [...new Set(hosts)].filter((host) => host !== '').toSorted();
}

async function start(root: HTMLElement): Promise<void> {
  const sites: SiteFinder = {
    listed: listedHosts(),
    siteIn: typedSite,
    // The reader may have taken a site of the list away from us, or added one.
    isRead: async (site) => isCovered(`https://${site}/`, (await browser.permissions.getAll()).origins ?? []),
  };
  render(<WelcomeView firefox={import.meta.env.FIREFOX} sites={sites} keys={await readKeys()} />, root);
}

followTheme(watchSettings);
speakIn(document.documentElement);
document.title = t('welcomeTitle');
const root = document.getElementById('root');
if (root) void start(root);
