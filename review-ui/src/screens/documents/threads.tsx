// Conversations of the record: each message once, under the one it answers.
import {useState} from 'preact/hooks';
import type {Document, Thread} from '../../api/schemas';
import {Tag} from '../../parts/marks';
import {key, nameOf} from '../../state/current_case';
import {address} from '../../state/route';
import {plural} from '../../state/words';
import {Quotations, sentWords} from './quotations';
import {branchesOf, kDeepest, type Branch, type Message} from './thread_tree';

type Papers = Map<number, Document>;

function Line({message, answered, papers}: {message: Message; answered: Message | undefined; papers: Papers}) {
  const far = message.depth > kDeepest && answered !== undefined;
  const paper = papers.get(message.document);
  const link = (document: number) => <a class="govuk-link" href={address.page(key.value, document, 1)}>{document}. {papers.get(document)?.name ?? nameOf(document)}</a>;
  if (message.document === 0) return <p class="thread__message thread__message--missing">A message that is not in the record</p>;
  return (
    <>
      <p class="thread__message">
        {link(message.document)} {message.from && <span class="wrap-anywhere">{message.from}</span>}
        <span class="quiet"> {[sentWords(message.sent) || 'no date', plural(message.pages, 'page'), message.own_words > 0 ? `adds ${plural(message.own_words, 'word')}` : 'adds nothing of its own'].join(' · ')}</span>
        {message.guess && <> <Tag>Placed by guess</Tag></>}
      </p>
      {message.guess && <p class="thread__why quiet">{message.why}</p>}
      {far && <p class="thread__why quiet">Answers {answered.document > 0 ? link(answered.document) : 'a message that is not in the record'}</p>}
      {message.copies.length > 0 && <p class="thread__why quiet">The same message again: {message.copies.join(', ')}</p>}
      {paper && <Quotations of={paper} />}
    </>
  );
}

function List({branches, papers}: {branches: Branch[]; papers: Papers}) {
  return (
    <ul class="thread">
      {branches.map((one, at) => (
        <li key={at} class="thread__branch">
          <Line message={one.message} answered={one.answered} papers={papers} />
          {one.branches.length > 0 && <List branches={one.branches} papers={papers} />}
        </li>
      ))}
    </ul>
  );
}

// "2 conversations, 5 messages; 1 message that is quoted and not in the record"
function summary(threads: Thread[], documents: Document[]): string {
  const messages = threads.reduce((sum, thread) => sum + thread.messages.filter((one) => one.document > 0).length, 0);
  const lost = documents.reduce((sum, one) => sum + one.quotes.filter((quote) => quote.document === 0 && quote.also_in === 0).length, 0);
  return `${plural(threads.length, 'conversation')}, ${plural(messages, 'message')}` + (lost > 0 ? `; ${plural(lost, 'message')} quoted that ${lost === 1 ? 'is' : 'are'} not in the record` : '');
}

export function Threads({threads, documents}: {threads: Thread[]; documents: Document[]}) {
  const [open, setOpen] = useState(false);
  if (threads.length === 0) return null;
  const papers: Papers = new Map(documents.map((one) => [one.document, one]));
  return (
    <details class="govuk-details threads" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{summary(threads, documents)}</span></summary>
      {open && threads.map((thread, at) => (
        <section key={at} class="threads__one" aria-labelledby={`thread-${at}`}>
          <h2 class="govuk-heading-s threads__subject wrap-anywhere" id={`thread-${at}`}>{thread.subject || 'Without a subject'}</h2>
          <List branches={branchesOf(thread)} papers={papers} />
        </section>
      ))}
    </details>
  );
}
