// Makes the pictures that README shows: review-ui/pictures/make.mjs ADDRESS, the address that `candour review` printed over the sample record.
import {chromium} from 'playwright-core';

const [address] = process.argv.slice(2);
if (!address) throw new Error('usage: review-ui/pictures/make.mjs ADDRESS');
const here = new URL('.', import.meta.url).pathname;
const browser = await chromium.launch({executablePath: process.env.CANDOUR_CHROMIUM ?? '/usr/bin/chromium', headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']});
const page = await browser.newPage({viewport: {width: 1366, height: 768}});
await page.goto(address);
await page.getByRole('listbox', {name: 'Places on this page'}).waitFor();
await page.waitForTimeout(6000);   // the register is read, the page is drawn
for (const key of ['r', 'r', 'r', 'r', 'r', 'r', 'r', 'r', 'r', 'r', 'a']) { await page.keyboard.press(key); await page.waitForTimeout(200); }
await page.getByRole('button', {name: 'Side by side'}).click();
await page.waitForTimeout(4000);
await page.screenshot({path: here + 'read-and-decide.png'});
await page.evaluate(() => { location.hash = '#/case/case/people/p3'; });
await page.waitForTimeout(3000);
await page.screenshot({path: here + 'people.png'});
await browser.close();
