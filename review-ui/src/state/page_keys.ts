// Single keys of a screen: one listener; what is on the screen says what a key does now.
import {useLayoutEffect, useRef} from 'preact/hooks';
import {actionOf, type Action} from './keys';

const handlers = new Map<Action, () => void>();

// While the component is there, the key of this action calls it.
export function onAction(action: Action, handler: () => void): void {
  const latest = useRef(handler);
  latest.current = handler;
  useLayoutEffect(() => {
    const call = () => latest.current();
    handlers.set(action, call);
    return () => { if (handlers.get(action) === call) handlers.delete(action); };
  }, [action]);
}

export function useKeys(): void {
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]')) return;
      const action = actionOf(event);
      const handler = action && handlers.get(action);
      if (!handler) return;
      event.preventDefault();
      handler();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}
