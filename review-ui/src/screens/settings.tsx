// One's own settings: single keys on or off, and other letters for them.
import {useState} from 'preact/hooks';
import {messageOf} from '../api/client';
import {Button} from '../parts/button';
import {Check} from '../parts/fields';
import {Heading} from '../parts/heading';
import {showDone, showProblem} from '../state/announce';
import {changeSettings, clashes, kActionNames, kActions, keyName, settings} from '../state/keys';

interface Changed { on?: boolean; keys: Record<string, string>; anew: boolean }   // anew: all keys as they came, and then `keys`

export function SettingsScreen() {
  const [changed, setChanged] = useState<Changed>({keys: {}, anew: false});   // here and not kept yet; the desk's own settings may come later
  const apply = (kept: typeof settings.value) => ({keys_on: changed.on ?? kept.keys_on, keys: changed.anew ? changed.keys : {...kept.keys, ...changed.keys}});
  const {keys_on: on, keys} = apply(settings.value);
  const twice = clashes(keys);
  const keep = async () => {
    if (twice.length > 0) { showProblem(`Two actions have the same key: ${twice.join(', ')}. Give one of them another.`); return; }
    try {
      await changeSettings(apply);
      setChanged({keys: {}, anew: false});
      showDone('Your settings are kept.');
    } catch (failure) { showProblem(messageOf(failure)); }
  };
  const onKey = (action: string, event: KeyboardEvent) => {
    const name = keyName(event);
    if (name === '') return;   // Tab and the like keep their meaning
    event.preventDefault();
    setChanged((before) => ({...before, keys: {...before.keys, [action]: name}}));
  };
  return (
    <main id="main" class="screen">
      <Heading title="Keys">Your keys</Heading>
      <form onSubmit={(event) => { event.preventDefault(); void keep(); }}>
        <Check id="keys-on" label="Single keys are on" hint="Switch them off if you dictate, or if they get in your way. Everything can be done without them." checked={on} onChange={(now) => setChanged((before) => ({...before, on: now}))} />
        <table class="govuk-table keys-table">
          <caption class="govuk-table__caption">To change a key, go to its field and press the new one</caption>
          <thead><tr><th scope="col">Does</th><th scope="col">Key</th></tr></thead>
          <tbody>
            {kActionNames.map((action) => {
              const now = keys[action] ?? kActions[action][0];
              return (
                <tr key={action}>
                  <td>{kActions[action][1]}</td>
                  <td><input class="govuk-input key-field" value={now} readOnly aria-label={`Key: ${kActions[action][1]}`} aria-invalid={twice.includes(now) ? true : undefined} onKeyDown={(event) => onKey(action, event)} />
                    {twice.includes(now) && <span class="card__problem"> used twice</span>}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <div class="govuk-button-group"><Button submit>Keep settings</Button><Button kind="secondary" onClick={() => setChanged((before) => ({...before, keys: {}, anew: true}))}>All as they came</Button></div>
      </form>
    </main>
  );
}
