import type {Snippet as Words} from '../api/schemas';

// The words found, with what stands around them.
export function Snippet({snippet}: {snippet: Words}) {
  return <span class="snippet">{snippet.before}<mark>{snippet.text}</mark>{snippet.after}</span>;
}
