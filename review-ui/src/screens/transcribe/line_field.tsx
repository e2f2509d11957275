// The picture of a line with a box for what it says right under it, as wide as the line.
import {useEffect, useState} from 'preact/hooks';
import {messageOf} from '../../api/client';
import type {Box, UnreadPage} from '../../api/schemas';
import {key} from '../../state/current_case';
import {pageImage} from '../../state/images';
import {rectOf} from '../read/boxes';

interface LineProps { page: UnreadPage; region: Box; index: number; value: string; onInput: (value: string) => void; onFocus: () => void }

export function LineField({page, region, index, value, onInput, onFocus}: LineProps) {
  const [url, setUrl] = useState('');
  const [problem, setProblem] = useState('');
  useEffect(() => {
    let wanted = true;
    pageImage(key.value, page.document, page.page, 200, region).then((fresh) => { if (wanted) setUrl(fresh); }, (failure: unknown) => { if (wanted) setProblem(messageOf(failure)); });
    return () => { wanted = false; };
  }, [page.document, page.page, region.join(',')]);
  const {width, height} = rectOf(region);
  return (
    <div class="line">
      <div class="line__picture" style={{aspectRatio: `${Math.max(width, 1)} / ${Math.max(height, 1)}`}}>
        {url && <img src={url} alt={`Line ${index + 1} of the page, a picture of handwriting or text that could not be read`} />}
        {problem && <p class="quiet">{problem}</p>}
      </div>
      <label class="line__label" for={`line-${index}`}>Line {index + 1}</label>
      <input id={`line-${index}`} class="govuk-input" list="register-names" autocomplete="off" spellcheck={false} value={value} onFocus={onFocus} onInput={(event) => onInput(event.currentTarget.value)} />
    </div>
  );
}
