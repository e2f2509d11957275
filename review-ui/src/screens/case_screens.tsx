// The screens of a case by their names in the address.
import type {CaseScreen} from '../state/route';
import {DocumentsScreen} from './documents/documents_screen';
import {HistoryScreen} from './history';
import {MembersScreen} from './members';
import {PeopleScreen} from './people/people_screen';
import {QueuesScreen} from './queues/queues_screen';
import {ReadScreen} from './read/read_screen';
import {ReleaseScreen} from './release/release_screen';
import {SearchScreen} from './search/search_screen';
import {TranscribeScreen} from './transcribe/transcribe_screen';

export function caseScreens(screen: CaseScreen, rest: string[]) {
  switch (screen) {
    case 'read': return <ReadScreen rest={rest} />;
    case 'people': return <PeopleScreen person={rest[0] ?? ''} />;
    case 'search': return <SearchScreen />;
    case 'documents': return <DocumentsScreen />;
    case 'queues': return <QueuesScreen />;
    case 'transcribe': return <TranscribeScreen rest={rest} />;
    case 'release': return <ReleaseScreen />;
    case 'history': return <HistoryScreen />;
    case 'members': return <MembersScreen />;
  }
}
