// Who may see this case, in which role, and who has a conflict of interest.
import {useState} from 'preact/hooks';
import {listMembers, setMember} from '../api/case_calls';
import {messageOf} from '../api/client';
import type {Role} from '../api/schemas';
import {Button} from '../parts/button';
import {Check, SelectField, TextField} from '../parts/fields';
import {Heading} from '../parts/heading';
import {Empty, Problem, Waiting} from '../parts/notices';
import {useLoad} from '../parts/use_load';
import {showDone, showProblem} from '../state/announce';
import {key, may} from '../state/current_case';
import {plain} from '../state/words';
import {kRoles} from './roles';

export function MembersScreen() {
  const {value, problem, reload} = useLoad(() => listMembers(key.value), [key.value]);
  const [user, setUser] = useState('');
  const [role, setRole] = useState<Role>('caseworker');
  const [conflict, setConflict] = useState(false);
  const set = async (body: {user: string; role: Role | null; conflict?: boolean}, said: string) => {
    try { await setMember(key.value, body); showDone(said); await reload(); } catch (failure) { showProblem(messageOf(failure)); }
  };
  const mayChange = may('members');
  return (
    <>
      <Heading>Members</Heading>
      <p class="govuk-body">Only members see this case; for everybody else there is no such case. Whoever is named in the record or related to somebody who is may not decide: flag the conflict, do not only take the access away.</p>
      {problem && <Problem again={() => void reload()}>{problem}</Problem>}
      {!value && !problem && <Waiting what="the members" />}
      {value?.members.length === 0 && <Empty>Nobody is a member of this case.</Empty>}
      {value && value.members.length > 0 && (
        <table class="govuk-table">
          <caption class="govuk-visually-hidden">Members</caption>
          <thead><tr><th scope="col">Name</th><th scope="col">Role</th><th scope="col">Conflict of interest</th>{mayChange && <th scope="col">Change</th>}</tr></thead>
          <tbody>
            {value.members.map((one) => (
              <tr key={one.user}>
                <th scope="row" class="wrap-anywhere">{one.user}</th><td>{plain(one.role)}</td><td>{one.conflict ? 'Yes: may not decide' : 'No'}</td>
                {mayChange && (
                  <td>
                    <button type="button" class="link-button" aria-label={`${one.conflict ? 'Lift' : 'Flag'} conflict of ${one.user}`} onClick={() => void set({user: one.user, role: one.role, conflict: !one.conflict}, 'Changed.')}>{one.conflict ? 'Lift conflict' : 'Flag conflict'}</button>{' '}
                    <button type="button" class="link-button" aria-label={`Take access away from ${one.user}`} onClick={() => void set({user: one.user, role: null}, `${one.user} has no access any more.`)}>Take access away</button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mayChange && (
        <form class="panel" onSubmit={(event) => { event.preventDefault(); void set({user: user.trim(), role, conflict}, `${user.trim()} is a member.`).then(() => setUser('')); }}>
          <h2 class="govuk-heading-m">Give somebody access</h2>
          <TextField id="member-user" label="Name" value={user} onInput={setUser} width="govuk-input--width-20" />
          <SelectField id="member-role" label="Role" value={role} onChange={(value) => setRole(value as Role)} choices={kRoles.map((one) => ({value: one, label: plain(one)}))} />
          <Check id="member-conflict" label="Has a conflict of interest" checked={conflict} onChange={setConflict} />
          <Button submit disabled={user.trim().length < 2}>Give access</Button>
        </form>
      )}
    </>
  );
}
