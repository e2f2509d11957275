// What a message quotes, of which document, and what has to be read where it is quoted.
import type {Document, Quotation} from '../../api/schemas';
import {Tag} from '../../parts/marks';
import {key, nameOf} from '../../state/current_case';
import {address} from '../../state/route';
import {plural, shortDay} from '../../state/words';

// "2019-03-04 10:00" -> "4 Mar 2019, 10:00"
export function sentWords(sent: string): string {
  const time = sent.slice(11);
  return sent === '' ? '' : shortDay(sent) + (time !== '' && time !== '00:00' ? `, ${time}` : '');
}

function whose({from, sent}: Quotation): string {
  return [from, sentWords(sent)].filter(Boolean).join(', ');
}

function Pages({of, pages}: {of: number; pages: number[]}) {
  return <>{pages.map((page, at) => <>{at > 0 && ', '}<a class="govuk-link" href={address.page(key.value, of, page)}>page {page}</a></>)}</>;
}

// "; over it stands another time and subject (Mary Osei, 4 Mar 2019), page 2"; without the page where `of` is 0.
function HeadDiffers({of, one}: {of: number; one: Quotation}) {
  if (one.head_differs.length === 0) return null;
  const said = one.head_differs.map((field) => (field === 'recipients' ? 'recipient' : field));
  const fields = said.length === 1 ? said[0] : `${said.slice(0, -1).join(', ')} and ${said[said.length - 1]}`;
  return <>; over it stands another {fields}{whose(one) && ` (${whose(one)})`}{of > 0 && <>, <Pages of={of} pages={one.pages} /></>}</>;
}

function One({of, one}: {of: number; one: Quotation}) {
  const link = (document: number) => <a class="govuk-link" href={address.page(key.value, document, 1)}>{document}. {nameOf(document)}</a>;
  if (one.document === 0) {
    return (
      <li>
        <Tag kind="attention">Read here</Tag> Quotes a message that is not in the record{whose(one) && ` (${whose(one)})`}, <Pages of={of} pages={one.pages} />
        {one.also_in > 0 && <>. {link(one.also_in)} quotes the same words</>}
      </li>
    );
  }
  if (one.how !== 'with-differences') {
    return (
      <li>
        {one.head_differs.length > 0 && <><Tag kind="attention">Head differs</Tag> </>}Quotes {link(one.document)}, {one.how === 'whole' ? 'all of it' : 'part of it'}, word for word
        <HeadDiffers of={of} one={one} />
      </li>
    );
  }
  return (
    <li>
      <Tag kind="attention">Differs</Tag> Quotes {link(one.document)} with differences{one.differs && ', in a name, a figure or a word that turns the sentence'}
      {one.words_not_there > 0 && ` (${plural(one.words_not_there, 'word')} of ${one.words} not there)`}, <Pages of={of} pages={one.pages} />
      <HeadDiffers of={0} one={one} />
    </li>
  );
}

export function Quotations({of}: {of: Document}) {
  return of.quotes.length === 0 ? null : <ul class="quotations">{of.quotes.map((one, at) => <One key={at} of={of.document} one={one} />)}</ul>;
}
