// How a consultation is said.
import type {Consultation, Hold} from '../../api/schemas';
import {day} from '../../state/words';

export const kOutcomes: {value: Consultation['outcome']; label: string}[] = [
  {value: 'agrees', label: 'They agree that it goes out'}, {value: 'agrees-in-part', label: 'They agree in part'}, {value: 'objects', label: 'They object'}, {value: 'no-reply', label: 'They sent no reply'},
];
// A health professional says whether sharing would do serious harm (the test of the law), not whether they would like it.
export const kOpinions: typeof kOutcomes = [
  {value: 'agrees', label: 'No serious harm: it may go out'}, {value: 'agrees-in-part', label: 'Parts of it would do serious harm'}, {value: 'objects', label: 'It would do serious harm: it must not go out'}, {value: 'no-reply', label: 'They sent no reply'},
];

export const outcomesOf = (kind: Consultation['kind']): typeof kOutcomes => kind === 'health-professional' ? kOpinions : kOutcomes;

// Whom a hold asks for.
export function consultedFor(hold: Hold['kind']): Consultation['kind'] {
  const kinds: Record<string, Consultation['kind']> = {'partner-agency': 'partner-agency', 'restricted': 'originator', 'health': 'health-professional', 'privilege': 'legal'};
  return kinds[hold] ?? 'manager';
}

export function stateInWords(one: Consultation): string {
  if (one.state === 'waiting') return `no reply yet${one.reply_by ? `, asked for by ${day(one.reply_by)}` : ''}`;
  if (one.state === 'overdue') return `no reply, due on ${day(one.reply_by)}`;
  const said = outcomesOf(one.kind).find((each) => each.value === one.outcome)?.label ?? one.outcome;
  const until = one.expires_on ? (one.state === 'expired' ? ` This opinion counted until ${day(one.expires_on)}: ask again.` : ` The opinion counts until ${day(one.expires_on)}.`) : '';
  return `${said} (${day(one.replied_on)}).${until}`;
}

// Asked today, a reply is wanted in two weeks.
export function inTwoWeeks(today: string): string {
  const date = new Date(`${today}T12:00:00Z`);
  if (Number.isNaN(date.valueOf())) return '';
  date.setUTCDate(date.getUTCDate() + 14);
  return date.toISOString().slice(0, 10);
}
