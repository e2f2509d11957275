// What stands in the form for a person until somebody says otherwise.
import type {PersonDecision, PersonLine} from '../../api/schemas';

export type PersonVerdict = PersonDecision['verdict'];

// As proposed for most of the mentions; nothing where somebody must look first.
export function proposedFor(person: PersonLine): PersonVerdict | '' {
  return person.proposed === 'redact' ? 'redact' : person.proposed === 'keep' ? 'release' : '';
}

// Whose name goes, their address goes; whose name stays by their role, their telephone number does not. The data subject's own stay.
export function detailsFor(person: PersonLine, verdict: PersonVerdict): boolean {
  return person.details > 0 && (verdict === 'redact' || person.class === 'subject');
}

// A ground only where removal is what was proposed: who takes out what was to stay says why.
export function groundFor(person: PersonLine): string {
  return person.decided?.ground || (person.proposed === 'keep' ? '' : person.ground);
}

// Another's name is never kept as "your own information".
export function keepReasonFor(person: PersonLine, reasons: string[]): string {
  const role = person.class === 'professional' ? reasons.find((one) => /role|work|job/i.test(one)) : undefined;
  return role ?? reasons.at(person.class === 'subject' ? 0 : -1) ?? '';
}
