// The contract's routes of a case.
import {createHash} from 'node:crypto';
import type {components} from '../../src/api/types';
import {caseOf, documentsOf, hitsOf, mentionsOf, peopleOf, qualityOf, unreadOf} from './answers';
import {refusal, type Answer, type Asked, type Desk} from './desk';
import type {DeskCase, NewDecision} from './desk_case';
import {drawn} from './layout';
import {grounds} from './told';

type Schemas = components['schemas'];
const ok = (body: unknown, headers: Record<string, string> = {}): Answer => ({status: 200, body, headers});
const tagOfList = (body: unknown) => `"l${createHash('sha1').update(JSON.stringify(body)).digest('hex')}"`;
const list = (body: unknown): Answer => ok(body, {ETag: tagOfList(body)});
const overtaken = (tag: string) => tag ? refusal(412, 'stale', 'Somebody else has changed this list since you looked. Nothing was changed; look again.') : refusal(428, 'missing-version', 'If-Match is missing.');
const tagged = (body: {version: number}, of: 'c' | 'p'): Answer => ok(body, {ETag: `"${of}${body.version}"`});

export function caseAnswer(desk: Desk, asked: Asked, user: string): Answer | undefined {
  const parts = /^\/cases\/([a-z0-9-]+)(?:\/(.*))?$/.exec(asked.path);
  const one = desk.cases.find((each) => each.key === parts?.[1]);
  if (!parts) return undefined;
  const rest = parts[2] ?? '';
  if (`${asked.method} ${rest}` === 'POST break-glass') return one ? {status: 204} : undefined;
  if (!one) return undefined;
  const page = /^documents\/(\d+)\/pages\/(\d+)(?:\/(\w+))?$/.exec(rest);
  if (page) return pageAnswer(one, Number(page[1]), Number(page[2]), page[3] ?? '', asked.query);
  return look(desk, one, `${asked.method} ${rest}`, asked, user) ?? change(desk, one, `${asked.method} ${rest}`, asked, user);
}

function pageAnswer(one: DeskCase, document: number, number: number, part: string, query: URLSearchParams): Answer | undefined {
  const kept = one.at(document, number);
  const page = one.page(document, number);
  if (!kept || !page) return undefined;
  if (part === '') { kept.seen = true; return tagged(page, 'p'); }
  if (part === 'words') return ok({words: kept.laid.words});
  const removed = page.proposals.filter((each) => each.decided?.verdict !== 'release').flatMap((each) => each.boxes).concat(page.passages.flatMap((each) => each.boxes));
  if (part === 'image') return {status: 200, type: 'image/svg+xml', body: drawn(kept.laid, [], query.get('box')?.split(',').map(Number))};
  if (page.withheld) return refusal(422, 'withheld', page.withheld.reason);
  return {status: 200, type: 'image/svg+xml', body: drawn(kept.laid, removed), headers: {'X-Candour-Mode': removed.length > 0 ? 'vector' : 'untouched', 'X-Candour-Undecided': String(one.tally(kept)[3])}};
}

function secondReview(desk: Desk, one: DeskCase, everything: boolean): Schemas['SecondReview'] {
  const chosen = one.pages.filter((page, index) => everything || page.document === 1 || index % 4 === 0);
  const answers = [...desk.review.values()];
  const disagreed = answers.filter((each) => each.state === 'disagreed').length;
  return {mode: everything ? 'everything' : 'sample', sample: chosen.length - 1, sample_of: one.pages.length - 1, high_risk: 1, agreed: answers.length - disagreed, disagreed, disagreement_rate: answers.length > 0 ? disagreed / answers.length : 0,
    pages: chosen.map((page, index) => ({document: page.document, page: page.page, name: one.papers[page.document - 1]!.name, why: everything ? 'everything' : index === 0 ? 'high-risk' : 'sample', state: desk.review.get(`${page.document}/${page.page}`)?.state ?? 'to-look', note: desk.review.get(`${page.document}/${page.page}`)?.note ?? ''}))};
}

