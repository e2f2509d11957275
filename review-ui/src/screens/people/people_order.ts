// Which people are shown, and in which order: those with something to decide first.
import type {PersonLine} from '../../api/schemas';

export interface PeopleFilter { words: string; only: 'all' | 'undecided' | PersonLine['class'] }

export function matches(person: PersonLine, words: string): boolean {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return true;
  return [person.name, person.role, person.relationship, person.agency, ...person.known_as, ...person.written.map((one) => one.as)].some((name) => name.toLowerCase().includes(wanted));
}

// For a decision on the person; of one who has it, only details are left, which are decided where they stand.
export function waits(person: PersonLine): boolean { return person.undecided > 0 && person.decided === null; }

export function ordered(people: PersonLine[], {words, only}: PeopleFilter): PersonLine[] {
  return people
    .filter((person) => matches(person, words) && (only === 'all' || (only === 'undecided' ? person.undecided > 0 : person.class === only)))
    .sort((a, b) => Number(waits(b)) - Number(waits(a)) || Number(b.undecided > 0) - Number(a.undecided > 0) || b.undecided - a.undecided || b.mentions - a.mentions || a.name.localeCompare(b.name));
}

// What stands on a person in a word.
export function personState(person: PersonLine): {standing: 'undecided' | 'removed' | 'kept'; words: string} {
  if (person.undecided > 0) return {standing: 'undecided', words: `${person.undecided} to decide`};
  if (person.decided) return person.decided.verdict === 'release' ? {standing: 'kept', words: 'Kept'} : {standing: 'removed', words: 'Removed'};
  if (person.removed > 0 && person.kept > 0) return {standing: 'removed', words: 'One by one'};
  return person.removed > 0 ? {standing: 'removed', words: 'Removed'} : {standing: 'kept', words: 'Kept'};
}
