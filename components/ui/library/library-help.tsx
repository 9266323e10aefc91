import { t, type MessageKey } from '../text.ts';

/** What can be typed, each with what it finds. The words are the query's own, in every language. */
const EXAMPLES: readonly (readonly [string, MessageKey])[] = [
  ['"no plan"', 'helpPhrase'],
  ['-visit', 'helpNot'],
  ['source:"Ada Holm"', 'helpSource'],
  ['site:harbourpost.example', 'helpSite'],
  ['kind:denial,forecast', 'helpKind'],
  ['verdict:false', 'helpVerdict'],
  ['tag:harbour', 'helpTag'],
  ['has:note', 'helpHas'],
  ['is:contradicted', 'helpIs'],
  ['after:2026-03', 'helpDate'],
  ['date:2026-03..2026-05', 'helpRange'],
];

export function FindHelp() {
  return (
    <details class="find-help">
      <summary>{t('helpSearch')}</summary>
      <dl>
        {EXAMPLES.map(([text, name]) => (
          <div key={text}>
            <dt>
              <code>{text}</code>
            </dt>
            <dd>{t(name)}</dd>
          </div>
        ))}
      </dl>
      <p class="soft">{t('helpFurther')}</p>
    </details>
  );
}
