// The work besides reading: people, search, holds, transcripts, second review, the bundle.
import {afterAll, describe, expect, it} from 'vitest';
import {closeBrowser} from './browser';
import {eventually, kCase, withDesk} from './with_desk';

afterAll(closeBrowser);

describe('one decision for a person', () => {
  it('is shown before it is taken, and what was decided on its own keeps that', async () => {
    await withDesk({hash: `${kCase}/people/p2`, desk: (desk) => { desk.only.take([{what: 'proposal', proposal: 'd1p1n3', verdict: 'release', reason: 'You know this already.'}], 'Rhian Pascoe'); }}, async (page, desk) => {
      await page.getByLabel('Remove', {exact: true}).check();
      await page.getByLabel('Ground').selectOption('TP-FAM');
      await page.getByRole('button', {name: 'Preview'}).click();
      await page.getByText('This removes 6 places on 3 pages').waitFor();
      expect(desk.only.batches).toHaveLength(1);
      await page.getByRole('button', {name: 'Take this decision'}).click();
      await page.getByRole('region', {name: 'Messages'}).getByText('Tyler Whittle: ').waitFor();
      await eventually(() => page.locator('#person-name').innerText(), (name) => !name.startsWith('Tyler'));
      await page.goto(`/${kCase}/people/p2`);
      await page.getByText('Decided by Morwenna Tallack').waitFor();
      expect(desk.only.batches.at(-1)![0]!.decision).toMatchObject({what: 'person', person: 'p2', verdict: 'redact', ground: 'TP-FAM'});
      expect(desk.only.decidedOn(desk.only.page(1, 1)!.proposals[3]!)?.verdict).toBe('release');
    });
  });
  it('is taken with three keys a person, and leads on to the next who is not decided', async () => {
    await withDesk({hash: `${kCase}/people`}, async (page, desk) => {
      await page.getByText('Choose somebody').waitFor();
      const name = () => page.locator('#person-name').innerText();
      await page.keyboard.press('j');
      const first = await eventually(name, (words) => words !== '');
      await page.keyboard.press('j');
      const second = await eventually(name, (words) => words !== first);
      await page.keyboard.press('k');
      await eventually(name, (words) => words === first);
      await page.keyboard.press('a');
      await page.getByRole('button', {name: 'Take this decision'}).waitFor();
      await page.keyboard.press('Escape');   // changes it
      expect(desk.only.batches).toHaveLength(0);
      await page.getByRole('heading', {level: 2}).first().click();
      await page.keyboard.press('Shift+A');
      await page.getByRole('button', {name: 'Take this decision'}).waitFor();
      await page.keyboard.press('Enter');
      await eventually(name, (words) => words !== first);
      expect(desk.only.batches).toHaveLength(1);
      expect([second, await name()]).toContain(second);
      await page.keyboard.press('u');
      await eventually(() => desk.only.batches.length, (count) => count === 0);
      await page.keyboard.press('?');
      await page.getByRole('dialog', {name: 'Keys'}).waitFor();
    });
  });
  it('takes what was shown and nothing else: a change of the case, or of the form, takes the preview away', async () => {
    await withDesk({hash: `${kCase}/people/p2`}, async (page, desk) => {
      await page.locator('#person-name').waitFor();
      const take = page.getByRole('button', {name: 'Take this decision'});
      await page.keyboard.press('a');
      await take.waitFor();
      desk.colleague([{what: 'proposal', proposal: 'd1p1n3', verdict: 'release', reason: 'You know this already.'}]);
      await eventually(() => take.count(), (count) => count === 0);
      desk.delay = 400;
      await page.getByRole('heading', {level: 2}).first().click();
      await page.keyboard.press('r');
      await page.keyboard.press('a');   // before the answer to keeping is there
      await page.waitForTimeout(1200);
      desk.delay = 0;
      expect(await page.getByText('This keeps').count()).toBe(0);
      expect(desk.only.batches).toHaveLength(1);
    });
  });
  it('to remove whose name was to stay asks for its ground', async () => {
    await withDesk({hash: `${kCase}/people/p17`}, async (page, desk) => {
      await page.locator('#person-name').waitFor();
      await page.keyboard.press('a');
      await page.getByRole('alert').getByText('Choose a ground').waitFor();
      expect(desk.only.batches).toHaveLength(0);
      await eventually(() => page.evaluate(() => document.activeElement?.id), (id) => id === 'person-ground');
      await page.keyboard.type('Information about another person (');
      await page.keyboard.press('Enter');
      await page.getByRole('button', {name: 'Take this decision'}).waitFor();
    });
  });
  it('can be corrected: another name is looked for, and the correction is taken back', async () => {
    await withDesk({hash: `${kCase}/people/p2`}, async (page, desk) => {
      await page.getByText('Correct who this is').click();
      await page.getByLabel('What is wrong').selectOption('alias');
      await page.getByLabel('Another name of theirs').fill('Kaz');
      await page.getByText(/It stands in \d+ places? on \d+ pages?/).waitFor();   // seen before it is his
      await page.getByLabel('Another name of theirs').fill('Zebedee');
      await page.getByText('It stands nowhere in what could be read.').waitFor();
      await page.getByLabel('Another name of theirs').fill('TW');
      await page.getByLabel('How you know').fill('The letter calls him so.');
      await page.getByRole('button', {name: 'Correct', exact: true}).click();
      await page.getByText('12 mentions proposed anew').waitFor();
      await page.getByText('1 correction of the register').click();
      await page.getByRole('button', {name: /^Undo: p2 is also called TW/}).click();
      await eventually(() => desk.only.corrections.length, (count) => count === 0);
    });
  });
});

