// Who does which pages, first and second.
import {useState} from 'preact/hooks';
import {listAssignments, putAssignments} from '../../api/case_calls';
import type {Assignment} from '../../api/schemas';
import {Button} from '../../parts/button';
import {SelectField, TextField} from '../../parts/fields';
import {useSharedList} from '../../parts/use_shared_list';
import {documents, key, may, nameOf} from '../../state/current_case';

const words = (one: Assignment) => `${one.document === 0 ? 'Every document' : nameOf(one.document)}${one.to_page > 0 ? `, pages ${one.from_page} to ${one.to_page}` : ''}`;
const as = (one: Assignment) => one.step === 'first' ? 'first reader' : 'second reader';
const line = (one: Assignment) => `${one.user}: ${words(one)}, ${as(one)}`;

function Add({onAdd}: {onAdd: (one: Assignment) => Promise<boolean>}) {
  const [user, setUser] = useState('');
  const [document, setDocument] = useState('0');
  const [step, setStep] = useState<'first' | 'second'>('first');
  const pages = documents.value?.find((one) => String(one.document) === document)?.rows.length ?? 0;
  const add = async () => {
    const taken = await onAdd({user: user.trim(), document: Number(document), from_page: pages > 0 ? 1 : 0, to_page: pages, step});
    if (taken) setUser((now) => now === user ? '' : now);   // what was typed meanwhile stays
  };
  return (
    <form class="assign" onSubmit={(event) => { event.preventDefault(); void add(); }}>
      <TextField id="assign-user" label="Name" value={user} onInput={setUser} />
      <SelectField id="assign-document" label="What" value={document} onChange={setDocument} choices={[{value: '0', label: 'Every document'}, ...(documents.value ?? []).map((one) => ({value: String(one.document), label: `${one.document}. ${one.name}`}))]} />
      <SelectField id="assign-step" label="As" value={step} onChange={(value) => setStep(value as 'first' | 'second')} choices={[{value: 'first', label: 'First reader'}, {value: 'second', label: 'Second reader'}]} />
      <Button kind="secondary" submit disabled={user.trim().length < 2}>Assign</Button>
    </form>
  );
}

export function Assignments() {
  const {value, problem, change} = useSharedList(() => listAssignments(key.value), ({assignments}) => assignments.map(line), [key.value]);
  const keep = (assignments: (now: Assignment[]) => Assignment[]) => change((now, tag) => putAssignments(key.value, assignments(now.assignments), tag), 'Kept.');
  const list = value?.body.assignments ?? [];
  return (
    <section class="panel" aria-labelledby="assign-title">
      <h2 class="govuk-heading-m" id="assign-title">Who reads what</h2>
      {problem && <p class="card__problem" role="alert">{problem}</p>}
      {value && list.length === 0 && <p class="govuk-body quiet">Nothing is assigned: everybody reads everything.</p>}
      <ul class="govuk-list">
        {list.map((one, index) => (
          <li key={index}><strong>{one.user}</strong>: {words(one)}, {as(one)}{' '}
            {may('assign') && <button type="button" class="link-button" aria-label={`Take back: ${one.user}, ${words(one)}`} onClick={() => void keep((now) => now.filter((each) => line(each) !== line(one)))}>Take back</button>}</li>
        ))}
      </ul>
      {may('assign') && <Add onAdd={(one) => keep((now) => [...now, one])} />}
    </section>
  );
}
