import type { Link } from '../../components/annotations/link.ts';
import type { Annotation, Evidence, Target } from '../../components/annotations/annotation.ts';
import { exportedAnnotation, type Exported } from '../../components/exchange/exported.ts';

export const NOW = '2026-03-04T05:06:07.000Z';
export const OPTIONS = { now: NOW, language: 'en' } as const;

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

export const evidence: Evidence = {
  url: 'https://permits.example/77',
  title: 'Permit 77',
  archived: 'https://copies.example/77',
  quote: 'Closed until Tuesday.',
};

/** From a passage to another: the sample annotation's passage contradicts one of another paper. */
export const link = (change: Partial<Link> = {}): Link => ({
  id: '5d1c1f0e-0d7a-4f43-8f7e-3a6b2f1c9e22',
  kind: 'contradicts',
  from: { annotation: '0b9f6c1e-6f53-4e0c-9a52-3d1f4f6f7a11', target: target() },
  to: {
    annotation: '9c2f7a54-9a3e-4a8d-b1d0-6b1e0c7d5f33',
    target: target({
      article: {
        ...target().article,
        key: 'https://pier.example/x',
        url: 'https://pier.example/x',
        title: 'Pier news',
      },
      quote: { exact: 'The bridge stays shut.', prefix: '', suffix: '' },
    }),
  },
  created: '2026-03-03T10:00:00.000Z',
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

/** The sample annotation by itself. */
export const noted = (change: Partial<Annotation> = {}): Exported => exportedAnnotation(annotation(change));

/** Two statements that the machine set side by side, of which the reader has said nothing. */
export const pair = (change: Partial<Exported> = {}): Exported => ({
  id: 'a1b2',
  about: 'contradiction',
  statements: [
    { ...target(), when: 'Sunday', date: '2026-03-01' },
    { ...link().to.target, source: 'Ben Rule', role: null, when: null, date: null },
  ],
  finding: {
    finds: 'contradiction',
    kind: 'status',
    relation: 'sources-disagree',
    score: 0.91,
    told: { kind: 'how matters stand', relation: 'Two sources disagree', why: 'They differ on how matters stand.' },
  },
  decided: null,
  annotation: null,
  ...change,
});

/** A claim that the machine found, of which the reader has said nothing. */
export const claim = (change: Partial<Exported> = {}): Exported => ({
  id: 'c3 https://www.harbour.example/bridge',
  about: 'claim',
  statements: [{ ...target(), when: 'Sunday', date: null, probable: true }],
  finding: {
    finds: 'claim',
    kind: 'forecast',
    checkWorthiness: 0.62,
    reasons: ['date', 'named-source'],
    told: { kind: 'forecast', why: 'a date, a named source' },
  },
  decided: null,
  annotation: null,
  ...change,
});
