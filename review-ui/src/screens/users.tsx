// The accounts of the desk. The administrator sees these and no record.
import {useState} from 'preact/hooks';
import {messageOf} from '../api/client';
import {addUser, changeUser, listUsers} from '../api/session_calls';
import type {Role, User, UserChange} from '../api/schemas';
import {Button} from '../parts/button';
import {Dialog} from '../parts/dialog';
import {Check, TextField} from '../parts/fields';
import {Heading} from '../parts/heading';
import {Tag} from '../parts/marks';
import {Problem, Waiting} from '../parts/notices';
import {useLoad} from '../parts/use_load';
import {showDone, showProblem} from '../state/announce';
import {plain} from '../state/words';
import {kRoles} from './roles';

function RoleChecks({id, roles, onChange}: {id: string; roles: Role[]; onChange: (roles: Role[]) => void}) {
  return (
    <fieldset class="govuk-fieldset govuk-form-group roles">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Roles</legend>
      {kRoles.map((role) => <Check key={role} id={`${id}-${role}`} label={plain(role)} checked={roles.includes(role)} onChange={(on) => onChange(on ? [...roles, role] : roles.filter((one) => one !== role))} />)}
    </fieldset>
  );
}

function ChangeUser({user, onClose, onChanged}: {user: User; onClose: () => void; onChanged: () => void}) {
  const [roles, setRoles] = useState(user.roles);
  const [password, setPassword] = useState('');
  const [disabled, setDisabled] = useState(user.disabled);
  const [codesOff, setCodesOff] = useState(false);
  const [problem, setProblem] = useState('');
  const change = async () => {
    if (password && password.length < 12) { setProblem('A password needs at least 12 characters'); return; }
    const body: UserChange = {roles, disabled, ...(password ? {password} : {}), ...(codesOff ? {code: false} : {})};
    try { await changeUser(user.name, body); onChanged(); showDone(`${user.name} is changed.`); } catch (failure) { setProblem(messageOf(failure)); }
  };
  return (
    <Dialog title={user.name} onClose={onClose} wide>
      <form onSubmit={(event) => { event.preventDefault(); void change(); }}>
        <RoleChecks id="change" roles={roles} onChange={setRoles} />
        <Check id="disabled" label="May not log in" checked={disabled} onChange={setDisabled} />
        {user.has_code && <div class="govuk-form-group"><Check id="codes-off" label="Take their one-time codes away" hint="If they have lost their phone. Make sure that it is they who ask." checked={codesOff} onChange={setCodesOff} /></div>}
        <TextField id="reset-password" label="New password" hint="Leave it empty to keep the one they have" type="password" value={password} onInput={setPassword} autocomplete="new-password" error={problem} />
        <div class="govuk-button-group"><Button submit>Change</Button><Button kind="secondary" onClick={onClose}>Cancel</Button></div>
      </form>
    </Dialog>
  );
}

function AddUser({onAdded}: {onAdded: () => void}) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [roles, setRoles] = useState<Role[]>(['caseworker']);
  const add = async () => {
    try { await addUser({name: name.trim(), password, roles}); showDone(`${name.trim()} can log in.`); setName(''); setPassword(''); onAdded(); } catch (failure) { showProblem(messageOf(failure)); }
  };
  return (
    <form class="panel" onSubmit={(event) => { event.preventDefault(); void add(); }}>
      <h2 class="govuk-heading-m">Add somebody</h2>
      <TextField id="user-name" label="Name" hint="As it is to stand under their decisions" value={name} onInput={setName} width="govuk-input--width-20" />
      <TextField id="user-password" label="First password" hint="At least 12 characters; they change it" type="password" value={password} onInput={setPassword} width="govuk-input--width-20" autocomplete="new-password" />
      <RoleChecks id="add" roles={roles} onChange={setRoles} />
      <Button submit disabled={name.trim().length < 2 || password.length < 12 || roles.length === 0}>Add</Button>
    </form>
  );
}

export function UsersScreen() {
  const {value, problem, reload} = useLoad(listUsers, []);
  const [chosen, setChosen] = useState<User | null>(null);
  return (
    <main id="main" class="screen">
      <Heading>Users</Heading>
      {problem && <Problem again={() => void reload()}>{problem}</Problem>}
      {!value && !problem && <Waiting what="the users" />}
      {value && (
        <table class="govuk-table">
          <caption class="govuk-visually-hidden">Users</caption>
          <thead><tr><th scope="col">Name</th><th scope="col">Roles</th><th scope="col">Code</th><th scope="col">State</th><th scope="col">Change</th></tr></thead>
          <tbody>
            {value.users.map((user) => (
              <tr key={user.name}>
                <th scope="row" class="wrap-anywhere">{user.name}</th><td>{user.roles.map(plain).join(', ')}</td><td>{user.has_code ? 'Asked for' : 'None'}</td>
                <td>{user.disabled ? <Tag kind="attention">May not log in</Tag> : 'Active'}</td>
                <td><button type="button" class="link-button" aria-label={`Change ${user.name}`} onClick={() => setChosen(user)}>Change</button></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {value && <AddUser onAdded={() => void reload()} />}
      {chosen && <ChangeUser user={chosen} onClose={() => setChosen(null)} onChanged={() => { setChosen(null); void reload(); }} />}
    </main>
  );
}
