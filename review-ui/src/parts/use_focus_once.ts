import {useEffect, useRef} from 'preact/hooks';

// The element takes the focus when it appears.
export function useFocusOnce<Kind extends HTMLElement | SVGElement>() {
  const element = useRef<Kind>(null);
  useEffect(() => { element.current?.focus({preventScroll: true}); }, []);
  return element;
}
