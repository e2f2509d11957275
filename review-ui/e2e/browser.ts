// A real browser for the tests. It records what the console says and whether anything asks for another machine.
import type {Desk} from './desk/desk';
import {chromium, type Browser, type BrowserContext, type Page} from 'playwright-core';

let browser: Browser | undefined;
export const kScreen = {width: 1366, height: 768};

export async function openBrowser(): Promise<Browser> {
  browser ??= await chromium.launch({executablePath: process.env['CANDOUR_CHROMIUM'] ?? '/usr/bin/chromium', headless: true, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']});
  return browser;
}

export async function closeBrowser(): Promise<void> { await browser?.close(); browser = undefined; }

export interface Seen { page: Page; context: BrowserContext; complaints: string[]; foreign: string[] }

export async function openPage(address: string, viewport = kScreen): Promise<Seen> {
  const context = await (await openBrowser()).newContext({viewport, locale: 'en-GB', baseURL: address});
  const page = await context.newPage();
  const seen: Seen = {page, context, complaints: [], foreign: []};
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type()) && !/Failed to load resource: the server responded with a status of [45]\d\d/.test(message.text())) seen.complaints.push(message.text()); });
  page.on('pageerror', (error) => seen.complaints.push(error.message));
  page.on('request', (request) => { if (!request.url().startsWith(address) && !request.url().startsWith('blob:') && !request.url().startsWith('data:')) seen.foreign.push(request.url()); });
  return seen;
}

// Logged in without the form, as somebody who came back within their session.
export async function comeBack({context}: Seen, running: {address: string; desk: Desk}, name = 'Morwenna Tallack'): Promise<void> {
  await context.addCookies([{name: 'sid', value: running.desk.openSession(name), url: running.address}]);
}

export async function logIn(page: Page, name = 'Morwenna Tallack'): Promise<void> {
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Password').fill('correct horse battery');
  await page.getByRole('button', {name: 'Log in'}).click();
  await page.locator('.top-bar__out').waitFor();
}