function look(desk: Desk, one: DeskCase, what: string, {query}: Asked, user: string): Answer | undefined {
  switch (what) {
    case 'GET ': return tagged(caseOf(one, user, 'information-governance', desk.may), 'c');
    case 'GET pages': return tagged(one.rail(), 'c');
    case 'GET people': return ok(peopleOf(one));
    case 'GET search': return query.get('mode') === 'pattern' && query.get('q')?.includes('[') && !query.get('q')?.includes(']') ? refusal(422, 'invalid', 'This pattern cannot be read: a bracket is not closed.', {field: 'q'}) : ok(hitsOf(one, query.get('q') ?? '', Number(query.get('count') ?? 200)));
    case 'GET documents': return ok(documentsOf(one));
    case 'GET holds': return ok({holds: one.holds()});
    case 'GET consultations': return ok({consultations: one.consultations});
    case 'GET unread': return ok(unreadOf(one));
    case 'GET assignments': return list({assignments: desk.assignments});
    case 'GET second-review': return ok(secondReview(desk, one, query.get('everything') === 'true'));
    case 'GET quality': return ok(qualityOf(one));
    case 'GET disclosure': return ok(desk.disclosure);
    case 'GET disclosure/bundle.pdf': return {status: 200, type: 'application/pdf', body: '%PDF-1.7\n'};
    case 'GET audit': return ok({holds: desk.auditHolds, events: desk.auditLog()});
    case 'GET members': return list({members: desk.members});
  }
  const mentions = /^GET people\/([\w-]+)\/mentions$/.exec(what);
  return mentions ? ok(mentionsOf(one, mentions[1] ?? '', Number(query.get('from') ?? 0), Number(query.get('count') ?? 50))) : undefined;
}

function decide(desk: Desk, one: DeskCase, decisions: NewDecision[], tag: string, user: string): Answer {
  if (!tag) return refusal(428, 'missing-version', 'If-Match is missing.');
  const first = decisions[0]!;
  const page = first.what === 'proposal' ? one.pages.find((each) => each.proposals.some((proposal) => proposal.id === first.proposal)) : first.page ? one.at(first.document ?? 0, first.page) : undefined;
  if (tag !== `"c${one.version}"` && tag !== `"p${page?.version}"`) return refusal(412, 'stale', 'Somebody else changed this meanwhile. Nothing was taken.');
  if (decisions.some((each) => each.ground && !grounds.some((ground) => ground.code === each.ground))) return refusal(422, 'invalid', 'There is no such ground.', {field: 'ground'});
  const taken = one.take(decisions, user);
  desk.tell('changed', {version: taken.version, by: user, pages: taken.pages.map(([document, number]) => [document, number])});
  return ok(taken);
}

function decidePerson(desk: Desk, one: DeskCase, person: string, body: Schemas['PersonDecision'], user: string): Answer {
  const all = mentionsOf(one, person, 0, 10_000).mentions.filter((each) => each.kind === 'person' || body.details);
  const exceptions = all.filter((each) => each.decided?.through === 'place' && each.decided.verdict !== body.verdict);
  const places = all.length - exceptions.length;
  const told = {places, left: 0, pages: new Set(all.map((each) => `${each.document}/${each.page}`)).size, exceptions};
  if (body.preview) return ok({...told, taken: null});
  const taken = one.take([{what: 'person', person, verdict: body.verdict, reason: body.reason, ...(body.ground ? {ground: body.ground} : {}), ...(body.details ? {text: 'details'} : {})}], user);
  desk.tell('changed', {version: taken.version, by: user, pages: null});
  return ok({...told, taken});
}

const kSaid: Record<string, string> = {merge: 'is the same person as', split: 'is not', alias: 'is also called', rename: 'is called', class: 'has the class', consent: 'gave consent:', known: 'is known to the data subject', undo: ''};

function correct(desk: Desk, one: DeskCase, body: Schemas['NewCorrection'], user: string): Answer {
  if (body.kind === 'undo') one.corrections = one.corrections.filter((each) => each.id !== body.correction);
  else one.corrections.push({id: one.corrections.length + 1, kind: body.kind, person: body.person ?? '', words: `${body.person} ${kSaid[body.kind]} ${body.other ?? body.words ?? body.class ?? body.consent ?? ''}`.trim(), by: user, at: '2026-11-20T10:12:00Z', reason: body.reason ?? ''});
  ++one.version;
  desk.tell('people', {});
  return ok({correction: one.corrections.length, mentions: 12, version: one.version, otherwise: body.kind === 'class' ? [{proposal: 'd1p1n1', document: 1, page: 1, decided: 'redact', proposed: 'keep'}] : []});
}

