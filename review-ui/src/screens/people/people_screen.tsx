// Everybody in the record: the list on the left, one person on the right.
import {useEffect, useState} from 'preact/hooks';
import {listPeople} from '../../api/case_calls';
import type {People, PersonLine} from '../../api/schemas';
import {Heading} from '../../parts/heading';
import {Empty, Problem, Waiting} from '../../parts/notices';
import {useLoad} from '../../parts/use_load';
import {KeysHelp} from '../../parts/keys_help';
import {say, showDone} from '../../state/announce';
import {caseVersion, key, loadRail, peopleVersion} from '../../state/current_case';
import {redoLast, undoLast} from '../../state/decide';
import {hint} from '../../state/keys';
import {onAction, useKeys} from '../../state/page_keys';
import {address, go} from '../../state/route';
import {kClassNames} from '../../state/words';
import {Corrections, ToCheck, Unnamed} from './people_lists';
import {ordered, personState, waits, type PeopleFilter} from './people_order';
import {PersonDetail} from './person_detail';
import {StandingMark} from '../../parts/marks';

const kOnly: [PeopleFilter['only'], string][] = [['all', 'Everybody'], ['undecided', 'With something to decide'], ...Object.entries(kClassNames) as [PeopleFilter['only'], string][]];

// From person to person with the keys, in the order in which they are listed.
function usePersonKeys(shown: PersonLine[], chosen: string): void {
  useKeys();
  const step = (by: 1 | -1) => {
    const at = shown.findIndex((one) => one.id === chosen);
    const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by];
    if (next) go(address.person(key.value, next.id));
    else say(by > 0 ? 'This is the last person shown.' : 'This is the first person shown.');
  };
  onAction('next', () => step(1));
  onAction('previous', () => step(-1));
  onAction('undo', () => void undoLast());
  onAction('redo', () => void redoLast());
  onAction('search', () => go(address.screen(key.value, 'search')));
}

function PeopleList({people, chosen}: {people: People; chosen: string}) {
  const [filter, setFilter] = useState<PeopleFilter>({words: '', only: 'all'});
  const shown = ordered(people.people, filter);
  usePersonKeys(shown, chosen);
  useEffect(() => { document.querySelector('.person-row[aria-current]')?.scrollIntoView({block: 'nearest'}); }, [chosen]);
  return (
    <nav class="people-list" aria-label="People">
      <div class="people-list__filters">
        <label class="govuk-visually-hidden" for="people-words">Find a name</label>
        <input id="people-words" class="govuk-input" type="search" placeholder="Find a name" value={filter.words} onInput={(event) => setFilter({...filter, words: event.currentTarget.value})} />
        <label class="govuk-visually-hidden" for="people-only">Show</label>
        <select id="people-only" class="govuk-select" value={filter.only} onChange={(event) => setFilter({...filter, only: event.currentTarget.value as PeopleFilter['only']})}>
          {kOnly.map(([value, words]) => <option key={value} value={value} selected={filter.only === value}>{words}</option>)}
        </select>
      </div>
      {shown.length === 0 && <p class="people-list__none">Nobody is like that.</p>}
      <ul class="people-list__rows">
        {shown.map((person) => {
          const {standing, words} = personState(person);
          return (
            <li key={person.id}>
              <a class="person-row" href={address.person(key.value, person.id)} aria-current={person.id === chosen ? 'true' : undefined}>
                <span class="person-row__name">{person.name}</span>
                <StandingMark standing={standing} words={words} />
                <span class="person-row__what">{[kClassNames[person.class] + (person.class_is_guess ? ' (a guess)' : ''), person.relationship || person.role].filter(Boolean).join(' · ')}</span>
                <span class="person-row__times">{person.mentions}×</span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

// From a person just decided to the next one with something to decide, unless one has gone elsewhere meanwhile.
async function goOn(of: string, decided: string): Promise<void> {
  const people = await listPeople(of).then((told) => told.people, () => []);   // the decision was taken all the same
  if (location.hash !== address.person(of, decided)) return;
  const next = ordered(people, {words: '', only: 'undecided'}).find((one) => one.id !== decided && waits(one));
  if (!next) { showDone('Everybody is decided. What is left stands on the pages.'); return; }
  go(address.person(of, next.id));
  say(`${next.name}, ${next.undecided} to decide.`);
}

export function PeopleScreen({person}: {person: string}) {
  const {value, problem, reload} = useLoad(() => listPeople(key.value), [key.value, peopleVersion.value, caseVersion.value]);
  const [helps, setHelps] = useState(false);
  onAction('help', () => setHelps(true));
  const onTaken = async () => { await Promise.all([reload(), loadRail().catch(() => undefined)]); await goOn(key.value, person); };
  const chosen = value?.people.find((one) => one.id === person);
  return (
    <>
      <Heading hidden={!!value}>People</Heading>
      {problem && <Problem again={() => void reload()}>{problem}</Problem>}
      {!value && !problem && <Waiting what="the people in this record" />}
      {value?.people.length === 0 && <Empty>Nobody was found in this record yet. It has to be prepared first.</Empty>}
      {value && value.people.length > 0 && (
        <div class="people">
          <PeopleList people={value} chosen={person} />
          <div class="people__detail">
            {chosen && <PersonDetail key={chosen.id} person={chosen} people={value.people} onChanged={reload} onTaken={onTaken} />}
            {!chosen && person && <Empty>This person is not in the register any more: they were merged with somebody, or named anew.</Empty>}
            {!chosen && <><p class="govuk-body">Choose somebody on the left. One decision can be taken for all places of a person; what was decided on its own keeps that.{hint('next') && <> With the keys: {hint('next')} and {hint('previous')} go from person to person, {hint('remove')} removes, {hint('keep')} keeps, {hint('rest')} takes what is proposed; what it does is shown first, and Enter takes it.</>}</p>
              <Unnamed people={value} /><ToCheck people={value} /></>}
            <Corrections people={value} onChanged={reload} />
          </div>
        </div>
      )}
      {helps && <KeysHelp onClose={() => setHelps(false)} />}
    </>
  );
}
