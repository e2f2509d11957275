// A scripted officer who knows what is right: officer.mjs ADDRESS DECISIONS.json... settles every place of the case that `candour review` serves at
// ADDRESS in the page, as the decisions say, first person by person, then page by page, with the keyboard; and counts what that takes.
// What nothing proposes (drawn boxes) and the holds are left out: they ask for reading and for words of one's own.
import {readFileSync} from 'node:fs';
import {ask, openDesk, until} from './desk_browser.mjs';

const [address, ...files] = process.argv.slice(2);
if (!address || files.length === 0) throw new Error('usage: review-ui/e2e/officer.mjs ADDRESS DECISIONS.json...');
const all = files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')).decisions);
const people = new Map(all.filter((one) => one.what === 'person').map((one) => [one.person, one]));
const places = new Map(all.filter((one) => one.what === 'proposal').map((one) => [one.id ?? one.proposal, one]));
const kCase = '/cases/case';

const {browser, page, begin} = await openDesk(address);
const count = {person: 0, page: 0};
let part = 'person';
const press = async (key) => { ++count[part]; await page.keyboard.press(key); };
const choose = async (field, value) => { count[part] += 4; await page.locator(field).selectOption(value); await page.locator(field).focus(); };   // Tab to it, two letters, Enter

const rightFor = (proposal) => places.get(proposal.id) ?? (proposal.kind === 'person' ? people.get(proposal.person) : undefined);
const isOut = (verdict) => verdict !== 'release' && verdict !== 'keep';

// The person shown, as the keys see it: none yet, or the one in the address.
const shown = () => page.evaluate(() => decodeURIComponent(/\/people\/([^/]+)$/.exec(location.hash)?.[1] ?? ''));
const isDrawn = () => page.evaluate(() => document.querySelector('#person-name') !== null && document.querySelector('.preview') === null);

async function decidePerson(person, right) {
  const proposed = {redact: 'redact', keep: 'release'}[person.proposed];
  await press(proposed === right.verdict ? 'Shift+A' : right.verdict === 'redact' ? 'a' : 'r');
  const preview = page.locator('.preview button[type=submit]');
  const form = page.locator('#person-ground');
  await until(async () => await preview.count() + await page.locator('.panel .card__problem').count(), (some) => some > 0);   // shown, or asked for a ground
  const told = async () => await preview.count() > 0 ? page.locator('.preview').innerText() : '';
  if (right.verdict === 'redact' && !(await told()).includes(`(${right.ground})`)) {
    if (await preview.count() > 0) await press('Escape');
    await form.waitFor();
    await choose('#person-ground', right.ground);
    await press('Enter');
    await preview.waitFor();
  }
  await press('Enter');
  await until(() => page.locator('.preview').count(), (some) => some === 0);
}

async function allPeople() {
  await page.evaluate(() => { location.hash = '#/case/case/people'; });
  await page.locator('.person-row').first().waitFor({timeout: 60_000});
  const done = new Set();
  for (;;) {
    const before = await shown();
    const register = (await ask(page, `${kCase}/people`)).people;
    const person = register.find((one) => one.id === before);
    const right = people.get(before);
    if (person && right && person.undecided > 0 && !done.has(before)) {
      done.add(before);
      await decidePerson(person, right);
      const left = (await ask(page, `${kCase}/people`)).people.some((one) => one.id !== before && one.undecided > 0 && one.decided === null);
      if (left) await until(shown, (now) => now !== before);
      continue;
    }
    if (!register.some((one) => one.undecided > 0 && people.has(one.id) && !done.has(one.id))) return;
    await press('j');
    const moved = await until(async () => [await shown(), await isDrawn()], ([now, drawn]) => drawn && now !== before, 3000).catch(() => null);
    if (!moved) throw new Error(`nobody comes behind ${before}`);
  }
}

const at = () => page.evaluate(() => (/\/read\/(\d+)\/(\d+)/.exec(location.hash) ?? []).slice(1).map(Number));
const selected = () => page.evaluate(() => document.querySelector('.place-row[aria-selected=true]')?.id.slice(4) ?? '');

async function selectPlace(told, id) {
  const order = told.proposals.map((one) => one.id);
  for (;;) {
    const now = order.indexOf(await selected());
    const wanted = order.indexOf(id);
    if (now === wanted) return;
    await press(now < wanted ? 'j' : 'k');
    await until(selected, (id) => order.indexOf(id) !== now);
  }
}

