import {describe, expect, it} from 'vitest';
import {Pictures} from './images';

describe('pictures of pages in memory', () => {
  it('are fetched once, and those not used for longest are let go', async () => {
    const released: string[] = [];
    let fetched = 0;
    const pictures = new Pictures(2, (url) => released.push(url));
    const get = (name: string) => pictures.get(name, () => { ++fetched; return Promise.resolve(name); });
    await get('one'); await get('two'); await get('one'); await get('three');
    await Promise.resolve();
    expect(fetched).toBe(3);
    expect(released).toEqual(['two']);
  });
  it('are all let go when the case is left or the session ends', async () => {
    const released: string[] = [];
    const pictures = new Pictures(5, (url) => released.push(url));
    await pictures.get('one', () => Promise.resolve('one'));
    await pictures.get('two', () => Promise.resolve('two'));
    pictures.clear();
    await Promise.resolve();
    expect(released.sort()).toEqual(['one', 'two']);
    expect(pictures.size).toBe(0);
  });
  it('that could not be fetched are asked for again', async () => {
    const pictures = new Pictures(2, () => undefined);
    await expect(pictures.get('one', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(pictures.get('one', () => Promise.resolve('url'))).resolves.toBe('url');
  });
});
