// One case as the desk keeps it: pages, decisions, totals. Just as much as the page needs to be tried; no rules of law.
import type {components} from '../../src/api/types';
import {layOut, type LaidOut, kHeight, kWidth} from './layout';
import {papers as allPapers, type Paper} from './record';
import {people} from './told';

type Schemas = components['schemas'];
export type NewDecision = Schemas['NewDecision'];
interface Kept { decision: NewDecision; by: string; at: string; batch: number }
interface OnePage { document: number; page: number; laid: LaidOut; proposals: Schemas['Proposal'][]; version: number; seen: boolean; changed: boolean }

const kKinds: Record<string, string> = {address: 'address', postcode: 'postcode', phone: 'phone', 'sensitive-fact': 'sensitive-fact', 'source-identity': 'source-identity', 'source-passage': 'source-identity'};
const kWhy: Record<string, string> = {'request-person': 'The request names this person.', 'request-subject': 'This is the data subject, whose own story stays.', 'sensitive-fact': 'This tells of somebody’s health.', 'source-identity': 'This would show who gave information. High risk: they asked not to be named.'};

export class DeskCase {
  readonly pages: OnePage[] = [];
  version = 1;
  signedOffBy = '';
  batches: Kept[][] = [];
  undone: Kept[][] = [];
  extraHits: string[] = [];
  corrections: Schemas['Correction'][] = [];
  consultations: Schemas['Consultation'][] = [];

  constructor(readonly key: string, readonly papers: Paper[] = structuredClone(allPapers), readonly reference = 'SAR-2026-0147') {
    papers.forEach((paper, at) => paper.pages.forEach((lines, index) => {
      const laid = layOut(lines);
      this.pages.push({document: at + 1, page: index + 1, laid, version: 1, seen: false, changed: at === 4, proposals: laid.marks.map((mark, number) => this.proposal(at + 1, index + 1, number, mark, paper))});
    }));
  }

  private proposal(document: number, page: number, number: number, mark: LaidOut['marks'][number], paper: Paper): Schemas['Proposal'] {
    const who = people.find((one) => one.id === mark.person);
    return {
      id: `d${document}p${page}n${number}`, boxes: mark.boxes, kind: kKinds[mark.rule] ?? 'person', text: mark.text, person: mark.person, person_name: who?.name ?? '', verdict: mark.verdict, ground: mark.ground,
      why: kWhy[mark.rule] ?? 'A name by which this person is known in the record.', rule: mark.rule, score: mark.verdict === 'review' ? 0.52 : 0.96, high_risk: mark.ground === 'TP-SRC', read_by: paper.scanned ? 'ocr' : 'text-layer',
      reason: mark.verdict === 'keep' ? 'This is about you.' : 'This is about another person, and it would not be fair to them to share it.', elsewhere: 2, copies: 0, copies_that_differ: paper.near ? 1 : 0, decided: null,
    };
  }

  at(document: number, page: number): OnePage | undefined { return this.pages.find((one) => one.document === document && one.page === page); }
  private inForce(): Kept[] { return this.batches.flat(); }

  withheld(document: number, page: number): Schemas['Decided'] | null {
    const last = this.inForce().filter(({decision}) => (decision.what === 'document' && decision.document === document) || (decision.what === 'page' && decision.document === document && decision.page === page)).at(-1);
    return last && last.decision.verdict === 'withhold' ? decidedBy(last, last.decision.what === 'page' ? 'page' : 'document') : null;
  }

  decidedOn(proposal: Schemas['Proposal']): Schemas['Decided'] | null {
    const kept = this.inForce();
    const own = kept.filter(({decision}) => decision.what === 'proposal' && decision.proposal === proposal.id).at(-1);
    if (own) return decidedBy(own, 'place');
    const person = kept.filter(({decision}) => decision.what === 'person' && decision.person === proposal.person && (proposal.kind === 'person' || decision.text === 'details')).at(-1);
    return person ? decidedBy(person, 'person') : null;
  }

  passages(document: number, page: number): Schemas['TakenOut'][] {
    const out = new Map<string, Schemas['TakenOut']>();
    for (const {decision, by} of this.inForce()) {
      if (decision.what !== 'passage' || decision.document !== document || decision.page !== page) continue;
      const name = JSON.stringify(decision.boxes);
      if (decision.verdict === 'release') out.delete(name);
      else out.set(name, {boxes: decision.boxes ?? [], ground: decision.ground ?? '', reason: decision.reason, by});
    }
    return [...out.values()];
  }

  unread(document: number, page: number): number[][] {
    const done = this.inForce().some(({decision}) => ['transcript', 'cleared'].includes(decision.what) && decision.document === document && decision.page === page);
    return done || this.withheld(document, page) ? [] : this.papers[document - 1]?.unread?.[page] ?? [];
  }

  holds(): Schemas['Hold'][] {
    const lifts: Record<string, string> = {'restricted': 'a manager’s decision', 'unread': 'a transcript, or somebody who says there is no writing', 'health': 'a health professional’s opinion', 'partner-agency': 'the agency’s reply'};
    return this.papers.flatMap((paper, at) => (paper.holds ?? []).map((kind): Schemas['Hold'] => {
      const document = at + 1;
      const settled = this.inForce().some(({decision}) => decision.what === 'hold' && decision.hold === kind && decision.document === document) || this.withheld(document, 1) !== null;
      const open = kind === 'unread' ? this.unread(document, 1).length > 0 : !settled;
      return {document, page: kind === 'unread' ? 1 : 0, kind, why: `The paper is ${kind.replaceAll('-', ' ')} material.`, lifted_by: lifts[kind] ?? 'somebody’s decision', name: paper.name, file: paper.file, open};
    }));
  }

