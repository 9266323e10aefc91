import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Room } from '../../search/rooms.ts';
import { EXPORT_FORMATS, type ExportFormat } from './library-address.ts';
import { tCount } from '../counted.ts';
import { t, type MessageKey } from '../text.ts';

interface ChosenBarProps {
  room: Room;
  count: number;
  /** Tags that are used already. */
  tags: readonly string[];
  /** What is being done takes a moment. */
  busy: boolean;
  onTag(tags: readonly string[]): void;
  onExport(format: ExportFormat): void;
  /** Of chosen articles those that hold what the reader wrote. */
  annotated: number;
  /** Null: what is chosen can't be deleted. `annotated`: also what the reader wrote. */
  onDelete: ((annotated: boolean) => void) | null;
  onClear(): void;
}

const FORMAT_NAMES: Readonly<Record<ExportFormat, MessageKey>> = {
  jsonld: 'libraryExportJsonLd',
  markdown: 'libraryExportMarkdown',
  csv: 'libraryExportCsv',
};

/** What can be done with all that is chosen. */
export function ChosenBar(props: ChosenBarProps) {
  const { room, count, busy } = props;
  const [doing, setDoing] = useState<What | null>(null);
  const toggle = (what: What): void => setDoing(doing === what ? null : what);
  return (
    <div class="chosen-bar" role="group" aria-label={t('chosenLabel')}>
      <p role="status">{tCount('chosen', count)}</p>
      <button type="button" class="pill" aria-expanded={doing === 'tag'} disabled={busy} onClick={() => toggle('tag')}>
        {t('chosenTag')}
      </button>
      <button
        type="button"
        class="pill"
        aria-expanded={doing === 'export'}
        disabled={busy}
        onClick={() => toggle('export')}
      >
        {t('chosenExport')}
      </button>
      {props.onDelete && (
        <button
          type="button"
          class="pill"
          disabled={busy}
          aria-expanded={props.annotated > 0 ? doing === 'delete' : undefined}
          onClick={() => (props.annotated > 0 ? toggle('delete') : props.onDelete?.(false))}
          data-delete
        >
          {t(room === 'articles' ? 'chosenForget' : 'chosenDelete')}
        </button>
      )}
      <button type="button" class="link" onClick={props.onClear}>
        {t('chosenNone')}
      </button>
      {doing && <Doing {...props} doing={doing} onDone={() => setDoing(null)} />}
    </div>
  );
}

type What = 'tag' | 'export' | 'delete';

/** What has to be asked before it can be done. */
function Doing(props: ChosenBarProps & { doing: What; onDone(): void }) {
  const { doing, onDone } = props;
  if (doing === 'tag') {
    return (
      <TagForm
        known={props.tags}
        onTag={(tags) => {
          onDone();
          props.onTag(tags);
        }}
      />
    );
  }
  if (doing === 'delete') {
    return (
      <AskDelete
        annotated={props.annotated}
        count={props.count}
        onDelete={(annotated) => {
          onDone();
          props.onDelete?.(annotated);
        }}
      />
    );
  }
  return (
    <div class="chosen-formats" role="group" aria-label={t('chosenExport')}>
      {EXPORT_FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          class="pill"
          data-export={format}
          onClick={() => {
            onDone();
            props.onExport(format);
          }}
        >
          {t(FORMAT_NAMES[format])}
        </button>
      ))}
    </div>
  );
}

interface AskDeleteProps {
  annotated: number;
  count: number;
  onDelete(annotated: boolean): void;
}

/** What the reader wrote goes only by the reader's word. */
function AskDelete({ annotated, count, onDelete }: AskDeleteProps) {
  return (
    <div class="chosen-formats" role="group" aria-label={t('chosenForget')}>
      <p>{tCount('chosenAnnotated', annotated)}</p>
      {annotated < count && (
        <button type="button" class="pill" onClick={() => onDelete(false)}>
          {t('chosenForgetOthers')}
        </button>
      )}
      <button type="button" class="pill" onClick={() => onDelete(true)}>
        {t('chosenForgetAll')}
      </button>
    </div>
  );
}

function TagForm({ known, onTag }: { known: readonly string[]; onTag(tags: readonly string[]): void }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const give = (): void => {
    const tags = (field.current?.value ?? '').split(',').flatMap((tag) => tag.trim() || []);
    if (tags.length > 0) onTag(tags);
  };
  return (
    <form
      class="chosen-tags"
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
    >
      <input ref={field} list={id} aria-label={t('chosenTagName')} placeholder={t('chosenTagName')} />
      <datalist id={id}>
        {known.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <button type="submit" class="pill strong">
        {t('chosenTagGive')}
      </button>
    </form>
  );
}
