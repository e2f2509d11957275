import {describe, expect, it} from 'vitest';
import {allRows, filtered, kFlags, neighbour, nextUndecided, rowsOf, withTallies, type DocumentRows} from './rail_rows';

const documents: DocumentRows[] = rowsOf({version: 3, documents: [
  {document: 1, name: 'Case note', file: 'a.pdf', date: '', holds: [], pages: [[1, 4, 0, 2, 2, 8], [2, 3, 3, 0, 0, kFlags.lowConfidence]]},
  {document: 2, name: 'Letter', file: 'b.pdf', date: '', holds: [], pages: [[1, 0, 0, 0, 0, kFlags.unread], [2, 5, 5, 0, 0, kFlags.withheld], [3, 1, 1, 0, 0, kFlags.changed]]},
]});
const rows = allRows(documents);

describe('the rail of pages', () => {
  it('leads from a finished page to the next with something undecided, round the end, and passes withheld pages by', () => {
    expect(nextUndecided(rows, 1, 1)).toMatchObject({document: 1, page: 2});
    expect(nextUndecided(rows, 1, 2)).toMatchObject({document: 2, page: 3});
    expect(nextUndecided(rows, 2, 3)).toMatchObject({document: 1, page: 2});
  });
  it('says so when nothing is left to decide', () => {
    expect(nextUndecided(rows.map((row) => ({...row, undecided: 0})), 1, 1)).toBeUndefined();
  });
  it('goes page by page among the pages that the filter shows', () => {
    expect(neighbour(rows, () => true, 1, 2, 1)).toMatchObject({document: 2, page: 1});
    expect(neighbour(rows, (row) => row.undecided > 0, 1, 2, 1)).toMatchObject({document: 2, page: 2});
    expect(neighbour(rows, () => true, 1, 1, -1)).toBeUndefined();
  });
  it('shows handwriting, low confidence and what changed since the sign-off, each by its own flag', () => {
    expect(allRows(filtered(documents, 'handwriting'))).toHaveLength(1);
    expect(allRows(filtered(documents, 'low-confidence'))).toMatchObject([{document: 1, page: 2}]);
    expect(allRows(filtered(documents, 'changed'))).toMatchObject([{document: 2, page: 3}]);
    expect(filtered(documents, 'restricted')).toEqual([]);
  });
  it('takes over the tallies of the pages a decision touched and leaves the other documents as they are', () => {
    const after = withTallies(documents, [[2, 3, 1, 0, 1, 0, 8]]);
    expect(allRows(after).at(-1)).toEqual({document: 2, page: 3, proposals: 1, undecided: 0, removed: 1, kept: 0, flags: 8});
    expect(after[0]).toBe(documents[0]);
  });
});