  page(document: number, page: number): Schemas['Page'] | undefined {
    const one = this.at(document, page);
    const paper = this.papers[document - 1];
    if (!one || !paper) return undefined;
    return {
      document, page, name: paper.name, file: paper.file, width: kWidth, height: kHeight, version: one.version, scanned: paper.scanned ?? false, source: paper.scanned ? 'ocr' : 'text-layer',
      proposals: one.proposals.map((proposal) => ({...proposal, decided: this.decidedOn(proposal)})), passages: this.passages(document, page), unread_regions: this.unread(document, page),
      holds: this.holds().filter((hold) => hold.document === document && (hold.page === 0 || hold.page === page)), withheld: this.withheld(document, page), outside: false,
      copies: paper.near ? [{document: paper.near, page: 1, differs: true}] : [],
    };
  }

  tally(one: OnePage): number[] {
    const decided = one.proposals.map((proposal) => this.decidedOn(proposal));
    const removed = decided.filter((each) => each && each.verdict !== 'release').length;
    const kept = decided.filter((each) => each?.verdict === 'release').length;
    const withheld = this.withheld(one.document, one.page) !== null;
    const undecided = withheld ? 0 : decided.length - removed - kept;
    const paper = this.papers[one.document - 1];
    const risky = !withheld && one.proposals.some((proposal, index) => proposal.high_risk && !decided[index]);
    const flags = (this.unread(one.document, one.page).length > 0 ? 1 : 0) + (withheld ? 2 : 0) + (risky ? 4 : 0) + (one.seen ? 8 : 0) + (one.changed ? 16 : 0) + (paper?.scanned ? 32 : 0) + (paper?.restricted ? 64 : 0);
    return [one.document, one.page, decided.length, undecided, removed, kept, flags];
  }

  totals(): Schemas['Totals'] {
    const sum = (index: number) => this.pages.reduce((total, one) => total + (this.tally(one)[index] ?? 0), 0);
    return {pages: this.pages.length, proposals: sum(2), undecided: sum(3), removed: sum(4), kept: sum(5), high_risk_undecided: this.pages.filter((one) => (this.tally(one)[6]! & 4) !== 0).length, holds: this.holds().filter((hold) => hold.open).length};
  }

  rail(): Schemas['Rail'] {
    return {version: this.version, documents: this.papers.map((paper, at) => ({document: at + 1, name: paper.name, file: paper.file, date: paper.date, holds: paper.holds ?? [], pages: this.pages.filter((one) => one.document === at + 1).map((one) => this.tally(one).slice(1))}))};
  }

  // Appends a batch and says which pages it touched.
  take(decisions: NewDecision[], by: string): Schemas['Taken'] {
    const before = new Map(this.pages.map((one) => [one, JSON.stringify(this.page(one.document, one.page))]));
    this.batches.push(decisions.map((decision) => ({decision, by, at: '2026-11-20T10:00:00Z', batch: this.batches.length})));
    this.undone = [];
    return this.taken(before, `${decisions.length === 1 ? 'One decision' : `${decisions.length} decisions`} taken.`, by);
  }

  back(by: string, again: boolean): Schemas['Taken'] | undefined {
    const from = again ? this.undone : this.batches;
    const at = from.findLastIndex((batch) => batch[0]?.by === by);
    if (at < 0) return undefined;
    const before = new Map(this.pages.map((one) => [one, JSON.stringify(this.page(one.document, one.page))]));
    const [batch = []] = from.splice(at, 1);
    (again ? this.batches : this.undone).push(batch);
    return this.taken(before, `${batch.length === 1 ? 'One decision' : `${batch.length} decisions`}.`, by);
  }

  canUndo(by: string): string { const mine = this.batches.findLast((batch) => batch[0]?.by === by); return mine ? `${mine.length} decision${mine.length === 1 ? '' : 's'} of 10:00` : ''; }
  canRedo(by: string): string { return this.undone.some((batch) => batch[0]?.by === by) ? 'The decision undone last' : ''; }

  private taken(before: Map<OnePage, string>, words: string, by: string): Schemas['Taken'] {
    ++this.version;
    this.signedOffBy = '';
    const changed = this.pages.filter((one) => before.get(one) !== JSON.stringify(this.page(one.document, one.page)));
    for (const one of changed) one.version = this.version;
    return {batch: `b${this.version}`, words, version: this.version, pages: changed.map((one) => [...this.tally(one), one.version]), totals: this.totals(), can_undo: this.canUndo(by), can_redo: this.canRedo(by), carried: 0, copies_that_differ: 0};
  }
}

function decidedBy({decision, by, at}: Kept, through: Schemas['Decided']['through']): Schemas['Decided'] {
  return {verdict: decision.verdict ?? 'redact', ground: decision.ground ?? '', reason: decision.reason, by, at, through};
}
