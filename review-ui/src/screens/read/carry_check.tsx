// Whether a decision is said of the copies too, where there are some.
import {Check} from '../../parts/fields';
import {carries} from '../../state/copies';

export function CarryCheck({id, words}: {id: string; words: string}) {
  return <Check id={id} label={words} checked={carries.value} onChange={(checked) => { carries.value = checked; }} />;
}
