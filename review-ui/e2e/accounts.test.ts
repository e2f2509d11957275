// One's own password and one-time codes, and an administrator's help with them.
import {afterAll, describe, expect, it} from 'vitest';
import type {Page} from 'playwright-core';
import {closeBrowser, comeBack} from './browser';
import {refusal} from './desk/desk';
import {eventually, withDesk} from './with_desk';

afterAll(closeBrowser);

const asUser = (name: string, hash: string, run: (page: Page, desk: import('./desk/desk').Desk) => Promise<void>) => withDesk({loggedOut: true}, async (page, desk, running, seen) => {
  await comeBack(seen, running, name);
  await page.goto('/?' + hash);
  await run(page, desk);
});
const hasCode = (desk: import('./desk/desk').Desk, name: string) => desk.users.find((one) => one.name === name)!.has_code;

describe('one’s own password', () => {
  it('is changed, and the page goes on working with the session’s new token', async () => {
    await withDesk({hash: '#/password'}, async (page, desk) => {
      await page.getByLabel('Password now').fill('correct horse battery');
      await page.getByLabel('New password', {exact: true}).fill('another four plain words');
      await page.getByLabel('New password again').fill('another four plain words');
      await page.keyboard.press('Enter');
      await page.getByText('Your password is changed.').first().waitFor();
      await page.getByRole('link', {name: 'Keys'}).click();
      await page.getByLabel('Single keys are on').uncheck();
      await page.getByRole('button', {name: 'Keep settings'}).click();
      await eventually(() => desk.settings.keys_on, (on) => !on);
    });
  });
});

describe('one-time codes', () => {
  it('are set up with the keyboard alone: the password, a picture and a secret, the first code', async () => {
    await asUser('Idris Penhaligon', '#/password', async (page, desk) => {
      await page.getByRole('link', {name: 'Set up one-time codes'}).press('Enter');
      await page.getByRole('heading', {name: 'One-time codes'}).waitFor();
      await page.getByLabel('Your password').press('a');
      await page.getByLabel('Your password').press('Enter');
      await page.getByText('This is not your password.').waitFor();
      await eventually(() => page.evaluate(() => document.activeElement?.id), (id) => id === 'begin-password');   // and nobody is logged out
      await page.getByLabel('Your password').fill('correct horse battery');
      await page.keyboard.press('Enter');
      await page.getByRole('img', {name: 'QR code for the authenticator app'}).waitFor();
      expect(await page.getByRole('group', {name: 'If you cannot scan it'}).innerText()).toMatch(/^JBSW\s+Y3DP/);
      expect(hasCode(desk, 'Idris Penhaligon')).toBe(false);
      while (await page.evaluate(() => document.activeElement?.id) !== 'first-code') await page.keyboard.press('Tab');
      await page.keyboard.type('111111');
      await page.keyboard.press('Enter');
      await page.getByText('This is not the code that the app shows now.').waitFor();
      await page.getByLabel('First code').fill('654321');
      await page.keyboard.press('Enter');
      await page.getByText('Codes are asked for when you log in.').waitFor();
      expect(hasCode(desk, 'Idris Penhaligon')).toBe(true);
      expect(await page.content()).not.toContain('JBSW');   // the secret is not left in the page
    });
  });
  it('that were begun and cancelled change nothing', async () => {
    await asUser('Idris Penhaligon', '#/codes', async (page, desk) => {
      await page.getByLabel('Your password').fill('correct horse battery');
      await page.getByRole('button', {name: 'Set up one-time codes'}).click();
      await page.getByRole('button', {name: 'Cancel'}).click();
      await page.getByText('Codes are not asked for when you log in now.').waitFor();
      expect(hasCode(desk, 'Idris Penhaligon')).toBe(false);
    });
  });
  it('confirmed too late are begun again: the secret that counts no more is taken off the screen', async () => {
    await asUser('Idris Penhaligon', '#/codes', async (page, desk) => {
      await page.getByLabel('Your password').fill('correct horse battery');
      await page.getByRole('button', {name: 'Set up one-time codes'}).click();
      desk.refuseOnce(/confirm/, refusal(409, 'not-begun', 'Begin again: nothing waits for a code, or more than ten minutes have passed.'));
      await page.getByLabel('First code').fill('654321');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').filter({hasText: 'Begin again'}).waitFor();
      await page.getByLabel('Your password').waitFor();
      expect(await page.content()).not.toContain('JBSW');
    });
  });
  it('are moved to another phone and taken away with the password and a code', async () => {
    await withDesk({hash: '#/codes'}, async (page, desk) => {
      const move = page.getByRole('form', {name: 'Get a new secret'});
      await move.getByLabel('Your password').fill('correct horse battery');
      await move.getByLabel('Code').fill('123456');
      await move.getByRole('button').click();
      await page.getByLabel('First code').fill('654321');
      await page.keyboard.press('Enter');
      const away = page.getByRole('form', {name: 'Stop asking for codes'});
      await away.getByLabel('Your password').fill('correct horse battery');
      await away.getByLabel('Code').fill('999999');
      await away.getByRole('button').click();
      await page.getByText('This code is wrong, or it was used before.').waitFor();
      await away.getByLabel('Code').fill('123456');
      await away.getByRole('button').click();
      await page.getByText('No codes are asked for any more.').first().waitFor();
      expect(hasCode(desk, 'Morwenna Tallack')).toBe(false);
      await page.getByText('Codes are not asked for when you log in now.').waitFor();
    });
  });
  it('of a lost phone are taken away by an administrator', async () => {
    await asUser('Wenna Carlyon', '#/users', async (page, desk) => {
      await page.getByRole('button', {name: 'Change Idris Penhaligon'}).click();
      expect(await page.getByLabel('Take their one-time codes away').count()).toBe(0);   // he has none
      await page.getByRole('button', {name: 'Cancel'}).click();
      await page.getByRole('button', {name: 'Change Rhian Pascoe'}).click();
      await page.getByLabel('Take their one-time codes away').check();
      await page.getByRole('button', {name: 'Change', exact: true}).click();
      await page.getByText('Rhian Pascoe is changed.').first().waitFor();
      expect(hasCode(desk, 'Rhian Pascoe')).toBe(false);
    });
  });
});
