// Calls about one case. Addresses carry numbers and keys only.
import {ask, askBlob, askBody} from './client';
import type {
  Assignment, AuditEvent, Box, Case, Corrected, Disclosure, Documents, Hits, Hold, Member, Mentions, NewCorrection, NewDecision, Page, People, PersonDecided,
  PersonDecision, Quality, Rail, RestrictedDecision, Role, SecondReview, SignedOff, Taken, UnreadPage, Word,
} from './schemas';

const of = (key: string) => `/cases/${encodeURIComponent(key)}`;
const pageOf = (key: string, document: number, page: number) => `${of(key)}/documents/${document}/pages/${page}`;

export const getCase = (key: string) => ask<Case>(of(key));
export const listPages = (key: string) => ask<Rail>(`${of(key)}/pages`);
export const getPage = (key: string, document: number, page: number) => ask<Page>(pageOf(key, document, page));
export const getWords = (key: string, document: number, page: number) => askBody<{words: Word[]}>(`${pageOf(key, document, page)}/words`);
export const getImage = (key: string, document: number, page: number, dpi: number, box?: Box) =>
  askBlob(`${pageOf(key, document, page)}/image?dpi=${dpi}${box ? `&box=${box.map((edge) => edge.toFixed(1)).join(',')}` : ''}`);
export const getRecipient = (key: string, document: number, page: number) => askBlob(`${pageOf(key, document, page)}/recipient`);
export const decide = (key: string, decisions: NewDecision[], tag: string, copies = false) =>
  ask<Taken>(`${of(key)}/decisions`, {method: 'POST', body: copies ? {decisions, copies} : {decisions}, tag});
export const undo = (key: string) => ask<Taken>(`${of(key)}/undo`, {method: 'POST', body: {}});
export const redo = (key: string) => ask<Taken>(`${of(key)}/redo`, {method: 'POST', body: {}});

export const listPeople = (key: string) => askBody<People>(`${of(key)}/people`);
export const listMentions = (key: string, person: string, from: number, count: number) =>
  askBody<Mentions>(`${of(key)}/people/${encodeURIComponent(person)}/mentions?from=${from}&count=${count}`);
export const decidePerson = (key: string, person: string, body: PersonDecision, tag: string) =>
  ask<PersonDecided>(`${of(key)}/people/${encodeURIComponent(person)}/decision`, {method: 'POST', body, tag});
export const correctPeople = (key: string, body: NewCorrection) => askBody<Corrected>(`${of(key)}/people/corrections`, {method: 'POST', body});

export const search = (key: string, words: string, mode: string, count: number) =>
  askBody<Hits>(`${of(key)}/search?q=${encodeURIComponent(words)}&mode=${mode}&count=${count}`);
export const listDocuments = (key: string) => askBody<Documents>(`${of(key)}/documents`);
export const listHolds = (key: string) => askBody<{holds: Hold[]}>(`${of(key)}/holds`);
export const decideRestricted = (key: string, document: number, body: RestrictedDecision) =>
  askBody<Taken>(`${of(key)}/documents/${document}/restricted`, {method: 'POST', body});
export const listUnread = (key: string) => askBody<{pages: UnreadPage[]; names: string[]}>(`${of(key)}/unread`);

export const listAssignments = (key: string) => ask<{assignments: Assignment[]}>(`${of(key)}/assignments`);
export const putAssignments = (key: string, assignments: Assignment[], tag: string) => ask<void>(`${of(key)}/assignments`, {method: 'PUT', body: {assignments}, tag});
export const getSecondReview = (key: string, everything: boolean) => askBody<SecondReview>(`${of(key)}/second-review?everything=${everything}`);
export const reviewPage = (key: string, body: {document: number; page: number; agrees: boolean; note?: string}) =>
  ask<void>(`${of(key)}/second-review`, {method: 'POST', body});
export const getQuality = (key: string) => askBody<Quality>(`${of(key)}/quality`);
export const signOff = (key: string) => askBody<SignedOff>(`${of(key)}/sign-off`, {method: 'POST', body: {}});
export const getDisclosure = (key: string) => askBody<Disclosure>(`${of(key)}/disclosure`);
export const disclose = (key: string, profile: 'sar' | 'court' | 'support') => askBody<Disclosure>(`${of(key)}/disclosure`, {method: 'POST', body: {profile}});
export const getAudit = (key: string) => askBody<{events: AuditEvent[]; holds: boolean}>(`${of(key)}/audit`);
export interface MemberChange { user: string; role: Role | null; conflict?: boolean }
export const listMembers = (key: string) => ask<{members: Member[]}>(`${of(key)}/members`);
export const setMember = (key: string, body: MemberChange, tag: string) => ask<void>(`${of(key)}/members`, {method: 'PUT', body, tag});
export const breakGlass = (key: string, reason: string) => ask<void>(`${of(key)}/break-glass`, {method: 'POST', body: {reason}});
export const bundleAddress = (key: string) => `/api${of(key)}/disclosure/bundle.pdf`;
export const eventsAddress = (key: string) => `/api${of(key)}/events`;
