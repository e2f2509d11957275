// Fetches what a screen shows: undefined while it waits, the words of a refusal when there is one.
import {useCallback, useEffect, useRef, useState} from 'preact/hooks';
import {messageOf} from '../api/client';

export interface Loaded<Value> { value: Value | undefined; problem: string; reload: () => Promise<void> }

export function useLoad<Value>(fetchOne: () => Promise<Value>, needs: unknown[]): Loaded<Value> {
  const [value, setValue] = useState<Value>();
  const [problem, setProblem] = useState('');
  const latest = useRef(0);
  const reload = useCallback(async () => {
    const mine = ++latest.current;
    try {
      const fresh = await fetchOne();
      if (mine === latest.current) { setValue(() => fresh); setProblem(''); }
    } catch (failure) {
      if (mine === latest.current) setProblem(messageOf(failure));
    }
  }, needs);
  useEffect(() => { void reload(); return () => { ++latest.current; }; }, [reload]);
  return {value, problem, reload};
}
