// The case that is open: its totals, its rail, its grounds, and the page that is looked at.
import {batch, computed, signal} from '@preact/signals';
import {getCase, getPage, listPages} from '../api/case_calls';
import {messageOf} from '../api/client';
import {listGrounds} from '../api/session_calls';
import type {Case, Ground, Page, Taken} from '../api/schemas';
import {forgetImages} from './images';
import {allRows, rowsOf, withTallies, type DocumentRows, type PageRow} from './rail_rows';

export interface Seen { page: Page; tag: string }
type May = Case['may'][number];

export const key = signal('');
export const openCase = signal<Case | null>(null);
export const caseTag = signal('');
export const problem = signal('');
export const documents = signal<DocumentRows[] | null>(null);
export const rows = computed<PageRow[]>(() => allRows(documents.value ?? []));
export const grounds = signal<Ground[]>([]);
export const keepReasons = signal<string[]>([]);
export const seen = signal<Seen | null>(null);        // the page looked at, as the desk last gave it
export const pageProblem = signal('');
export const changes = signal(0);                    // grows with what others do
export const peopleVersion = signal(0);               // grows when the register changed
export const consultationsVersion = signal(0);        // grows when somebody was asked or replied
export const caseVersion = computed(() => openCase.value?.version ?? 0);

export function may(action: May): boolean { return openCase.value?.may.includes(action) ?? false; }
export function nameOf(document: number): string { return documents.value?.find((one) => one.document === document)?.name ?? `Document ${document}`; }
export function groundLabel(code: string): string { return grounds.value.find((ground) => ground.code === code)?.label ?? code; }

export async function loadCase(): Promise<void> {
  const mine = key.value;
  const {body, tag} = await getCase(mine);
  if (key.value !== mine) return;
  batch(() => { openCase.value = body; caseTag.value = tag; });
}

export async function loadRail(): Promise<void> {
  const mine = key.value;
  const {body} = await listPages(mine);
  if (key.value === mine) documents.value = rowsOf(body);
}

export async function enterCase(fresh: string): Promise<void> {
  leaveCase();
  key.value = fresh;
  try {
    const [told] = await Promise.all([listGrounds(), loadCase(), loadRail()]);
    batch(() => { grounds.value = told.grounds; keepReasons.value = told.keep_reasons; });
  } catch (failure) {
    if (key.value === fresh) problem.value = messageOf(failure);
  }
}

export function leaveCase(): void {
  forgetImages();
  batch(() => {
    key.value = problem.value = pageProblem.value = caseTag.value = '';
    openCase.value = null;
    documents.value = null;
    seen.value = null;
  });
}

let wanted = '';   // the page that was gone to last, shown already or on its way
let unanswered: (page: Page) => Page = (page) => page;

// What is decided and not yet answered stays painted when the page is read again.
export function paintUnanswered(paint: (page: Page) => Page): void { unanswered = paint; }

export async function look(document: number, page: number): Promise<void> {
  const mine = wanted = `${key.value}/${document}/${page}`;
  pageProblem.value = '';
  try {
    const {body, tag} = await getPage(key.value, document, page);
    const now = seen.value?.page;
    const older = now?.document === document && now.page === page && body.version < now.version;   // asked before our last decision was taken
    if (wanted === mine && !older) seen.value = {page: unanswered(body), tag};
  } catch (failure) {
    if (wanted === mine) batch(() => { seen.value = null; pageProblem.value = messageOf(failure); });
  }
}

// Whoever has gone on to another page is not brought back to the one before, though that is still the one seen.
export async function lookAgain(): Promise<void> {
  const [of = '', document, page] = wanted.split('/');
  if (of === key.value && document && page && seen.value) await look(Number(document), Number(page));
}

export function isLookedAt(document: number, page: number): boolean {
  return seen.value?.page.document === document && seen.value.page.page === page;
}

// The ETag after decisions: its number is the version they brought.
export function renumbered(tag: string, version: number): string { return tag.replace(/\d+/, String(version)); }

// The version that a batch gave a page; none where it did not touch it. A batch may touch other pages later than this one.
export function versionOf(taken: Taken, page: {document: number; page: number}): number | undefined {
  return taken.pages.find(([document, number]) => document === page.document && number === page.page)?.[7];
}

// What a batch of decisions changed, taken over without asking again.
export function takeOver(taken: Taken): void {
  const now = openCase.value;
  if (!now) return;
  batch(() => {
    openCase.value = {...now, version: taken.version, totals: taken.totals, can_undo: taken.can_undo, can_redo: taken.can_redo};
    caseTag.value = renumbered(caseTag.value, taken.version);
    if (documents.value) documents.value = withTallies(documents.value, taken.pages);
    const page = seen.value;
    const version = page ? versionOf(taken, page.page) : undefined;
    if (page && version !== undefined) seen.value = {page: {...page.page, version}, tag: renumbered(page.tag, version)};
  });
}
