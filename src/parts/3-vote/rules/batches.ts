// Many ballots at once: papers entered twice and compared, and the totals of a show of hands or a secret paper count. Pure.
import { type Ballot, putIn } from '../../../count/box.js';
import { Crowd } from '../../../crowd.js';
import { canonical } from '../../../digest.js';
import { headOf, holds, momentOf } from '../../../kernel/questions.js';
import { membersPresent } from '../../attendance/rules.js';
import { isRecused } from '../../recusals/rules.js';
import type { State } from '../../state.js';
import { votesDespiteRecusal } from '../counting.js';
import { refuse, rule } from '../rule.js';
import type { Stage } from '../slice.js';
import { refuseChoices, refuseMoment } from './ballots.js';
import { refusePaper, takeBack } from './papers.js';
import { prolong, prolongedBy } from './quorum.js';

export const enterBatch = rule({
  type: 'batch.enter',
  who: ['teller'],
  refuses(state, claim) {
    const stage = state.vote.current;
    if (!stage) return undefined;
    const { batch: id, papers } = claim.fields;
    const hand = claim.enteredBy ?? claim.by;
    const first = stage.batches[id];
    if (first?.counted) return refuse('batch.counted', { batch: id });
    if (first?.by === hand) return refuse('batch.same-hand', { batch: id, person: hand });
    const seen = new Set<string>();
    for (const { person, choices, paper, on } of papers) {
      const head = headOf(stage.roll, person) ?? person;
      if (seen.has(head)) return refuse('batch.person-twice', { batch: id, person });
      if (on !== undefined && on > claim.at) return refuse('on.after-at', { on, at: claim.at });
      seen.add(head);
      const before = stage.box.ballots.has(head) || stage.invalid.has(head);
      const refused =
        refuseChoices(state, stage, head, choices) ??
        (before ? refuse('ballot.twice', { person }) : undefined) ??
        refuseMoment(stage, on ?? claim.at, on !== undefined && momentOf(state, { ...claim, on }).time === 'on') ??
        refusePaper(stage, paper, person);
      if (refused) return refused;
    }
    if (!first) return undefined;
    const then = new Map(first.papers.map((paper) => [paper.person, canonical(paper)]));
    const now = new Map(papers.map((paper) => [paper.person, canonical(paper)]));
    const differing = [...new Set([...then.keys(), ...now.keys()])].filter(
      (person) => then.get(person) !== now.get(person),
    );
    return differing.length > 0 ? refuse('batch.differs', { batch: id, papers: differing }) : undefined;
  },
  finds(state, { fields, at }) {
    const stage = state.vote.current;
    if (!stage?.batches[fields.batch]) return { pass: 1, counted: 0 };
    const ballots = fields.papers.map(
      ({ person, choices }) => [headOf(stage.roll, person) ?? person, choices] as const,
    );
    const prolonged = prolongedBy(state, stage, ballots, at);
    return { pass: 2, counted: fields.papers.length, ...(prolonged && { prolonged }) };
  },
  changes(draft, { fields, finding, by, enteredBy, at }) {
    const stage = draft.vote.current;
    if (!stage) return;
    const first = stage.batches[fields.batch];
    if (finding.pass === 1 || !first) {
      stage.batches[fields.batch] = { by: enteredBy ?? by, papers: fields.papers, counted: false };
      return;
    }
    first.counted = true;
    for (const { person, choices, paper, on } of fields.papers) {
      const ballot: Ballot = { choices, channel: 'paper', moment: on ?? at, late: stage.closedAt !== undefined };
      const head = headOf(stage.roll, person) ?? person;
      if (paper !== undefined) ballot.paper = paper;
      if (head !== person) ballot.coOwner = person;
      putIn(stage.box, stage.roll, head, ballot);
      takeBack(stage, paper);
    }
    if (finding.prolonged !== undefined) prolong(draft, finding.prolonged);
  },
});

export const discardBatch = rule({
  type: 'batch.discard',
  who: ['teller'],
  refuses(state, { fields: { batch } }) {
    const found = state.vote.current?.batches[batch];
    if (!found) return refuse('batch.unknown', { batch });
    return found.counted ? refuse('batch.counted', { batch }) : undefined;
  },
  changes(draft, { fields }) {
    if (draft.vote.current) delete draft.vote.current.batches[fields.batch];
  },
});

/** Members present who may vote on this item, and whose answer to it is not in the box by name. */
const unnamedPresent = (state: State, stage: Stage, item: string): string[] =>
  membersPresent(state, stage.roll).filter(
    (person) =>
      stage.box.ballots.get(person)?.choices[item] === undefined &&
      !stage.invalid.has(person) &&
      (votesDespiteRecusal(state, stage) || !isRecused(state, item, person)),
  );

export const enterTally = rule({
  type: 'tally.enter',
  who: ['teller'],
  refuses(state, { fields }) {
    const stage = state.vote.current;
    if (!stage) return undefined;
    if (!stage.items.includes(fields.item)) return refuse('ballot.not-on-ballot', { items: [fields.item] });
    const areaCounts = [...stage.law.participation, ...stage.law.consent].some(({ measure }) => measure !== 'heads');
    // Hands have no floor area: where area or weight counts, every ballot must say whose it is.
    if (areaCounts) return refuse('tally.area-counts', { rule: stage.rule }, stage.law.source);
    const scrutineers = new Set(fields.scrutineers.filter((person) => holds(state, person, 'scrutineer'))).size;
    const needed = state.charter.vote.scrutineers;
    if (scrutineers < needed) return refuse('scrutineer.missing', { needed, present: scrutineers });
    const votes = fields.for + fields.against + fields.abstain;
    const present = unnamedPresent(state, stage, fields.item).length;
    return votes > present ? refuse('votes.over-attendance', { votes, present }) : undefined;
  },
  finds(state, { fields }) {
    const stage = state.vote.current;
    const among = stage ? unnamedPresent(state, stage, fields.item).sort() : [];
    return { present: among.length, among };
  },
  changes(draft, { fields: { item, for: ayes, against, abstain }, finding }) {
    const among = Crowd.of(finding.among.map((person) => [person, true] as const));
    if (draft.vote.current)
      draft.vote.current.shows[item] = { for: ayes, against, abstain, present: finding.present, among };
  },
});
