// Where one is logged in, and ending what one has left open.
import {endSession, listSessions} from '../api/session_calls';
import {messageOf} from '../api/client';
import {Heading} from '../parts/heading';
import {Problem, Waiting} from '../parts/notices';
import {useLoad} from '../parts/use_load';
import {showDone, showProblem} from '../state/announce';
import {moment} from '../state/words';

export function SessionsScreen() {
  const {value, problem, reload} = useLoad(listSessions, []);
  const end = async (id: string) => {
    try { await endSession(id); showDone('That session is ended.'); await reload(); } catch (failure) { showProblem(messageOf(failure)); }
  };
  return (
    <main id="main" class="screen">
      <Heading>Your sessions</Heading>
      <p class="govuk-body">Where you are logged in. End what you do not know, then change your password.</p>
      {problem && <Problem again={() => void reload()}>{problem}</Problem>}
      {!value && !problem && <Waiting what="your sessions" />}
      {value && (
        <table class="govuk-table">
          <caption class="govuk-visually-hidden">Your sessions</caption>
          <thead><tr><th scope="col">Since</th><th scope="col">Last used</th><th scope="col">Where</th><th scope="col">End</th></tr></thead>
          <tbody>
            {value.sessions.map((one) => (
              <tr key={one.id}>
                <td>{moment(one.since)}</td><td>{moment(one.last_seen)}</td><td>{one.here ? 'This browser' : 'Another browser'}</td>
                <td>{one.here ? <span class="quiet">Use Log out</span> : <button type="button" class="link-button" aria-label={`End the session of ${moment(one.since)}`} onClick={() => void end(one.id)}>End</button>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </main>
  );
}
