import { useEffect, useState } from 'preact/hooks';
import type { Annotation } from '../../components/annotations/annotation.ts';
import { errorCodeOf } from '../../components/messages/errors.ts';
import { ExportView } from '../../components/ui/library/export-view.tsx';
import type { ExportFormat } from '../../components/ui/library/library-address.ts';
import type { LibraryModel } from './library-model.ts';
import { saveExport } from './save-export.ts';

/** The export's room. An address that names a format makes the file as soon as the annotations are read. */
export function ExportRoom({ model }: { model: LibraryModel }) {
  const place = model.place.value;
  const [exported, setExported] = useState<string | null>(null);
  const format = place.view === 'export' ? place.format : null;
  const article = place.view === 'export' ? place.article : null;
  const all = model.annotations.value ?? [];
  const chosen: readonly Annotation[] =
    article === null ? all : all.filter(({ articleKeys }) => articleKeys.includes(article));
  const save = async (wanted: ExportFormat): Promise<void> => {
    try {
      setExported(saveExport(chosen, await model.links(), wanted));
    } catch (error) {
      model.failed.value = errorCodeOf(error);
    }
  };
  useEffect(() => {
    if (format !== null && chosen.length > 0) void save(format);
    // Once for an address: annotations that change later make no second file.
  }, [format, article]);
  return (
    <ExportView
      articleKey={article}
      articleTitle={model.article.value?.title ?? null}
      count={chosen.length}
      exported={exported}
      onExport={(wanted) => void save(wanted)}
    />
  );
}
