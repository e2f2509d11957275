// What was drawn or selected and waits for its ground; and what was taken out this way before, to be put back.
import {useState} from 'preact/hooks';
import type {Page, TakenOut} from '../../api/schemas';
import {Button} from '../../parts/button';
import {GroundSelect, ReasonBox} from '../../parts/ground_fields';
import {groundLabel} from '../../state/current_case';
import {decideAndLook} from '../../state/decide';
import {CarryCheck} from './carry_check';
import {mayDecide, pending} from './reading';
import {useFocusOnce} from '../../parts/use_focus_once';

export function PendingCard({page}: {page: Page}) {
  const heading = useFocusOnce<HTMLHeadingElement>();
  const [ground, setGround] = useState('');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState('');
  const boxes = pending.value ?? [];
  const take = async () => {
    if (!ground || !reason.trim()) { setProblem(!ground ? 'Choose a ground' : 'Write the reason'); return; }
    const taken = await decideAndLook([{what: 'passage', document: page.document, page: page.page, boxes, verdict: 'redact', ground, reason: reason.trim()}]);
    if (taken) pending.value = null;
  };
  return (
    <section class="card" aria-labelledby="pending-title">
      <h3 class="card__title" id="pending-title" tabIndex={-1} ref={heading}>Take this out of the page</h3>
      <form onSubmit={(event) => { event.preventDefault(); void take(); }}>
        {problem && <p class="card__problem" role="alert">{problem}</p>}
        <GroundSelect id="passage-ground" ground={ground} onChange={(code, usual) => { setGround(code); setReason(usual); setProblem(''); }} />
        <ReasonBox id="passage-reason" reason={reason} onInput={setReason} />
        {page.copies.length > 0 && <CarryCheck id="passage-carry" words="Take the same words out of its copies" />}
        <div class="card__buttons">
          <Button submit class="button-remove">Remove</Button>
          <Button kind="secondary" onClick={() => { pending.value = null; }}>Cancel</Button>
        </div>
      </form>
    </section>
  );
}

export function Passages({page}: {page: Page}) {
  if (page.passages.length === 0) return null;
  const putBack = (passage: TakenOut) => decideAndLook([{what: 'passage', document: page.document, page: page.page, boxes: passage.boxes, verdict: 'release', reason: 'Put back after another look.'}]);
  return (
    <section class="passages" aria-label="Drawn or selected by somebody">
      <h3 class="passages__title">Drawn or selected</h3>
      <ul>
        {page.passages.map((passage, index) => (
          <li key={index}>
            <span>{groundLabel(passage.ground)}. {passage.reason} <span class="quiet">{passage.by}</span></span>
            {mayDecide.value && <button type="button" class="link-button" aria-label={`Put back drawn place ${index + 1}`} onClick={() => void putBack(passage)}>Put back</button>}
          </li>
        ))}
      </ul>
    </section>
  );
}
