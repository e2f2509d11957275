// Reading and deciding, with the keyboard alone, also while others do the same.
import {afterAll, describe, expect, it} from 'vitest';
import {refusal} from './desk/desk';
import {closeBrowser} from './browser';
import {eventually, kCase, places, selectedPlace, withDesk} from './with_desk';

afterAll(closeBrowser);
const kPage = `${kCase}/read/1/1`;
const counts = (page: import('playwright-core').Page) => page.locator('.page-counts__line').innerText();

describe('a page decided with the keyboard alone', () => {
  it('is decided from the log-in to the last place, and leads on to the next page', async () => {
    await withDesk({loggedOut: true}, async (page, desk) => {
      const keys = page.keyboard;
      await page.getByLabel('Name').waitFor();
      await keys.press('Tab');                       // past the product's name
      while (await page.evaluate(() => document.activeElement?.id) !== 'name') await keys.press('Tab');
      await keys.type('Morwenna Tallack');
      await keys.press('Tab');
      await keys.type('correct horse battery');
      await keys.press('Enter');
      await page.getByRole('link', {name: 'SAR-2026-0147'}).waitFor();
      while (await page.evaluate(() => document.activeElement?.textContent) !== 'SAR-2026-0147') await keys.press('Tab');
      await keys.press('Enter');
      await places(page).waitFor();
      await keys.press('r');                         // his own address stays
      expect(await selectedPlace(page)).toContain('Karen Whittle');
      await keys.press('a');
      await keys.press('u');
      await eventually(() => counts(page), (words) => words.includes('16 to decide'));
      await keys.press('Shift+U');
      await eventually(() => counts(page), (words) => words.includes('15 to decide'));
      await keys.press('Shift+A');
      await eventually(() => counts(page), (words) => words.includes('2 to decide'));   // two that somebody must look at
      for (let left = 0; left < 2; ++left) await keys.press('a');
      await page.getByText('page 2 of 3').waitFor();
      await eventually(() => desk.only.tally(desk.only.at(1, 1)!)[3], (left) => left === 0);
      expect(desk.only.batches.at(-1)![0]!.by).toBe('Morwenna Tallack');
    });
  });
  it('has a box drawn with the arrow keys and text selected word by word', async () => {
    await withDesk({hash: kPage}, async (page, desk) => {
      await places(page).waitFor();
      await page.keyboard.press('d');
      for (const key of ['ArrowDown', 'ArrowDown', 'Shift+ArrowRight', 'Enter']) await page.keyboard.press(key);
      await page.getByRole('heading', {name: 'Take this out of the page'}).waitFor();
      while (await page.evaluate(() => document.activeElement?.id) !== 'passage-ground') await page.keyboard.press('Tab');
      await page.keyboard.type('Information about another person');
      while (await page.evaluate(() => document.activeElement?.textContent) !== 'Remove') await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('button', {name: 'Put back drawn place 1'}).waitFor();
      await page.keyboard.press('t');
      await eventually(() => page.locator('.word').count(), (count) => count > 50);
      for (const key of ['ArrowDown', 'Shift+ArrowRight', 'Enter']) await page.keyboard.press(key);
      await page.getByLabel('Ground').selectOption('TP-FAM');
      await page.getByRole('button', {name: 'Remove', exact: true}).click();
      await eventually(() => desk.only.passages(1, 1).length, (count) => count === 2);
      expect(desk.only.passages(1, 1)[1]!.boxes).toEqual([[56, 86, 109, 99]]);   // "Case note:", the gap between included
      await page.getByRole('button', {name: 'Put back drawn place 1'}).click();
      await eventually(() => desk.only.passages(1, 1).length, (count) => count === 1);
    });
  });
  it('is gone through from the rail with arrows and Enter, and by number', async () => {
    await withDesk({hash: kPage}, async (page) => {
      await places(page).waitFor();
      await page.getByRole('listbox', {name: 'Pages'}).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByText('page 2 of 3').waitFor();
      await page.keyboard.press('g');
      await page.keyboard.type('3');
      await page.keyboard.press('Enter');
      await page.getByText('page 3 of 3').waitFor();
      await page.goBack();
      await page.getByText('page 2 of 3').waitFor();
    });
  });
});

