import { siteOf } from '../../claims/article-key.ts';
import type { TabAccess } from '../../messages/protocol.ts';
import { t } from '../text.ts';

interface AlwaysProps {
  url: string;
  /** Called in the very tick of the click: the browser shows its question only then. */
  onAlways(url: string): void;
}

/** "Always on this site", and beforehand what the browser will ask. */
export function Always({ url, onAlways }: AlwaysProps) {
  return (
    <>
      <button type="button" class="pill" onClick={() => onAlways(url)}>
        {t('alwaysAction')}
      </button>
      <p class="soft small">{t('alwaysAsks', siteOf(url))}</p>
    </>
  );
}

interface SiteOfferProps extends Omit<AlwaysProps, 'url'> {
  access: TabAccess | null;
  /** The page had lost its marks, and was read again. */
  again: boolean;
}

/** On a page that was read because the reader asked: what becomes of its marks, and how to have the site read by itself. */
export function SiteOffer({ access, again, onAlways }: SiteOfferProps) {
  if (access?.access !== 'asked' && access?.access !== 'taken') return null;
  const { url } = access;
  const asked = again ? t('offerAgain') : t('offerAsked');
  return (
    <div class="notice" role="status" data-notice={access.access}>
      <p>{access.access === 'taken' ? t('offerTaken', siteOf(url)) : asked}</p>
      <Always url={url} onAlways={onAlways} />
    </div>
  );
}
