// What is told: a message that stays, words for screen readers, an error, an empty list, something being fetched.
import type {ComponentChildren} from 'preact';
import {hideMessage, message, spoken} from '../state/announce';

export function Messages() {
  const now = message.value;
  return (
    <>
      <div class="govuk-visually-hidden" role="status" aria-live="polite">{spoken.value}</div>
      <div class="messages" role="region" aria-label="Messages">
        {now?.kind === 'problem' && <div key={now.number} class="message message--problem" role="alert"><p><strong>Not done.</strong> {now.words}</p><Close /></div>}
        {now?.kind === 'done' && <div key={now.number} class="message"><p>{now.words}</p><Close /></div>}
      </div>
    </>
  );
}

function Close() {
  return <button type="button" class="message__close" aria-label="Hide this message" onClick={hideMessage}>×</button>;
}

export function Problem({children, again}: {children: ComponentChildren; again?: () => void}) {
  return (
    <div class="govuk-error-summary" role="alert">
      <h2 class="govuk-error-summary__title">There is a problem</h2>
      <p class="govuk-body">{children}</p>
      {again && <button type="button" class="govuk-button govuk-button--secondary" onClick={again}>Try again</button>}
    </div>
  );
}

export function Empty({children}: {children: ComponentChildren}) { return <p class="govuk-inset-text empty">{children}</p>; }

export function Waiting({what}: {what: string}) { return <p class="waiting" role="status">Fetching {what}…</p>; }
