// What a person waits for, in a browser on a running desk: bench.mjs ADDRESS, the address that `candour review` printed. Prints rows for tests/bench/desk.
import {ask, openDesk, until} from './desk_browser.mjs';

const [address] = process.argv.slice(2);
if (!address) throw new Error('usage: review-ui/e2e/bench.mjs ADDRESS');
const {browser, page, begin} = await openDesk(address);
const row = (what, times, aim = '') => {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1).padStart(9);
  console.log(`${what.padEnd(58)} ${at(0.5)} ${at(0.95)}   ${aim}`);
};
const isDrawn = () => page.evaluate(() => { const image = document.querySelector('.page-view .sheet img'); return image?.complete && image.naturalWidth > 0 && document.querySelector('.place-row') !== null; });

// From the address to the first page with its places, by a browser that has nothing kept.
async function coldLoad() {
  const begun = Date.now();
  await begin();
  await until(isDrawn, Boolean, 60_000);
  return Date.now() - begun;
}

async function flips(count) {
  const times = [];
  for (let turn = 0; turn < count; ++turn) {
    const before = await page.evaluate(() => document.querySelector('.page-view .sheet img').src);
    const begun = Date.now();
    await page.keyboard.press('n');
    await until(async () => await isDrawn() && await page.evaluate(() => document.querySelector('.page-view .sheet img').src) !== before, Boolean);
    times.push(Date.now() - begun);
    await page.waitForTimeout(400);   // a person looks at the page
  }
  return times;
}

// From the key to the frame in which the place has changed its colour, measured inside the page.
const timedKey = (key) => page.evaluate((pressed) => new Promise((resolve) => {
  const begun = performance.now();
  window.dispatchEvent(new KeyboardEvent('keydown', {key: pressed, bubbles: true, cancelable: true}));
  requestAnimationFrame(() => { setTimeout(() => resolve(performance.now() - begun), 0); });
}), key);

async function keys(count) {
  const times = [];
  for (let press = 0; press < count; ++press) {
    times.push(await timedKey(press % 3 === 2 ? 'j' : 'r'));
    await page.waitForTimeout(120);
  }
  return times;
}

async function personDecision() {
  const people = (await ask(page, '/cases/case/people')).people.filter((one) => one.class !== 'subject').sort((a, b) => b.undecided - a.undecided);
  await page.evaluate((id) => { location.hash = `#/case/case/people/${id}`; }, people[0].id);
  await page.locator('#person-name', {hasText: people[0].name}).waitFor();
  const begun = Date.now();
  await page.keyboard.press('a');
  await page.locator('.preview button[type=submit]').waitFor();
  const shown = Date.now() - begun;
  const taking = Date.now();
  await page.keyboard.press('Enter');
  await until(() => page.locator('.preview').count(), (some) => some === 0);
  row(`browser: one person's ${people[0].undecided} places, shown before they are decided`, [shown]);
  row('browser:   and decided', [Date.now() - taking], '1000 at 5,000');
}

const cold = [await coldLoad()];
row('browser: cold load, until the first page and its places', cold, '1000');
await page.waitForTimeout(2000);
row('browser: page turned and drawn', await flips(40), '200');
row('browser: key to painted', await keys(60), '50');
await personDecision();
await browser.close();
