import {useLayoutEffect, useRef} from 'preact/hooks';

// The element takes the focus when it appears, before the next key is read.
export function useFocusOnce<Kind extends HTMLElement | SVGElement>() {
  const element = useRef<Kind>(null);
  useLayoutEffect(() => { element.current?.focus({preventScroll: true}); }, []);
  return element;
}
