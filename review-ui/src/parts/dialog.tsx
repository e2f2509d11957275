// A dialog in front of the page. The browser keeps the focus inside; closing gives it back to where it was.
import type {ComponentChildren} from 'preact';
import {useLayoutEffect, useRef} from 'preact/hooks';

interface DialogProps { title: string; onClose: () => void; children: ComponentChildren; wide?: boolean }

export function Dialog({title, onClose, children, wide}: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    box.current?.showModal();
    (box.current?.querySelector<HTMLElement>('input, select, textarea') ?? heading.current)?.focus();
    return () => { if (before instanceof HTMLElement && before.isConnected) before.focus(); };
  }, []);
  return (
    <dialog ref={box} class={`dialog${wide ? ' dialog--wide' : ''}`} aria-labelledby="dialog-title" onCancel={(event) => { event.preventDefault(); onClose(); }}>
      <h2 id="dialog-title" class="govuk-heading-m" tabIndex={-1} ref={heading}>{title}</h2>
      {children}
    </dialog>
  );
}
