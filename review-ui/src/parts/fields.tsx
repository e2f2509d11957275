// Form fields as the GOV.UK Design System builds them: a label, a hint, an error that is said and not only coloured.
import type {ComponentChildren} from 'preact';

interface FieldProps { id: string; label: string; hint?: string | undefined; error?: string | undefined; children: ComponentChildren; small?: boolean }

export function Field({id, label, hint, error, children}: FieldProps) {
  return (
    <div class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <label class="govuk-label govuk-!-font-weight-bold" for={id}>{label}</label>
      {hint && <div id={`${id}-hint`} class="govuk-hint">{hint}</div>}
      {error && <p id={`${id}-error`} class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> {error}</p>}
      {children}
    </div>
  );
}

const describedBy = (id: string, hint?: string, error?: string) => [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;

interface TextProps {
  id: string; label: string; value: string; onInput: (value: string) => void; hint?: string; error?: string; type?: 'text' | 'password' | 'date' | 'search'; width?: string;
  autocomplete?: string; inputmode?: 'numeric' | 'text'; list?: string; required?: boolean;
}

export function TextField({id, label, value, onInput, hint, error, type = 'text', width = '', autocomplete = 'off', inputmode, list, required}: TextProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input id={id} name={id} class={`govuk-input ${width}${error ? ' govuk-input--error' : ''}`} type={type as 'text'} value={value} autocomplete={autocomplete}
        spellcheck={false} inputMode={inputmode} list={list} required={required} aria-describedby={describedBy(id, hint, error)} aria-invalid={error ? true : undefined}
        onInput={(event) => onInput(event.currentTarget.value)} />
    </Field>
  );
}

interface CodeProps { id: string; label: string; value: string; onInput: (value: string) => void; hint: string; error?: string }

// Six figures of an authenticator app.
export function CodeField(props: CodeProps) {
  return <TextField {...props} inputmode="numeric" width="govuk-input--width-10" autocomplete="one-time-code" />;
}

interface AreaProps { id: string; label: string; value: string; onInput: (value: string) => void; hint?: string; error?: string; rows?: number; describedby?: string }

export function TextArea({id, label, value, onInput, hint, error, rows = 3}: AreaProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <textarea id={id} name={id} class={`govuk-textarea${error ? ' govuk-textarea--error' : ''}`} rows={rows} value={value}
        aria-describedby={describedBy(id, hint, error)} aria-invalid={error ? true : undefined} onInput={(event) => onInput(event.currentTarget.value)} />
    </Field>
  );
}

export interface Choice { value: string; label: string }
interface SelectProps { id: string; label: string; value: string; choices: Choice[]; onChange: (value: string) => void; hint?: string; error?: string }

export function SelectField({id, label, value, choices, onChange, hint, error}: SelectProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <select id={id} name={id} class="govuk-select" value={value} aria-describedby={describedBy(id, hint, error)} onChange={(event) => onChange(event.currentTarget.value)}>
        {choices.map((choice) => <option key={choice.value} value={choice.value} selected={choice.value === value}>{choice.label}</option>)}
      </select>
    </Field>
  );
}

interface RadiosProps { name: string; legend: string; value: string; choices: Choice[]; onChange: (value: string) => void; inline?: boolean; hint?: string; error?: string }

export function Radios({name, legend, value, choices, onChange, inline, hint, error}: RadiosProps) {
  return (
    <div class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(name, hint, error)}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
        {hint && <div id={`${name}-hint`} class="govuk-hint">{hint}</div>}
        {error && <p id={`${name}-error`} class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> {error}</p>}
        <div class={`govuk-radios govuk-radios--small${inline ? ' govuk-radios--inline' : ''}`}>
          {choices.map((choice, index) => (
            <div class="govuk-radios__item" key={choice.value}>
              <input class="govuk-radios__input" type="radio" id={`${name}-${index}`} name={name} value={choice.value} checked={choice.value === value}
                onChange={() => onChange(choice.value)} />
              <label class="govuk-label govuk-radios__label" for={`${name}-${index}`}>{choice.label}</label>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

interface CheckProps { id: string; label: string; checked: boolean; onChange: (checked: boolean) => void; hint?: string; hidden?: boolean }

export function Check({id, label, checked, onChange, hint, hidden}: CheckProps) {
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input class="govuk-checkboxes__input" type="checkbox" id={id} checked={checked} aria-describedby={describedBy(id, hint)}
          onChange={(event) => onChange(event.currentTarget.checked)} />
        <label class="govuk-label govuk-checkboxes__label" for={id}>{hidden ? <span class="govuk-visually-hidden">{label}</span> : label}</label>
        {hint && <div id={`${id}-hint`} class="govuk-hint govuk-checkboxes__hint">{hint}</div>}
      </div>
    </div>
  );
}
