import { useContext, useId } from 'preact/hooks';
import type { Verdict } from '../../annotations/annotation.ts';
import { completionsOf } from '../../annotations/completions.ts';
import { Combobox } from './annotate-combobox.tsx';
import { WorkbenchContext } from './annotate-workbench.ts';
import { t } from '../text.ts';
import { useTyped } from '../use-typed.ts';

interface OwnWordProps {
  word: string;
  verdict: Verdict | null;
  onWord(word: string): void;
}

/** The newsroom's own word for the verdict; words that stood beside the same verdict before are offered first. */
export function AnnotationOwnWord({ word, verdict, onWord }: OwnWordProps) {
  const id = useId();
  const bench = useContext(WorkbenchContext);
  const typed = useTyped(word, (value) => value === word, bench?.turn);
  const used = bench?.words.value?.ownWords ?? [];
  const sameFirst = [
    ...used.filter((one) => one.verdict === verdict),
    ...used.filter((one) => one.verdict !== verdict),
  ];
  const change = (value: string): void => {
    typed.type(value);
    onWord(value);
  };
  return (
    <div class="own-word" onFocusIn={typed.onFocusIn} onFocusOut={typed.onFocusOut}>
      <label for={id}>{t('ownWordLabel')}</label>
      <Combobox
        id={id}
        value={typed.value}
        options={completionsOf(
          typed.value,
          sameFirst.map((one) => one.word),
        )}
        listLabel={t('ownWordsUsed')}
        onValue={change}
        onChoose={change}
        onFocus={() => bench?.readWords()}
        placeholder={t('ownWordPlaceholder')}
      />
    </div>
  );
}
