// Pages with ink that no machine could read: the queue on the left, the lines of one page on the right.
import {listUnread} from '../../api/case_calls';
import {Heading} from '../../parts/heading';
import {Empty, Problem, Waiting} from '../../parts/notices';
import {useLoad} from '../../parts/use_load';
import {caseVersion, key} from '../../state/current_case';
import {plural} from '../../state/words';
import {isLines} from './transcript_lines';
import {TranscribePage} from './transcribe_page';

export function TranscribeScreen({rest}: {rest: string[]}) {
  const {value, problem, reload} = useLoad(() => listUnread(key.value), [key.value, caseVersion.value]);
  const pages = value?.pages ?? [];
  const open = pages.filter((page) => page.open);
  const chosen = pages.find((page) => String(page.document) === rest[0] && String(page.page) === rest[1]) ?? open[0];
  return (
    <>
      <Heading>Transcribe</Heading>
      {problem && <Problem again={() => void reload()}>{problem}</Problem>}
      {!value && !problem && <Waiting what="the pages not yet read" />}
      {value && pages.length === 0 && <Empty>Every page of this record could be read.</Empty>}
      {pages.length > 0 && (
        <>
          <p class="govuk-body">{open.length === 0 ? 'Every page has been transcribed, cleared or withheld.' : `${plural(open.length, 'page waits', 'pages wait')}. A page nobody has read cannot go out. What you write is searched for names and details like any other text.`}</p>
          <div class="transcribe">
            <nav aria-label="Pages not yet read">
              <ul class="queue-list">
                {pages.map((page) => (
                  <li key={`${page.document}/${page.page}`}><a href={`#/case/${key.value}/transcribe/${page.document}/${page.page}`} aria-current={page === chosen ? 'true' : undefined}>
                    <span>{page.name}, page {page.page}</span><span class="quiet">{page.open ? isLines(page.regions) ? plural(page.regions.length, 'line') : 'to read' : '✓ done'}</span></a></li>
                ))}
              </ul>
            </nav>
            {chosen && <TranscribePage key={`${chosen.document}/${chosen.page}`} page={chosen} names={value?.names ?? []} onDone={reload} />}
          </div>
        </>
      )}
    </>
  );
}
