// The list of single keys.
import {Button} from './button';
import {Dialog} from './dialog';
import {kActionNames, kActions, keyOf, keysOn} from '../state/keys';

export function KeysHelp({onClose}: {onClose: () => void}) {
  return (
    <Dialog title="Keys" onClose={onClose} wide>
      <p class="govuk-body">{keysOn.value ? 'They work while you are not typing.' : 'Single keys are switched off for you.'} You can change them or switch them off in <a class="govuk-link" href="#/settings" onClick={onClose}>your settings</a>.</p>
      <table class="govuk-table keys-table">
        <caption class="govuk-visually-hidden">Keys and what they do</caption>
        <thead><tr><th scope="col">Key</th><th scope="col">Does</th></tr></thead>
        <tbody>{kActionNames.map((action) => <tr key={action}><td><kbd>{keyOf(action)}</kbd></td><td>{kActions[action][1]}</td></tr>)}</tbody>
      </table>
      <Button onClick={onClose}>Close</Button>
    </Dialog>
  );
}
