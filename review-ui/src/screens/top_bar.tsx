// The bar on top of every screen: the product, oneself, the way out.
import {isAdministrator, logOut, session} from '../state/session';

export function TopBar() {
  const now = session.value;
  return (
    <header class="top-bar">
      <a class="govuk-skip-link" href="#main" onClick={(event) => { event.preventDefault(); const main = document.getElementById('main'); main?.setAttribute('tabindex', '-1'); main?.focus(); }}>Skip to main content</a>
      <a class="top-bar__name" href="#/cases">Candour</a>
      {now && (
        <nav class="top-bar__links" aria-label="Desk">
          <ul>
            {!now.alone && <li><a href="#/cases">Cases</a></li>}
            {isAdministrator.value && <li><a href="#/users">Users</a></li>}
            <li><a href="#/settings">Keys</a></li>
            <li><a href="#/sessions">Sessions</a></li>
            <li><a href="#/password">Password</a></li>
            <li><a href="#/statement">Accessibility</a></li>
            <li class="top-bar__user" title={now.user}>{now.user}</li>
            <li><button type="button" class="top-bar__out" onClick={() => void logOut()}>Log out</button></li>
          </ul>
        </nav>
      )}
    </header>
  );
}
