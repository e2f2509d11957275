// Which screen is shown where. Without a session there is nothing but the way in: a screen left alone shows nothing of a record.
import {useEffect} from 'preact/hooks';
import {Heading} from './parts/heading';
import {Messages} from './parts/notices';
import {CaseShell} from './screens/case_shell';
import {CasesScreen} from './screens/cases';
import {caseScreens} from './screens/case_screens';
import {CodesScreen} from './screens/codes';
import {IdleWarning} from './screens/idle_warning';
import {LogInScreen} from './screens/log_in';
import {PasswordScreen} from './screens/password';
import {SessionsScreen} from './screens/sessions';
import {SettingsScreen} from './screens/settings';
import {StatementScreen} from './screens/statement';
import {TopBar} from './screens/top_bar';
import {UsersScreen} from './screens/users';
import {loadSettings} from './state/keys';
import {hideMessage} from './state/announce';
import {replace, route} from './state/route';
import {known, session} from './state/session';

function Screen() {
  const now = route.value;
  const alone = session.value?.alone;
  useEffect(() => { if (alone && now.at === 'cases') replace(`#/case/${alone}/read`); }, [alone, now.at]);
  switch (now.at) {
    case 'case': return <CaseShell caseKey={now.key} screen={now.screen}>{caseScreens(now.screen, now.rest)}</CaseShell>;
    case 'cases': return <CasesScreen />;
    case 'settings': return <SettingsScreen />;
    case 'sessions': return <SessionsScreen />;
    case 'password': return <PasswordScreen />;
    case 'codes': return <CodesScreen />;
    case 'users': return <UsersScreen />;
    case 'statement': return <StatementScreen />;
    case 'missing': return <main id="main" class="screen"><Heading>Page not found</Heading><p class="govuk-body">There is no such page. <a class="govuk-link" href="#/cases">Go to your cases</a>.</p></main>;
  }
}

export function App() {
  const user = session.value?.user;
  const at = JSON.stringify(route.value).replace(/"rest":.*/, '');
  useEffect(() => { if (user) loadSettings().catch(() => undefined); }, [user]);
  useEffect(hideMessage, [at, user]);
  if (!known.value) return <p class="govuk-visually-hidden" role="status">Starting</p>;
  return (
    <>
      <TopBar />
      {user ? <Screen /> : <LogInScreen />}
      <Messages />
      {user && <IdleWarning />}
    </>
  );
}
