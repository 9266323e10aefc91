/** What the measuring script puts into a page: marking by highlights, and by wrapping in elements. */
import { markAt, pointerOf } from '../../components/page/hit-test.ts';
import { Painter, type Mark } from '../../components/page/paint.ts';

export interface Marking {
  ms: number;
  /** Changes to the document, and elements that are new. */
  mutations: number;
  elements: number;
}

/** Sentences of the page, across elements, evenly spread. */
function rangesOn(count: number): Range[] {
  const all = [...document.querySelectorAll('p')].flatMap(sentencesIn);
  return Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]!);
}

/** Roughly: up to a full stop and what closes with it. */
function sentencesIn(paragraph: Element): Range[] {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const place = (offset: number): [Text, number] => {
    let left = offset;
    for (const node of nodes) {
      if (left <= node.length) return [node, left];
      left -= node.length;
    }
    throw new RangeError('beyond the paragraph');
  };
  return [...paragraph.textContent.matchAll(/\S[^.!?]*(?:[.!?]+["”’)]*|$)/g)].map(({ index, 0: words }) => {
    const range = document.createRange();
    range.setStart(...place(index + 1));
    range.setEnd(...place(index + words.length));
    return range;
  });
}

function counted(work: () => void): Marking {
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const before = document.getElementsByTagName('*').length;
  const start = performance.now();
  work();
  const ms = performance.now() - start;
  const mutations = observer.takeRecords().length;
  observer.disconnect();
  return { ms, mutations, elements: document.getElementsByTagName('*').length - before };
}

let painted: Mark[] = [];

export function highlight(count: number): Marking {
  painted = rangesOn(count).map((range, i): Mark => ({ range, kind: i % 5 === 0 ? 'clash' : 'claim' }));
  const painter = new Painter(document);
  return counted(() => painter.paint(painted));
}

/** Every text node of a range in an element of its own, as annotators do that change the page. */
export function wrap(count: number): Marking {
  const ranges = rangesOn(count);
  return counted(() => {
    for (const range of ranges) for (const node of textNodesIn(range)) wrapText(node);
  });
}

function textNodesIn(range: Range): Text[] {
  const start = range.startContainer as Text;
  const end = range.endContainer as Text;
  if (end === start) {
    end.splitText(range.endOffset);
    return [start.splitText(range.startOffset)];
  }
  if (range.endOffset < end.length) end.splitText(range.endOffset);
  const first = range.startOffset > 0 ? start.splitText(range.startOffset) : start;
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  walker.currentNode = first;
  for (let node: Node | null = first; node !== null; node = walker.nextNode()) {
    nodes.push(node as Text);
    if (node === end) break;
  }
  return nodes;
}

function wrapText(node: Text): void {
  if (node.data.trim() === '') return;
  const mark = document.createElement('mark');
  node.replaceWith(mark);
  mark.append(node);
}

export interface HitTests {
  /** Milliseconds of one, the mean over a grid of the window, marks and gaps; at each point the best of several runs. */
  ms: number;
  /** Of the first one, which has to look at all marks. */
  firstMs: number;
}

/** Runs at each point, and tests in one: a browser's clock is coarse. */
const RUNS = 3;
const TESTS = 20;

export function hitTests(): HitTests {
  let firstMs = 0;
  let hits = 0;
  const times: number[] = [];
  document.addEventListener('mousemove', (event) => {
    const test = (): Mark | null => markAt(pointerOf(event), painted);
    if (times.length === 0) firstMs = timed(test);
    if (test() !== null) hits++;
    const runs = Array.from({ length: RUNS }, () => timed(() => Array.from({ length: TESTS }, test)));
    times.push(Math.min(...runs) / TESTS);
  });
  // What an event goes to the browser finds out before any script hears of it.
  for (let x = 20; x < innerWidth; x += 60) {
    for (let y = 10; y < innerHeight; y += 40) {
      const under = document.elementFromPoint(x, y);
      under?.dispatchEvent(new MouseEvent('mousemove', { clientX: x, clientY: y, bubbles: true }));
    }
  }
  return { ms: hits > 0 ? times.reduce((sum, ms) => sum + ms, 0) / times.length : Number.NaN, firstMs };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
