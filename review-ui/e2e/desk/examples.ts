// The contract's examples, made by the desk of the tests: what each operation is asked and what it answers.
import {Desk, type Answer} from './desk';

export interface Example { operation: string; asked?: unknown; answer?: unknown }

// A desk with somebody logged in; asks it as the page would.
export function exampleDesk(): (method: string, path: string, body?: unknown) => Answer {
  const desk = new Desk();
  desk.codeFor = '';
  let cookie = desk.openSession('Morwenna Tallack', 'example');
  return (method, path, body) => {
    const url = new URL(path, 'http://desk.example');
    const asked = {path: url.pathname, query: url.searchParams, body: (body ?? {}) as Record<string, unknown>, cookie, token: `csrf-${cookie}`};
    const list = method === 'PUT' ? desk.answer({...asked, method: 'GET', tag: ''}).headers?.['ETag'] : undefined;
    const answer = desk.answer({...asked, method, tag: list ?? `"c${desk.only.version}"`});
    cookie = path === '/session' ? cookie : /sid=(\w+)/.exec(answer.headers?.['Set-Cookie'] ?? '')?.[1] ?? cookie;
    return answer;
  };
}

const kCase = '/cases/sar-2026-0147';
const decisions = {decisions: [
  {what: 'proposal', proposal: 'd1p1n1', verdict: 'redact', ground: 'TP-FAM', reason: 'This is about another person, and it would not be fair to them to share it.'},
  {what: 'proposal', proposal: 'd1p1n2', verdict: 'release', reason: 'This is about you.'},
  {what: 'passage', document: 1, page: 1, boxes: [[56, 200, 240, 214]], verdict: 'redact', ground: 'TP-OTH', reason: 'This is about somebody else.'},
]};

const kSteps: [string, string, string, unknown?][] = [
  ['logIn', 'POST', '/session', {name: 'Morwenna Tallack', password: 'correct horse battery'}],
  ['getSession', 'GET', '/session'], ['extendSession', 'POST', '/session/extend'], ['listSessions', 'GET', '/sessions'],
  ['changePassword', 'POST', '/password', {old: 'correct horse battery', new: 'another horse staple'}],
  ['removeOneTimeCodes', 'POST', '/one-time-code/remove', {password: 'correct horse battery', code: '123456'}],
  ['beginOneTimeCodes', 'POST', '/one-time-code', {password: 'correct horse battery'}], ['confirmOneTimeCodes', 'POST', '/one-time-code/confirm', {code: '654321'}],
  ['getSettings', 'GET', '/settings'], ['putSettings', 'PUT', '/settings', {keys_on: true, keys: {remove: 'X'}}],
  ['listUsers', 'GET', '/users'], ['addUser', 'POST', '/users', {name: 'Jowan Example', password: 'a first password', roles: ['caseworker']}], ['changeUser', 'PATCH', '/users/Jowan%20Example', {roles: ['caseworker', 'auditor'], disabled: false}],
  ['listGrounds', 'GET', '/grounds'], ['listCases', 'GET', '/cases'], ['getCase', 'GET', kCase],
  ['listMembers', 'GET', `${kCase}/members`], ['setMember', 'PUT', `${kCase}/members`, {user: 'Jowan Example', role: 'caseworker', conflict: false}],
  ['breakGlass', 'POST', `${kCase}/break-glass`, {reason: 'The officer is ill and the answer is due today.'}],
  ['listPages', 'GET', `${kCase}/pages`], ['getPage', 'GET', `${kCase}/documents/1/pages/1`], ['getWords', 'GET', `${kCase}/documents/3/pages/2/words`],
  ['decide', 'POST', `${kCase}/decisions`, decisions], ['undo', 'POST', `${kCase}/undo`], ['redo', 'POST', `${kCase}/redo`],
  ['listPeople', 'GET', `${kCase}/people`], ['listMentions', 'GET', `${kCase}/people/p2/mentions?from=0&count=3`],
  ['decidePerson', 'POST', `${kCase}/people/p2/decision`, {verdict: 'redact', ground: 'TP-FAM', reason: 'He was adopted and has not been asked.', details: true, preview: true}],
  ['correctPeople', 'POST', `${kCase}/people/corrections`, {kind: 'alias', person: 'p2', words: 'TW', reason: 'The letter of 11 June calls him so.'}],
  ['search', 'GET', `${kCase}/search?q=Karen&mode=words&count=3`], ['listDocuments', 'GET', `${kCase}/documents`], ['listHolds', 'GET', `${kCase}/holds`],
  ['decideRestricted', 'POST', `${kCase}/documents/4/restricted`, {verdict: 'withhold', still_valid: true, originator: 'Mary Osei, social worker', consulted_on: '2026-11-18', outcome: 'objects', views: 'She says that the neighbour is still afraid.', reason: 'The person who told us could come to harm.'}],
  ['consult', 'POST', `${kCase}/consultations`, {kind: 'partner-agency', document: 5, whom: 'Brackwell NHS Trust, records team', question: 'Whether you object to sharing the report of 30 April 2013.', asked_on: '2026-11-06', reply_by: '2026-11-20'}],
  ['answerConsultation', 'POST', `${kCase}/consultations/1/reply`, {outcome: 'agrees', replied_on: '2026-11-19', views: 'We do not object.'}], ['listConsultations', 'GET', `${kCase}/consultations`],
  ['listUnread', 'GET', `${kCase}/unread`], ['listAssignments', 'GET', `${kCase}/assignments`],
  ['putAssignments', 'PUT', `${kCase}/assignments`, {assignments: [{user: 'Morwenna Tallack', document: 1, from_page: 1, to_page: 3, step: 'first'}]}],
  ['reviewPage', 'POST', `${kCase}/second-review`, {document: 1, page: 2, agrees: false, note: 'Tyler is named in line 8.'}], ['getSecondReview', 'GET', `${kCase}/second-review`],
  ['getQuality', 'GET', `${kCase}/quality`], ['disclose', 'POST', `${kCase}/disclosure`, {profile: 'sar'}], ['getDisclosure', 'GET', `${kCase}/disclosure`], ['getAudit', 'GET', `${kCase}/audit`],
];

export function examples(): Example[] {
  const ask = exampleDesk();
  const told = kSteps.map(([operation, method, path, asked]): Example => {
    const {status, body} = ask(method, path, asked);
    if (status >= 400) throw new Error(`${operation} was refused: ${JSON.stringify(body)}`);
    const fixed = operation === 'logIn' ? {...body as object, csrf: 'csrf-example'} : body;
    return {operation, ...(asked === undefined ? {} : {asked}), ...(fixed === undefined ? {} : {answer: fixed})};
  });
  return [...told, {operation: 'signOff', answer: {by: 'Idris Penhaligon', on: '2026-11-20', inconsistent: 2}}, {operation: 'refused', answer: ask('GET', '/cases/nobody').body}];
}

// As it stands in the file: one thing a line where it is short, readable where it is not.
export function written(value: unknown): string { return JSON.stringify(value, null, 1) + '\n'; }
