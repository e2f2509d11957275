// Takes decisions at the desk, one batch after the other, each with the version of what was looked at.
import {decide, redo, undo} from '../api/case_calls';
import {messageOf, Refused, type Answer} from '../api/client';
import type {NewDecision, Page, Taken} from '../api/schemas';
import {showDone, showProblem} from './announce';
import {copiesInWords, wantsCopies} from './copies';
import {caseTag, isLookedAt, key, loadCase, loadRail, lookAgain, nameOf, openCase, paintUnanswered, renumbered, seen, takeOver, versionOf, type Seen} from './current_case';
import {changedBy, looksTheSame, painted, restored} from './optimistic';
import {session} from './session';

let queue: Promise<unknown> = Promise.resolve();

function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = queue.then(work, work);
  queue = result.catch(() => undefined);
  return result;
}

// Decisions on places that the desk has not answered yet.
const waiting = new Set<{of: Page; decisions: NewDecision[]}>();
paintUnanswered((page) => {
  let fresh = page;
  for (const {of, decisions} of waiting) if (of.document === page.document && of.page === page.page) fresh = painted(fresh, decisions, session.value?.user ?? '');
  return fresh;
});

function isOn(page: Page): boolean { return seen.value?.page.document === page.document && seen.value.page.page === page.page; }

function paint(page: Page, decisions: NewDecision[]): void {
  if (seen.value && isOn(page)) seen.value = {...seen.value, page: painted(seen.value.page, decisions, session.value?.user ?? '')};
}

function putBack(page: Page, decisions: NewDecision[]): void {
  if (seen.value && isOn(page)) seen.value = {...seen.value, page: restored(seen.value.page, page, decisions)};
}

async function whoWasFaster(before: Page): Promise<'same' | 'told'> {
  await Promise.all([lookAgain(), loadCase(), loadRail()]);
  const after = seen.value?.page;
  if (!after || !isOn(before)) return 'told';
  if (looksTheSame(before, after)) return 'same';
  const names = changedBy(before, after).filter((name) => name !== '');
  showProblem(`${names.length > 0 ? names.join(' and ') : 'Somebody else'} changed this page while you were deciding. Your decision was not taken. The page now shows theirs; decide again if you still want to.`);
  return 'told';
}

const leftWith = new Map<string, string>();   // the tag a page had after our last decision on it

// The tag is that of the page when it was decided on; while the page is still looked at, its newest counts.
async function send({page, tag}: Seen, decisions: NewDecision[], copies: boolean, again: boolean): Promise<Taken | null> {
  const place = `${key.value}/${page.document}/${page.page}`;
  const newest = isOn(page) && seen.value ? seen.value.tag : leftWith.get(place) ?? tag;
  try {
    const {body} = await decide(key.value, decisions, newest, copies);
    takeOver(body);
    leftWith.set(place, renumbered(newest, versionOf(body, page) ?? body.version));
    paint(page, decisions);   // a refusal of the one before may have brought the page anew
    return body;
  } catch (problem) {
    for (const one of waiting) if (one.decisions === decisions) waiting.delete(one);   // refused: it must not be painted again
    putBack(page, decisions);
    if (problem instanceof Refused && problem.status === 412 && isOn(page)) {
      if (await whoWasFaster(page) === 'same' && again && seen.value) {
        paint(page, decisions);
        return send({page, tag}, decisions, copies, false);
      }
      return null;
    }
    showProblem(isOn(page) ? messageOf(problem) : `${nameOf(page.document)}, page ${page.page}: ${messageOf(problem)}`);
    return null;
  }
}

// Decisions on places of the page that is looked at. They show at once and are taken back on the screen when the desk refuses.
export async function decideOnPage(decisions: NewDecision[]): Promise<Taken | null> {
  const before = seen.value;
  if (!before || decisions.length === 0) return null;
  const mine = {of: before.page, decisions};
  const copies = wantsCopies(before.page);
  waiting.add(mine);
  paint(before.page, decisions);
  const taken = await inTurn(() => send(before, decisions, copies, true)).finally(() => waiting.delete(mine));
  if (taken && copiesInWords(taken)) showDone(copiesInWords(taken));
  if (taken && taken.carried > 0 && !isOn(before.page) && taken.pages.some(([document, page]) => isLookedAt(document ?? 0, page ?? 0))) await lookAgain();   // we had gone on to the copy
  return taken;
}

// Decisions that change more than the colour of a place: the page is read again afterwards.
export async function decideAndLook(decisions: NewDecision[]): Promise<Taken | null> {
  const before = seen.value;
  if (!before) return null;
  const copies = wantsCopies(before.page);
  const taken = await inTurn(() => send(before, decisions, copies, true));
  if (taken) {
    showDone(taken.words);
    await lookAgain();
  }
  return taken;
}

// Decisions over the whole case, against the version of the case.
export async function decideInCase(decisions: NewDecision[]): Promise<Taken | null> {
  return inTurn(async () => {
    try {
      const {body} = await decide(key.value, decisions, caseTag.value);
      takeOver(body);
      await lookAgain();
      showDone(body.words);
      return body;
    } catch (problem) {
      if (problem instanceof Refused && problem.status === 412) {
        await Promise.all([loadCase(), loadRail()]);
        showProblem('Somebody else changed this case meanwhile. Nothing was taken. What is shown is up to date now; look again and decide.');
      } else {
        showProblem(messageOf(problem));
      }
      return null;
    }
  });
}

// In turn like the decisions: a key pressed right behind a decision takes that one back, though the desk has not answered yet.
async function back(step: (key: string) => Promise<Answer<Taken>>, isSomething: () => boolean, none: string, said: string): Promise<Taken | null> {
  return inTurn(async () => {
    if (!isSomething()) { showDone(none); return null; }
    try {
      const {body} = await step(key.value);
      takeOver(body);
      await lookAgain();
      showDone(`${said}: ${body.words}`);
      return body;
    } catch (problem) {
      showProblem(messageOf(problem));
      return null;
    }
  });
}

export const undoLast = () => back(undo, () => !!openCase.value?.can_undo, 'There is nothing of yours to undo.', 'Undone');
export const redoLast = () => back(redo, () => !!openCase.value?.can_redo, 'There is nothing to do again.', 'Done again');
