// Changing one's own password.
import {useState} from 'preact/hooks';
import {messageOf, Refused} from '../api/client';
import {changePassword} from '../api/session_calls';
import {Button} from '../parts/button';
import {TextField} from '../parts/fields';
import {Heading} from '../parts/heading';
import {focusFirstError} from '../parts/focus_error';
import {showDone} from '../state/announce';
import {askWhoIsHere, session} from '../state/session';

export function PasswordScreen() {
  const [old, setOld] = useState('');
  const [fresh, setFresh] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState({field: '', words: ''});
  const change = async () => {
    if (fresh.length < 12) { focusFirstError(); setProblem({field: 'new', words: 'The new password needs at least 12 characters. Three or four unrelated words are easy to keep in mind.'}); return; }
    if (fresh !== again) { focusFirstError(); setProblem({field: 'again', words: 'The two new passwords are not the same'}); return; }
    try {
      await changePassword(old, fresh);
      await askWhoIsHere();
      setOld(''); setFresh(''); setAgain(''); setProblem({field: '', words: ''});
      showDone('Your password is changed.');
    } catch (failure) {
      const field = failure instanceof Refused && failure.status === 401 ? 'old' : (failure instanceof Refused && failure.field) || 'new';
      setProblem({field, words: messageOf(failure)});
    }
  };
  const errorOf = (field: string) => problem.field === field ? {error: problem.words} : {};
  return (
    <main id="main" class="narrow">
      <Heading>Change your password</Heading>
      <form onSubmit={(event) => { event.preventDefault(); void change(); }}>
        <TextField id="old-password" label="Password now" type="password" value={old} onInput={setOld} autocomplete="current-password" {...errorOf('old')} />
        <TextField id="new-password" label="New password" hint="At least 12 characters" type="password" value={fresh} onInput={setFresh} autocomplete="new-password" {...errorOf('new')} />
        <TextField id="new-again" label="New password again" type="password" value={again} onInput={setAgain} autocomplete="new-password" {...errorOf('again')} />
        <Button submit>Change password</Button>
      </form>
      <h2 class="govuk-heading-m codes__next">One-time codes</h2>
      <p class="govuk-body">{session.value?.has_code ? 'Codes of an authenticator app are asked for when you log in.' : 'Codes of an authenticator app are not asked for when you log in.'} <a class="govuk-link" href="#/codes">{session.value?.has_code ? 'Change or stop one-time codes' : 'Set up one-time codes'}</a></p>
    </main>
  );
}
