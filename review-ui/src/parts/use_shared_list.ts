// A list that several people change. A change is made on the list as it was looked at, one after the other; whoever was overtaken is told
// what has changed and sees it.
import {useRef} from 'preact/hooks';
import {messageOf, Refused, type Answer} from '../api/client';
import {showDone, showProblem} from '../state/announce';
import {listChanged} from '../state/list_changes';
import {useLoad, type Loaded} from './use_load';

type Act<Body> = (list: Body, tag: string) => Promise<unknown>;
export interface SharedList<Body> extends Loaded<Answer<Body>> { change: (act: Act<Body>, said: string) => Promise<boolean> }   // whether it was taken

export function useSharedList<Body>(fetchList: () => Promise<Answer<Body>>, lines: (list: Body) => string[], needs: unknown[]): SharedList<Body> {
  const latest = useRef<Answer<Body> | undefined>(undefined);
  const turn = useRef<Promise<boolean>>(Promise.resolve(false));
  const overtaken = useRef(0);   // what waited behind a change that was overtaken is of the old list, and falls
  const loaded = useLoad(async () => { latest.current = await fetchList(); return latest.current; }, needs);
  const one = async (act: Act<Body>, said: string): Promise<boolean> => {
    const before = latest.current;
    if (!before) return false;
    try {
      await act(before.body, before.tag);
      showDone(said);
      await loaded.reload();
      return true;
    } catch (failure) {
      const isLate = failure instanceof Refused && failure.status === 412;
      if (isLate) ++overtaken.current;
      if (isLate) await loaded.reload();
      showProblem(isLate && latest.current !== before ? listChanged(lines(before.body), lines(latest.current?.body ?? before.body)) : messageOf(failure));
      return false;
    }
  };
  const change = (act: Act<Body>, said: string) => {
    const of = overtaken.current;
    turn.current = turn.current.then(() => of === overtaken.current && one(act, said));
    return turn.current;
  };
  return {...loaded, change};
}