describe('search and redact', () => {
  it('takes out what is ticked, in one step with one ground and one reason', async () => {
    await withDesk({hash: `${kCase}/search`}, async (page, desk) => {
      await page.getByLabel('Search the whole record for').fill('Sunday');
      await page.keyboard.press('Enter');
      await page.getByText('2 places on 2 pages.').waitFor();
      await page.getByRole('button', {name: 'Untick all'}).click();
      await page.getByLabel(/Case note, page 1: Sunday/).check();
      await page.getByLabel('Ground').selectOption('TP-SRC');
      await page.getByRole('button', {name: 'Remove 1 place'}).click();
      await eventually(() => desk.only.passages(1, 1).length, (count) => count === 1);
      expect(desk.only.passages(3, 2)).toEqual([]);
      expect(page.url()).not.toContain('Sunday');   // words of the record never stand in an address
    });
  });
});

describe('conversations', () => {
  it('are opened with the keyboard, have each message under the one it answers, and lead to the page', async () => {
    await withDesk({hash: `${kCase}/documents`}, async (page) => {
      const summary = page.locator('summary', {hasText: '1 conversation, 3 messages; 1 message quoted that is not in the record'});
      await summary.focus();
      await page.keyboard.press('Enter');
      const thread = page.getByRole('region', {name: 'Corin W / Aberllwyd: panel on Thursday'});
      await thread.waitFor();
      const answer = thread.getByRole('listitem').filter({hasText: 'Case note'}).getByRole('listitem').filter({hasText: 'Priya Nair'});
      expect(await answer.first().innerText()).toContain('Read here');
      expect(await thread.getByText('A message that is not in the record', {exact: true}).count()).toBe(1);
      expect(await thread.getByRole('link', {name: '2. Letter from a foster carer agency'}).count()).toBe(1);
      await thread.getByRole('link', {name: '7. E-mail'}).press('Enter');
      await eventually(() => page.url(), (url) => url.includes('/read/7/1'));
    });
  });
});

