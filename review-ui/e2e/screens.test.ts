// Every screen, also empty, long and failing: a picture of it for people to look at, and no fault that the checker knows.
import {mkdirSync} from 'node:fs';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {violations} from './axe';
import {closeBrowser, comeBack, openPage, type Seen} from './browser';
import {kStates} from './screen_states';
import {startDesk, type Running} from './desk/server';
import {Desk} from './desk/desk';

const kPictures = new URL('./pictures/', import.meta.url).pathname;
const kDist = new URL('../dist', import.meta.url).pathname;
let counted = 0;

beforeAll(() => mkdirSync(kPictures, {recursive: true}));
afterAll(async () => { console.log(`axe: ${counted} screens looked at`); await closeBrowser(); });

describe('every screen', () => {
  for (const state of kStates) {
    it(`${state.name} has no fault that the checker knows`, async () => {
      const desk = new Desk();
      state.before?.(desk);
      const running: Running = await startDesk(kDist, desk);
      const seen: Seen = await openPage(running.address, state.viewport);
      try {
        if (!state.loggedOut) await comeBack(seen, running, state.user);
        await seen.page.goto('/' + state.hash);
        await state.then?.(seen.page, desk);
        await seen.page.waitForTimeout(350);
        await seen.page.screenshot({path: `${kPictures}${state.name.replaceAll(' ', '-')}.png`, fullPage: state.whole ?? false});
        expect(await violations(seen.page)).toEqual([]);
        ++counted;
        expect(seen.complaints).toEqual([]);
        expect(seen.foreign).toEqual([]);
        if (!state.scrollsSideways) expect(await seen.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      } catch (failure) {
        await seen.page.screenshot({path: `${kPictures}failed-${state.name.replaceAll(' ', '-')}.png`});
        throw failure;
      } finally {
        await seen.context.close();
        await running.stop();
      }
    });
  }
});
