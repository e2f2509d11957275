// A browser on a running desk, for the benches: the address is the one that `candour review` prints.
import {chromium} from 'playwright-core';

export async function openDesk(address) {
  const browser = await chromium.launch({executablePath: process.env.CANDOUR_CHROMIUM ?? '/usr/bin/chromium', headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']});
  const page = await browser.newPage({viewport: {width: 1366, height: 768}, locale: 'en-GB'});
  return {browser, page, begin: () => page.goto(address)};
}

export const ask = (page, path) => page.evaluate(async (at) => (await fetch(`/api${at}`)).json(), path);

export async function until(read, wanted, within = 20_000) {
  const end = Date.now() + within;
  for (;;) {
    const value = await read();
    if (wanted(value)) return value;
    if (Date.now() > end) throw new Error(`it did not come to that: ${JSON.stringify(value)}`);
    await new Promise((resolve) => { setTimeout(resolve, 15); });
  }
}