describe('a page gone on to while the one before is read again', () => {
  it('is shown: nobody is brought back, and nobody waits for ever', async () => {
    await withDesk({hash: kPage}, async (page, desk) => {
      await places(page).waitFor();
      desk.delay = 700;
      await page.keyboard.press('n');   // page 2 is on its way
      desk.colleague([{what: 'proposal', proposal: 'd1p1n4', verdict: 'release', reason: 'You know this already.'}]);   // page 1, still the one seen, is read again
      await page.waitForTimeout(1800);
      desk.delay = 0;
      await page.locator('.page-number', {hasText: 'page 2 of'}).waitFor({timeout: 5000});
      await places(page).waitFor({timeout: 5000});
    });
  });
});

describe('a place that is proposed to be kept', () => {
  it('is not removed by the key alone: a ground must be chosen for it, and Enter takes it then', async () => {
    await withDesk({hash: kPage, desk: (desk) => { desk.only.at(1, 1)!.proposals[0]!.ground = 'TP-OTH'; }}, async (page, desk) => {
      await places(page).waitFor();
      await page.keyboard.press('a');
      await page.getByText('This is proposed to be kept. Choose the ground if it must go').waitFor();
      expect(desk.only.batches).toEqual([]);
      await page.keyboard.type('Information about another person in');
      await page.keyboard.press('Enter');
      await eventually(() => desk.only.batches[0]?.[0]?.decision, (decision) => decision?.verdict === 'redact' && decision.ground === 'TP-FAM');
      await page.keyboard.press('r');   // the hands go on where they were
      await eventually(() => desk.only.batches[1]?.[0]?.decision.verdict, (verdict) => verdict === 'release');
    });
  });
  it('and a field left with Escape gives the keys back', async () => {
    await withDesk({hash: kPage}, async (page, desk) => {
      await places(page).waitFor();
      await page.keyboard.press('e');
      await page.keyboard.press('Escape');
      await page.keyboard.press('r');
      await eventually(() => desk.only.batches.length, (count) => count === 1);
    });
  });
});

describe('single keys', () => {
  it('do nothing while somebody writes a reason', async () => {
    await withDesk({hash: kPage}, async (page, desk) => {
      await places(page).waitFor();
      await page.keyboard.press('j');
      await page.getByLabel('Reason, as the requester reads it').fill('');
      await page.keyboard.type('a reason of our own, kept');
      expect(desk.only.batches).toEqual([]);
      expect(await selectedPlace(page)).toContain('Karen Whittle');
    });
  });
  it('do nothing when they are switched off, and the buttons still do', async () => {
    await withDesk({hash: kPage, desk: (desk) => { desk.settings = {keys_on: false, keys: {}}; }}, async (page, desk) => {
      await places(page).waitFor();
      await page.waitForTimeout(200);
      for (const key of ['r', 'n', 'd']) await page.keyboard.press(key);
      expect(desk.only.batches).toEqual([]);
      await page.getByRole('button', {name: 'Keep', exact: true}).click();
      await eventually(() => desk.only.batches.length, (count) => count === 1);
    });
  });
  it('work on after something was chosen from a list with the mouse', async () => {
    await withDesk({hash: kPage}, async (page, desk) => {
      await places(page).waitFor();
      await page.getByLabel('Size of the page').click();
      await page.getByLabel('Size of the page').selectOption('2');
      await eventually(() => page.evaluate(() => document.activeElement?.id), (id) => id !== 'zoom');
      await page.keyboard.press('r');
      await eventually(() => desk.only.batches.length, (count) => count === 1);
    });
  });
  it('have the letters somebody has given them', async () => {
    await withDesk({hash: '#/settings'}, async (page, desk) => {
      await page.getByLabel('Key: Keep: refuse the removal').press('x');
      await page.getByRole('button', {name: 'Keep settings'}).click();
      await eventually(() => desk.settings.keys['keep'], (key) => key === 'X');
      await page.goto('/' + kPage);
      await places(page).waitFor();
      await page.keyboard.press('r');
      expect(desk.only.batches).toEqual([]);
      await page.keyboard.press('x');
      await eventually(() => desk.only.batches.length, (count) => count === 1);
    });
  });
  it('that were changed before the desk told the old ones are kept, and so are the old ones', async () => {
    await withDesk({hash: '#/settings', desk: (desk) => { desk.settings = {keys_on: true, keys: {undo: 'Z'}}; desk.delay = 700; }}, async (page, desk) => {
      await page.getByLabel('Key: Keep: refuse the removal').press('x');
      await page.getByRole('button', {name: 'Keep settings'}).click();
      await eventually(() => desk.settings.keys, (keys) => keys['keep'] === 'X' && keys['undo'] === 'Z', 8000);
      await eventually(() => page.getByLabel('Key: Undo my last decision').inputValue(), (key) => key === 'Z');
      expect(await page.getByLabel('Key: Keep: refuse the removal').inputValue()).toBe('X');
      await page.getByRole('button', {name: 'All as they came'}).click();
      await page.getByRole('button', {name: 'Keep settings'}).click();
      await eventually(() => Object.keys(desk.settings.keys).length, (count) => count === 0);
    });
  });
});

