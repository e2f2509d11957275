// What to look at before disclosure, what stops the bundle first, each with the ways to its places.
import type {Quality} from '../../api/schemas';
import {Tag} from '../../parts/marks';
import {key, nameOf} from '../../state/current_case';
import {address} from '../../state/route';

const kShown = 6;

export function QualityList({quality}: {quality: Quality}) {
  const items = [...quality.items].sort((a, b) => Number(b.stops) - Number(a.stops));
  return (
    <section class="panel" aria-labelledby="quality-title">
      <h2 class="govuk-heading-m" id="quality-title">Before it goes out</h2>
      {items.length === 0 && <p class="govuk-body">✓ Nothing is in the way.</p>}
      <ul class="quality">
        {items.map((item) => (
          <li key={item.kind + item.words} class="quality__item">
            <p class="quality__words"><Tag kind={item.stops ? 'attention' : 'quiet'}>{item.stops ? 'Stops the bundle' : 'Look at it'}</Tag> {item.words}{item.count > 1 && !item.words.includes(String(item.count)) && <> <span class="quiet">({item.count.toLocaleString('en-GB')})</span></>}</p>
            {item.places.length > 0 && (
              <p class="quality__places">
                {item.places.slice(0, kShown).map((place, index) => <>{index > 0 && ' · '}<a class="govuk-link" href={address.page(key.value, place.document, Math.max(place.page, 1))}>{nameOf(place.document)}{place.page > 0 ? `, page ${place.page}` : ''}</a></>)}
                {item.places.length > kShown && <span class="quiet"> and {item.places.length - kShown} more</span>}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
