// What the browser has to fetch, and how a record of two thousand pages feels.
import {readdirSync, readFileSync} from 'node:fs';
import {gzipSync} from 'node:zlib';
import {afterAll, describe, expect, it} from 'vitest';
import {closeBrowser} from './browser';
import {DeskCase} from './desk/desk_case';
import {papers} from './desk/record';
import {kPolicy} from './desk/server';
import {kCase, kDist, places, withDesk} from './with_desk';

afterAll(closeBrowser);
const files = readdirSync(`${kDist}/assets`);
const zipped = (ending: string) => files.filter((name) => name.endsWith(ending)).reduce((sum, name) => sum + gzipSync(readFileSync(`${kDist}/assets/${name}`)).length, 0);
const middle = (times: number[], share: number) => [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * share)]!;

describe('the built page', () => {
  it('is at most 70 kB of JavaScript, zipped', () => {
    console.log(`JavaScript ${(zipped('.js') / 1000).toFixed(1)} kB, styles ${(zipped('.css') / 1000).toFixed(1)} kB, zipped`);
    expect(zipped('.js')).toBeLessThanOrEqual(70_000);
    expect(zipped('.js')).toBeGreaterThan(1000);
  });
  it('carries the licences of the packages that are in it', () => {
    const told = readFileSync(`${kDist}/licences.txt`, 'utf8');
    for (const name of ['preact', '@preact/signals', 'qrcode-generator', 'govuk-frontend']) expect(told).toContain(`## ${name} - `);
  });
  it('has no script or style in its HTML, no crest and no font of its own', () => {
    const html = readFileSync(`${kDist}/index.html`, 'utf8');
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=/);
    const styles = files.filter((name) => name.endsWith('.css')).map((name) => readFileSync(`${kDist}/assets/${name}`, 'utf8')).join('');
    expect(styles).not.toMatch(/@font-face|GDS Transport|crest|url\((?!#|["']?data:)/);
  });
  it('runs under the policy that the desk sends, which is the one that was agreed', () => {
    expect(kPolicy).toBe("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; font-src 'self'; require-trusted-types-for 'script'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  });
});

describe('a record of two thousand pages', () => {
  it('keeps up with the hands: few rows are drawn, pages turn and decisions show quickly', async () => {
    const long = Array.from({length: 50}, (_, at) => ({...papers[0]!, name: `Case notes, volume ${at + 1}`, pages: Array.from({length: 40}, (_each, index) => papers[0]!.pages[index % 2]!)}));
    await withDesk({hash: `${kCase}/read/1/1`, desk: (desk) => { desk.cases = [new DeskCase('sar-2026-0147', long)]; }}, async (page, desk) => {
      await places(page).waitFor();
      expect(await page.locator('.rail__row').count()).toBeLessThan(60);
      await page.evaluate(() => {
        const told = window as unknown as {timed: (key: string) => Promise<number>};
        told.timed = (key) => new Promise((resolve) => {
          const begun = performance.now();
          window.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
          requestAnimationFrame(() => { setTimeout(() => resolve(performance.now() - begun), 0); });
        });
      });
      const timed = (key: string) => page.evaluate((pressed) => (window as unknown as {timed: (key: string) => Promise<number>}).timed(pressed), key);
      const keys: number[] = [];
      desk.delay = 2000;   // the hand does not wait for the desk
      for (let press = 0; press < 14; ++press) keys.push(await timed('j'));
      desk.delay = 0;
      const flips: number[] = [];
      for (let turn = 2; turn <= 16; ++turn) {
        const begun = Date.now();
        await page.keyboard.press('n');
        await page.locator('.page-number', {hasText: `page ${turn} of`}).waitFor();
        flips.push(Date.now() - begun);
      }
      console.log(`2,000 pages: key to next frame p50 ${middle(keys, 0.5).toFixed(0)} ms, p95 ${middle(keys, 0.95).toFixed(0)} ms; page turned p50 ${middle(flips, 0.5)} ms, p95 ${middle(flips, 0.95)} ms`);
      expect(middle(keys, 0.5)).toBeLessThan(100);
      expect(middle(flips, 0.5)).toBeLessThan(600);   // the machine may be busy, and this desk answers slowly for so many pages
    });
  });
});
