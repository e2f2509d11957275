// The ground and the reason: plain labels, and the reason that stands there until somebody writes another.
import {grounds, keepReasons} from '../state/current_case';
import {SelectField, TextArea} from './fields';

interface GroundProps { id: string; ground: string; onChange: (ground: string, reason: string) => void; error?: string }

export function GroundSelect({id, ground, onChange, error}: GroundProps) {
  const choices = [{value: '', label: 'Choose a ground'}, ...grounds.value.map(({code, label}) => ({value: code, label: `${label} (${code})`}))];
  const chosen = grounds.value.find((one) => one.code === ground);
  return (
    <>
      <SelectField id={id} label="Ground" value={ground} choices={choices} {...(error ? {error} : {})} onChange={(code) => onChange(code, reasonFor(code))} />
      {chosen && <p class="law">{chosen.label}<br />{chosen.law}</p>}
    </>
  );
}

export function reasonFor(ground: string): string { return grounds.value.find((one) => one.code === ground)?.reason ?? ''; }

interface ReasonProps { id: string; reason: string; onInput: (reason: string) => void; error?: string; rows?: number; keeping?: boolean }

export function ReasonBox({id, reason, onInput, error, rows = 2, keeping}: ReasonProps) {
  return (
    <>
      <TextArea id={id} label="Reason, in plain words" value={reason} rows={rows} onInput={onInput} {...(error ? {error} : {})} />
      {keeping && keepReasons.value.length > 0 && (
        <SelectField id={`${id}-usual`} label="Or one of the usual reasons to keep" value="" onChange={onInput}
          choices={[{value: '', label: 'Choose'}, ...keepReasons.value.map((one) => ({value: one, label: one}))]} />
      )}
    </>
  );
}
