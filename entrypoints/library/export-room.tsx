import { useEffect, useState } from 'preact/hooks';
import { ExportView } from '../../components/ui/library/export-view.tsx';
import { exportCounts } from '../../components/ui/library/export-counts.ts';
import type { ExportFormat } from '../../components/ui/library/library-address.ts';
import { t } from '../../components/ui/text.ts';
import type { LibraryModel } from './library-model.ts';
import { saveExport } from './save-export.ts';
import type { ToExport } from './to-export.ts';

interface ExportRoomProps {
  model: LibraryModel;
  format: ExportFormat | null;
  article: string | null;
}

/** The export's room. An address that names a format makes the file as soon as all is read. */
export function ExportRoom({ model, format, article }: ExportRoomProps) {
  const [own, setOwn] = useState<ToExport | null>(null);
  const [exported, setExported] = useState<string | null>(null);
  const title = model.article.value?.title ?? null;
  useEffect(() => {
    let left = false;
    const take = (read: ToExport): void => void (left || setOwn(read));
    model.ownToExport(article).then(take, (error: unknown) => model.fail(error));
    return () => (left = true);
  }, [article, model.annotations.value, model.decisions.value, model.corrections.value]);
  const holds = own && exportCounts(own.things, own.links);
  const save = async (wanted: ExportFormat): Promise<void> => {
    try {
      // As it is now: another window may have gone on writing.
      const now = await model.ownToExport(article);
      const counts = exportCounts(now.things, now.links);
      if (counts === '') return;
      const name = saveExport(now, article === null ? { of: 'everything' } : { of: 'article', title: title ?? '' }, wanted); // prettier-ignore
      setExported(t('libraryExported', name, counts));
    } catch (error) {
      model.fail(error);
    }
  };
  const ready = own !== null && (article === null || model.article.value !== undefined);
  useEffect(() => {
    if (format !== null && ready) void save(format);
    // Once for an address: what changes later makes no second file.
  }, [format, article, ready]);
  return (
    <ExportView
      articleKey={article}
      articleTitle={title}
      holds={holds}
      exported={exported}
      onExport={(wanted) => void save(wanted)}
    />
  );
}
