// The rail as flat rows: what stands on which page, and which rows a filter shows.
import type {Rail} from '../api/schemas';

export interface PageRow { document: number; page: number; proposals: number; undecided: number; removed: number; kept: number; flags: number }
export interface DocumentRows { document: number; name: string; file: string; date: string; holds: string[]; rows: PageRow[] }

export const kFlags = {unread: 1, withheld: 2, highRisk: 4, seen: 8, changed: 16, lowConfidence: 32, restricted: 64, outside: 128} as const;

export type RailFilter = 'all' | 'undecided' | 'low-confidence' | 'restricted' | 'handwriting' | 'changed';
export const kFilterNames: Record<RailFilter, string> = {
  'all': 'All pages', 'undecided': 'Undecided', 'low-confidence': 'Low confidence', 'restricted': 'Restricted', 'handwriting': 'Handwriting or not read',
  'changed': 'Changed since sign-off',
};

export function rowsOf(rail: Rail): DocumentRows[] {
  return rail.documents.map(({document, name, file, date, holds, pages}) => ({
    document, name, file, date, holds,
    rows: pages.map(([page = 0, proposals = 0, undecided = 0, removed = 0, kept = 0, flags = 0]) => ({document, page, proposals, undecided, removed, kept, flags})),
  }));
}

export function shows(filter: RailFilter, row: PageRow): boolean {
  switch (filter) {
    case 'all': return true;
    case 'undecided': return row.undecided > 0;
    case 'low-confidence': return (row.flags & kFlags.lowConfidence) !== 0;
    case 'restricted': return (row.flags & kFlags.restricted) !== 0;
    case 'handwriting': return (row.flags & kFlags.unread) !== 0;
    case 'changed': return (row.flags & kFlags.changed) !== 0;
  }
}

export function filtered(documents: DocumentRows[], filter: RailFilter): DocumentRows[] {
  if (filter === 'all') return documents;
  return documents.map((one) => ({...one, rows: one.rows.filter((row) => shows(filter, row))})).filter((one) => one.rows.length > 0);
}

// Tallies are [document, page, proposals, undecided, removed, kept, flags].
export function withTallies(documents: DocumentRows[], tallies: number[][]): DocumentRows[] {
  if (tallies.length === 0) return documents;
  const fresh = new Map(tallies.map((tally) => [`${tally[0]}/${tally[1]}`, tally]));
  return documents.map((one) => {
    if (!tallies.some((tally) => tally[0] === one.document)) return one;
    return {...one, rows: one.rows.map((row) => {
      const tally = fresh.get(`${row.document}/${row.page}`);
      if (!tally) return row;
      const [, , proposals = 0, undecided = 0, removed = 0, kept = 0, flags = 0] = tally;
      return {...row, proposals, undecided, removed, kept, flags};
    })};
  });
}

export function allRows(documents: DocumentRows[]): PageRow[] { return documents.flatMap((one) => one.rows); }

function at(rows: PageRow[], document: number, page: number): number {
  return rows.findIndex((row) => row.document === document && row.page === page);
}

// The page one step on or back among the rows shown; from a page that is not shown, the nearest in the direction.
export function neighbour(every: PageRow[], shown: (row: PageRow) => boolean, document: number, page: number, step: 1 | -1): PageRow | undefined {
  const here = at(every, document, page);
  for (let index = here + step; index >= 0 && index < every.length; index += step) {
    const row = every[index];
    if (row && shown(row)) return row;
  }
  return undefined;
}

// The next page with something undecided, round the end to the start.
export function nextUndecided(every: PageRow[], document: number, page: number): PageRow | undefined {
  const here = at(every, document, page);
  for (let step = 1; step <= every.length; ++step) {
    const row = every[(here + step) % every.length];
    if (row && row.undecided > 0 && (row.flags & kFlags.withheld) === 0 && !(row.document === document && row.page === page)) return row;
  }
  return undefined;
}
