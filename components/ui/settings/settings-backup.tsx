import type { Ref } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { shortTime } from '../dates.ts';
import { t } from '../text.ts';
import type { BackupModel, BackupState, Planned } from './backup-model.ts';
import {
  failedSentence,
  isWorthwhile,
  plannedSentences,
  restoredSentences,
  writtenSentences,
} from './backup-sentences.ts';
import { Section } from './settings-fields.tsx';

/** Everything to a file, and back from it. */
export function BackupSettings({ model }: { model: BackupModel }) {
  const state = model.state.value;
  const picker = useRef<HTMLInputElement>(null);
  const restore = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const busy = shareOf(state) !== null;
  const asking = state.at === 'planned';
  const asked = useRef(false);
  // To what does no harm while it is asked, and afterwards back to where the reader was.
  useEffect(() => {
    if (asking) keep.current?.focus();
    else if (asked.current && !busy) restore.current?.focus();
    asked.current = asking || (asked.current && busy);
  }, [asking, busy]);
  const look = (input: HTMLInputElement): void => {
    const [file] = input.files ?? [];
    // So that the same file can be chosen again.
    const list = file ? model.look(file) : Promise.resolve();
    void list.finally(() => (input.value = ''));
  };
  return (
    <Section id="backup" title={t('settingsBackup')} about={t('settingsBackupAbout')}>
      <p class="buttons">
        <button type="button" class="pill" data-backup disabled={busy || asking} onClick={() => void model.backUp()}>
          {t('backupAll')}
        </button>
        <button
          type="button"
          class="pill"
          ref={restore}
          disabled={busy || asking}
          onClick={() => picker.current?.click()}
        >
          {t('backupRestore')}
        </button>
        <input
          type="file"
          hidden
          ref={picker}
          accept=".jsonl,.json,.txt"
          aria-label={t('backupRestore')}
          onChange={(event) => look(event.currentTarget)}
        />
      </p>
      <p class="soft small">{t('backupRestoreAbout')}</p>
      <Doing state={state} onStop={() => model.stop()} />
      {state.at === 'planned' && <Asking {...state} keep={keep} model={model} />}
      <div role="status">
        {state.at === 'written' && <Sentences of={writtenSentences(state.written)} />}
        {state.at === 'restored' && <Sentences of={restoredSentences(state.done, state.cut)} />}
      </div>
      {state.at === 'failed' && (
        <p class="failed" role="alert">
          {failedSentence(state.why)}
        </p>
      )}
    </Section>
  );
}

interface AskingProps {
  file: string;
  planned: Planned;
  keep: Ref<HTMLButtonElement>;
  model: BackupModel;
}

/** What restoring would do, and the choice. */
function Asking({ file, planned, keep, model }: AskingProps) {
  return (
    <div class="sure" role="group" aria-label={t('backupRestore')}>
      <p>{t('restoreMade', file, shortTime(planned.made))}</p>
      <Sentences of={plannedSentences(planned)} />
      <p class="buttons">
        {isWorthwhile(planned) && (
          <button type="button" class="pill strong" data-restore onClick={() => void model.restore()}>
            {t('restoreGo')}
          </button>
        )}
        <button type="button" class="pill" ref={keep} onClick={() => model.rest()}>
          {t(isWorthwhile(planned) ? 'restoreKeep' : 'doneClose')}
        </button>
      </p>
    </div>
  );
}

const shareOf = (state: BackupState): number | null => ('share' in state ? state.share : null);

const DOING = { writing: 'backupWriting', restoring: 'restoring', finding: 'restoreFinding' } as const;

/** What is going on, how far it is, and a way to stop it. */
function Doing({ state, onStop }: { state: BackupState; onStop: () => void }) {
  if (!('share' in state)) return null;
  const what = state.at === 'looking' ? t('backupLooking', state.file) : t(DOING[state.at]);
  return (
    <p class="progress">
      <progress value={state.share} max={1} aria-label={what} />
      <span>{what}</span>
      <button type="button" class="link" onClick={onStop}>
        {t('backupStop')}
      </button>
    </p>
  );
}

const Sentences = ({ of }: { of: readonly string[] }) => (
  <>
    {of.map((sentence) => (
      <p key={sentence}>{sentence}</p>
    ))}
  </>
);
