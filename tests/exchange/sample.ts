import type { Annotation, Target } from '../../components/annotations/annotation.ts';

export const NOW = '2026-03-04T05:06:07.000Z';

export const target = (change: Partial<Target> = {}): Target => ({
  article: {
    key: 'https://www.harbour.example/bridge',
    url: 'https://www.harbour.example/bridge?x=1',
    title: 'Bridge to reopen',
    site: 'The Harbour Post',
    published: '2026-03-01',
    read: '2026-03-02T08:00:00.000Z',
  },
  quote: { exact: 'The bridge will reopen on Monday.', prefix: 'He added: ', suffix: ' Nobody asked why.' },
  position: { start: 40, end: 73 },
  source: 'Ada Moor',
  role: 'harbour master',
  ...change,
});

export const annotation = (change: Partial<Annotation> = {}): Annotation => ({
  id: '0b9f6c1e-6f53-4e0c-9a52-3d1f4f6f7a11',
  about: 'claim',
  targets: [target()],
  verdict: 'misleading',
  note: 'The permit says Tuesday.',
  tags: ['bridge', 'harbour works'],
  evidence: [{ url: 'https://permits.example/77', title: 'Permit 77' }],
  created: '2026-03-02T09:00:00.000Z',
  modified: '2026-03-03T09:00:00.000Z',
  ...change,
});
