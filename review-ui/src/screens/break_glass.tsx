// Access in an emergency to a case one is no member of: for four hours, with a reason that is read by others.
import {useState} from 'preact/hooks';
import {breakGlass} from '../api/case_calls';
import {messageOf} from '../api/client';
import {Button} from '../parts/button';
import {TextArea, TextField} from '../parts/fields';
import {go} from '../state/route';

export function BreakGlass() {
  const [key, setKey] = useState('');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState('');
  const open = async () => {
    if (!/^[a-z0-9-]{1,64}$/.test(key)) { setProblem('Enter the key of the case, for example sar-2026-0147'); return; }
    if (reason.trim().length < 10) { setProblem('Say in a sentence why you need it now'); return; }
    try {
      await breakGlass(key, reason.trim());
      go(`#/case/${key}/read`);
    } catch (failure) { setProblem(messageOf(failure)); }
  };
  return (
    <details class="govuk-details emergency">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">Emergency access to another case</span></summary>
      <div class="govuk-details__text">
        <p class="govuk-body">For four hours. Your name, the time and the reason stand in the audit log, and the manager is told.</p>
        {problem && <p class="card__problem" role="alert">{problem}</p>}
        <form onSubmit={(event) => { event.preventDefault(); void open(); }}>
          <TextField id="glass-key" label="Key of the case" value={key} onInput={setKey} width="govuk-input--width-20" />
          <TextArea id="glass-reason" label="Why you need it now" value={reason} onInput={setReason} rows={2} />
          <Button kind="warning" submit>Open for four hours</Button>
        </form>
      </div>
    </details>
  );
}
