// Who is logged in and until when. The desk ends sessions by itself; this only tells the person in time and blanks the screen.
import {computed, signal} from '@preact/signals';
import {onActivity, onLoggedOut, useToken} from '../api/client';
import {handsMovedWithin, watchHands} from '../api/hands';
import {endOwnSession, extendSession, getSession, logInWith} from '../api/session_calls';
import {forgetWords} from './announce';
import type {LogIn, Session} from '../api/schemas';

export const session = signal<Session | null>(null);
export const known = signal(false);              // whether we have asked
export const ended = signal('');                 // why somebody who was logged in is not any more
export const secondsLeft = signal(Infinity);
export const kWarnBefore = 120;
export const warning = computed(() => session.value !== null && secondsLeft.value <= kWarnBefore);
export const isAdministrator = computed(() => session.value?.roles.includes('administrator') ?? false);

let idleEnd = Infinity;
let hardEnd = Infinity;
let whole = 0;          // how long somebody may do nothing, in milliseconds
let wholeKnown = false; // after the page was loaded again only what is left of it is known

export function secondsUntil(now: number, idle: number, hard: number): number {
  return Math.max(0, Math.ceil((Math.min(idle, hard) - now) / 1000));
}

function keep(fresh: Session): void {
  useToken(fresh.csrf);
  idleEnd = Date.now() + fresh.idle_seconds * 1000;
  hardEnd = Date.now() + fresh.ends_in * 1000;
  whole = fresh.idle_seconds * 1000;
  session.value = fresh;
  ended.value = '';
  tick();
}

function forget(why: string): void {
  if (session.value !== null) ended.value = why;
  session.value = null;
  forgetWords();
  useToken('');
  idleEnd = hardEnd = secondsLeft.value = Infinity;
}

function tick(): void {
  if (session.value === null) return;
  secondsLeft.value = secondsUntil(Date.now(), idleEnd, hardEnd);
  // Who reads and scrolls asks nothing of the desk, and is there all the same.
  if (handsMovedWithin(60_000) && secondsLeft.value > kWarnBefore && idleEnd - Date.now() < whole * 0.6) stay().catch(() => undefined);
  if (secondsLeft.value === 0) forget('You were logged out because nothing was done for a while. What you had decided is kept.');
}

function active(): void {
  if (session.value === null) return;
  idleEnd = Date.now() + whole;
  if (wholeKnown) return;
  wholeKnown = true;
  stay().catch(() => { wholeKnown = false; });
}

export async function begin(): Promise<void> {
  onLoggedOut(() => forget('You are no longer logged in. What you had decided is kept.'));
  onActivity(active);
  watchHands();
  setInterval(tick, 1000);
  const token = /^#token=(.+)$/.exec(location.hash)?.[1];
  if (token !== undefined) history.replaceState(null, '', location.pathname);   // at once: it must not stay in the address
  try {
    wholeKnown = token !== undefined;
    keep(token === undefined ? await getSession() : await logInWith({token: decodeURIComponent(token)}));
  } catch (problem) {
    if (token !== undefined) ended.value = problem instanceof Error ? problem.message : '';
  }
  known.value = true;
}

export async function logIn(body: LogIn): Promise<void> {
  keep(await logInWith(body));
  wholeKnown = true;
}
// After the password or the codes were changed: the session goes on under another token.
export async function askWhoIsHere(): Promise<void> { keep(await getSession()); }

export async function stay(): Promise<void> { keep(await extendSession()); }

export async function logOut(): Promise<void> {
  try { await endOwnSession(); } finally {
    forget('');
    ended.value = '';
    location.hash = '';
  }
}
