import { useEffect, useState } from 'preact/hooks';
import type { Said } from '../messages/said.ts';

interface SaidLineProps {
  /** The tab that the panel shows. */
  tabId: number | null;
  watchSaid(onSaid: (said: Said | null) => void): () => void;
}

/** The answer to a command, for a moment: a live region, so it is there before it is filled. */
export function SaidLine({ tabId, watchSaid }: SaidLineProps) {
  const [said, setSaid] = useState<Said | null>(null);
  useEffect(() => watchSaid(setSaid), [watchSaid]);
  return (
    <p class="said" role="status">
      {said && said.tabId === tabId ? said.sentence : ''}
    </p>
  );
}
