// Ballot papers: issued, returned, spoiled. Pure.
import type { Own } from '../../../edit.js';
import { headOf } from '../../../kernel/questions.js';
import type { State } from '../../state.js';
import { refuse, rule, type StateDraft } from '../rule.js';
import { openPapers, openStage, type Stage } from '../slice.js';

function opens(draft: StateDraft, _fact: unknown, own: Own): void {
  const stage = openStage(draft, own);
  if (stage) openPapers(stage, own);
}

export const issue = rule({
  type: 'paper.issue',
  who: ['teller'],
  refuses(state, { fields: { paper, person } }) {
    const stage = state.vote.current;
    if (stage?.papers.has(paper)) return refuse('paper.exists', { paper });
    return stage && headOf(stage.roll, person) !== undefined ? undefined : refuse('ballot.not-on-roll', { person });
  },
  opens,
  changes(draft, { fields: { paper, person } }) {
    const stage = draft.vote.current;
    if (!stage) return;
    stage.papers = stage.papers.set(paper, { person, status: 'out' });
    stage.paperCounts.issued += 1;
  },
});

function refuseUnlessOut(state: State, paper: string) {
  const found = state.vote.current?.papers.get(paper);
  if (!found) return refuse('paper.unknown', { paper });
  return found.status === 'out' ? undefined : refuse('paper.not-out', { paper, status: found.status });
}

export const returnPaper = rule({
  type: 'paper.return',
  who: ['teller'],
  refuses: (state, { fields }) => refuseUnlessOut(state, fields.paper),
  opens,
  changes(draft, { fields }) {
    const stage = draft.vote.current;
    if (!stage) return;
    stage.papers = stage.papers.change(fields.paper, (paper) => ({ ...paper, status: 'returned' }));
    stage.paperCounts.returned += 1;
  },
});

export const spoil = rule({
  type: 'paper.spoil',
  who: ['teller'],
  refuses: (state, { fields }) => refuseUnlessOut(state, fields.paper),
  opens,
  changes(draft, { fields }) {
    const stage = draft.vote.current;
    if (!stage) return;
    stage.papers = stage.papers.change(fields.paper, (paper) => ({ ...paper, status: 'spoiled' }));
    stage.paperCounts.spoiled += 1;
  },
});

/** Why this paper cannot be the ballot of this person. */
export function refusePaper(stage: Stage, paper: string | undefined, person: string) {
  if (paper === undefined) return undefined;
  const found = stage.papers.get(paper);
  if (!found) return refuse('paper.unknown', { paper });
  if (headOf(stage.roll, found.person) !== headOf(stage.roll, person))
    return refuse('paper.not-theirs', { paper, person });
  return found.status === 'spoiled' ? refuse('paper.not-out', { paper, status: found.status }) : undefined;
}

/** A paper that came in with its ballot is returned. */
export function takeBack(stage: Stage, id: string | undefined): void {
  if (id === undefined || stage.papers.get(id)?.status !== 'out') return;
  stage.papers = stage.papers.change(id, (paper) => ({ ...paper, status: 'returned' }));
  stage.paperCounts.returned += 1;
}
