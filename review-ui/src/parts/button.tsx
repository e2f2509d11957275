// A button that says its key, and a form that is busy while the desk answers.
import type {ComponentChildren} from 'preact';

interface ButtonProps {
  children: ComponentChildren; onClick?: () => void; kind?: 'main' | 'secondary' | 'warning' | 'quiet'; keyHint?: string; disabled?: boolean; submit?: boolean;
  pressed?: boolean; label?: string; class?: string; describedby?: string; id?: string;
}

const kClasses = {main: '', secondary: ' govuk-button--secondary', warning: ' govuk-button--warning', quiet: ' button-quiet'};

export function Button({children, onClick, kind = 'main', keyHint, disabled, submit, pressed, label, class: extra = '', describedby, id}: ButtonProps) {
  return (
    <button id={id} type={submit ? 'submit' : 'button'} class={`govuk-button${kClasses[kind]} ${extra}`} disabled={disabled} aria-pressed={pressed}
      aria-label={label} aria-describedby={describedby} aria-keyshortcuts={keyHint || undefined} onClick={onClick}>
      {children}{keyHint && <kbd aria-hidden="true">{keyHint}</kbd>}
    </button>
  );
}
