import type {Box} from '../../api/schemas';
import {rectOf} from '../read/boxes';

const kTallestLine = 45;   // points

// Whether the ink was found line by line. Otherwise its parts hold several lines each, and are written down as one text.
export function isLines(regions: Box[]): boolean { return regions.every((region) => rectOf(region).height <= kTallestLine); }

// A transcript is text, a line for each line of the page, in their order.
export function linesFor(text: string, count: number): string[] {
  const lines = text === '' ? [] : text.split('\n');
  const most = Math.max(count, 1);
  const fitted = lines.slice(0, most);
  if (lines.length > most) fitted[most - 1] = lines.slice(most - 1).join(' ');   // nothing written before is lost
  return [...fitted, ...Array<string>(most - fitted.length).fill('')];
}

export function textOf(lines: string[]): string {
  const text = lines.map((line) => line.trim()).join('\n');
  return text.replaceAll('\n', '') === '' ? '' : text;
}
