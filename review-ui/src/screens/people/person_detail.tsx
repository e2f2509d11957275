// One person: who they are, how they are written, what is decided, where they stand.
import type {PersonLine} from '../../api/schemas';
import {StandingMark, Tag} from '../../parts/marks';
import {groundLabel, may} from '../../state/current_case';
import {kClassNames, kConsentNames, moment, plural} from '../../state/words';
import {CorrectPerson} from './correct_person';
import {MentionsOf} from './mentions';
import {PersonDecisionForm} from './person_decision';

function Facts({person}: {person: PersonLine}) {
  const facts: [string, string][] = [
    ['Class', `${kClassNames[person.class] ?? person.class}${person.class_is_guess ? ' (a guess)' : ''}. ${person.class_why}`], ['Relationship', person.relationship || person.role], ['Agency', person.agency],
    ['Consent', `${kConsentNames[person.consent] ?? person.consent}${person.consent_covers ? `: ${person.consent_covers}` : ''}`],
    ['Known to the data subject', person.known_to_subject ? 'Yes' : 'Not as far as we know'], ['Died', person.deceased ? 'Yes: they have no data protection rights any more; others may' : ''],
    ['Also known as', person.known_as.join(', ')],
  ];
  return <dl class="facts">{facts.filter(([, words]) => words).map(([name, words]) => <div key={name}><dt>{name}</dt><dd>{words}</dd></div>)}</dl>;
}

function Written({person}: {person: PersonLine}) {
  if (person.written.length === 0) return null;
  return (
    <p class="written"><span class="written__title">Written as</span>{' '}
      {person.written.map((one) => <span key={one.as} class="written__name" title={`Rule: ${one.rule}`}>{one.as} <span class="quiet">{one.times}×</span></span>)}
    </p>
  );
}

function Standing({person}: {person: PersonLine}) {
  return (
    <p class="person-standing">
      <StandingMark standing="undecided" words={`${person.undecided} to decide`} /><StandingMark standing="removed" words={`${person.removed} removed`} /><StandingMark standing="kept" words={`${person.kept} kept`} />
      {person.decided && <span>Decided by {person.decided.by}, {moment(person.decided.at)}: {person.decided.verdict === 'release' ? 'keep' : `remove, ${groundLabel(person.decided.ground)}`}. {person.decided.reason}</span>}
    </p>
  );
}

interface DetailProps { person: PersonLine; people: PersonLine[]; onChanged: () => Promise<void>; onTaken: () => Promise<void> }

export function PersonDetail({person, people, onChanged, onTaken}: DetailProps) {
  return (
    <article aria-labelledby="person-name">
      <h2 class="govuk-heading-m person-name" id="person-name">{person.name} {person.class === 'subject' && <Tag>Data subject</Tag>}</h2>
      <Standing person={person} />
      <Facts person={person} />
      <Written person={person} />
      {may('decide') && <PersonDecisionForm person={person} onDecided={onChanged} onTaken={onTaken} />}
      {may('correct-people') && <CorrectPerson person={person} people={people} onCorrected={onChanged} />}
      <MentionsOf person={person} />
      <p class="quiet">{plural(person.mentions, 'mention')} by name, {plural(person.details, 'detail')} such as an address or a telephone number.</p>
    </article>
  );
}
