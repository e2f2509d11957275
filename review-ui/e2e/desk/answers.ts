// What the desk answers about a case, as plain functions of the case.
import type {components} from '../../src/api/types';
import type {DeskCase} from './desk_case';
import {quotesOf, threads} from './conversation';
import {people, toCheck, unnamed} from './told';

type Schemas = components['schemas'];
const all = (desk: DeskCase) => desk.pages.flatMap((one) => desk.page(one.document, one.page)!.proposals.map((proposal) => ({...proposal, document: one.document, page: one.page, around: one})));

export function caseOf(desk: DeskCase, user: string, role: Schemas['Role'], may: Schemas['Case']['may']): Schemas['Case'] {
  const totals = desk.totals();
  return {
    key: desk.key, reference: desk.reference, subject: 'Corin Ashdown', state: desk.signedOffBy ? 'signed-off' : totals.undecided === 0 ? 'decided' : 'review', version: desk.version, role, totals, may, can_undo: desk.canUndo(user), can_redo: desk.canRedo(user), signed_off_by: desk.signedOffBy,
    clock: {received: '2026-11-02', due: '2026-12-02', due_cautious: '2026-12-01', days_left: 12, day: 19, days: 30, why: 'UK GDPR Art 12(3): one month from 2 November 2026'},
  };
}

function proposedOf(named: ReturnType<typeof all>): Pick<Schemas['PersonLine'], 'proposed' | 'ground'> {
  const verdicts = named.map((place) => place.verdict);
  const most = (['redact', 'keep', 'review'] as const).reduce((best, one) => verdicts.filter((each) => each === one).length > verdicts.filter((each) => each === best).length ? one : best, 'redact');
  return {proposed: named.length > 0 ? most : 'review', ground: named.find((place) => place.verdict !== 'keep')?.ground ?? ''};
}

export function peopleOf(desk: DeskCase): Schemas['People'] {
  const places = all(desk);
  return {
    unnamed, to_check: toCheck, corrections: desk.corrections,
    people: people.map((one) => {
      const mine = places.filter((place) => place.person === one.id);
      const named = mine.filter((place) => place.kind === 'person');
      const written = new Map<string, {as: string; rule: string; times: number}>();
      for (const place of named) written.set(place.text, {as: place.text, rule: place.rule, times: (written.get(place.text)?.times ?? 0) + 1});
      const through = mine.find((place) => place.decided?.through === 'person')?.decided ?? null;
      return {...one, mentions: named.length, details: mine.length - named.length, undecided: mine.filter((place) => !place.decided).length, removed: mine.filter((place) => place.decided && place.decided.verdict !== 'release').length,
        kept: mine.filter((place) => place.decided?.verdict === 'release').length, written: [...written.values()], ...proposedOf(named), decided: through};
    }),
  };
}

function snippetOf(place: ReturnType<typeof all>[number]): Schemas['Snippet'] {
  const line = place.around.laid.marks.find((mark) => mark.boxes === place.boxes)?.line ?? 0;
  const words = place.around.laid.words.filter((word) => word.line === line);
  const left = place.boxes[0]?.[0] ?? 0;
  const right = place.boxes[0]?.[2] ?? 0;
  const join = (part: typeof words) => part.map((word) => word.text).join(' ');
  return {before: join(words.filter((word) => word.box[2]! <= left)) + ' ', text: place.text, after: ' ' + join(words.filter((word) => word.box[0]! >= right))};
}

export function mentionsOf(desk: DeskCase, person: string, from: number, count: number): Schemas['Mentions'] {
  const mine = all(desk).filter((place) => place.person === person);
  return {total: mine.length, mentions: mine.slice(from, from + count).map((place) => ({proposal: place.id, document: place.document, page: place.page, kind: place.kind, snippet: snippetOf(place), verdict: place.verdict, decided: place.decided}))};
}

