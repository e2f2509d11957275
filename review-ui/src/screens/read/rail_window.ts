// Which rows of a long list are on the screen. Only those are drawn: two thousand pages scroll like twenty.
import type {DocumentRows, PageRow} from '../../state/rail_rows';

export const kRowHeight = 30;
export const kHeadHeight = 34;

export interface Placed { top: number; row: PageRow; index: number }
export interface PlacedDocument { top: number; name: string; date: string; document: number; file: string; restricted: boolean; rows: Placed[] }

export function heightOf(documents: DocumentRows[]): number {
  return documents.reduce((sum, one) => sum + kHeadHeight + one.rows.length * kRowHeight, 0);
}

export function windowOf(documents: DocumentRows[], scrolled: number, height: number): PlacedDocument[] {
  const from = scrolled - 300;
  const to = scrolled + height + 300;
  const placed: PlacedDocument[] = [];
  let top = 0;
  let index = 0;
  for (const one of documents) {
    const bottom = top + kHeadHeight + one.rows.length * kRowHeight;
    if (bottom >= from && top <= to) {
      const first = Math.max(0, Math.floor((from - top - kHeadHeight) / kRowHeight));
      const last = Math.min(one.rows.length, Math.ceil((to - top - kHeadHeight) / kRowHeight));
      const rows = one.rows.slice(first, last).map((row, at) => ({top: top + kHeadHeight + (first + at) * kRowHeight, row, index: index + first + at}));
      placed.push({top, name: one.name, date: one.date, document: one.document, file: one.file, restricted: one.holds.includes('restricted'), rows});
    }
    top = bottom;
    index += one.rows.length;
  }
  return placed;
}

export function topOf(documents: DocumentRows[], document: number, page: number): number {
  let top = 0;
  for (const one of documents) {
    const at = one.document === document ? one.rows.findIndex((row) => row.page === page) : -1;
    if (at >= 0) return top + kHeadHeight + at * kRowHeight;
    top += kHeadHeight + one.rows.length * kRowHeight;
  }
  return -1;
}
