// Corrections of who is who. Proposals follow at once; what was decided stands, and what now differs is told.
import {useState} from 'preact/hooks';
import {correctPeople} from '../../api/case_calls';
import {messageOf} from '../../api/client';
import type {Corrected, NewCorrection, PersonLine} from '../../api/schemas';
import {Button} from '../../parts/button';
import {SelectField, TextField, type Choice} from '../../parts/fields';
import {showDone} from '../../state/announce';
import {key, loadCase, loadRail, nameOf} from '../../state/current_case';
import {address} from '../../state/route';
import {kClassNames, kConsentNames, plural} from '../../state/words';
import {NameHits} from './name_hits';

type Kind = 'merge' | 'split' | 'alias' | 'rename' | 'class' | 'consent' | 'known';
const kKinds: [Kind, string][] = [
  ['alias', 'Add another name of theirs'], ['merge', 'Is the same person as somebody else'], ['split', 'One of these names is another person’s'], ['rename', 'Has another name'], ['class', 'Change the class'],
  ['consent', 'Record consent'], ['known', 'The data subject knows of them'],
];
const choicesOf = (names: Record<string, string>): Choice[] => Object.entries(names).map(([value, label]) => ({value, label}));

function Told({told}: {told: Corrected}) {
  return (
    <div class="preview" role="status">
      <p class="govuk-body">{plural(told.mentions, 'mention')} proposed anew.{' '}
        {told.otherwise.length === 0 ? 'No decision speaks against the new proposals.' : `${plural(told.otherwise.length, 'decision differs', 'decisions differ')} from what is proposed now; they stand until you change them:`}</p>
      {told.otherwise.length > 0 && (
        <ul class="govuk-list">{told.otherwise.map((one) => <li key={one.proposal}><a class="govuk-link" href={address.page(key.value, one.document, one.page, one.proposal)}>{nameOf(one.document)}, page {one.page}</a>: decided {one.decided}, proposed {one.proposed}</li>)}</ul>
      )}
    </div>
  );
}

export function CorrectPerson({person, people, onCorrected}: {person: PersonLine; people: PersonLine[]; onCorrected: () => Promise<void>}) {
  const [kind, setKind] = useState<Kind | ''>('');
  const [words, setWords] = useState('');
  const [other, setOther] = useState('');
  const [personClass, setPersonClass] = useState<string>(person.class);
  const [consent, setConsent] = useState<string>(person.consent);
  const [covers, setCovers] = useState(person.consent_covers);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState('');
  const [told, setTold] = useState<Corrected | null>(null);

  const correct = async () => {
    if (!kind) return;
    if (kind === 'merge' && !other) { setProblem('Choose the other person'); return; }
    if (['alias', 'split', 'rename'].includes(kind) && !words.trim()) { setProblem('Enter the name'); return; }
    const body: NewCorrection = {kind, person: person.id, reason: reason.trim()};
    if (kind === 'merge') body.other = other;
    if (['alias', 'split', 'rename'].includes(kind)) body.words = words.trim();
    if (kind === 'class') body.class = personClass;
    if (kind === 'consent') { body.consent = consent; body.covers = covers; }
    try {
      const answer = await correctPeople(key.value, body);
      setTold(answer);
      setKind(''); setWords(''); setReason(''); setProblem('');
      showDone('The register is corrected.');
      await Promise.all([loadCase(), loadRail(), onCorrected()]);
    } catch (failure) { setProblem(messageOf(failure)); }
  };
  const others = people.filter((one) => one.id !== person.id).map((one) => ({value: one.id, label: `${one.name}${one.relationship ? `, ${one.relationship}` : ''}`}));
  return (
    <details class="govuk-details" open={told !== null || undefined}>
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">Correct who this is</span></summary>
      {told && <Told told={told} />}
      <form onSubmit={(event) => { event.preventDefault(); void correct(); }}>
        <SelectField id="correction" label="What is wrong" value={kind} onChange={(value) => { setKind(value as Kind | ''); setProblem(''); setTold(null); }} choices={[{value: '', label: 'Choose'}, ...kKinds.map(([value, label]) => ({value, label}))]} />
        {problem && <p class="card__problem" role="alert">{problem}</p>}
        {kind === 'merge' && <SelectField id="merge-with" label="The other person" value={other} onChange={setOther} choices={[{value: '', label: 'Choose'}, ...others]} />}
        {kind === 'split' && <SelectField id="split-words" label="The name that is another person’s" value={words} onChange={setWords} choices={[{value: '', label: 'Choose'}, ...person.written.map((one) => ({value: one.as, label: one.as}))]} />}
        {(kind === 'alias' || kind === 'rename') && <TextField id="name-words" label={kind === 'alias' ? 'Another name of theirs' : 'Their name'} hint={kind === 'alias' ? 'It is looked for in the whole record' : 'The name they have stays as another name'} value={words} onInput={setWords} width="govuk-input--width-20" />}
        {kind === 'alias' && <NameHits name={words} />}
        {kind === 'class' && <SelectField id="person-class" label="Class" value={personClass} onChange={setPersonClass} choices={choicesOf(kClassNames)} />}
        {kind === 'consent' && <><SelectField id="person-consent" label="Consent" value={consent} onChange={setConsent} choices={choicesOf(kConsentNames)} /><TextField id="consent-covers" label="What it covers" value={covers} onInput={setCovers} /></>}
        {kind && <><TextField id="correction-reason" label="How you know" value={reason} onInput={setReason} /><Button submit kind="secondary">Correct</Button></>}
      </form>
    </details>
  );
}
