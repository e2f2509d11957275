// Everybody in the record: the list on the left, one person on the right.
import {useState} from 'preact/hooks';
import {listPeople} from '../../api/case_calls';
import type {People} from '../../api/schemas';
import {Heading} from '../../parts/heading';
import {Empty, Problem, Waiting} from '../../parts/notices';
import {useLoad} from '../../parts/use_load';
import {caseVersion, key, peopleVersion} from '../../state/current_case';
import {address} from '../../state/route';
import {kClassNames} from '../../state/words';
import {Corrections, ToCheck, Unnamed} from './people_lists';
import {ordered, personState, type PeopleFilter} from './people_order';
import {PersonDetail} from './person_detail';
import {StandingMark} from '../../parts/marks';

const kOnly: [PeopleFilter['only'], string][] = [['all', 'Everybody'], ['undecided', 'With something to decide'], ...Object.entries(kClassNames) as [PeopleFilter['only'], string][]];

function PeopleList({people, chosen}: {people: People; chosen: string}) {
  const [filter, setFilter] = useState<PeopleFilter>({words: '', only: 'all'});
  const shown = ordered(people.people, filter);
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

export function PeopleScreen({person}: {person: string}) {
  const {value, problem, reload} = useLoad(() => listPeople(key.value), [key.value, peopleVersion.value, caseVersion.value]);
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
            {chosen && <PersonDetail key={chosen.id} person={chosen} people={value.people} onChanged={reload} />}
            {!chosen && person && <Empty>This person is not in the register any more: they were merged with somebody, or named anew.</Empty>}
            {!chosen && <><p class="govuk-body">Choose somebody on the left. One decision can be taken for all places of a person; what was decided on its own keeps that.</p>
              <Unnamed people={value} /><ToCheck people={value} /></>}
            <Corrections people={value} onChanged={reload} />
          </div>
        </div>
      )}
    </>
  );
}
