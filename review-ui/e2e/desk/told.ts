// What the desk tells besides pages: people, grounds, queues and the rest, of the same invented record.
import type {components} from '../../src/api/types';

type Schemas = components['schemas'];

export const grounds: Schemas['Ground'][] = [
  ['NPD', 'UK GDPR Art 4(1), 15(1)', 'This is not information about you'],
  ['TP-FAM', 'DPA 2018 Sch 2 para 16(1)', 'Information about another person in the family'],
  ['TP-OTH', 'DPA 2018 Sch 2 para 16(1)', 'Information about another person'],
  ['TP-SRC', 'DPA 2018 Sch 2 para 16(1), (4)', 'Information that would show who gave us information'],
  ['TP-REF', 'DPA 2018 Sch 2 para 16(3)(e)', 'Another person has asked us not to share this'],
  ['HLTH-SH', 'DPA 2018 Sch 3 para 5', 'A health professional advises this could cause serious harm'],
  ['SW-SH', 'DPA 2018 Sch 3 para 11', 'Sharing this would be likely to cause serious harm and affect our work to protect people'],
  ['LPP', 'DPA 2018 Sch 2 para 19', 'Legal advice'],
  ['CRIME', 'DPA 2018 Sch 2 para 2(1)', 'Could affect the prevention or investigation of crime'],
].map(([code = '', law = '', label = '']) => ({code, law, label, reason: `${label}; it would not be fair to them to share it.`}));

export const keepReasons = ['This is about you.', 'They acted in their professional role.', 'You know this already.', 'They agreed that you may see this.'];

const person = (id: string, name: string, rest: Partial<Schemas['PersonLine']>): Schemas['PersonLine'] => ({
  id, name, known_as: [], role: '', relationship: '', class: 'third-party', class_is_guess: false, class_why: 'The request says so.', agency: '', consent: 'not-asked', consent_covers: '', known_to_subject: false,
  deceased: false, mentions: 0, details: 0, undecided: 0, removed: 0, kept: 0, written: [], proposed: 'review', ground: '', decided: null, ...rest,
});

export const people: Schemas['PersonLine'][] = [
  person('subject', 'Corin Ashdown', {known_as: ['Cory', 'Corin Whittle'], role: 'data subject', class: 'subject', known_to_subject: true}),
  person('p1', 'Karen Whittle', {known_as: ['Kaz'], role: 'mother', relationship: 'birth mother', class: 'family', consent: 'given', consent_covers: 'her name and what she did as Corin’s mother; not her health, her address or her telephone', known_to_subject: true}),
  person('p2', 'Tyler Whittle', {known_as: ['Ty'], role: 'brother', relationship: 'half-brother, adopted', class: 'family'}),
  person('p3', 'Gary Dunn', {known_as: ['Gaz'], role: 'mother’s partner'}),
  person('p4', 'Jean Whittle', {known_as: ['Nan'], role: 'grandmother', relationship: 'maternal grandmother', class: 'family', deceased: true, known_to_subject: true}),
  person('p6', 'Siân Ashdown', {known_as: ['Sian Ashdown'], role: 'aunt', relationship: 'paternal aunt, special guardian', class: 'family', consent: 'given', consent_covers: 'name and history, not the address or telephone'}),
  person('p7', 'Łukasz Nowicki', {known_as: ['Lukasz'], role: 'aunt’s partner', consent: 'refused'}),
  person('p9', 'Violet Prentice', {role: 'neighbour', class: 'source'}),
  person('p10', 'Sandra Pell', {role: 'foster carer', consent: 'given', consent_covers: 'name and history, not the telephone or private life'}),
  person('p11', 'Tom Pell', {role: 'foster carer', consent: 'given', consent_covers: 'name and history, not health'}),
  person('p17', 'Bartholomew Featherstonehaugh-Cholmondeley', {role: 'Deputy Registered Manager', class: 'professional', class_is_guess: true, class_why: 'The record names a post in which they acted.', agency: 'The Old Schoolhouse Residential and Therapeutic Fostering Partnership (Northern Division)'}),
  person('p18', 'Priya', {class_is_guess: true, class_why: 'A first name that nothing else explains.'}),
];

export const unnamed: Schemas['People']['unnamed'] = [{id: 'u1', relation: 'sister', of: 'Gary Dunn', times: 3}, {id: 'u2', relation: 'previous foster carer', of: '', times: 1}];
export const toCheck: Schemas['People']['to_check'] = [{words: 'Rowan', times: 4}, {words: 'Bright', times: 2}];

export const audit: Schemas['AuditEvent'][] = [
  {at: '2026-11-02T09:10:00Z', actor: 'Morwenna Tallack', action: 'open', detail: 'The case was opened.'},
  {at: '2026-11-02T09:31:12Z', actor: '', action: 'prepare', detail: '11 pages read.'},
  {at: '2026-11-19T14:05:40Z', actor: 'Morwenna Tallack', action: 'decide', detail: '3 decisions on document 1, page 2.'},
];

export const users: Schemas['User'][] = [
  {name: 'Morwenna Tallack', roles: ['information-governance'], disabled: false, has_code: true},
  {name: 'Rhian Pascoe', roles: ['manager'], disabled: false, has_code: true},
  {name: 'Idris Penhaligon', roles: ['second-reviewer'], disabled: false, has_code: false},
  {name: 'Wenna Carlyon', roles: ['administrator'], disabled: false, has_code: true},
  {name: 'Old Account', roles: ['caseworker'], disabled: true, has_code: false},
];

export const members: Schemas['Member'][] = [
  {user: 'Morwenna Tallack', role: 'information-governance', conflict: false}, {user: 'Rhian Pascoe', role: 'manager', conflict: false},
  {user: 'Idris Penhaligon', role: 'second-reviewer', conflict: false}, {user: 'Mary Osei', role: 'caseworker', conflict: true},
];
