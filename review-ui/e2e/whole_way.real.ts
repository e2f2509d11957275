// From log-in to the downloaded bundle, in a real browser on the real desk: an officer decides, a second person looks and signs, the officer
// discloses. And the real desk's answers are of the shapes that the contract promises.
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {Page} from 'playwright-core';
import {violations} from './axe';
import {closeBrowser, openPage, type Seen} from './browser';
import {checkAnswer} from '../api/contract';
import {codeOf, kPassword, startRealDesk, textOf, type RealDesk} from './real_desk';
import {eventually, places} from './with_desk';

let desk: RealDesk;
const kCase = '#/case/sar-2026-0147';
beforeAll(async () => { desk = await startRealDesk(); }, 120_000);
afterAll(async () => { await closeBrowser(); await desk.stop(); });

async function asUser(name: string, work: (page: Page, seen: Seen) => Promise<void>, code = ''): Promise<void> {
  const seen = await openPage(desk.address);
  await seen.page.goto('/');
  await seen.page.getByLabel('Name').fill(name);
  await seen.page.getByLabel('Password', {exact: true}).fill(kPassword);
  await seen.page.getByLabel('Code').fill(code);
  await seen.page.getByRole('button', {name: 'Log in'}).click();
  await seen.page.getByRole('link', {name: 'SAR-2026-0147'}).waitFor();
  try {
    await work(seen.page, seen);
  } catch (failure) {
    if (process.env['CANDOUR_PICTURES']) await seen.page.screenshot({path: `${process.env['CANDOUR_PICTURES']}/failed.png`});
    throw failure;
  }
  await seen.page.getByRole('button', {name: 'Log out'}).click();
  await seen.page.getByLabel('Password', {exact: true}).waitFor();
  expect(seen.complaints).toEqual([]);
  expect(seen.foreign).toEqual([]);
  await seen.context.close();
}

const left = (page: Page) => page.evaluate(async () => {
  const told = await (await fetch('/api/cases/sar-2026-0147')).json() as {totals: {undecided: number; removed: number; kept: number}};
  return told.totals;
});

