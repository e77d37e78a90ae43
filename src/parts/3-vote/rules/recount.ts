// The recount: ballots struck out or brought in, before a scrutineer; it supersedes the count and both are kept. Pure.
import { type Ballot, copyOf, putIn, takeOut } from '../../../count/box.js';
import { holds } from '../../../kernel/questions.js';
import { countStage, pollOf } from '../counting.js';
import type { Fields } from '../rule.js';
import { refuse, rule } from '../rule.js';
import type { Stage } from '../slice.js';
import { headIn, refuseChoices } from './ballots.js';
import { refusePaper, takeBack } from './papers.js';
import { current } from './stage.js';

/** Brings a stage up to what a recount found: on a copy to count it, on the draft to keep it. */
function amend(stage: Stage, { strike, add }: Pick<Fields<'count.recount'>, 'strike' | 'add'>): void {
  for (const person of strike) if (takeOut(stage.box, stage.roll, headIn(stage, person))) stage.box.struck += 1;
  for (const { person, choices, paper, on } of add) {
    const head = headIn(stage, person);
    const ballot: Ballot = { choices, channel: 'paper', moment: on ?? stage.closedAt ?? stage.closes, late: true };
    if (paper !== undefined) ballot.paper = paper;
    if (head !== person) ballot.coOwner = person;
    putIn(stage.box, stage.roll, head, ballot);
    takeBack(stage, paper);
    // The paper that was thought invalid is the one brought in: it is counted once.
    if (stage.invalid.has(head)) stage.invalid = stage.invalid.delete(head);
  }
}

export const recount = rule({
  type: 'count.recount',
  who: ['teller'],
  refuses(state, { fields }) {
    const stage = current(state);
    if (!holds(state, fields.witness, 'scrutineer')) return refuse('scrutineer.missing', { needed: 1, present: 0 });
    const absent = fields.strike.find((person) => !stage.box.ballots.has(headIn(stage, person)));
    if (absent !== undefined) return refuse('ballot.none', { person: absent });
    const struck = new Set(fields.strike.map((person) => headIn(stage, person)));
    const seen = new Set<string>();
    for (const { person, choices, paper, on } of fields.add) {
      const head = headIn(stage, person);
      const refused = refuseChoices(state, stage, head, choices) ?? refusePaper(stage, paper, person);
      if (refused) return refused;
      const closed = stage.closedAt ?? stage.closes;
      if (on === undefined || on > closed) return refuse('ballot.late', { closed, moment: on ?? closed });
      const opened = stage.openedAt ?? stage.opens;
      if (on < opened) return refuse('ballot.too-early', { opened, moment: on });
      const kept = stage.box.ballots.has(head) && !struck.has(head);
      if (kept || seen.has(head)) return refuse('ballot.twice', { person });
      seen.add(head);
    }
    return undefined;
  },
  finds(state, { fields }) {
    const stage = current(state);
    const amended = { ...stage, box: copyOf(stage.box), paperCounts: { ...stage.paperCounts } };
    amend(amended, fields);
    return countStage(amended, pollOf(state, amended));
  },
  changes(draft, { fields, finding }) {
    const stage = draft.vote.current;
    if (!stage) return;
    amend(stage, fields);
    stage.counts.push(finding);
  },
});
