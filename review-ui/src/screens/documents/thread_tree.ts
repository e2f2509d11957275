// A conversation's flat list as nested lists, without a call for each step of a long chain.
import type {Thread} from '../../api/schemas';

export type Message = Thread['messages'][number];
export interface Branch { message: Message; answered: Message | undefined; branches: Branch[] }

// From this step on answers stand beside the one they answer: a chain of a hundred would leave no room for words.
export const kDeepest = 6;

export function branchesOf(thread: Thread): Branch[] {
  const first: Branch[] = [];
  const open: Branch[][] = [first];
  for (const message of thread.messages) {
    const depth = Math.min(message.depth, kDeepest, open.length - 1);
    const branch: Branch = {message, answered: thread.messages[message.answers], branches: []};
    open[depth]!.push(branch);
    open.length = depth + 1;
    open.push(branch.branches);
  }
  return first;
}
