// The desk: who is logged in, which case, who is told of changes. Tests may ask it to refuse, to wait, or to let a colleague act.
import type {ServerResponse} from 'node:http';
import type {components} from '../../src/api/types';
import {caseAnswer} from './case_routes';
import {DeskCase, type NewDecision} from './desk_case';
import {audit, grounds, keepReasons, members, users} from './told';

type Schemas = components['schemas'];
export interface Asked { byItself?: boolean; method: string; path: string; query: URLSearchParams; body: Record<string, unknown>; cookie: string; tag: string; token: string }
export interface Answer { status: number; body?: unknown; type?: string; headers?: Record<string, string> }

export const refusal = (status: number, code: string, message: string, more: Record<string, unknown> = {}): Answer => ({status, body: {error: {code, message, ...more}}});
const everything: Schemas['Case']['may'] = ['look', 'decide', 'correct-people', 'lift-restricted', 'lift-health', 'lift-privilege', 'sign-off', 'disclose', 'assign', 'members', 'audit', 'download'];

export class Desk {
  cases = [new DeskCase('sar-2026-0147')];
  lines: Schemas['CaseLine'][] | null = null;
  may = everything;
  idleSeconds = 900;
  endsIn = 36000;
  delay = 0;
  alone = '';
  codeFor = 'Rhian Pascoe';
  settings: Schemas['Settings'] = {keys_on: true, keys: {}};
  users = structuredClone(users);
  members = structuredClone(members);
  assignments: Schemas['Assignment'][] = [{user: 'Morwenna Tallack', document: 0, from_page: 0, to_page: 0, step: 'first'}];
  review = new Map<string, {state: 'agreed' | 'disagreed'; note: string}>();
  disclosure: Schemas['Disclosure'] = {state: 'none', done: 0, of: 0, pages: 0, message: '', profile: '', refusals: []};
  auditHolds = true;
  counted: string[] = [];   // what was asked with somebody there
  private readonly refusals: {match: RegExp; answer: Answer}[] = [];
  private readonly sessions = new Map<string, string>();
  private readonly listeners = new Set<ServerResponse>();
  private tries = 0;
  private codesBegun = false;

