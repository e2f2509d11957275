// Runs a test with a desk of its own and a browser page on it, and holds every test to a silent console and to this machine.
import {expect} from 'vitest';
import type {Page} from 'playwright-core';
import {comeBack, openPage, type Seen} from './browser';
import {Desk} from './desk/desk';
import {startDesk, type Running} from './desk/server';

export const kDist = new URL('../dist', import.meta.url).pathname;
export const kCase = '#/case/sar-2026-0147';

interface Given { desk?: (desk: Desk) => void; hash?: string; loggedOut?: boolean; viewport?: {width: number; height: number} }

export async function withDesk(given: Given, run: (page: Page, desk: Desk, running: Running, seen: Seen) => Promise<void>): Promise<void> {
  const desk = new Desk();
  given.desk?.(desk);
  const running = await startDesk(kDist, desk);
  const seen = await openPage(running.address, given.viewport);
  try {
    if (!given.loggedOut) await comeBack(seen, running);
    await seen.page.goto('/' + (given.hash ?? ''));
    await run(seen.page, desk, running, seen);
    expect(seen.complaints).toEqual([]);
    expect(seen.foreign).toEqual([]);
  } finally {
    await seen.context.close();
    await running.stop();
  }
}

export const places = (page: Page) => page.getByRole('listbox', {name: 'Places on this page'});
export const selectedPlace = async (page: Page) => (await places(page).getByRole('option', {selected: true}).innerText()).split('\n').map((part) => part.trim()).filter(Boolean);

export async function eventually<Value>(read: () => Promise<Value> | Value, wanted: (value: Value) => boolean, within = 5000): Promise<Value> {
  const end = Date.now() + within;
  for (;;) {
    const value = await read();
    if (wanted(value)) return value;
    if (Date.now() > end) throw new Error(`It did not come to that within ${within} ms; last: ${JSON.stringify(value)}`);
    await new Promise((resolve) => { setTimeout(resolve, 25); });
  }
}
