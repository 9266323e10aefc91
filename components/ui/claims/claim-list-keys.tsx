import { claimKeyOf, movedTo } from './claim-keys.ts';
import { t, type MessageKey } from '../text.ts';

/** What a focused list of claims does with a key: moves on, or presses the button of the claim that does it. */
export function onClaimKey(event: KeyboardEvent, back: () => void): void {
  const target = event.target as HTMLElement;
  const item = target.closest<HTMLElement>('li.claim');
  const list = item?.parentElement;
  if (!item || !list) return;
  const key = claimKeyOf(event, target === item ? 'claim' : isField(target) ? 'field' : 'button');
  if (key === null) {
    if (event.key === 'Escape' && !event.defaultPrevented && target !== item && !isField(target)) item.focus();
    return;
  }
  event.preventDefault();
  const items = [...list.children] as HTMLElement[];
  const to = movedTo(key, items.indexOf(item), items.length);
  if (to !== null) items[to]?.focus();
  else if (key === 'back') back();
  else if (key === 'annotate') item.querySelector<HTMLElement>('.annotate button[aria-expanded]')?.click();
  else item.querySelector<HTMLElement>(`[data-act="${key}"]`)?.click();
}

const isField = (element: HTMLElement): boolean =>
  element.matches('input, textarea, select, [contenteditable]') || element.closest('form, .editor') !== null;

const KEYS: readonly (readonly [keys: readonly string[], does: MessageKey])[] = [
  [['↑', '↓', 'j', 'k'], 'keyMove'],
  [['Enter'], 'goToPassage'],
  [['b'], 'passageBack'],
  [['c'], 'claimCopy'],
  [['w'], 'keyWhy'],
  [['e'], 'mendOpen'],
  [['n'], 'claimAnnotate'],
];

/** The keys that work while the list has the focus. `withBack`: there is a page to scroll back. */
export function KeysHelp({ withBack }: { withBack: boolean }) {
  return (
    <details class="keys-help">
      <summary>{t('keysHelp')}</summary>
      <dl>
        {KEYS.filter(([, does]) => withBack || does !== 'passageBack').map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