describe('the whole way', () => {
  it('an officer decides everything with the keyboard', async () => {
    await asUser('Morwenna Tallack', async (page) => {
      await page.getByRole('link', {name: 'SAR-2026-0147'}).click();
      await places(page).waitFor();
      expect((await left(page)).undecided).toBeGreaterThan(10);
      for (let turn = 0; turn < 40 && (await left(page)).undecided > 0; ++turn) {
        await page.keyboard.press('Escape');   // 'a' on a place proposed to be kept went to its ground
        await page.keyboard.press('Shift+A');
        await page.waitForTimeout(250);
        await page.keyboard.press('a');   // what somebody must look at
        await page.waitForTimeout(250);
      }
      const now = await left(page);
      expect(now.undecided).toBe(0);
      expect(now.removed).toBeGreaterThan(3);
      expect(now.kept).toBeGreaterThan(3);
      const log = await page.evaluate(async () => (await fetch('/api/cases/sar-2026-0147/audit')).text());
      expect(log).toContain('carried to copies');   // what was decided on the call stands on the paper sent again
      await page.keyboard.press('v');
      await page.locator('img[alt*="would leave"], img').first().waitFor();
    });
  });
  it('every answer is of the shape that the contract promises', async () => {
    await asUser('Morwenna Tallack', async (page) => {
      const base = '/cases/sar-2026-0147';
      for (const [operation, path] of [['getSession', '/session'], ['listSessions', '/sessions'], ['getSettings', '/settings'], ['listGrounds', '/grounds'], ['listCases', '/cases'], ['getCase', base],
        ['listPages', `${base}/pages`], ['getPage', `${base}/documents/1/pages/1`], ['getWords', `${base}/documents/1/pages/1/words`], ['listPeople', `${base}/people`],
        ['listMentions', `${base}/people/p1/mentions`], ['search', `${base}/search?q=Karen`], ['listDocuments', `${base}/documents`], ['listHolds', `${base}/holds`], ['listUnread', `${base}/unread`],
        ['listAssignments', `${base}/assignments`], ['getSecondReview', `${base}/second-review`], ['getQuality', `${base}/quality`], ['getDisclosure', `${base}/disclosure`], ['getAudit', `${base}/audit`]] as const) {
        const answer = await page.evaluate(async (at) => { const got = await fetch(`/api${at}`); return {status: got.status, body: await got.json() as unknown}; }, path);
        expect({operation, status: answer.status, faults: checkAnswer(operation, answer.body)}).toEqual({operation, status: 200, faults: []});
      }
      const refused = await page.evaluate(async () => { const got = await fetch('/api/cases/another'); return got.json() as Promise<unknown>; });
      expect(checkAnswer('refused', refused)).toEqual([]);
    });
  });
  it('a second person looks and signs off; whoever decided is not offered to', async () => {
    await asUser('Idris Penhaligon', async (page) => {
      await page.goto(`/${kCase}/release`);
      const agree = page.getByRole('button', {name: /^Agree with/});
      await agree.first().waitFor();
      const count = await agree.count();
      for (let which = 0; which < count; ++which) {
        await agree.nth(which).click();
        await page.getByText(`${which + 1} agreed`).waitFor();
      }
      expect(await violations(page)).toEqual([]);
      await page.getByLabel(/I have looked at the pages/).check();
      await page.getByRole('button', {name: 'Sign off'}).click();
      await page.getByText('Any later decision opens it again.').waitFor();
    });
  });
  it('the officer makes the bundle and fetches it, and what was decided to go is not in it', async () => {
    await asUser('Morwenna Tallack', async (page) => {
      await page.goto(`/${kCase}/release`);
      await page.getByRole('button', {name: 'Make the bundle'}).click();
      const link = page.getByRole('link', {name: 'Download the bundle (PDF)'});
      await link.waitFor({timeout: 60_000});
      const fetched = page.waitForEvent('download');
      await link.click();
      const words = textOf(await (await fetched).path());
      for (const gone of ['Karen', 'Whittle', 'Gary Dunn', '960123', '960456']) expect(words).not.toContain(gone);
      for (const stays of ['Corin', 'Mary Osei', 'we can go to the park']) expect(words).toContain(stays);
    });
  });
  it('somebody sets up one-time codes, logs in with one and takes them away again, in one session after the other', async () => {
    let secret = '';
    await asUser('Idris Penhaligon', async (page) => {
      await page.goto('/?#/codes');
      await page.getByLabel('Your password').fill(kPassword);
      await page.getByRole('button', {name: 'Set up one-time codes'}).click();
      secret = await page.getByRole('group', {name: 'If you cannot scan it'}).innerText();
      expect(await violations(page)).toEqual([]);
      await page.getByLabel('First code').fill(codeOf(secret, -1));
      await page.keyboard.press('Enter');
      await page.getByText('Codes are asked for when you log in.').waitFor();
    });
    await asUser('Idris Penhaligon', async (page) => {
      await page.goto('/?#/codes');
      const away = page.getByRole('form', {name: 'Stop asking for codes'});
      await away.getByLabel('Your password').fill(kPassword);
      await away.getByLabel('Code').fill(codeOf(secret, 1));
      await page.keyboard.press('Enter');
      await page.getByText('Codes are not asked for when you log in now.').waitFor();
    }, codeOf(secret, 0));
  });
  it('two people see each other decide within a second', async () => {
    await asUser('Rhian Pascoe', async (manager) => {
      await manager.goto(`/${kCase}/read/1/1`);
      await places(manager).waitFor();
      await asUser('Morwenna Tallack', async (officer) => {
        await officer.goto(`/${kCase}/read/1/1`);
        await places(officer).waitFor();
        await manager.getByText('Also here: Morwenna Tallack (on this page)').waitFor({timeout: 3000});
        await officer.keyboard.press('n');
        await manager.getByRole('option', {name: 'Morwenna Tallack is here'}).waitFor({timeout: 3000});
        await officer.goto(`/?#${kCase.slice(1)}/read/1/1`);
        await places(officer).waitFor();
        await officer.keyboard.press('r');
        const start = Date.now();
        await eventually(() => manager.locator('body').innerText(), (words) => /kept/i.test(words) && !words.includes('0 kept'), 3000);
        expect(Date.now() - start).toBeLessThan(1000);
      });
      await eventually(() => manager.getByText('Also here').count(), (count) => count === 0, 4000);   // she has logged out
    });
  });
});
