import type { Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Forgotten, ForgetScope } from '../../store/forget-scope.ts';
import { forgottenSentence, goesSentence } from './forget-sentences.ts';
import { countText } from '../numbers.ts';
import { Check, Section } from './settings-fields.tsx';
import type { KeptSite, SettingsModel } from './settings-model.ts';
import { tCount } from '../counted.ts';
import { t } from '../text.ts';

/** The article from whose page the reader came here. */
export interface CameFrom {
  readonly key: string;
  readonly title: string;
  readonly site: string;
}

interface ForgetSettingsProps {
  model: SettingsModel;
  from: CameFrom | null;
}

/** Forgetting: this article, this site, the last hour, all that is not annotated. */
export function ForgetSettings({ model, from }: ForgetSettingsProps) {
  return (
    <Section id="forget" title={t('settingsForget')} about={t('settingsForgetAbout')}>
      {from && (
        <>
          <ForgetRow
            model={model}
            title={t('forgetArticle', from.title)}
            scope={{ scope: 'articles', keys: [from.key] }}
            withAnnotated
          />
          <ForgetRow
            model={model}
            title={t('forgetThisSite', from.site)}
            scope={{ scope: 'site', site: from.site }}
            withAnnotated
          />
        </>
      )}
      <ForgetRow model={model} title={t('forgetHour')} about={t('forgetHourAbout')} scope={HOUR} withAnnotated />
      <ForgetSite model={model} />
      <ForgetRow model={model} title={t('forgetAll')} about={t('forgetAllAbout')} scope={ALL} />
    </Section>
  );
}

const HOUR: ForgetScope = { scope: 'hour' };
const ALL: ForgetScope = { scope: 'all' };

/** A site of the reader's choice, of those that have articles in the library. */
function ForgetSite({ model }: { model: SettingsModel }) {
  const [sites, setSites] = useState<readonly KeptSite[] | null>(null);
  const [site, setSite] = useState('');
  const look = (): void => void model.keptSites().then(setSites);
  return (
    <div class="forget">
      <div class="line">
        <h3>{t('forgetSite')}</h3>
        {sites === null && (
          <button type="button" class="pill" onClick={look}>
            {t('forgetSiteChoose')}
          </button>
        )}
      </div>
      {sites?.length === 0 && <p class="soft">{t('forgetSiteNone')}</p>}
      {sites && sites.length > 0 && (
        <select aria-label={t('forgetSite')} value={site} onChange={(event) => setSite(event.currentTarget.value)}>
          <option value="">{t('forgetSiteWhich')}</option>
          {sites.map((each) => (
            <option key={each.site} value={each.site}>
              {t('forgetSiteOption', each.site, countText(each.articles))}
            </option>
          ))}
        </select>
      )}
      {site !== '' && (
        <ForgetRow
          key={site}
          model={model}
          title={t('forgetThisSite', site)}
          scope={{ scope: 'site', site }}
          withAnnotated
        />
      )}
    </div>
  );
}

interface ForgetRowProps {
  model: SettingsModel;
  title: string;
  about?: string;
  scope: ForgetScope;
  /** Whether what is annotated may be forgotten, too. */
  withAnnotated?: boolean;
}

/** Says what would go and what would stay before anything does, and what went afterwards. */
function ForgetRow({ model, title, about, scope, withAnnotated = false }: ForgetRowProps) {
  const [count, setCount] = useState<{ articles: number; annotated: number } | null>(null);
  const [annotated, setAnnotated] = useState(false);
  const [forgotten, setForgotten] = useState<Forgotten | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  const asking = count !== null;
  // To what does no harm while it is asked, and afterwards back to where the reader was.
  useEffect(() => {
    if (asked.current) button.current?.focus();
  }, [asking]);
  const ask = async (): Promise<void> => {
    asked.current = true;
    setForgotten(null);
    setAnnotated(false);
    setCount(await model.countIn(scope));
  };
  const forget = async (): Promise<void> => {
    setForgotten(await model.forget(scope, annotated));
    setCount(null);
  };
  return (
    <div class="forget" data-forget={scope.scope}>
      <div class="line">
        <h3>{title}</h3>
        {!asking && (
          <button
            type="button"
            class="pill"
            ref={button}
            aria-label={t('forgetNamed', title)}
            onClick={() => void ask()}
          >
            {t('forgetAsk')}
          </button>
        )}
      </div>
      {about !== undefined && <p class="soft small">{about}</p>}
      <p role="status">{forgotten ? forgottenSentence(forgotten) : ''}</p>
      {count && (
        <Sure
          title={title}
          count={count}
          keep={button}
          annotated={withAnnotated ? annotated : null}
          onAnnotated={setAnnotated}
          onForget={() => void forget()}
          onKeep={() => setCount(null)}
        />
      )}
    </div>
  );
}

interface SureProps {
  title: string;
  count: { articles: number; annotated: number };
  /** What is annotated goes, too; null: it never does. */
  annotated: boolean | null;
  keep: Ref<HTMLButtonElement>;
  onAnnotated(annotated: boolean): void;
  onForget(): void;
  onKeep(): void;
}

/** What would go and what would stay, and the last chance to say no. */
function Sure({ title, count, annotated, keep, onAnnotated, onForget, onKeep }: SureProps) {
  const gone = annotated === true ? count.articles : count.articles - count.annotated;
  return (
    <div class="sure" role="group" aria-label={title}>
      <p>{goesSentence({ gone, kept: count.articles - gone })}</p>
      {annotated !== null && count.annotated > 0 && (
        <Check name={t('forgetAnnotated', countText(count.annotated))} checked={annotated} onCheck={onAnnotated} />
      )}
      {annotated === true && <p>{t('forgetAnnotatedGoes')}</p>}
      <p class="buttons">
        {gone > 0 && (
          <button type="button" class="pill danger" onClick={onForget}>
            {tCount('forget', gone)}
          </button>
        )}
        <button type="button" class="pill" ref={keep} onClick={onKeep}>
          {t('forgetKeep')}
        </button>
      </p>
    </div>
  );
}