describe('holds', () => {
  it('on restricted material are decided by a manager who says who was asked and what they said', async () => {
    await withDesk({hash: `${kCase}/queues`}, async (page, desk) => {
      await page.getByRole('button', {name: 'Decide: Restricted note'}).click();
      await page.getByLabel('Yes').check();
      await page.getByLabel('Who asked for it').fill('Mary Osei, social worker');
      await page.getByLabel('What they said').fill('She says that the neighbour is still afraid.');
      await page.getByLabel('It stays back').check();
      await page.getByLabel('Reason', {exact: true}).fill('The person who told us could come to harm.');
      await page.getByRole('button', {name: 'Record the decision'}).click();
      await eventually(() => desk.only.holds().find((hold) => hold.kind === 'restricted')!.open, (open) => !open);
    });
  });
  it('ask for somebody’s view: who was asked is written down, and later what they said', async () => {
    await withDesk({hash: `${kCase}/queues`}, async (page, desk) => {
      const queue = page.getByRole('region', {name: 'Partner agencies’ material'});
      await queue.getByRole('button', {name: /^Write down who was asked/}).click();
      await queue.getByLabel('Who was asked').fill('Brackwell NHS Trust, records team');
      await queue.getByLabel('Asked on').fill('2026-12-24');
      await queue.getByRole('button', {name: 'Write it down'}).click();
      await queue.getByText('That day has not come.').waitFor();
      await queue.getByLabel('Asked on').fill('2026-11-06');
      expect(await queue.getByLabel('Reply by').inputValue()).toBe('2026-12-04');
      await queue.getByRole('button', {name: 'Write it down'}).click();
      await queue.getByText('no reply yet, asked for by 4 December 2026').waitFor();
      await queue.getByRole('button', {name: 'Write down the reply of Brackwell NHS Trust, records team'}).click();
      await queue.getByLabel('What they said').selectOption('agrees-in-part');
      await queue.getByRole('button', {name: 'Write it down'}).click();
      await queue.getByText('Write what they said').waitFor();
      await queue.getByLabel('In their words').fill('Take out the name of the ward.');
      await queue.getByRole('button', {name: 'Write it down'}).click();
      await queue.getByText('They agree in part (20 November 2026).').waitFor();
      expect(desk.only.consultations).toMatchObject([{kind: 'partner-agency', document: 5, outcome: 'agrees-in-part', views: 'Take out the name of the ward.'}]);
    });
  });
  it('on restricted material ask what the originator thinks as soon as a day is given', async () => {
    await withDesk({hash: `${kCase}/queues`}, async (page) => {
      await page.getByRole('button', {name: 'Decide: Restricted note'}).click();
      expect(await page.getByLabel('What they think of its going out').count()).toBe(0);
      await page.locator('[id$=-consulted]').fill('2026-11-10');
      await page.getByRole('button', {name: 'Record the decision'}).click();
      await page.getByText('Choose what they said').waitFor();
    });
  });
  it('are only to be looked at by whoever may not settle them', async () => {
    await withDesk({hash: `${kCase}/queues`, desk: (desk) => { desk.may = ['look', 'decide']; }}, async (page) => {
      await page.getByText('Only a manager decides this.').waitFor();
      expect(await page.getByRole('button', {name: 'Decide: Restricted note'}).count()).toBe(0);
    });
  });
});

describe('lists that several people change', () => {
  it('of members: whoever was overtaken is told what changed, sees it, and a second try counts', async () => {
    await withDesk({hash: `${kCase}/members`}, async (page, desk) => {
      await page.getByRole('button', {name: 'Lift conflict of Mary Osei'}).waitFor();
      desk.members = desk.members.filter((one) => one.user !== 'Idris Penhaligon');
      await page.getByRole('button', {name: 'Lift conflict of Mary Osei'}).click();
      const told = page.getByRole('alert').filter({hasText: 'Somebody else changed the list.'});
      await told.filter({hasText: 'Gone: Idris Penhaligon, Second reviewer.'}).filter({hasText: 'look at it and try once more'}).waitFor();
      expect(desk.members.find((one) => one.user === 'Mary Osei')!.conflict).toBe(true);
      await eventually(() => page.getByRole('rowheader', {name: 'Idris Penhaligon'}).count(), (count) => count === 0);
      await page.getByRole('button', {name: 'Lift conflict of Mary Osei'}).click();
      await eventually(() => desk.members.find((one) => one.user === 'Mary Osei')!.conflict, (conflict) => !conflict);
    });
  });
  it('of members: what was clicked behind a change that was overtaken is of the old list, and is not sent', async () => {
    await withDesk({hash: `${kCase}/members`}, async (page, desk) => {
      await page.getByRole('button', {name: 'Flag conflict of Rhian Pascoe'}).waitFor();
      desk.members = desk.members.map((one) => one.user === 'Rhian Pascoe' ? {...one, role: 'auditor' as const} : one);
      desk.delay = 300;
      await page.getByRole('button', {name: 'Flag conflict of Morwenna Tallack'}).click();
      await page.getByRole('button', {name: 'Flag conflict of Rhian Pascoe'}).click();   // with the role she had
      await page.getByRole('alert').filter({hasText: 'Somebody else changed the list.'}).waitFor();
      await page.waitForTimeout(1500);
      expect(desk.members.find((one) => one.user === 'Rhian Pascoe')).toMatchObject({role: 'auditor', conflict: false});
    });
  });
  it('of assignments: what a colleague added stands, and several of one’s own in a row are all kept', async () => {
    await withDesk({hash: `${kCase}/release`}, async (page, desk) => {
      await page.getByText('Every document, first reader').waitFor();
      desk.assignments = [...desk.assignments, {user: 'Mary Osei', document: 1, from_page: 1, to_page: 3, step: 'first'}];
      await page.getByRole('button', {name: 'Take back: Morwenna Tallack'}).click();
      await page.getByRole('alert').filter({hasText: 'New: Mary Osei: Case note, pages 1 to 3, first reader.'}).waitFor();
      expect(desk.assignments).toHaveLength(2);
      desk.delay = 300;
      for (const name of ['Rhian Pascoe', 'Idris Penhaligon']) {
        await page.getByRole('textbox', {name: 'Name'}).fill(name);
        await page.getByRole('button', {name: 'Assign'}).click();
      }
      desk.delay = 0;
      await eventually(() => desk.assignments.map((one) => one.user), (users) => users.join() === 'Morwenna Tallack,Mary Osei,Rhian Pascoe,Idris Penhaligon');
    });
  });
});

