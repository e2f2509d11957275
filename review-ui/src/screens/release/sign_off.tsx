// The signature of somebody who took no decision in the case.
import {useState} from 'preact/hooks';
import {signOff} from '../../api/case_calls';
import {messageOf} from '../../api/client';
import {Button} from '../../parts/button';
import {Check} from '../../parts/fields';
import {showDone} from '../../state/announce';
import {loadCase, may, key, openCase} from '../../state/current_case';
import {day, plural} from '../../state/words';

export function SignOffSection({onSigned}: {onSigned: () => Promise<void>}) {
  const [sure, setSure] = useState(false);
  const [problem, setProblem] = useState('');
  const by = openCase.value?.signed_off_by ?? '';
  const sign = async () => {
    try {
      const signed = await signOff(key.value);
      showDone(`Signed off by ${signed.by} on ${day(signed.on)}.${signed.inconsistent > 0 ? ` ${plural(signed.inconsistent, 'place is', 'places are')} decided one way here and the other way there.` : ''}`);
      setProblem('');
      await Promise.all([loadCase(), onSigned()]);
    } catch (failure) { setProblem(messageOf(failure)); }
  };
  return (
    <section class="panel" aria-labelledby="sign-title">
      <h2 class="govuk-heading-m" id="sign-title">Sign-off</h2>
      {by && <p class="govuk-body">✓ Signed off by <strong>{by}</strong>. Any later decision opens it again.</p>}
      {!by && !may('sign-off') && <p class="govuk-body">Somebody who took no decision in this case signs off. You cannot.</p>}
      {!by && may('sign-off') && (
        <form onSubmit={(event) => { event.preventDefault(); void sign(); }}>
          {problem && <p class="card__problem" role="alert">{problem}</p>}
          <Check id="sign-sure" label="I have looked at the pages for the second person and took no decision in this case" checked={sure} onChange={setSure} />
          <Button submit disabled={!sure}>Sign off</Button>
        </form>
      )}
    </section>
  );
}