describe('keys pressed as fast as hands can', () => {
  it('decide each place with its own ground and reason', async () => {
    await withDesk({hash: kPage}, async (page, desk) => {
      await places(page).waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('a');
      await page.evaluate(async () => {
        for (const key of ['r', 'a', 'a', 'a', 'a', 'a']) {
          window.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
          await new Promise((resolve) => { queueMicrotask(() => queueMicrotask(() => setTimeout(resolve, 0))); });
        }
      });
      await eventually(() => desk.only.batches.length, (count) => count === 7);
      const proposals = desk.only.page(1, 1)!.proposals;
      const taken = desk.only.batches.map((batch) => batch[0]!.decision);
      for (const decision of taken.filter((one) => one.verdict === 'redact')) expect(decision.ground).toBe(proposals.find((one) => one.id === decision.proposal)!.ground);
      expect(new Set(taken.map((decision) => decision.ground)).size).toBeGreaterThan(2);
    });
  });
});

describe('a decision', () => {
  it('shows at once, before a slow desk has answered', async () => {
    await withDesk({hash: kPage}, async (page, desk) => {
      await places(page).waitFor();
      desk.delay = 1500;
      await page.keyboard.press('r');
      await eventually(() => counts(page), (words) => words.includes('16 to decide') && words.includes('1 kept'), 600);
      desk.delay = 0;
    });
  });
  it('that is refused is taken back on the screen, with the desk’s own words, and the place is selected again', async () => {
    await withDesk({hash: kPage}, async (page, desk) => {
      await places(page).waitFor();
      desk.refuseOnce(/POST .*decisions/, refusal(422, 'invalid', 'This decision needs a reason of at least two words.'));
      await page.keyboard.press('r');
      await page.getByText('This decision needs a reason of at least two words.').waitFor();
      expect(await counts(page)).toContain('17 to decide');
      expect(await selectedPlace(page)).toContain('12 Mill Lane');
    });
  });
  it('that comes after a colleague’s is not taken: the page says who was faster and shows theirs', async () => {
    await withDesk({hash: kPage}, async (page, desk) => {
      await places(page).waitFor();
      desk.colleague([{what: 'proposal', proposal: 'd1p1n0', verdict: 'redact', ground: 'TP-OTH', reason: 'His mother lives there.'}], false);
      await page.keyboard.press('r');
      await page.getByText('Rhian Pascoe changed this page while you were deciding.').waitFor();
      expect(await counts(page)).toContain('1 removed');
      expect(desk.only.batches).toHaveLength(1);
    });
  });
  it('is taken without a word when only the page’s version grew and nothing on it changed', async () => {
    await withDesk({hash: kPage}, async (page, desk) => {
      await places(page).waitFor();
      desk.only.version += 5;
      desk.only.at(1, 1)!.version += 5;
      await page.keyboard.press('r');
      await eventually(() => desk.only.batches.length, (count) => count === 1);
      await eventually(() => counts(page), (words) => words.includes('1 kept'));
    });
  });
  it('is not lost from the screen when the page is read again before the desk has answered', async () => {
    await withDesk({hash: kPage}, async (page, desk) => {
      await places(page).waitFor();
      await page.waitForTimeout(200);
      desk.colleague([{what: 'proposal', proposal: 'd2p1n0', verdict: 'release', reason: 'You know this already.'}], false);
      desk.delay = 400;
      desk.tell('changed', {version: desk.only.version, by: 'Rhian Pascoe', pages: null});   // it may be everywhere
      await page.waitForTimeout(250);                                  // the page is being read again
      await page.keyboard.press('r');
      for (let look = 0; look < 12; ++look) {
        expect(await page.getByRole('option', {name: /12 Mill Lane/}).innerText()).toContain('Kept');
        await page.waitForTimeout(100);
      }
      desk.delay = 0;
    });
  });
  it('of a colleague comes to the page and the totals within a second', async () => {
    await withDesk({hash: kPage}, async (page, desk) => {
      await places(page).waitFor();
      await page.waitForTimeout(200);
      desk.colleague([{what: 'proposal', proposal: 'd1p1n3', verdict: 'release', reason: 'You know this already.'}]);
      const begun = Date.now();
      await eventually(() => counts(page), (words) => words.includes('1 kept'), 1000);
      await eventually(() => page.locator('.totals').innerText(), (words) => words.includes('1 kept'), Math.max(1, 1000 - (Date.now() - begun)));
    });
  });
  it('is not the only thing told of colleagues: where they are stands in the case’s head and in the rail, and is announced to nobody', async () => {
    await withDesk({hash: kPage}, async (page, desk) => {
      await places(page).waitFor();
      await page.waitForTimeout(200);
      const spoken = await page.locator('[role=status], [role=alert], [aria-live]').allInnerTexts();
      desk.tell('presence', {people: [{name: 'Morwenna Tallack', document: 1, page: 1}, {name: 'Rhian Pascoe', document: 1, page: 2}, {name: 'Rhian Pascoe', document: 1, page: 1}, {name: 'Idris Penhaligon', document: 1, page: 2}]});
      await page.getByText('Also here: Rhian Pascoe (on this page), Idris Penhaligon').waitFor();
      const row = page.locator('#rail-1-2');
      expect(await row.locator('.rail__person').allInnerTexts()).toEqual(['RP', 'IP']);
      expect(await page.getByRole('option', {name: /^Page 2, .*Rhian Pascoe is here, Idris Penhaligon is here$/}).count()).toBe(1);
      expect(await page.locator('#rail-1-1 .rail__person').allInnerTexts()).toEqual(['RP']);   // oneself is not told
      expect(await page.locator('[role=status], [role=alert], [aria-live]').allInnerTexts()).toEqual(spoken);
      desk.tell('presence', {people: [{name: 'Morwenna Tallack', document: 1, page: 1}]});
      await eventually(() => page.locator('.rail__row .rail__person').count(), (count) => count === 0);
      expect(await page.getByText('Also here').count()).toBe(0);
    });
  });
  it('that was missed while the connection was lost is there when it comes back', async () => {
    await withDesk({hash: kPage}, async (page, desk) => {
      await places(page).waitFor();
      await page.waitForTimeout(200);
      desk.hangUp();
      desk.colleague([{what: 'proposal', proposal: 'd1p1n3', verdict: 'release', reason: 'You know this already.'}]);
      await page.getByText('Connection lost').waitFor();
      await eventually(() => counts(page), (words) => words.includes('1 kept'), 12_000);
      expect(await page.getByText('Connection lost').count()).toBe(0);
    });
  });
});
