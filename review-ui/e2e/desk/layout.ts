// Lines of the record become words with boxes, places and a picture. All in points; the picture is drawn from the same boxes.
import type {Box, Word} from '../../src/api/schemas';

export const kWidth = 595;
export const kHeight = 842;
const kLeft = 56, kTop = 64, kLine = 22, kLetter = 5.3;

export interface Mark { text: string; person: string; verdict: 'redact' | 'keep' | 'review'; ground: string; rule: string; boxes: Box[]; line: number }
export interface LaidOut { words: Word[]; marks: Mark[]; hand: boolean[] }

const round = (value: number) => Math.round(value * 10) / 10;

export function layOut(lines: string[]): LaidOut {
  const words: Word[] = [];
  const marks: Mark[] = [];
  const hand: boolean[] = [];
  lines.forEach((line, number) => {
    let x = kLeft;
    const top = kTop + number * kLine;
    const put = (text: string): Box => {
      const from = x;
      for (const part of text.split(/(\s+)/)) {
        if (part.trim() !== '') { words.push({text: part, box: [round(x), top, round(x + part.length * kLetter), top + 13], line: number}); hand.push(line.startsWith('~')); }
        x += part.length * kLetter;
      }
      return [round(from), top, round(x), top + 13];
    };
    for (const piece of line.replace(/^~/, '').split(/(\{[^}]*\})/)) {
      if (!piece.startsWith('{')) { put(piece); continue; }
      const [text = '', person = '', verdict = '', ground = '', rule = ''] = piece.slice(1, -1).split('|');
      marks.push({text, person: person === 'subject' ? 'subject' : person, verdict: verdict as Mark['verdict'], ground, rule, boxes: [put(text)], line: number});
    }
  });
  return {words, marks, hand};
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function drawn(page: LaidOut, removed: Box[], part?: Box): string {
  const [left = 0, top = 0, right = kWidth, bottom = kHeight] = part ?? [];
  const over = (box: Box) => removed.some((gone) => box[0]! < gone[2]! && box[2]! > gone[0]! && box[1]! < gone[3]! && box[3]! > gone[1]!);
  const letters = page.words.map((word, index) => over(word.box) ? '' : `<text x="${word.box[0]}" y="${word.box[3]! - 2.5}" textLength="${round(word.box[2]! - word.box[0]!)}" lengthAdjust="spacingAndGlyphs" font-size="8.83" font-family="Liberation Mono, monospace" ${page.hand[index] ? 'font-style="italic"' : ''} fill="#111">${escaped(word.text)}</text>`);
  const bars = removed.map((box) => `<rect x="${box[0]}" y="${box[1]}" width="36" height="13" fill="#000"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${round((right - left) * 1.5)}" height="${round((bottom - top) * 1.5)}" viewBox="${left} ${top} ${right - left} ${bottom - top}"><rect x="0" y="0" width="${kWidth}" height="${kHeight}" fill="#fff"/>${letters.join('')}${bars.join('')}</svg>`;
}
