import { describe, expect, it, vi } from 'vitest';
import { ExportView } from '../../components/ui/library/export-view.tsx';
import { findings } from './axe.ts';
import { mount, press } from './mount.tsx';
import { article } from './samples.ts';

describe('the export’s room', () => {
  const exportView = (holds: string | null, onExport = vi.fn(), articleTitle: string | null = null) => (
    <ExportView
      articleKey={articleTitle === null ? null : article.key}
      articleTitle={articleTitle}
      holds={holds}
      exported={null}
      onExport={onExport}
    />
  );

  it('says what goes into a file and what it will be called, and offers each format by what it is good for', () => {
    const onExport = vi.fn();
    const { root } = mount(exportView('claims: 2', onExport));
    press(root, 'CSV');
    expect(onExport).toHaveBeenCalledWith('csv');
    expect(root.textContent).toContain('for a spreadsheet');
    expect(root.textContent).toContain('In the file: claims: 2');
    expect(root.textContent).toContain('every contradiction that you confirmed or dismissed');
    expect(root.textContent).toMatch(/gainsay-\d{4}-\d\d-\d\d-everything\.md/);
    const own = mount(exportView('claims: 2', onExport, 'The lamp'));
    expect(own.root.textContent).toMatch(/gainsay-[\d-]{10}-article-the-lamp\.csv/);
  });

  it('says so where there is nothing to export, and that one has to wait until that is known', () => {
    const { root } = mount(exportView(''));
    expect(root.textContent).toContain('nothing of yours to export yet');
    expect(root.querySelector('[data-export]')).toBeNull();
    expect(mount(exportView(null)).root.textContent).toContain('Reading…');
  });

  it('has no flaw that axe-core finds', async () => {
    expect(await findings(mount(exportView('claims: 2')).root)).toEqual([]);
  });
});
