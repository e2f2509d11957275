// What the reader of a page is doing: the place selected, the way the page is shown, where to go next.
import {batch, computed, signal} from '@preact/signals';
import type {Box, NewDecision, Page, Proposal} from '../../api/schemas';
import {say, showDone} from '../../state/announce';
import {key, keepReasons, may, nameOf, rows, seen} from '../../state/current_case';
import {decideOnPage} from '../../state/decide';
import {nextOnPage, standingOf} from '../../state/optimistic';
import {filtered, kFlags, neighbour, nextUndecided, type PageRow, type RailFilter, shows} from '../../state/rail_rows';
import {address, go, route} from '../../state/route';
import {plural} from '../../state/words';

export type View = 'record' | 'recipient' | 'both';
export type Tool = 'look' | 'draw' | 'text';
export type Zoom = 'page' | 'width' | '1.5' | '2' | '3';

export const selected = signal('');
export const view = signal<View>('record');
export const tool = signal<Tool>('look');
export const zoom = signal<Zoom>('width');
export const filter = signal<RailFilter>('all');
export const pending = signal<Box[] | null>(null);   // drawn or selected, waiting for a ground
export const dialog = signal<'' | 'go' | 'withhold' | 'keys'>('');

export const page = computed<Page | null>(() => seen.value?.page ?? null);
export const proposal = computed<Proposal | undefined>(() => page.value?.proposals.find((one) => one.id === selected.value));
export const mayDecide = computed(() => may('decide'));
export {filtered};

export function openPage(row: PageRow | undefined, none: string): void {
  if (row) go(address.page(key.value, row.document, row.page));
  else say(none);
}

export function here(): {document: number; page: number} {
  const now = route.value;
  if (now.at !== 'case') return {document: 0, page: 0};
  return {document: Number(now.rest[0] ?? 0), page: Number(now.rest[1] ?? 0)};
}

export function flip(step: 1 | -1): void {
  const {document, page: number} = here();
  openPage(neighbour(rows.value, (row) => shows(filter.value, row), document, number, step), step > 0 ? 'This is the last page shown.' : 'This is the first page shown.');
}

// The first page to work on: with something undecided, otherwise the first of all.
export function firstPage(): PageRow | undefined {
  return rows.value.find((row) => row.undecided > 0 && (row.flags & kFlags.withheld) === 0) ?? rows.value[0];
}

export function select(id: string): void { selected.value = id; }

export function stepOnPage(step: 1 | -1): void {
  const list = page.value?.proposals ?? [];
  const at = list.findIndex((one) => one.id === selected.value);
  const next = list[at < 0 ? (step > 0 ? 0 : list.length - 1) : at + step];
  if (!next) { say(step > 0 ? 'This is the last place on this page.' : 'This is the first place on this page.'); return; }
  select(next.id);
  say(describe(next));
}

export function describe(one: Proposal): string {
  const state = {undecided: 'to decide', removed: 'removed', kept: 'kept'}[standingOf(one)];
  return `${one.text}, ${one.person_name || one.kind}, ${state}`;
}

export function arrive(fresh: Page, wanted: string): void {
  const known = fresh.proposals.find((one) => one.id === wanted) ?? fresh.proposals.find((one) => standingOf(one) === 'undecided') ?? fresh.proposals[0];
  batch(() => { selected.value = known?.id ?? ''; pending.value = null; tool.value = 'look'; });
  const left = fresh.proposals.filter((one) => standingOf(one) === 'undecided').length;
  say(`${nameOf(fresh.document)}, page ${fresh.page}. ${left === 0 ? 'Nothing to decide.' : `${left} to decide.`}`);
}

// From a place just decided to the next one that is not, on this page or another.
export function advance(): void {
  const now = page.value;
  if (!now) return;
  const next = nextOnPage(now, selected.value);
  if (next !== undefined) {
    select(next);
    const one = now.proposals.find((each) => each.id === next);
    if (one) say(describe(one));
    return;
  }
  const row = nextUndecided(rows.value, now.document, now.page);
  if (row) openPage(row, '');
  else showDone('Everything in this case is decided.');
}

// Why a place stays: as proposed, or where something else was proposed, the first of the reasons for the person's own and the last for what
// is another's. Another's name is never kept as "your own information".
export function keepReasonOf(one: Proposal): string {
  if (one.verdict === 'keep' && one.reason) return one.reason;
  return keepReasons.value.at(one.person === 'subject' ? 0 : -1) ?? 'This may be shown to the person who asked.';
}

export function decideSelected(decision: NewDecision): void {
  const done = decideOnPage([decision]);
  advance();
  void done.then((taken) => { if (!taken && decision.proposal && page.value?.proposals.some((one) => one.id === decision.proposal)) select(decision.proposal); });
}

// What is proposed for the undecided places; a place to review waits for somebody to look.
export function asProposed(now: Page): {decisions: NewDecision[]; left: number} {
  const open = now.proposals.filter((one) => standingOf(one) === 'undecided');
  const sure = open.filter((one) => one.verdict === 'keep' || (one.verdict === 'redact' && one.ground !== '' && one.reason !== ''));
  const decisions = sure.map((one): NewDecision => one.verdict === 'redact'
    ? {what: 'proposal', proposal: one.id, verdict: 'redact', ground: one.ground, reason: one.reason}
    : {what: 'proposal', proposal: one.id, verdict: 'release', reason: keepReasonOf(one)});
  return {decisions, left: open.length - sure.length};
}

export function acceptRest(): void {
  const now = page.value;
  if (!now || !mayDecide.value) return;
  const {decisions, left} = asProposed(now);
  if (decisions.length === 0) {
    if (left > 0) showDone(`${plural(left, 'place')} here must be looked at one by one: nothing is proposed for sure.`);
    else advance();   // nothing is left to decide on this page
    return;
  }
  void decideOnPage(decisions).then((taken) => {
    if (taken) showDone(`${plural(decisions.length, 'place')} decided as proposed.${left > 0 ? ` ${plural(left, 'place')} must be looked at one by one.` : ''}`);
  });
  advance();
}

export function showRecipient(): void { view.value = view.value === 'recipient' ? 'record' : 'recipient'; }
export function showBoth(): void { view.value = view.value === 'both' ? 'record' : 'both'; }

export function useTool(which: Tool): void {
  if (!mayDecide.value) return;
  batch(() => {
    tool.value = tool.value === which ? 'look' : which;
    pending.value = null;
    if (view.value === 'recipient') view.value = 'record';
  });
}
