// Ballots of single persons by every channel, and what may be put right about them. Pure.
import * as z from 'zod/mini';
import { type Answer, putIn, supersede, takeOut } from '../../../count/box.js';
import { receive } from '../../../count/precedence.js';
import { id, someone, text, word } from '../../../fields.js';
import { momentOf } from '../../../kernel/questions.js';
import { isRefused } from '../../../kernel/refusal.js';
import { admitted, byType, command, found, refuse, type State } from '../../command.js';
import { behind, choices } from '../answers.js';
import { openBox, openPapers, openStage } from '../slice.js';
import { headIn, theStage } from '../stage.js';
import type { CastFinding } from '../words.js';
import { ballotOf, judgeBallot, refuseBehind, refuseChoices } from './judgement.js';
import { refusePaper, takeBack } from './papers.js';
import { refuseScope } from './proxies.js';
import { prolong, prolongedBy } from './quorum.js';

export const cast = command({
  type: 'ballot.cast',
  fields: z.strictObject({ choices, channel: word, paper: z.optional(id), behind: z.optional(behind) }),
  who: ['anyone'],
  back: {
    by: { 'ballot.correct': { person: 'whose', choices: 'choices' }, 'count.recount': { strike: ['whose'] } },
    until: 'result',
  },
  // A proxy or who owns with them: `judgeBallot` asks.
  forOthers: 'judged',
  subject: theStage,
  judge(state, claim, stage) {
    const { fields, by, for: principal, at } = claim;
    const { channels } = state.charter.vote;
    if (!channels.includes(fields.channel))
      return refuse('channel.unknown', { channel: fields.channel, known: channels });
    const { moment, time } = momentOf(state, claim);
    const arrived = judgeBallot(state, stage, {
      ...fields,
      by,
      for: principal,
      moment,
      claimed: time === 'on',
      methods: claim.methods,
    });
    if (isRefused(arrived)) return arrived;
    const gives = !arrived.counts;
    const prolonged = gives ? undefined : prolongedBy(state, stage, [[arrived.head, fields.choices]], at);
    // Of nearly every ballot no more is to be said than that it came in.
    if (time === 'at' && !gives && prolonged === undefined) return admitted;
    const finding: CastFinding = { late: stage.closedAt !== undefined, moment };
    if (gives) finding.superseded = true;
    if (prolonged !== undefined) finding.prolonged = prolonged;
    return found(finding);
  },
  opens(draft, { fields, finding }, own) {
    const stage = openStage(draft, own);
    if (!stage) return;
    openBox(stage, own);
    if (fields.paper !== undefined) openPapers(stage, own);
    if (finding?.prolonged !== undefined) draft.deadlines = own(draft.deadlines, (deadlines) => ({ ...deadlines }));
  },
  changes(draft, { fields, by, for: principal, at, finding }, stage) {
    takeBack(stage, fields.paper);
    if (finding?.superseded) {
      supersede(stage.box, fields.channel);
      return;
    }
    const { head, ballot } = ballotOf(stage, { ...fields, by, for: principal, moment: finding?.moment ?? at });
    receive(stage, head, ballot);
    if (finding?.prolonged !== undefined) prolong(draft, stage, finding.prolonged);
  },
});

/** A ballot entered by mistake is taken out, or put right. */
export const correctBallot = command({
  type: 'ballot.correct',
  fields: z.strictObject({
    person: someone,
    choices: z.optional(choices),
    reason: text(),
    witness: z.optional(someone),
  }),
  who: ['teller'],
  back: {
    by: {
      'ballot.correct': ['person', 'choices'],
      'ballot.cast': ['choices'],
      'count.recount': { strike: ['person'] },
    },
    until: 'result',
  },
  subject: theStage,
  judge(state, { fields: { person, choices }, methods }, stage) {
    const head = headIn(stage, person);
    const before = stage.box.ballots.get(head);
    if (!before) return refuse('ballot.none', { person });
    if (!choices) return admitted;
    const { channel, behind, proxy } = before;
    return (
      refuseChoices(state, stage, head, { choices, channel, methods }) ??
      refuseBehind(state, { choices, behind }) ??
      // What a proxy may answer does not grow by a correction.
      (proxy === undefined ? undefined : refuseScope(stage, head, Object.keys(choices))) ??
      admitted
    );
  },
  changes(_draft, { fields: { person, choices } }, stage) {
    const head = headIn(stage, person);
    const before = takeOut(stage.box, stage.roll, head);
    if (choices && before) putIn(stage.box, stage.roll, head, { ...before, choices });
    else stage.box.struck += 1;
  },
});

/** The stage, and what is in its box of the head named. */
function theHead(state: State, { fields: { person } }: { fields: { person: string } }) {
  const stage = theStage(state);
  if (isRefused(stage)) return stage;
  const head = headIn(stage, person);
  return { stage, head, before: stage.box.ballots.get(head) };
}

/** A returned paper that cannot be counted: which, whose, and why; where only some of its answers cannot be read, which. */
export const invalidate = command({
  type: 'ballot.invalidate',
  fields: z.strictObject({
    person: someone,
    paper: z.optional(id),
    /** The rest of the paper stands. */
    items: z.optional(z.array(id).check(z.minLength(1))),
    reason: text(),
  }),
  who: ['teller', 'scrutineer'],
  back: { by: { 'ballot.restore': ['person'], 'count.recount': [] }, until: 'result' },
  subject: theHead,
  judge(_state, { fields: { paper, items = [] } }, { stage, head: person, before }) {
    if (!stage.roll.members.has(person)) return refuse('ballot.not-on-roll', { person });
    const foreign = items.filter((item) => !stage.items.includes(item));
    if (foreign.length > 0) return refuse('ballot.not-on-ballot', { items: foreign });
    if (stage.invalid.has(person)) return refuse('ballot.twice', { person });
    const shown = Object.entries(stage.shows).find(([, { among }]) => among.has(person))?.[0];
    if (shown !== undefined) return refuse('ballot.counted-in-show', { person, item: shown });
    // A paper that says nothing does not undo what its signer said another way: that is cancelled instead.
    if (before && paper !== undefined && before.paper !== paper) return refuse('ballot.twice', { person });
    if (items.length > 0 && !before) return refuse('ballot.none', { person });
    return refusePaper(stage, paper, person) ?? admitted;
  },
  changes(_draft, { fields: { paper, items, reason } }, { stage, head, before }) {
    if (items && before) {
      const unread = Object.fromEntries(items.map((item) => [item, 'invalid' as const]));
      const choices: Record<string, Answer> = { ...before.choices, ...unread };
      takeOut(stage.box, stage.roll, head);
      // Where nothing of it is left, the paper is invalid as a whole.
      if (Object.values(choices).some((answer) => answer !== 'invalid')) {
        putIn(stage.box, stage.roll, head, { ...before, choices });
        return;
      }
    } else takeOut(stage.box, stage.roll, head);
    stage.invalid = stage.invalid.set(head, reason);
    takeBack(stage, paper);
  },
});

/** Everything declared here, by type. */
export const commands = byType(cast, correctBallot, invalidate);
