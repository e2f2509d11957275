// Two minutes before the desk logs somebody out, it asks whether they are still there.
import {useState} from 'preact/hooks';
import {messageOf} from '../api/client';
import {Button} from '../parts/button';
import {Dialog} from '../parts/dialog';
import {logOut, secondsLeft, stay, warning} from '../state/session';
import {plural} from '../state/words';

export function IdleWarning() {
  const [problem, setProblem] = useState('');
  if (!warning.value) return null;
  const left = secondsLeft.value;
  const words = left > 60 ? `${plural(Math.ceil(left / 60), 'minute')}` : plural(Math.ceil(left / 10) * 10, 'second');
  const extend = () => { stay().catch((failure: unknown) => setProblem(messageOf(failure))); };
  return (
    <Dialog title="Are you still there?" onClose={extend}>
      <p class="govuk-body" role="timer">You will be logged out in about <strong>{words}</strong>. What you have decided is kept.</p>
      {problem && <p class="card__problem" role="alert">{problem}</p>}
      <div class="govuk-button-group"><Button onClick={extend}>Stay logged in</Button><Button kind="secondary" onClick={() => void logOut()}>Log out</Button></div>
    </Dialog>
  );
}
