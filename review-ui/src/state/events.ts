// The stream of what others do: touched pages and totals follow within a second. It reconnects by itself.
import {computed, signal} from '@preact/signals';
import {eventsAddress} from '../api/case_calls';
import type {Disclosure} from '../api/schemas';
import {say} from './announce';
import {caseVersion, changes, consultationsVersion, isLookedAt, loadCase, loadRail, lookAgain, peopleVersion} from './current_case';
import {session} from './session';

export interface Presence { name: string; document: number; page: number }
const present = signal<Presence[]>([]);
export const others = computed(() => present.value.filter((one) => one.name !== session.value?.user));
export const disclosure = signal<Disclosure | null>(null);
export const connected = signal(true);

interface Changed { version: number; by: string; pages: [number, number][] | null }

let source: EventSource | null = null;
let retry: ReturnType<typeof setTimeout> | undefined;
let refresh: ReturnType<typeof setTimeout> | undefined;
let wait = 1000;

// Several changes in a row are one refreshing.
function refreshSoon(page: boolean, by: string): void {
  clearTimeout(refresh);
  refresh = setTimeout(() => {
    void Promise.all([loadCase(), loadRail(), page ? lookAgain() : undefined]).catch(() => undefined);
    if (page && by !== session.value?.user) say(`${by} changed this page. It has been brought up to date.`);
  }, 150);
}

function changed(event: MessageEvent<string>): void {
  const {version, by, pages} = JSON.parse(event.data) as Changed;
  if (version <= caseVersion.value && by === session.value?.user) return;   // our own, already shown
  ++changes.value;
  refreshSoon(pages === null || pages.some(([document, page]) => isLookedAt(document, page)), by);
}

function connect(key: string): void {
  source = new EventSource(eventsAddress(key));
  source.addEventListener('open', () => {
    if (!connected.value) refreshSoon(true, session.value?.user ?? '');   // what was missed meanwhile
    connected.value = true;
    wait = 1000;
  });
  source.addEventListener('changed', changed);
  source.addEventListener('people', () => { ++peopleVersion.value; });
  source.addEventListener('consultations', () => { ++consultationsVersion.value; });
  source.addEventListener('disclosure', (event) => { disclosure.value = JSON.parse((event as MessageEvent<string>).data) as Disclosure; });
  source.addEventListener('presence', (event) => { present.value = (JSON.parse((event as MessageEvent<string>).data) as {people: Presence[]}).people; });
  source.addEventListener('error', () => {
    connected.value = false;
    if (source?.readyState !== EventSource.CLOSED) return;   // it tries by itself
    clearTimeout(retry);
    retry = setTimeout(() => connect(key), wait);
    wait = Math.min(wait * 2, 30_000);
  });
}

export function follow(key: string): void {
  unfollow();
  connect(key);
}

export function unfollow(): void {
  clearTimeout(retry);
  clearTimeout(refresh);
  source?.close();
  source = null;
  connected.value = true;
  present.value = [];
  disclosure.value = null;
}