function asked(one: DeskCase, body: Schemas['NewConsultation'], user: string): Answer {
  if (body.asked_on > '2026-11-20') return refusal(422, 'invalid', 'That day has not come.', {field: 'asked_on'});
  const paper = one.papers[(body.document ?? 0) - 1];
  const fresh: Schemas['Consultation'] = {id: one.consultations.length + 1, kind: body.kind, document: body.document ?? 0, name: paper?.name ?? '', file: paper?.file ?? '', person: body.person ?? '', whom: body.whom, question: body.question ?? '', asked_on: body.asked_on, reply_by: body.reply_by ?? '',
    replied_on: '', outcome: 'waiting', views: '', state: body.reply_by && body.reply_by < '2026-11-20' ? 'overdue' : 'waiting', expires_on: '', by: user, at: '2026-11-20T10:00:00Z'};
  one.consultations.push(fresh);
  return {...ok(fresh), status: 201};
}

function replied(one: DeskCase, id: number, body: Schemas['ConsultationReply'], user: string): Answer {
  const kept = one.consultations.find((each) => each.id === id);
  if (!kept) return refusal(422, 'invalid', 'The case has no such consultation.');
  Object.assign(kept, body, {state: 'answered', by: user, ...(kept.kind === 'health-professional' ? {expires_on: '2027-05-19'} : {})});
  return ok(kept);
}

function change(desk: Desk, one: DeskCase, what: string, {body, tag}: Asked, user: string): Answer | undefined {
  switch (what) {
    case 'POST decisions': return decide(desk, one, (body as Schemas['NewDecisions']).decisions, tag, user);
    case 'POST undo': case 'POST redo': { const taken = one.back(user, what === 'POST redo'); return taken ? ok(taken) : refusal(409, 'invalid', 'There is nothing of yours to undo.'); }
    case 'POST people/corrections': return correct(desk, one, body as Schemas['NewCorrection'], user);
    case 'PUT assignments': if (tag !== tagOfList({assignments: desk.assignments})) return overtaken(tag); desk.assignments = body['assignments'] as Schemas['Assignment'][]; return {status: 204};
    case 'POST second-review': desk.review.set(`${String(body['document'])}/${String(body['page'])}`, {state: body['agrees'] ? 'agreed' : 'disagreed', note: String(body['note'] ?? '')}); return {status: 204};
    case 'POST sign-off': if (one.totals().undecided > 0) return refusal(409, 'invalid', `${one.totals().undecided} places are not decided yet.`); one.signedOffBy = user; return ok({by: user, on: '2026-11-20', inconsistent: 2});
    case 'POST disclosure': desk.disclosure = {state: 'running', done: 0, of: one.pages.length, pages: 0, message: '', profile: String(body['profile']), refusals: []}; return {status: 202, body: desk.disclosure};
    case 'PUT members': {
      if (tag !== tagOfList({members: desk.members})) return overtaken(tag);
      desk.members = desk.members.filter((each) => each.user !== body['user']);
      if (body['role']) desk.members.push({user: String(body['user']), role: body['role'] as Schemas['Role'], conflict: body['conflict'] === true});
      return {status: 204};
    }
  }
  const person = /^POST people\/([\w-]+)\/decision$/.exec(what);
  if (person) return decidePerson(desk, one, person[1] ?? '', body as Schemas['PersonDecision'], user);
  if (what === 'POST consultations') return asked(one, body as Schemas['NewConsultation'], user);
  const reply = /^POST consultations\/(\d+)\/reply$/.exec(what);
  if (reply) return replied(one, Number(reply[1]), body as Schemas['ConsultationReply'], user);
  const restricted = /^POST documents\/(\d+)\/restricted$/.exec(what);
  if (restricted) return ok(one.take([{what: 'hold', hold: 'restricted', document: Number(restricted[1]), verdict: body['verdict'] === 'release' ? 'release' : 'withhold', reason: String(body['reason'])}], user));
  return undefined;
}
