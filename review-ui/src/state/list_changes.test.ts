import {describe, expect, it} from 'vitest';
import {listChanged} from './list_changes';

describe('a list that somebody else changed', () => {
  it('is told with what is new in it and what is gone', () => {
    expect(listChanged(['Mary Osei, caseworker', 'Rhian Pascoe, manager'], ['Rhian Pascoe, manager', 'Mary Osei, caseworker with a conflict of interest']))
      .toBe('Somebody else changed the list. New: Mary Osei, caseworker with a conflict of interest. Gone: Mary Osei, caseworker. It has been loaded again; look at it and try once more.');
  });
  it('and changed back is told without either', () => { expect(listChanged(['one'], ['one'])).toBe('Somebody else changed the list. It has been loaded again; look at it and try once more.'); });
});