async function decidePlace(proposal, right) {
  if (!isOut(right.verdict)) { await press('r'); return; }
  const ground = await page.locator('#ground').inputValue();
  if (ground !== right.ground) {
    await press('e');
    await choose('#ground', right.ground);
    await press('Enter');
    return;
  }
  await press('a');
}

// What is still to be said on a page: the undecided, and what a decision on the person settled the wrong way.
function toSay(told) {
  return told.proposals.filter((one) => {
    const right = rightFor(one);
    return right && (!one.decided || isOut(one.decided.verdict) !== isOut(right.verdict));
  });
}

function isAsProposed(proposal) {
  const right = rightFor(proposal);
  return !proposal.decided && right && proposal.verdict !== 'review' && isOut(right.verdict) === isOut(proposal.verdict) && (!isOut(right.verdict) || right.ground === proposal.ground);
}

async function onePage(document, number) {
  for (let turn = 0; turn < 200; ++turn) {
    const told = await ask(page, `${kCase}/documents/${document}/pages/${number}`);
    const open = toSay(told);
    if (open.length === 0) return;
    const undecided = told.proposals.filter((one) => !one.decided);
    if (undecided.length > 1 && undecided.filter((one) => one.verdict !== 'review').every(isAsProposed) && undecided.some((one) => one.verdict !== 'review')) {
      await press('Shift+A');
    } else {
      const now = await selected();
      const next = open.find((one) => one.id === now) ?? open[0];
      await selectPlace(told, next.id);
      await decidePlace(next, rightFor(next));
    }
    const left = open.length;
    await until(async () => toSay(await ask(page, `${kCase}/documents/${document}/pages/${number}`)).length, (some) => some < left);
    if ((await at()).join() !== `${document},${number}`) return;
  }
}

async function goTo(document, number) {
  if ((await at()).join() !== `${document},${number}`) {
    count[part] += 5;   // G, the number of the page, the paper, Enter
    await page.evaluate((to) => { location.hash = `#/case/case/read/${to}`; }, `${document}/${number}`);
  }
  const first = (await ask(page, `${kCase}/documents/${document}/pages/${number}`)).proposals[0]?.id;
  await page.locator(`[id="row-${first}"]`).waitFor();
}

// In the order of the bundle, and once more for what a decision carried to a copy the wrong way.
async function allPages() {
  const pages = (await ask(page, `${kCase}/pages`)).documents.flatMap((one) => one.pages.map(([number]) => [one.document, number]));
  for (let round = 0; round < 3; ++round) {
    for (const [document, number] of pages) {
      while (toSay(await ask(page, `${kCase}/documents/${document}/pages/${number}`)).length > 0) {
        await goTo(document, number);
        await onePage(document, number);
      }
    }
  }
  return pages.length;
}

page.setDefaultTimeout(15_000);
const begun = Date.now();
await begin();
await page.locator('.top-bar__out').waitFor();
await until(() => ask(page, `${kCase}/people`), (told) => Array.isArray(told.people), 120_000);
await allPeople();
part = 'page';
const pages = await allPages();
let named = 0, through = 0, total = 0, wrong = 0, undecided = 0;
for (const one of (await ask(page, `${kCase}/pages`)).documents) {
  for (const [number] of one.pages) {
    for (const proposal of (await ask(page, `${kCase}/documents/${one.document}/pages/${number}`)).proposals) {
      const right = rightFor(proposal);
      ++total;
      named += proposal.kind === 'person' ? 1 : 0;
      through += proposal.kind === 'person' && proposal.decided?.through === 'person' ? 1 : 0;
      undecided += proposal.decided ? 0 : 1;
      wrong += proposal.decided && right && isOut(proposal.decided.verdict) !== isOut(right.verdict) ? 1 : 0;
    }
  }
}
console.log(`${pages} pages, ${total} places, ${named} of them names: ${undecided} left, ${wrong} decided otherwise than they should`);
console.log(`names decided by a step on the person: ${(100 * through / named).toFixed(1)} %  (aim 80)`);
console.log(`keystrokes: ${count.person} on people, ${count.page} on pages, ${((count.person + count.page) / pages).toFixed(1)} a page; the script took ${((Date.now() - begun) / 1000).toFixed(0)} s`);
await browser.close();
process.exitCode = undecided + wrong > 0 ? 1 : 0;