describe('a page nobody could read', () => {
  it('is transcribed line by line, with names of the register picked', async () => {
    await withDesk({hash: `${kCase}/transcribe`}, async (page, desk) => {
      await page.getByLabel('Line 1', {exact: true}).fill('Kaz rang at six');
      await page.getByLabel('Line 2', {exact: true}).fill('Told me');
      await page.getByRole('button', {name: 'Tyler Whittle'}).click();
      await page.getByRole('button', {name: 'Save the transcript'}).click();
      await eventually(() => desk.only.unread(3, 1).length, (count) => count === 0);
      expect(desk.only.batches.at(-1)![0]!.decision).toMatchObject({what: 'transcript', document: 3, page: 1, text: 'Kaz rang at six\nTold me Tyler Whittle\n'});
    });
  });
  it('without writing is cleared', async () => {
    await withDesk({hash: `${kCase}/transcribe`}, async (page, desk) => {
      await page.getByRole('button', {name: 'No writing here'}).click();
      await eventually(() => desk.only.batches.at(-1)?.[0]?.decision.what, (what) => what === 'cleared');
    });
  });
});

describe('the second person', () => {
  it('agrees with one page, sends another back with a word why, and the rate is told', async () => {
    await withDesk({hash: `${kCase}/release`}, async (page, desk) => {
      await page.getByRole('button', {name: 'Agree with Case note, page 1', exact: true}).click();
      await page.getByRole('button', {name: 'Disagree with Case note, page 2'}).click();
      await page.getByLabel('What is wrong').fill('Tyler is named in line 8.');
      await page.getByRole('button', {name: 'Send back'}).click();
      await page.getByText('(50.0% disagreement)').waitFor();
      expect(desk.review.get('1/2')).toEqual({state: 'disagreed', note: 'Tyler is named in line 8.'});
    });
  });
  it('signs off when nothing is in the way, and the bundle is made, watched and fetched', async () => {
    await withDesk({hash: `${kCase}/release`, desk: (desk) => {
      desk.only.take(desk.only.papers.map((_, at) => ({what: 'document' as const, document: at + 1, verdict: 'withhold' as const, ground: 'TP-OTH', reason: 'All of it.'})), 'Rhian Pascoe');
    }}, async (page, desk) => {
      expect(await page.getByRole('button', {name: 'Make the bundle'}).isDisabled()).toBe(true);
      await page.getByLabel(/I have looked at the pages/).check();
      await page.getByRole('button', {name: 'Sign off'}).click();
      await page.getByText('Any later decision opens it again.').waitFor();
      await page.getByRole('button', {name: 'Make the bundle'}).click();
      await page.getByText('Redacting and proving: 0 of 12 pages').waitFor();
      desk.tell('disclosure', {...desk.disclosure, done: 7});
      await page.getByText('Redacting and proving: 7 of 12 pages').waitFor();
      desk.tell('disclosure', {...desk.disclosure, state: 'ready', done: 12, pages: 14});
      const fetched = page.waitForEvent('download');
      await page.getByRole('link', {name: 'Download the bundle (PDF)'}).click();
      expect((await fetched).suggestedFilename()).toBe('bundle.pdf');
    });
  });
});
