// One decision for everything about a person, shown before it is taken: how many places, and what stays as it is.
import {useState} from 'preact/hooks';
import {decidePerson} from '../../api/case_calls';
import {messageOf, Refused} from '../../api/client';
import type {PersonDecided, PersonDecision, PersonLine} from '../../api/schemas';
import {Button} from '../../parts/button';
import {Check, Radios} from '../../parts/fields';
import {GroundSelect, ReasonBox} from '../../parts/ground_fields';
import {showDone, showProblem} from '../../state/announce';
import {caseTag, keepReasons, key, loadCase, loadRail, takeOver} from '../../state/current_case';
import {plural} from '../../state/words';
import {useFocusOnce} from '../../parts/use_focus_once';
import {MentionRows} from './mentions';

function Preview({told, onTake, onBack}: {told: PersonDecided; onTake: () => void; onBack: () => void}) {
  const box = useFocusOnce<HTMLDivElement>();
  return (
    <div class="preview" ref={box} tabIndex={-1}>
      <p class="govuk-body"><strong>This decides {plural(told.places, 'place')} on {plural(told.pages, 'page')}.</strong>{' '}
        {told.exceptions.length > 0 ? `${plural(told.exceptions.length, 'place was', 'places were')} decided one by one before, the other way, and will stay so:` : 'Nothing was decided the other way before.'}</p>
      {told.exceptions.length > 0 && <MentionRows mentions={told.exceptions} caption="Exceptions that stay" />}
      <div class="govuk-button-group"><Button onClick={onTake}>Take this decision</Button><Button kind="secondary" onClick={onBack}>Change it</Button></div>
    </div>
  );
}

export function PersonDecisionForm({person, onDecided}: {person: PersonLine; onDecided: () => Promise<void>}) {
  const [verdict, setVerdict] = useState<'redact' | 'release' | ''>('');
  const [ground, setGround] = useState(person.decided?.ground ?? '');
  const [reason, setReason] = useState('');
  const [details, setDetails] = useState(false);
  const [problem, setProblem] = useState('');
  const [told, setTold] = useState<PersonDecided | null>(null);
  const [busy, setBusy] = useState(false);

  const body = (preview: boolean): PersonDecision => ({verdict: verdict === 'redact' ? 'redact' : 'release', ...(verdict === 'redact' ? {ground} : {}), reason: reason.trim(), details, preview});
  const ask = async (preview: boolean) => {
    if (!verdict) { setProblem('Say whether this person is removed or kept'); return; }
    if (verdict === 'redact' && !ground) { setProblem('Choose a ground'); return; }
    if (!reason.trim()) { setProblem('Write the reason'); return; }
    setProblem('');
    setBusy(true);
    try {
      const answer = await decidePerson(key.value, person.id, body(preview), caseTag.value);
      if (answer.body.taken) {
        takeOver(answer.body.taken);
        showDone(answer.body.taken.words);
        setTold(null);
        setVerdict('');
        await onDecided();
      } else setTold(answer.body);
    } catch (failure) {
      setTold(null);
      if (failure instanceof Refused && failure.status === 412) {
        await Promise.all([loadCase(), loadRail(), onDecided()]);
        showProblem('Somebody else changed this case meanwhile. Nothing was taken. Look at the preview again.');
      } else showProblem(messageOf(failure));
    }
    setBusy(false);
  };
  const choose = (fresh: string) => {
    setVerdict(fresh as 'redact' | 'release');
    setTold(null);
    setReason(fresh === 'release' ? keepReasons.value[0] ?? '' : '');
  };
  return (
    <section class="panel" aria-labelledby="one-decision">
      <h3 class="govuk-heading-s" id="one-decision">One decision for this person</h3>
      {told ? <Preview told={told} onTake={() => void ask(false)} onBack={() => setTold(null)} /> : (
        <form onSubmit={(event) => { event.preventDefault(); void ask(true); }}>
          {problem && <p class="card__problem" role="alert">{problem}</p>}
          <Radios name="person-verdict" legend="In all places" value={verdict} inline choices={[{value: 'redact', label: 'Remove'}, {value: 'release', label: 'Keep'}]} onChange={choose} />
          {verdict === 'redact' && <GroundSelect id="person-ground" ground={ground} onChange={(code, usual) => { setGround(code); setReason(usual); setProblem(''); }} />}
          {verdict && <ReasonBox id="person-reason" reason={reason} onInput={setReason} keeping={verdict === 'release'} />}
          {verdict && <Check id="person-details" label="Their addresses, numbers and facts too" checked={details} onChange={setDetails} />}
          {verdict && <Button submit disabled={busy}>Preview</Button>}
        </form>
      )}
    </section>
  );
}
