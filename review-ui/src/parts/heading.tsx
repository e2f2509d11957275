// The heading of a screen takes the focus when one arrives, so that a screen reader says where one is;
// before the next key is read, so that no field loses what is being typed.
import {useLayoutEffect, useRef} from 'preact/hooks';

export function Heading({children, hidden, title}: {children: string; hidden?: boolean; title?: string}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.title = `${title ?? children} – Candour`;
    heading.current?.focus({preventScroll: true});
  }, [children]);
  return <h1 ref={heading} tabIndex={-1} class={hidden ? 'govuk-visually-hidden' : 'govuk-heading-l screen-heading'}>{children}</h1>;
}
