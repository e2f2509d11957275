// A strip of the page around some words, fetched only when it comes into sight.
import {useEffect, useRef, useState} from 'preact/hooks';
import type {Box} from '../api/schemas';
import {key} from '../state/current_case';
import {pageImage} from '../state/images';

// A part as wide as a line is long and three lines high, within the page's left edge.
export function stripAround(box: Box): Box {
  const [left = 0, top = 0, right = 0, bottom = 0] = box;
  const middle = (left + right) / 2;
  const from = Math.max(0, middle - 100);
  return [from, Math.max(0, top - 8), from + 200, bottom + 8];
}

export function Thumbnail({document, page, boxes}: {document: number; page: number; boxes: Box[]}) {
  const frame = useRef<HTMLSpanElement>(null);
  const [url, setUrl] = useState('');
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const watch = new IntersectionObserver((seen) => {
      if (!seen.some((one) => one.isIntersecting)) return;
      watch.disconnect();
      const box = boxes[0];
      const wanted = box ? pageImage(key.value, document, page, 72, stripAround(box)) : pageImage(key.value, document, page, 24);
      wanted.then(setUrl, () => undefined);
    }, {rootMargin: '200px'});
    watch.observe(element);
    return () => watch.disconnect();
  }, [document, page]);
  return <span ref={frame} class="thumbnail">{url && <img src={url} alt="" />}</span>;
}
