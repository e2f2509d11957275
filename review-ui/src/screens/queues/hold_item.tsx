// A hold: lifted with the reason why the material may go on to be decided, or withheld whole.
import {useState} from 'preact/hooks';
import type {Consultation, Hold, NewDecision} from '../../api/schemas';
import {Button} from '../../parts/button';
import {GroundSelect, ReasonBox} from '../../parts/ground_fields';
import {TextArea} from '../../parts/fields';
import {may} from '../../state/current_case';
import {decideInCase} from '../../state/decide';
import {ConsultationsOf} from './consultations';
import {HoldHead} from './hold_head';

export function HoldItem({hold, consultations, onDone}: {hold: Hold; consultations: Consultation[]; onDone: () => Promise<void>}) {
  const [way, setWay] = useState<'' | 'release' | 'withhold'>('');
  const [ground, setGround] = useState('');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState('');
  const id = `hold-${hold.kind}-${hold.document}-${hold.page}`;
  const mayLift = may(hold.kind === 'health' ? 'lift-health' : hold.kind === 'privilege' ? 'lift-privilege' : 'decide');
  const settle = async () => {
    if (way === 'withhold' && !ground) { setProblem('Choose a ground'); return; }
    if (!reason.trim()) { setProblem('Write the reason'); return; }
    const decision: NewDecision = {what: 'hold', hold: hold.kind, document: hold.document, verdict: way === 'withhold' ? 'withhold' : 'release', reason: reason.trim()};
    if (hold.page > 0) decision.page = hold.page;
    if (way === 'withhold') decision.ground = ground;
    if (await decideInCase([decision])) await onDone();
  };
  return (
    <article class="hold">
      <HoldHead hold={hold} />
      {hold.kind !== 'fault' && <ConsultationsOf hold={hold} consultations={consultations} onDone={onDone} />}
      {!mayLift && <p class="quiet">{hold.kind === 'health' ? 'Somebody who may record a health professional’s opinion settles this.' : hold.kind === 'privilege' ? 'Somebody of the legal team settles this.' : 'You may look at this, but not settle it.'}</p>}
      {mayLift && way === '' && (
        <div class="govuk-button-group"><Button kind="secondary" onClick={() => setWay('release')} label={`Lift it: ${hold.name}`}>Lift it</Button><Button kind="secondary" onClick={() => setWay('withhold')} label={`Withhold it: ${hold.name}`}>Withhold it</Button></div>
      )}
      {way !== '' && (
        <form onSubmit={(event) => { event.preventDefault(); void settle(); }}>
          {problem && <p class="card__problem" role="alert">{problem}</p>}
          {way === 'withhold' ? <><GroundSelect id={`${id}-ground`} ground={ground} onChange={(code, usual) => { setGround(code); setReason(usual); }} /><ReasonBox id={`${id}-reason`} reason={reason} onInput={setReason} /></>
            : <TextArea id={`${id}-reason`} label="Why it may go on" hint="Who was asked, when, and what they said" value={reason} onInput={setReason} rows={2} />}
          <div class="govuk-button-group"><Button submit>{way === 'withhold' ? 'Withhold' : 'Lift the hold'}</Button><Button kind="secondary" onClick={() => { setWay(''); setProblem(''); }}>Cancel</Button></div>
        </form>
      )}
    </article>
  );
}
