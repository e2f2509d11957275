import type {Hold} from '../../api/schemas';
import {key} from '../../state/current_case';
import {address} from '../../state/route';
import {plain} from '../../state/words';

// Which paper is held, why, and what lifts it.
export function HoldHead({hold}: {hold: Hold}) {
  return (
    <>
      <h3 class="hold__title"><a class="govuk-link" href={address.page(key.value, hold.document, Math.max(hold.page, 1))}>{hold.name}{hold.page > 0 ? `, page ${hold.page}` : ', whole document'}</a> <span class="quiet wrap-anywhere">{hold.file}</span></h3>
      <p class="hold__why"><strong>{plain(hold.kind)}.</strong> {hold.why}</p>
      <p class="hold__why">What lifts it: {hold.lifted_by}</p>
    </>
  );
}
