// Ink that was not found line by line: the picture of all of it beside one field for its text.
import {useEffect, useState} from 'preact/hooks';
import {messageOf} from '../../api/client';
import type {UnreadPage} from '../../api/schemas';
import {key} from '../../state/current_case';
import {pageImage} from '../../state/images';
import {joined} from '../read/boxes';

export function BlockField({page, value, onInput}: {page: UnreadPage; value: string; onInput: (value: string) => void}) {
  const [url, setUrl] = useState('');
  const [problem, setProblem] = useState('');
  const part = page.regions.length > 0 ? joined(page.regions) : undefined;
  useEffect(() => {
    let wanted = true;
    pageImage(key.value, page.document, page.page, 150, part).then((fresh) => { if (wanted) setUrl(fresh); }, (failure: unknown) => { if (wanted) setProblem(messageOf(failure)); });
    return () => { wanted = false; };
  }, [page.document, page.page]);
  return (
    <div class="block">
      <div class="block__picture" tabIndex={0} role="region" aria-label="The part of the page that could not be read">
        {url && <img src={url} alt="Handwriting or text that could not be read" />}
        {problem && <p class="quiet">{problem}</p>}
      </div>
      <div class="block__text">
        <label class="govuk-label govuk-!-font-weight-bold" for="line-0">What it says, line for line</label>
        <textarea id="line-0" class="govuk-textarea" rows={16} spellcheck={false} value={value} onInput={(event) => onInput(event.currentTarget.value)} />
      </div>
    </div>
  );
}