export function hitsOf(desk: DeskCase, words: string, count: number): Schemas['Hits'] {
  const wanted = words.toLowerCase();
  const places = all(desk);
  const hits = desk.pages.flatMap((one) => one.laid.words.flatMap((word): Schemas['Hit'][] => {
    if (!word.text.toLowerCase().includes(wanted.split(' ')[0] ?? wanted)) return [];
    const over = places.filter((place) => place.document === one.document && place.page === one.page && place.boxes.some((box) => box[1] === word.box[1] && box[0]! <= word.box[0]! && box[2]! >= word.box[2]!));
    const decided = over[0]?.decided;
    const line = one.laid.words.filter((each) => each.line === word.line);
    const at = line.indexOf(word);
    return [{document: one.document, page: one.page, boxes: [word.box], proposals: over.map((place) => place.id), state: over.length === 0 ? 'none' : !decided ? 'undecided' : decided.verdict === 'release' ? 'kept' : 'removed',
      snippet: {before: line.slice(0, at).map((each) => each.text).join(' ') + ' ', text: word.text, after: ' ' + line.slice(at + 1).map((each) => each.text).join(' ')}}];
  }));
  return {total: hits.length, pages: new Set(hits.map((hit) => `${hit.document}/${hit.page}`)).size, hits: hits.slice(0, count)};
}

export function documentsOf(desk: DeskCase): Schemas['Documents'] {
  return {threads, documents: desk.papers.map((paper, at) => {
    const document = at + 1;
    const tallies = desk.pages.filter((one) => one.document === document).map((one) => desk.tally(one));
    const sum = (index: number) => tallies.reduce((total, tally) => total + (tally[index] ?? 0), 0);
    return {document, file: paper.file, name: paper.name, type: paper.type, status: 'read', reason: '', pages: paper.pages.length, date: paper.date, date_why: 'It stands in the heading.', event_date: paper.date, recorded_date: '', author: paper.author, agency: paper.agency, agency_why: 'The letterhead.',
      restricted: paper.restricted ?? false, volume: '', holds: desk.holds().filter((hold) => hold.document === document && hold.open).map((hold) => hold.kind), duplicate_of: paper.duplicateOf ?? 0, near: paper.near ? [{document: paper.near, pages: 1, differs: true}] : [], answers: document === 7 ? 1 : 0,
      withheld: desk.withheld(document, 1), proposals: sum(2), undecided: sum(3), passages: [], quotes: quotesOf(document)};
  })};
}

export function unreadOf(desk: DeskCase): {pages: Schemas['UnreadPage'][]; names: string[]} {
  return {names: people.map((one) => one.name), pages: desk.papers.flatMap((paper, at) => Object.entries(paper.unread ?? {}).map(([page, regions]) => {
    const text = desk.batches.flat().filter(({decision}) => decision.what === 'transcript' && decision.document === at + 1 && decision.page === Number(page)).at(-1)?.decision.text ?? '';
    return {document: at + 1, page: Number(page), name: paper.name, file: paper.file, regions, text, open: desk.unread(at + 1, Number(page)).length > 0};
  }))};
}

export function qualityOf(desk: DeskCase): Schemas['Quality'] {
  const totals = desk.totals();
  const items: Schemas['Quality']['items'] = [];
  const places = (wanted: (tally: number[]) => boolean) => desk.pages.map((one) => desk.tally(one)).filter(wanted).map(([document = 0, page = 0]) => ({document, page}));
  if (totals.undecided > 0) items.push({kind: 'undecided', words: 'Places that nobody has decided', count: totals.undecided, stops: true, places: places((tally) => tally[3]! > 0)});
  if (totals.holds > 0) items.push({kind: 'hold', words: 'Holds that are not settled', count: totals.holds, stops: true, places: desk.holds().filter((hold) => hold.open).map(({document, page}) => ({document, page}))});
  if (!desk.signedOffBy) items.push({kind: 'not-signed-off', words: 'Nobody has signed this off', count: 1, stops: true, places: []});
  items.push({kind: 'inconsistent', words: 'Tyler Whittle is removed in one place and kept in another', count: 2, stops: false, places: [{document: 1, page: 1}, {document: 1, page: 2}]});
  return {ready: items.every((item) => !item.stops), items};
}
