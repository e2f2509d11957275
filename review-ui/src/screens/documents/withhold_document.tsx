// Withholding a whole document, with its ground and reason.
import {useState} from 'preact/hooks';
import type {Document} from '../../api/schemas';
import {Button} from '../../parts/button';
import {Dialog} from '../../parts/dialog';
import {GroundSelect, ReasonBox} from '../../parts/ground_fields';
import {decideInCase} from '../../state/decide';
import {plural} from '../../state/words';

export function WithholdDocument({document, onClose, onDone}: {document: Document; onClose: () => void; onDone: () => void}) {
  const [ground, setGround] = useState('');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState('');
  const withhold = async () => {
    if (!ground || !reason.trim()) { setProblem(!ground ? 'Choose a ground' : 'Write the reason'); return; }
    if (await decideInCase([{what: 'document', document: document.document, verdict: 'withhold', ground, reason: reason.trim()}])) onDone();
    else onClose();
  };
  return (
    <Dialog title={`Withhold document ${document.document}: ${document.name}`} onClose={onClose}>
      <form onSubmit={(event) => { event.preventDefault(); void withhold(); }}>
        <p class="govuk-body">None of its {plural(document.pages, 'page')} goes out; nothing on them has to be decided. The schedule says that a document was withheld, and why.</p>
        {problem && <p class="card__problem" role="alert">{problem}</p>}
        <GroundSelect id="document-ground" ground={ground} onChange={(code, usual) => { setGround(code); setReason(usual); setProblem(''); }} />
        <ReasonBox id="document-reason" reason={reason} onInput={setReason} rows={3} />
        <div class="govuk-button-group"><Button submit>Withhold document</Button><Button kind="secondary" onClick={onClose}>Cancel</Button></div>
      </form>
    </Dialog>
  );
}
