// The recount: ballots struck out or brought in, before a scrutineer; it supersedes the count and both are kept. Pure.
import { refuse, rule } from '../../../procedure/rule.js';
import { holds } from '../../questions.js';
import { copyOf, putIn, takeOut } from '../box.js';
import type { Ballot, Box, Stage } from '../slice.js';
import { refuseChoices } from './ballots.js';
import { countAll } from './count.js';
import { current } from './stage.js';

interface Recount {
  strike: readonly string[];
  add: readonly { person: string; choices: Ballot['choices']; paper?: string | undefined; on?: string | undefined }[];
}

/** Brings the box up to what a recount found. */
function amendBox(box: Box, stage: Stage, { strike, add }: Recount): void {
  for (const person of strike) takeOut(box, stage.roll, person);
  box.struck += strike.length;
  for (const { person, choices, paper, on } of add) {
    const ballot: Ballot = { choices, channel: 'paper', moment: on ?? stage.closedAt ?? stage.closes, late: true };
    if (paper !== undefined) ballot.paper = paper;
    putIn(box, stage.roll, person, ballot);
  }
}

/** A paper that was thought invalid and is brought in after all is counted once. */
const stillInvalid = ({ invalid }: Stage, { add }: Recount): Stage['invalid'] =>
  add.reduce((left, { person }) => left.delete(person), invalid);

export const recount = rule({
  type: 'count.recount',
  who: ['teller'],
  refuses(state, { fields }) {
    const stage = current(state);
    if (!holds(state, fields.witness, 'scrutineer')) return refuse('scrutineer.missing', { needed: 1, present: 0 });
    const absent = fields.strike.find((person) => !stage.box.ballots.has(person));
    if (absent !== undefined) return refuse('ballot.none', { person: absent });
    const seen = new Set<string>();
    for (const { person, choices, on } of fields.add) {
      const refused = refuseChoices(state, stage, person, choices);
      if (refused) return refused;
      const closed = stage.closedAt ?? stage.closes;
      if (on === undefined || on > closed) return refuse('ballot.late', { closed, moment: on ?? closed });
      const kept = stage.box.ballots.has(person) && !fields.strike.includes(person);
      if (kept || seen.has(person)) return refuse('ballot.twice', { person });
      seen.add(person);
    }
    return undefined;
  },
  finds(state, { fields }) {
    const stage = current(state);
    const box = copyOf(stage.box);
    amendBox(box, stage, fields);
    return countAll(state, { ...stage, invalid: stillInvalid(stage, fields) }, box);
  },
  changes(draft, { fields, finding }) {
    const stage = draft.vote.current;
    if (!stage) return;
    amendBox(stage.box, stage, fields);
    stage.invalid = stillInvalid(stage, fields);
    stage.counts.push(finding);
  },
});
