import { chromium } from 'playwright-core';
const [address, out, ...steps] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
page.on('console', m => console.log('console', m.type(), m.text()));
page.on('pageerror', e => console.log('error', e.message));
page.on('response', r => { if (r.status() >= 400) console.log('status', r.status(), r.url()); });
await page.goto(address);
await page.waitForTimeout(2500);
let n = 0;
const shot = async (name) => { await page.screenshot({ path: `${out}/${String(n++).padStart(2, '0')}-${name}.png` }); };
await shot('start');
for (const step of steps) {
  const [verb, ...rest] = step.split(':'); const what = rest.join(':');
  try {
    if (verb === 'go') { await page.evaluate(h => { location.hash = h; }, what); await page.waitForTimeout(1800); await shot(what.replace(/\W+/g, '-')); }
    if (verb === 'key') { for (const k of what.split(' ')) { await page.keyboard.press(k); await page.waitForTimeout(250); } await page.waitForTimeout(600); await shot('key-' + what.replace(/\W+/g, '-')); }
    if (verb === 'click') { await page.getByText(what, { exact: false }).first().click(); await page.waitForTimeout(1500); await shot('click-' + what.replace(/\W+/g, '-')); }
    if (verb === 'wait') await page.waitForTimeout(+what);
  } catch (e) { console.log('step failed', step, String(e).slice(0, 200)); await shot('failed'); }
}
console.log(await page.evaluate(() => location.hash));
await browser.close();
