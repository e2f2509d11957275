// What is decided for the places found: the proposals that stand on them, or else the words' own boxes.
import type {Hit, NewDecision} from '../../api/schemas';

export function decisionsFor(hits: Hit[], verdict: 'redact' | 'release', ground: string, reason: string): NewDecision[] {
  const said = verdict === 'redact' ? {verdict, ground, reason} : {verdict, reason};
  const proposals = [...new Set(hits.flatMap((hit) => hit.proposals))];
  const bare = hits.filter((hit) => hit.proposals.length === 0);
  return [
    ...proposals.map((proposal): NewDecision => ({what: 'proposal', proposal, ...said})),
    ...bare.map((hit): NewDecision => ({what: 'passage', document: hit.document, page: hit.page, boxes: hit.boxes, ...said})),
  ];
}
