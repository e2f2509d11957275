// Against a real desk: CANDOUR_DESK is the address that `candour review` printed, with its token. Every screen is opened, decisions are
// taken and taken back; nothing is refused, nothing is said on the console, the accessibility checker finds nothing.
import {mkdirSync} from 'node:fs';
import {afterAll, describe, expect, it} from 'vitest';
import {violations} from './axe';
import {closeBrowser, openPage} from './browser';
import {eventually, places} from './with_desk';

const kAddress = process.env['CANDOUR_DESK'] ?? '';
const kPictures = new URL('./pictures/', import.meta.url).pathname;
const kScreens = ['people', 'search', 'documents', 'queues', 'transcribe', 'release', 'history'];

afterAll(closeBrowser);

describe.skipIf(kAddress === '')('a real desk', () => {
  it('shows a case and keeps what is decided', async () => {
    mkdirSync(kPictures, {recursive: true});
    const seen = await openPage(new URL(kAddress).origin);
    const {page} = seen;
    const refused: string[] = [];
    page.on('response', (response) => { if (response.status() >= 400 && !response.url().endsWith('/recipient')) refused.push(`${response.status()} ${response.request().method()} ${new URL(response.url()).pathname}`); });
    const look = async (name: string) => {
      await page.screenshot({path: `${kPictures}real-${name}.png`});
      expect(await violations(page), name).toEqual([]);
    };
    await page.goto(kAddress);
    await places(page).waitFor();
    expect(page.url()).not.toContain('token');
    await look('read');
    const totals = () => page.locator('.totals').innerText();
    const before = await totals();
    await page.keyboard.press('r');
    await eventually(totals, (now) => now !== before, 15_000);
    await page.keyboard.press('u');
    await eventually(totals, (now) => now === before, 15_000);
    await page.keyboard.press('Shift+V');
    await page.getByText('As it would leave.').waitFor({timeout: 30_000});
    await look('side-by-side');
    const inCase = page.url().replace(/^[^#]*(#\/case\/[^/]+\/).*/, '$1');
    for (const screen of kScreens) {
      await page.goto(`/${inCase}${screen}`);
      await page.locator('.tabs a[aria-current=page]').waitFor();
      await eventually(() => page.locator('.waiting').count(), (count) => count === 0, 15_000);
      if (screen === 'people') { await page.locator('.person-row').first().click(); await page.getByText('Where they stand (').waitFor(); }
      if (screen === 'search') { await page.getByLabel('Search the whole record for').fill('the'); await page.keyboard.press('Enter'); await page.locator('.search-results__count').waitFor(); }
      await page.waitForTimeout(600);
      await look(screen);
    }
    expect(refused).toEqual([]);
    expect(seen.complaints).toEqual([]);
    expect(seen.foreign).toEqual([]);
    await seen.context.close();
  }, 180_000);
});
