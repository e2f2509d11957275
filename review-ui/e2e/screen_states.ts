// The states in which every screen is looked at.
import type {Page} from 'playwright-core';
import type {Desk} from './desk/desk';
import {refusal} from './desk/desk';
import {DeskCase} from './desk/desk_case';

export interface State {
  name: string; hash: string; user?: string; loggedOut?: boolean; before?: (desk: Desk) => void; then?: (page: Page, desk: Desk) => Promise<unknown>; viewport?: {width: number; height: number}; whole?: boolean; scrollsSideways?: boolean;
}

const kCase = '#/case/sar-2026-0147';
const kZoomed = {width: 683, height: 384};   // 1366 x 768 at 200 %
const text = (words: string) => (page: Page) => page.getByText(words).first().waitFor();
const button = (name: string) => async (page: Page) => { await page.getByRole('button', {name, exact: true}).first().click(); };
const place = (page: Page) => page.getByRole('listbox', {name: 'Places on this page'}).waitFor();

const kLong = 'Bartholomew Featherstonehaugh-Cholmondeley, formerly Ashdown-Whittle, of Nettlecombe';

export const kStates: State[] = [
  {name: 'log in', hash: '', loggedOut: true},
  {name: 'log in refused', hash: '', loggedOut: true, then: async (page) => { await page.getByLabel('Name').fill('Rhian Pascoe'); await page.getByLabel('Password').fill('correct horse battery'); await button('Log in')(page); await text('the code is wrong')(page); }},
  {name: 'log in slowed down', hash: '', loggedOut: true, before: (desk) => desk.refuseOnce(/POST \/session/, refusal(429, 'wait', 'Too many attempts. Wait before you try again.', {retry_after: 40})), then: async (page) => { await page.getByLabel('Name').fill('Rhian Pascoe'); await page.getByLabel('Password').fill('wrong'); await button('Log in')(page); await text('You can try again')(page); }},
  {name: 'cases', hash: '#/cases', then: text('SAR-2026-0147'), before: (desk) => { const one = desk.only; desk.lines = [
    {key: one.key, reference: one.reference, subject: 'Corin Ashdown', state: 'review', role: 'information-governance', conflict: false, due: '2026-12-02', days_left: 12, undecided: 47},
    {key: 'b', reference: 'SAR-2026-0139', subject: kLong, state: 'decided', role: 'second-reviewer', conflict: true, due: '2026-11-18', days_left: -2, undecided: 0},
    {key: 'c', reference: 'SAR-2026-0151', subject: 'Łukasz Example', state: 'open', role: 'manager', conflict: false, due: '2026-11-24', days_left: 4, undecided: 12034},
    {key: 'd', reference: 'SAR-2026-0120', subject: 'Nia Example', state: 'disclosed', role: 'manager', conflict: false, due: '2026-10-24', days_left: -27, undecided: 0},
    {key: 'e', reference: 'SAR-2026-0160', subject: 'Another Example', state: 'unavailable', role: 'caseworker', conflict: false, due: '2026-12-24', days_left: 34, undecided: 0}]; }},
  {name: 'cases empty', hash: '#/cases', before: (desk) => { desk.lines = []; }, then: text('not a member')},
  {name: 'case not found', hash: '#/case/nobody/read', then: text('There is a problem')},
  {name: 'page not found', hash: '#/nowhere', then: text('Page not found')},
  {name: 'read', hash: `${kCase}/read/1/1`, then: place},
  {name: 'read decided', hash: `${kCase}/read/1/1`, then: async (page) => { await place(page); for (const key of ['r', 'a', 'r', 'a', 'a', 'a', 'a']) { await page.keyboard.press(key); await page.waitForTimeout(80); } }},
  {name: 'read with a colleague', hash: `${kCase}/read/1/1`, then: async (page, desk) => { await place(page); await page.waitForTimeout(200); desk.tell('presence', {people: [{name: 'Morwenna Tallack', document: 1, page: 1}, {name: 'Rhian Pascoe', document: 1, page: 1}, {name: 'Idris Penhaligon', document: 1, page: 2}, {name: 'Mary Osei', document: 1, page: 2}, {name: 'Wenna Carlyon', document: 1, page: 2}, {name: 'Jowan Example', document: 1, page: 2}]}); await text('Also here')(page); await page.getByText('What the signs mean').click(); }},
  {name: 'read with a colleague at 200 percent', hash: `${kCase}/read/1/1`, viewport: kZoomed, whole: true, then: async (page, desk) => { await place(page); await page.waitForTimeout(200); desk.tell('presence', {people: [{name: 'Rhian Pascoe', document: 1, page: 1}, {name: 'Idris Penhaligon', document: 1, page: 2}]}); await text('Also here')(page); }},
  {name: 'read many', hash: `${kCase}/read/1/2`, then: place},
  {name: 'read nothing proposed', hash: `${kCase}/read/1/3`, then: text('Nothing is proposed on this page')},
  {name: 'read three line address', hash: `${kCase}/read/2/1`, then: place},
  {name: 'read not read', hash: `${kCase}/read/3/1`, then: text('On hold')},
  {name: 'read restricted', hash: `${kCase}/read/4/1`, then: text('On hold')},
  {name: 'read recipient', hash: `${kCase}/read/1/1`, then: async (page) => { await place(page); await page.keyboard.press('v'); await text('Proved by')(page); }},
  {name: 'read side by side', hash: `${kCase}/read/1/1`, then: async (page) => { await place(page); await page.keyboard.press('Shift+V'); await text('Proved by')(page); }},
  {name: 'read recipient refused', hash: `${kCase}/read/1/1`, before: (desk) => desk.refuseOnce(/recipient/, refusal(422, 'invalid', 'This page could not be proved: a font on it is unknown. Withhold it or tell whoever looks after the desk.')), then: async (page) => { await place(page); await page.keyboard.press('v'); await text('could not be proved')(page); }},
  {name: 'read draw', hash: `${kCase}/read/1/1`, then: async (page) => { await place(page); await page.keyboard.press('d'); await page.getByRole('application').waitFor(); }},
  {name: 'read drawn', hash: `${kCase}/read/1/1`, then: async (page) => { await place(page); await page.keyboard.press('d'); await page.getByRole('application').press('Enter'); await page.getByLabel('Ground').selectOption('TP-OTH'); }},
  {name: 'read select text', hash: `${kCase}/read/1/1`, then: async (page) => { await place(page); await page.keyboard.press('t'); await page.waitForTimeout(200); const tool = page.getByRole('application'); await tool.press('ArrowDown'); await tool.press('ArrowDown'); for (let step = 0; step < 3; ++step) await tool.press('Shift+ArrowRight'); }},
  {name: 'read passages', hash: `${kCase}/read/1/3`, before: (desk) => { desk.only.take([{what: 'passage', document: 1, page: 3, boxes: [[56, 100, 300, 130]], verdict: 'redact', ground: 'TP-OTH', reason: 'It is about another person.'}], 'Rhian Pascoe'); }, then: text('Put back')},
  {name: 'read withheld', hash: `${kCase}/read/1/1`, before: (desk) => { desk.only.take([{what: 'page', document: 1, page: 1, verdict: 'withhold', ground: 'TP-FAM', reason: 'All of it is about somebody else.'}], 'Rhian Pascoe'); }, then: text('Page withheld')},
  {name: 'read keys', hash: `${kCase}/read/1/1`, then: async (page) => { await place(page); await page.keyboard.press('?'); await page.getByRole('dialog').waitFor(); }},
  {name: 'read go to', hash: `${kCase}/read/1/1`, then: async (page) => { await place(page); await page.keyboard.press('g'); await page.getByRole('dialog').waitFor(); }},
  {name: 'read withhold', hash: `${kCase}/read/1/1`, then: async (page) => { await place(page); await button('Withhold page')(page); await page.getByRole('dialog').waitFor(); }},
  {name: 'read colleague faster', hash: `${kCase}/read/1/1`, then: async (page, desk) => { await place(page); desk.colleague([{what: 'proposal', proposal: 'd1p1n3', verdict: 'release', reason: 'You know this already.'}], false); await page.keyboard.press('r'); await text('changed this page while')(page); }},
  {name: 'read refused', hash: `${kCase}/read/1/1`, then: async (page, desk) => { await place(page); desk.refuseOnce(/POST .*decisions/, refusal(422, 'invalid', 'This decision needs a reason of at least two words.')); await page.keyboard.press('r'); await text('at least two words')(page); }},
  {name: 'read only looking', hash: `${kCase}/read/1/1`, before: (desk) => { desk.may = ['look']; }, then: place},
  {name: 'read keys off', hash: `${kCase}/read/1/1`, before: (desk) => { desk.settings = {keys_on: false, keys: {}}; }, then: place},
  {name: 'read page failed', hash: `${kCase}/read/1/1`, before: (desk) => desk.refuseOnce(/GET .*documents\/1\/pages\/1$/, refusal(503, 'busy', 'The desk is busy. Try again in a minute.')), then: text('The desk is busy')},
  {name: 'read empty case', hash: `${kCase}/read`, before: (desk) => { desk.cases = [new DeskCase('sar-2026-0147', [])]; }, then: text('no pages yet')},
  {name: 'read at 200 percent', hash: `${kCase}/read/1/1`, viewport: kZoomed, whole: true, then: place},
  {name: 'people', hash: `${kCase}/people`, then: text('Choose somebody'), whole: true},
  {name: 'person', hash: `${kCase}/people/p1`, then: text('Where they stand'), whole: true},
  {name: 'person long names', hash: `${kCase}/people/p17`, then: text('Where they stand')},
  {name: 'person preview', hash: `${kCase}/people/p2`, before: (desk) => { desk.only.take([{what: 'proposal', proposal: 'd1p1n3', verdict: 'release', reason: 'You know this already.'}], 'Rhian Pascoe'); }, then: async (page) => { await page.getByLabel('Remove', {exact: true}).check(); await page.getByLabel('Ground').selectOption('TP-FAM'); await button('Preview')(page); await text('This removes')(page); }},
  {name: 'person correct', hash: `${kCase}/people/p18`, then: async (page) => { await page.getByText('Correct who this is').click(); await page.getByLabel('What is wrong').selectOption('merge'); }},
  {name: 'people at 200 percent', hash: `${kCase}/people/p1`, viewport: kZoomed, whole: true, then: text('Where they stand')},
  {name: 'search', hash: `${kCase}/search`},
  {name: 'search results', hash: `${kCase}/search`, then: async (page) => { await page.getByLabel('Search the whole record for').fill('Karen'); await button('Search')(page); await text('places on')(page); await page.waitForTimeout(400); }},
  {name: 'search nothing', hash: `${kCase}/search`, then: async (page) => { await page.getByLabel('Search the whole record for').fill('Zebedee'); await button('Search')(page); await text('Nothing like that')(page); }},
  {name: 'search bad pattern', hash: `${kCase}/search`, then: async (page) => { await page.getByLabel('Search the whole record for').fill('[0-9'); await page.getByLabel('Pattern').check(); await button('Search')(page); await text('not closed')(page); }},
  {name: 'documents', hash: `${kCase}/documents`, then: text('Handwritten note')},
  {name: 'documents conversations', hash: `${kCase}/documents`, whole: true, then: async (page) => { await page.getByText('1 conversation, 3 messages').click(); await text('Placed by guess')(page); }},
  {name: 'documents conversations at 200 percent', hash: `${kCase}/documents`, viewport: kZoomed, whole: true, then: async (page) => { await page.getByText('1 conversation, 3 messages').click(); await text('Placed by guess')(page); }},
  {name: 'documents withhold', hash: `${kCase}/documents`, then: async (page) => { await page.getByRole('button', {name: 'Withhold document 2'}).click(); await page.getByLabel('Ground').selectOption('TP-OTH'); }},
  {name: 'queues', hash: `${kCase}/queues`, whole: true, then: text('Restricted from the data subject')},
  {name: 'queues restricted form', hash: `${kCase}/queues`, whole: true, then: async (page) => { await page.getByRole('button', {name: 'Decide: Restricted note'}).click(); await button('Record the decision')(page); await text('Say whether the reason still holds')(page); }},
  {name: 'queues asked', hash: `${kCase}/queues`, whole: true, before: (desk) => { const base = {name: '', file: '', person: '', question: 'Whether it may go out.', by: 'Morwenna Tallack', at: '2026-11-06T10:00:00Z'}; desk.only.consultations = [
    {...base, id: 1, kind: 'partner-agency', document: 5, whom: 'Brackwell NHS Trust, records and information governance team, the Old Schoolhouse', asked_on: '2026-11-02', reply_by: '2026-11-16', replied_on: '', outcome: 'waiting', views: '', state: 'overdue', expires_on: ''},
    {...base, id: 2, kind: 'health-professional', document: 5, whom: 'Dr Anil Rao, GMC 1234567', asked_on: '2026-03-02', reply_by: '', replied_on: '2026-03-10', outcome: 'agrees', views: 'Nothing in it would harm him.', state: 'expired', expires_on: '2026-09-09'}]; },
    then: async (page) => { await page.getByRole('button', {name: /^Write down the reply of Brackwell/}).click(); await page.getByRole('button', {name: 'Write down who was asked: Restricted note'}).click(); await button('Write it down')(page); await page.getByText('Say who was asked').waitFor(); }},
  {name: 'transcribe', hash: `${kCase}/transcribe`, then: text('Line 3')},
  {name: 'transcribe block', hash: `${kCase}/transcribe/3/2`, before: (desk) => { desk.only.papers[2]!.unread![2] = [[54, 60, 424, 300]]; }, then: text('line for line')},
  {name: 'transcribe done', hash: `${kCase}/transcribe`, before: (desk) => { desk.only.take([{what: 'transcript', document: 3, page: 1, text: 'one\ntwo\nthree', reason: 'Transcribed from the page.'}], 'Rhian Pascoe'); }, then: text('done')},
  {name: 'release', hash: `${kCase}/release`, whole: true, then: text('Before it goes out')},
  {name: 'release running', hash: `${kCase}/release`, before: (desk) => { desk.disclosure = {state: 'running', done: 5, of: 11, pages: 0, message: '', profile: 'sar', refusals: []}; }, then: text('Redacting and proving')},
  {name: 'release failed', hash: `${kCase}/release`, before: (desk) => { desk.disclosure = {state: 'failed', done: 5, of: 11, pages: 0, message: 'Every page was tried; what is listed here cannot go out as it stands.', profile: 'sar', refusals: [
    {document: 3, file: 'notes/handwritten.pdf', page: 1, reason: 'it could not be proved (tile: a tile is not black)', advice: 'withhold that page, or withdraw the boxes on it and draw others'},
    {document: 4, file: 'photos/visit.jpg', page: 0, reason: 'its picture could not be made anew', advice: 'release the document without "as": "file", or withhold it'}]}; }, then: text('was not made')},
  {name: 'release ready', hash: `${kCase}/release`, before: (desk) => { desk.disclosure = {state: 'ready', done: 11, of: 11, pages: 14, message: '', profile: 'sar', refusals: []}; desk.only.signedOffBy = 'Idris Penhaligon'; }, then: text('Download the bundle')},
  {name: 'release at 200 percent', hash: `${kCase}/release`, viewport: kZoomed, whole: true, then: text('Before it goes out')},
  {name: 'history', hash: `${kCase}/history`, then: text('The log is whole')},
  {name: 'history broken', hash: `${kCase}/history`, before: (desk) => { desk.auditHolds = false; }, then: text('not whole')},
  {name: 'members', hash: `${kCase}/members`, whole: true, then: text('Give somebody access')},
  {name: 'members overtaken', hash: `${kCase}/members`, then: async (page, desk) => { const lift = page.getByRole('button', {name: 'Lift conflict of Mary Osei'}); await lift.waitFor(); desk.members = desk.members.filter((one) => one.user !== 'Idris Penhaligon'); await lift.click(); await text('Somebody else changed the list')(page); }},
  {name: 'users', hash: '#/users', user: 'Wenna Carlyon', whole: true, then: text('Add somebody')},
  {name: 'users change', hash: '#/users', user: 'Wenna Carlyon', then: async (page) => { await page.getByRole('button', {name: 'Change Idris Penhaligon'}).click(); }},
  {name: 'settings', hash: '#/settings', whole: true},
  {name: 'sessions', hash: '#/sessions', then: text('This browser')},
  {name: 'users change with codes', hash: '#/users', user: 'Wenna Carlyon', then: async (page) => { await page.getByRole('button', {name: 'Change Rhian Pascoe'}).click(); }},
  {name: 'codes', hash: '#/codes', user: 'Idris Penhaligon', then: text('Codes are not asked for')},
  {name: 'codes begun', hash: '#/codes', user: 'Idris Penhaligon', whole: true, then: async (page) => { await page.getByLabel('Your password').fill('correct horse battery'); await button('Set up one-time codes')(page); await page.getByLabel('First code').fill('111111'); await button('Ask for codes from now on')(page); await text('This is not the code')(page); }},
  {name: 'codes begun at 200 percent', hash: '#/codes', user: 'Idris Penhaligon', viewport: kZoomed, whole: true, then: async (page) => { await page.getByLabel('Your password').fill('correct horse battery'); await button('Set up one-time codes')(page); await page.getByLabel('First code').waitFor(); }},
  {name: 'codes in force', hash: '#/codes', whole: true, then: text('Move to another phone')},
  {name: 'password', hash: '#/password', then: async (page) => { await page.getByLabel('Password now').fill('x'); await page.getByLabel('New password', {exact: true}).fill('short'); await button('Change password')(page); }},
  {name: 'statement', hash: '#/statement', whole: true},
  {name: 'idle warning', hash: `${kCase}/read/1/1`, before: (desk) => { desk.idleSeconds = 119; }, then: text('Are you still there')},
];
