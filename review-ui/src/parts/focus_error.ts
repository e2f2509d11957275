// After a form was refused, the first field to blame takes the focus.
export function focusFirstError(): void {
  setTimeout(() => document.querySelector<HTMLElement>('.govuk-form-group--error :is(input, select, textarea)')?.focus(), 30);
}
