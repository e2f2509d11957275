// Logging in. Whether a name is known, or has a code, nobody is told; too many tries are slowed down, and that is said.
import {useEffect, useState} from 'preact/hooks';
import {messageOf, Refused} from '../api/client';
import {Button} from '../parts/button';
import {CodeField, TextField} from '../parts/fields';
import {Heading} from '../parts/heading';
import {ended, logIn} from '../state/session';
import {plural} from '../state/words';

function useWait(): [number, (seconds: number) => void] {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return [left, setLeft];
}

export function LogInScreen() {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const [wait, setWait] = useWait();

  const submit = async () => {
    if (!name.trim() || !password) { setProblem('Enter your name and your password'); return; }
    setBusy(true);
    setProblem('');
    try {
      await logIn({name: name.trim(), password, ...(code ? {code} : {})});
    } catch (failure) {
      if (failure instanceof Refused && failure.retryAfter > 0) setWait(failure.retryAfter);
      setProblem(messageOf(failure));
      setBusy(false);
    }
  };
  return (
    <main id="main" class="narrow">
      <Heading title="Log in">Log in to the review desk</Heading>
      {ended.value && <p class="govuk-inset-text" role="status">{ended.value}</p>}
      {problem && (
        <div class="govuk-error-summary" role="alert">
          <h2 class="govuk-error-summary__title">There is a problem</h2>
          <p class="govuk-body">{problem}</p>
          {wait > 0 && <p class="govuk-body">You can try again in {plural(wait, 'second')}.</p>}
        </div>
      )}
      <form onSubmit={(event) => { event.preventDefault(); void submit(); }}>
        <TextField id="name" label="Name" value={name} onInput={setName} autocomplete="username" />
        <TextField id="password" label="Password" type="password" value={password} onInput={setPassword} autocomplete="current-password" />
        <CodeField id="code" label="Code" hint="Only if you use one-time codes: the six figures that your app shows" value={code} onInput={setCode} />
        <Button submit disabled={busy || wait > 0}>Log in</Button>
      </form>
      <p class="govuk-body quiet">Lost your password? Whoever administers this desk can give you a new one. If somebody began this desk with <code>candour review</code>, the address it printed lets them in.</p>
    </main>
  );
}
