// Coming in, staying, and going out again.
import {afterAll, describe, expect, it} from 'vitest';
import {closeBrowser, logIn} from './browser';
import {eventually, kCase, places, withDesk} from './with_desk';

afterAll(closeBrowser);

describe('logging in', () => {
  it('with a name, a password and the code of the authenticator', async () => {
    await withDesk({loggedOut: true}, async (page) => {
      await page.getByLabel('Name').fill('Rhian Pascoe');
      await page.getByLabel('Password').fill('correct horse battery');
      await page.keyboard.press('Enter');
      await page.getByText('The name, the password or the code is wrong.').waitFor();
      await page.getByLabel('Code').fill('123456');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', {name: 'Cases'}).waitFor();
    });
  });
  it('is slowed down after wrong tries, says for how long, and then goes on', async () => {
    await withDesk({loggedOut: true}, async (page) => {
      await page.getByLabel('Name').fill('Morwenna Tallack');
      for (let attempt = 0; attempt < 3; ++attempt) {
        await page.getByLabel('Password').fill('wrong');
        const answered = page.waitForResponse((response) => response.url().endsWith('/api/session') && response.request().method() === 'POST');
        await page.getByRole('button', {name: 'Log in'}).click();
        await answered;
      }
      await page.getByText('You can try again in').waitFor();
      expect(await page.getByRole('button', {name: 'Log in'}).isDisabled()).toBe(true);
      await eventually(() => page.getByRole('button', {name: 'Log in'}).isEnabled(), (enabled) => enabled, 8000);
      await logIn(page);
    });
  });
  it('by the printed address takes the token out of the address at once', async () => {
    await withDesk({loggedOut: true, hash: '#token=printed-at-the-start', desk: (desk) => { desk.alone = 'sar-2026-0147'; }}, async (page) => {
      await places(page).waitFor();
      expect(page.url()).not.toContain('token');
      expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
    });
  });
  it('comes back to the page that was open', async () => {
    await withDesk({loggedOut: true, hash: `${kCase}/read/2/1`}, async (page) => {
      await logIn(page);
      await page.getByRole('heading', {name: 'Letter from a foster carer agency'}).waitFor();
    });
  });
});

describe('a session', () => {
  it('is asked about two minutes before it ends, and goes on when the person is there', async () => {
    await withDesk({hash: `${kCase}/read/1/1`, desk: (desk) => { desk.idleSeconds = 119; }}, async (page, desk) => {
      await page.getByRole('dialog', {name: 'Are you still there?'}).waitFor();
      desk.idleSeconds = 900;
      await page.getByRole('button', {name: 'Stay logged in'}).click();
      await eventually(() => page.getByRole('dialog').count(), (count) => count === 0);
    });
  });
  it('that ends by itself blanks the screen: nothing of the record is left in the page', async () => {
    await withDesk({hash: `${kCase}/read/1/1`, desk: (desk) => { desk.idleSeconds = 4; }}, async (page) => {
      await page.getByText('You were logged out because nothing was done').waitFor({timeout: 15_000});
      const left = await page.content();
      for (const words of ['Karen', 'Whittle', 'Corin', 'Case note', 'blob:']) expect(left).not.toContain(words);
    });
  });
  it('that the desk has ended blanks the screen at the next step', async () => {
    await withDesk({hash: `${kCase}/read/1/1`}, async (page, desk) => {
      await places(page).waitFor();
      desk.endSessions();
      await page.keyboard.press('n');
      await page.getByRole('heading', {name: 'Log in to the review desk'}).waitFor();
      expect(await page.content()).not.toContain('Whittle');
    });
  });
  it('is not kept open by what the page asks by itself, only by what comes of somebody’s hands', async () => {
    await withDesk({hash: `${kCase}/read/1/1`}, async (page, desk) => {
      await places(page).waitFor();
      desk.colleague([{what: 'proposal', proposal: 'd1p1n3', verdict: 'release', reason: 'You know this already.'}]);
      await eventually(() => page.locator('.totals').innerText(), (words) => words.includes('1 kept'));
      expect(desk.counted).toEqual([]);
      await page.keyboard.press('n');
      await eventually(() => desk.counted, (counted) => counted.includes('GET /cases/sar-2026-0147/documents/1/pages/2'));
    });
  });
  it('is left with Log out, and the address tells nothing of the case', async () => {
    await withDesk({hash: `${kCase}/read/1/1`}, async (page) => {
      await places(page).waitFor();
      await page.getByRole('button', {name: 'Log out'}).click();
      await page.getByRole('heading', {name: 'Log in to the review desk'}).waitFor();
      expect(page.url()).not.toContain('sar-2026');
    });
  });
});
