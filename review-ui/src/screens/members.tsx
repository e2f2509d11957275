// Who may see this case, in which role, and who has a conflict of interest.
import {useState} from 'preact/hooks';
import {listMembers, setMember, type MemberChange} from '../api/case_calls';
import type {Member, Role} from '../api/schemas';
import {Button} from '../parts/button';
import {Check, SelectField, TextField} from '../parts/fields';
import {Heading} from '../parts/heading';
import {Empty, Problem, Waiting} from '../parts/notices';
import {useSharedList} from '../parts/use_shared_list';
import {key, may} from '../state/current_case';
import {plain} from '../state/words';
import {kRoles} from './roles';

const line = (one: Member) => `${one.user}, ${plain(one.role)}${one.conflict ? ' with a conflict of interest' : ''}`;

export function MembersScreen() {
  const {value, problem, reload, change} = useSharedList(() => listMembers(key.value), ({members}) => members.map(line), [key.value]);
  const members = value?.body.members;
  const [user, setUser] = useState('');
  const [role, setRole] = useState<Role>('caseworker');
  const [conflict, setConflict] = useState(false);
  const set = (body: MemberChange, said: string) => change((_, tag) => setMember(key.value, body, tag), said);
  const mayChange = may('members');
  return (
    <>
      <Heading>Members</Heading>
      <p class="govuk-body">Only members see this case; for everybody else there is no such case. Whoever is named in the record or related to somebody who is may not decide: flag the conflict, do not only take the access away.</p>
      {problem && <Problem again={() => void reload()}>{problem}</Problem>}
      {!members && !problem && <Waiting what="the members" />}
      {members?.length === 0 && <Empty>Nobody is a member of this case.</Empty>}
      {members && members.length > 0 && (
        <table class="govuk-table">
          <caption class="govuk-visually-hidden">Members</caption>
          <thead><tr><th scope="col">Name</th><th scope="col">Role</th><th scope="col">Conflict of interest</th>{mayChange && <th scope="col">Change</th>}</tr></thead>
          <tbody>
            {members.map((one) => (
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
        <form class="panel" onSubmit={(event) => { event.preventDefault(); void set({user: user.trim(), role, conflict}, `${user.trim()} is a member.`).then((taken) => { if (taken) setUser((now) => now === user ? '' : now); }); }}>
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
