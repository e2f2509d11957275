// One-time codes of an authenticator app: set up, moved to another phone, taken away again. Each asks for the password.
import {useState} from 'preact/hooks';
import {messageOf, Refused} from '../api/client';
import {beginCodes, confirmCodes, removeCodes} from '../api/session_calls';
import type {CodesBegun} from '../api/schemas';
import {Button} from '../parts/button';
import {CodeField, TextField} from '../parts/fields';
import {focusFirstError} from '../parts/focus_error';
import {Heading} from '../parts/heading';
import {QrCode} from '../parts/qr_code';
import {useFocusOnce} from '../parts/use_focus_once';
import {showDone, showProblem} from '../state/announce';
import {askWhoIsHere, session} from '../state/session';

// A form of a few fields: what the desk refuses stands at the field it is about.
function useRefusal(): {errorOf: (field: string) => {error?: string}; attempt: (act: () => Promise<void>) => Promise<void>} {
  const [refused, setRefused] = useState({field: '', words: ''});
  const attempt = async (act: () => Promise<void>) => {
    try {
      await act();
      setRefused({field: '', words: ''});
    } catch (failure) {
      const field = failure instanceof Refused ? failure.field : '';
      if (field === '') showProblem(messageOf(failure));
      else focusFirstError();
      setRefused({field, words: messageOf(failure)});
    }
  };
  return {errorOf: (field) => refused.field === field && field !== '' ? {error: refused.words} : {}, attempt};
}

interface AskProps { id: string; withCode: boolean; action: string; kind?: 'secondary'; onGiven: (password: string, code: string) => Promise<void> }

function AskAgain({id, withCode, action, kind, onGiven}: AskProps) {
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const {errorOf, attempt} = useRefusal();
  return (
    <form aria-label={action} onSubmit={(event) => { event.preventDefault(); void attempt(() => onGiven(password, code)); }}>
      <TextField id={`${id}-password`} label="Your password" type="password" value={password} onInput={setPassword} autocomplete="current-password" {...errorOf('password')} />
      {withCode && <CodeField id={`${id}-code`} label="Code" hint="The six figures that your app shows now" value={code} onInput={setCode} {...errorOf('code')} />}
      <Button submit disabled={password === '' || (withCode && code === '')} {...(kind ? {kind} : {})}>{action}</Button>
    </form>
  );
}

function Confirm({begun, onDone, onCancel}: {begun: CodesBegun; onDone: () => void; onCancel: () => void}) {
  const [code, setCode] = useState('');
  const {errorOf, attempt} = useRefusal();
  const title = useFocusOnce<HTMLHeadingElement>();
  const confirm = async () => {
    await confirmCodes(code).catch((failure: unknown) => {
      if (failure instanceof Refused && failure.code === 'not-begun') onCancel();   // what is shown counts no more
      throw failure;
    });
    await askWhoIsHere();
    showDone('One-time codes are in force. You are asked for one when you next log in.');
    onDone();
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); void attempt(confirm); }}>
      <h2 class="govuk-heading-m" tabIndex={-1} ref={title}>Give the secret to your app</h2>
      <p class="govuk-body">Open the authenticator app on your phone, add an account and scan this code. The secret is shown this once: do not send it to anybody and do not keep a picture of it.</p>
      <div class="code-secret">
        <QrCode text={begun.address} label="QR code for the authenticator app. The secret for typing in stands beside it." />
        <div>
          <p class="code-secret__label" id="secret-label">If you cannot scan it, type this secret into the app:</p>
          <p class="code-secret__text" role="group" aria-labelledby="secret-label">{begun.secret}</p>
          <p class="quiet">Account: {session.value?.user}, at Candour. Kind: by time.</p>
        </div>
      </div>
      <CodeField id="first-code" label="First code" hint="The six figures that the app shows for Candour now. You have ten minutes." value={code} onInput={setCode} {...errorOf('code')} />
      <div class="govuk-button-group"><Button submit disabled={code === ''}>Ask for codes from now on</Button><Button kind="secondary" onClick={onCancel}>Cancel</Button></div>
    </form>
  );
}

function SetUp({onBegun}: {onBegun: (begun: CodesBegun) => void}) {
  return (
    <>
      <p class="govuk-body">With one-time codes a stolen password is not enough: at log-in you also give six figures that an app on your phone shows and that change every half minute. Any authenticator app does.</p>
      <p class="govuk-body">Codes are not asked for when you log in now.</p>
      <AskAgain id="begin" withCode={false} action="Set up one-time codes" onGiven={async (password) => onBegun(await beginCodes(password))} />
    </>
  );
}

function InForce({onBegun}: {onBegun: (begun: CodesBegun) => void}) {
  const remove = async (password: string, code: string) => {
    await removeCodes(password, code);
    await askWhoIsHere();
    showDone('No codes are asked for any more. The account can be deleted from your app.');
  };
  return (
    <>
      <p class="govuk-body"><strong>Codes are asked for when you log in.</strong> If you lose your phone, whoever administers this desk can take the codes away.</p>
      <h2 class="govuk-heading-m">Move to another phone</h2>
      <p class="govuk-body">You get a new secret. The app you use now goes on working until the new one is confirmed.</p>
      <AskAgain id="move" withCode action="Get a new secret" onGiven={async (password, code) => onBegun(await beginCodes(password, code))} />
      <h2 class="govuk-heading-m codes__next">Stop using codes</h2>
      <p class="govuk-body">Your password alone lets you in then.</p>
      <AskAgain id="remove" withCode action="Stop asking for codes" kind="secondary" onGiven={remove} />
    </>
  );
}

export function CodesScreen() {
  const [begun, setBegun] = useState<CodesBegun | null>(null);
  const none = () => setBegun(null);
  return (
    <main id="main" class="narrow">
      <Heading>One-time codes</Heading>
      {begun ? <Confirm begun={begun} onDone={none} onCancel={none} /> : session.value?.has_code ? <InForce onBegun={setBegun} /> : <SetUp onBegun={setBegun} />}
      {!begun && <p class="govuk-body codes__next"><a class="govuk-link" href="#/password">Change your password</a></p>}
    </main>
  );
}
