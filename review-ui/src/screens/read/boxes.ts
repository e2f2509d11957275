// Boxes in points from the page's top left, and how words become boxes.
import type {Box, Word} from '../../api/schemas';

export interface Rect { x: number; y: number; width: number; height: number }

export function rectOf(box: Box): Rect {
  const [left = 0, top = 0, right = 0, bottom = 0] = box;
  return {x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top)};
}

export function boxBetween(a: {x: number; y: number}, b: {x: number; y: number}, width: number, height: number): Box {
  const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)].map((value) => within(value, width));
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)].map((value) => within(value, height));
  return [left, top, right, bottom].map((value) => Math.round((value ?? 0) * 10) / 10);
}

export function isLargeEnough(box: Box): boolean {
  const {width, height} = rectOf(box);
  return width >= 3 && height >= 3;
}

export function joined(boxes: Box[]): Box {
  const edge = (index: number, pick: (...values: number[]) => number) => pick(...boxes.map((box) => box[index] ?? 0));
  return [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)];
}

// One box a line for the words from one to another, whichever way they were chosen.
export function boxesOfWords(words: Word[], from: number, to: number): Box[] {
  const lines = new Map<number, Box[]>();
  for (const word of words.slice(Math.min(from, to), Math.max(from, to) + 1)) lines.set(word.line, [...lines.get(word.line) ?? [], word.box]);
  return [...lines.values()].map(joined);
}

// The word under a point, or the nearest one.
export function wordAt(words: Word[], x: number, y: number): number {
  let best = -1;
  let nearest = Infinity;
  words.forEach((word, index) => {
    const {x: left, y: top, width, height} = rectOf(word.box);
    const distance = Math.hypot(Math.max(left - x, 0, x - left - width), 4 * Math.max(top - y, 0, y - top - height));   // lines count more than columns
    if (distance < nearest) { nearest = distance; best = index; }
  });
  return best;
}

export function moved(box: Box, dx: number, dy: number, width: number, height: number): Box {
  const {x, y, width: wide, height: high} = rectOf(box);
  const left = Math.min(Math.max(x + dx, 0), width - wide);
  const top = Math.min(Math.max(y + dy, 0), height - high);
  return [left, top, left + wide, top + high];
}

export function grown(box: Box, dx: number, dy: number, width: number, height: number): Box {
  const {x, y, width: wide, height: high} = rectOf(box);
  return [x, y, Math.min(Math.max(x + wide + dx, x + 4), width), Math.min(Math.max(y + high + dy, y + 4), height)];
}