  get only(): DeskCase { return this.cases[0]!; }
  refuseOnce(match: RegExp, answer: Answer): void { this.refusals.push({match, answer}); }
  userOf(cookie: string): string | undefined { return this.sessions.get(cookie); }
  openSession(user: string, cookie = `s${Math.random().toString(36).slice(2)}`): string {
    this.sessions.set(cookie, user);
    return cookie;
  }
  endSessions(): void { this.sessions.clear(); this.hangUp(); }
  listen(response: ServerResponse): void { this.listeners.add(response); response.on('close', () => this.listeners.delete(response)); }
  hangUp(): void { for (const one of this.listeners) one.end(); this.listeners.clear(); }
  tell(event: string, data: unknown): void { for (const one of this.listeners) one.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`); }

  // A colleague decides meanwhile; told says whether the event goes out (false: it is late, as in a race).
  colleague(decisions: NewDecision[], told = true, by = 'Rhian Pascoe'): void {
    const taken = this.only.take(decisions, by);
    if (told) this.tell('changed', {version: taken.version, by, pages: taken.pages.map(([document, page]) => [document, page])});
  }

  private session(user: string, cookie: string): Answer {
    const roles = users.find((one) => one.name === user)?.roles ?? ['information-governance'];
    const body: Schemas['Session'] = {user, csrf: `csrf-${cookie}`, idle_seconds: this.idleSeconds, ends_in: this.endsIn, roles, has_code: this.users.find((one) => one.name === user)?.has_code ?? false, alone: this.alone, today: '2026-11-20'};
    return {status: 200, body, headers: {'Set-Cookie': `sid=${cookie}; HttpOnly; SameSite=Strict; Path=/`}};
  }

  private logIn(body: Schemas['LogIn']): Answer {
    const known = body.token === 'printed-at-the-start' ? 'Morwenna Tallack' : users.find((one) => one.name === body.name && !one.disabled && body.password === 'correct horse battery')?.name;
    if (!known) {
      if (++this.tries > 2) return refusal(429, 'wait', 'Too many attempts. Wait before you try again.', {retry_after: 3});
      return refusal(401, 'log-in-failed', 'The name, the password or the code is wrong.');
    }
    if (known === this.codeFor && !body.token && body.code !== '123456') return refusal(401, 'log-in-failed', 'The name, the password or the code is wrong.');
    this.tries = 0;
    return this.session(known, this.openSession(known));
  }

  answer(asked: Asked): Answer {
    const at = this.refusals.findIndex((one) => one.match.test(`${asked.method} ${asked.path}`));
    if (at >= 0) return this.refusals.splice(at, 1)[0]!.answer;
    if (asked.method === 'POST' && asked.path === '/session') return this.logIn(asked.body as Schemas['LogIn']);
    const user = this.userOf(asked.cookie);
    if (!user) return refusal(401, 'not-logged-in', 'Log in first.');
    if (asked.method !== 'GET' && asked.token !== `csrf-${asked.cookie}`) return refusal(403, 'not-allowed', 'The request does not come from the page.');
    if (!asked.byItself) this.counted.push(`${asked.method} ${asked.path}`);
    return this.own(asked, user) ?? caseAnswer(this, asked, user) ?? refusal(404, 'not-found', 'There is no such thing, or you have no access to it.');
  }

  private own({method, path, body, cookie}: Asked, user: string): Answer | undefined {
    switch (`${method} ${path}`) {
      case 'GET /session': case 'POST /session/extend': return this.session(user, cookie);
      case 'DELETE /session': this.sessions.delete(cookie); return {status: 204};
      case 'GET /sessions': return {status: 200, body: {sessions: [{id: cookie, since: '2026-11-20T08:55:00Z', last_seen: '2026-11-20T10:02:00Z', here: true}, {id: 's2', since: '2026-11-19T13:40:00Z', last_seen: '2026-11-19T16:58:00Z', here: false}]}};
      case 'DELETE /sessions/s2': return {status: 204};
      case 'POST /password': return body['old'] === 'correct horse battery' ? this.underNewCookie(cookie) : refusal(401, 'log-in-failed', 'This is not your password.', {field: 'old'});
      case 'POST /one-time-code': case 'POST /one-time-code/confirm': case 'POST /one-time-code/remove': return this.codes(path, body, cookie, user);
      case 'GET /settings': return {status: 200, body: this.settings};
      case 'PUT /settings': this.settings = body as Schemas['Settings']; return {status: 204};
      case 'GET /grounds': return {status: 200, body: {grounds, keep_reasons: keepReasons}};
      case 'GET /users': return {status: 200, body: {users: this.users}};
      case 'POST /users': return this.addUser(body as Schemas['NewUser']);
      case 'GET /cases': return {status: 200, body: {cases: this.lines ?? this.cases.map((one): Schemas['CaseLine'] => ({key: one.key, reference: one.reference, subject: 'Corin Ashdown', state: 'review', role: 'information-governance', conflict: false, due: '2026-12-02', days_left: 12, undecided: one.totals().undecided}))}};
    }
    const named = /^\/users\/([^/]+)$/.exec(path)?.[1];
    if (method === 'PATCH' && named) {
      const one = this.users.find((each) => each.name === decodeURIComponent(named));
      if (!one) return undefined;
      Object.assign(one, {roles: body['roles'] ?? one.roles, disabled: body['disabled'] ?? one.disabled, has_code: body['code'] ?? one.has_code});
      return {status: 200, body: one};
    }
    return undefined;
  }

  // As the real desk: another cookie, and with it another token.
  private underNewCookie(old: string): Answer {
    const user = this.userOf(old)!;
    this.sessions.delete(old);
    return {status: 204, headers: {'Set-Cookie': `sid=${this.openSession(user)}; HttpOnly; SameSite=Strict; Path=/`}};
  }

  private codes(path: string, body: Record<string, unknown>, cookie: string, user: string): Answer {
    const account = this.users.find((one) => one.name === user)!;
    const last = path.split('/').at(-1);
    if (last === 'confirm') {
      if (!this.codesBegun) return refusal(409, 'not-begun', 'Begin again: nothing waits for a code, or more than ten minutes have passed.');
      if (body['code'] !== '654321') return refusal(401, 'log-in-failed', 'This is not the code that the app shows now. Check the clock of your phone, and try the next code.', {field: 'code'});
    } else {
      if (body['password'] !== 'correct horse battery') return refusal(401, 'log-in-failed', 'This is not your password.', {field: 'password'});
      if (account.has_code && body['code'] !== '123456') return refusal(401, 'log-in-failed', 'This code is wrong, or it was used before. Wait for the next one.', {field: 'code'});
    }
    this.codesBegun = last === 'one-time-code';
    if (this.codesBegun) return {status: 200, body: {secret: 'JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP', address: `otpauth://totp/Candour:${encodeURIComponent(user)}?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Candour`}};
    account.has_code = last === 'confirm';
    return this.underNewCookie(cookie);
  }

  private addUser(body: Schemas['NewUser']): Answer {
    if (this.users.some((one) => one.name === body.name)) return refusal(409, 'invalid', 'Somebody of this name is there already.', {field: 'name'});
    const fresh = {name: body.name, roles: body.roles, disabled: false, has_code: false};
    this.users.push(fresh);
    return {status: 201, body: fresh};
  }

  auditLog(): Schemas['AuditEvent'][] {
    return [...audit, ...this.only.batches.flat().map((one) => ({at: one.at, actor: one.by, action: 'decide', detail: `${one.decision.what}: ${one.decision.verdict ?? ''} ${one.decision.ground ?? ''}. ${one.decision.reason}`}))].reverse();
  }
}
