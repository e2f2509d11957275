import {describe, expect, it} from 'vitest';
import {clashes, keyName, kActionNames, kActions} from './keys';

const pressed = (key: string, more: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey', boolean>> = {}) => keyName({key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...more});

describe('single keys', () => {
  it('are the same with caps lock on', () => {
    expect(pressed('a')).toBe('A');
    expect(pressed('A')).toBe('A');
    expect(pressed('A', {shiftKey: true})).toBe('Shift+A');
  });
  it('leave Tab, Enter, space, arrows and everything with Ctrl, Alt or the command key to the browser', () => {
    for (const key of ['Tab', 'Enter', ' ', 'ArrowDown', 'Escape']) expect(pressed(key)).toBe('');
    expect(pressed('r', {ctrlKey: true})).toBe('');
    expect(pressed('d', {altKey: true})).toBe('');
    expect(pressed('a', {metaKey: true})).toBe('');
  });
  it('have a sign that needs Shift by itself: the question mark', () => { expect(pressed('?', {shiftKey: true})).toBe('?'); });
  it('differ from one another as they come, and two of the same are told', () => {
    expect(clashes({})).toEqual([]);
    expect(clashes({keep: 'A'})).toEqual(['A']);
    expect(new Set(kActionNames.map((action) => kActions[action][0])).size).toBe(kActionNames.length);
  });
});
