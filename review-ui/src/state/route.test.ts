import {describe, expect, it} from 'vitest';
import {address, routeOf} from './route';

describe('addresses', () => {
  it('lead to a page of a case and to a place on it', () => {
    expect(routeOf(address.page('sar-2026-0147', 3, 12, 'ab1'))).toEqual({at: 'case', key: 'sar-2026-0147', screen: 'read', rest: ['3', '12', 'ab1']});
    expect(routeOf('#/case/sar-2026-0147')).toMatchObject({screen: 'read', rest: []});
  });
  it('begin at the cases', () => { expect(routeOf('')).toEqual({at: 'cases'}); });
  it('that are unknown say so, and a key that is none leads nowhere', () => {
    expect(routeOf('#/elsewhere')).toEqual({at: 'missing'});
    expect(routeOf('#/case/../read')).toEqual({at: 'missing'});
    expect(routeOf('#/case/sar-1/nothing')).toEqual({at: 'missing'});
  });
});
