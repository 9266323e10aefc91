import { useContext, useId, useRef, useState } from 'preact/hooks';
import { completionsOf, isSameWord } from '../../annotations/completions.ts';
import { Combobox } from './annotate-combobox.tsx';
import { WorkbenchContext } from './annotate-workbench.ts';
import { Cross } from '../cross.tsx';
import { t } from '../text.ts';
import { useTyped } from '../use-typed.ts';

/** Tags that are entered, and one that is being typed. */
interface TypedTags {
  readonly entered: readonly string[];
  readonly text: string;
}

const withTag = (tags: readonly string[], text: string): readonly string[] => {
  const tag = text.trim().replace(/\s+/g, ' ');
  return tag === '' || tags.some((one) => isSameWord(one, tag)) ? tags : [...tags, tag];
};

/** All of them: one that is half typed when the window closes is kept as it stands. */
const tagsOf = ({ entered, text }: TypedTags): readonly string[] => withTag(entered, text);

interface TagsProps {
  tags: readonly string[];
  onTags(tags: readonly string[]): void;
}

/** What is entered and typed, what was said of it last, and what the reader can do to it. */
function useTags({ tags, onTags }: TagsProps, turn: number | undefined) {
  const [said, say] = useState('');
  const typed = useTyped<TypedTags>(
    { entered: tags, text: '' },
    (value) => tagsOf(value).join('\n') === tags.join('\n'),
    turn,
  );
  const { entered, text } = typed.value;
  const change = (next: TypedTags): void => {
    typed.type(next);
    onTags(tagsOf(next));
  };
  const enter = (word: string): void => {
    const next = withTag(entered, word);
    if (next.length > entered.length) say(t('tagAdded', next.at(-1)!));
    change({ entered: next, text: '' });
  };
  const type = (value: string): void => {
    const parts = value.split(/[,;\n]/);
    change({ entered: parts.slice(0, -1).reduce(withTag, entered), text: parts.at(-1)!.trimStart() });
  };
  const remove = (index: number): void => {
    say(t('tagRemoved', entered[index] ?? ''));
    change({ entered: entered.filter((_, at) => at !== index), text });
  };
  return { entered, text, said, enter, type, remove, onFocusIn: typed.onFocusIn, onFocusOut: typed.onFocusOut };
}

/** The tags as chips, and a field for the next one, completed by what was used before. */
export function AnnotationTags(props: TagsProps) {
  const id = useId();
  const bench = useContext(WorkbenchContext);
  const field = useRef<HTMLInputElement>(null);
  const chips = useRef<HTMLUListElement>(null);
  const { entered, text, said, enter, type, remove, ...focus } = useTags(props, bench?.turn);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && text.trim() !== '') {
      event.preventDefault();
      enter(text);
    } else if ((event.key === 'Backspace' || event.key === 'ArrowLeft') && text === '') {
      chips.current?.querySelector<HTMLElement>('li:last-child button')?.focus();
    }
  };
  return (
    <div class="tag-field" {...focus}>
      <label for={id}>{t('tagsLabel')}</label>
      {entered.length > 0 && <Chips tags={entered} list={chips} field={field} onRemove={remove} />}
      <Combobox
        id={id}
        value={text}
        options={completionsOf(text, bench?.words.value?.tags ?? [], entered)}
        listLabel={t('tagsUsed')}
        onValue={type}
        onChoose={enter}
        onKey={onKey}
        onFocus={() => bench?.readWords()}
        inputRef={field}
        describedBy={`${id}-hint`}
        placeholder={t('tagPlaceholder')}
      />
      <p id={`${id}-hint`} class="soft small">
        {t('tagsHint')}
      </p>
      <p class="unseen" role="status">
        {said}
      </p>
    </div>
  );
}

interface ChipsProps {
  tags: readonly string[];
  list: { current: HTMLUListElement | null };
  field: { current: HTMLInputElement | null };
  onRemove(index: number): void;
}

/** Each tag with its button; arrows go from one to the next, Backspace and Delete remove as a press does. */
function Chips({ tags, list, field, onRemove }: ChipsProps) {
  const remove = (index: number): void => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    // The next one takes the place of the one that goes.
    (buttons[index + 1] ?? buttons[index - 1] ?? field.current)?.focus();
    onRemove(index);
  };
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    if (event.key === 'ArrowLeft') buttons[index - 1]?.focus();
    else if (event.key === 'ArrowRight') (buttons[index + 1] ?? field.current)?.focus();
    else if (event.key === 'Backspace' || event.key === 'Delete') remove(index);
    else return;
    event.preventDefault();
  };
  return (
    <ul class="tag-chips" ref={list} aria-label={t('tagsLabel')}>
      {tags.map((tag, index) => (
        <li key={tag}>
          <span>{tag}</span>
          <button
            type="button"
            aria-label={t('tagRemove', tag)}
            onClick={() => remove(index)}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            <Cross />
          </button>
        </li>
      ))}
    </ul>
  );
}
