// Ballots of single persons by every channel, and what may be put right about them. Pure.
import * as z from 'zod/mini';
import type { Instant } from '../../../calendar.js';
import { type Ballot, type Choice, putIn, supersede, takeOut } from '../../../count/box.js';
import { type Cast, receive, replacesInvalid, type Verdict, verdictOn } from '../../../count/precedence.js';
import { id, text, word } from '../../../fields.js';
import type { Stamp } from '../../../kernel/command.js';
import { headOf, momentOf } from '../../../kernel/questions.js';
import { admitted, byType, command, found, refuse, type State } from '../../command.js';
import { isRecused } from '../../recusals/commands.js';
import { choices } from '../answers.js';
import { votesDespiteRecusal } from '../counting.js';
import { openBox, openPapers, openStage, type Stage } from '../slice.js';
import { headIn, theStage } from '../stage.js';
import type { CastFinding } from '../words.js';
import { refusePaper, takeBack } from './papers.js';
import { refuseProxy } from './proxies.js';
import { prolong, prolongedBy } from './quorum.js';

/** Why these answers of this person may not go into the box, whoever brings them. */
export function refuseChoices(state: State, stage: Stage, person: string, choices: Record<string, Choice>) {
  if (!stage.roll.members.has(person)) return refuse('ballot.not-on-roll', { person });
  const items = Object.keys(choices);
  if (items.length === 0) return refuse('ballot.empty', {});
  for (const [item, answer] of Object.entries(choices)) {
    if (!stage.items.includes(item))
      return refuse('ballot.not-on-ballot', { items: items.filter((id) => !stage.items.includes(id)) });
    if (!stage.answers.includes(answer)) return refuse('answer.not-offered', { answers: [...stage.answers] });
    if (isRecused(state, item, person) && !votesDespiteRecusal(state, stage))
      return refuse('recused', { item, person });
    // Their hand may have been counted already, or that of whoever came for them.
    if (stage.shows[item]?.among.has(person)) return refuse('ballot.counted-in-show', { person, item });
  }
  return undefined;
}

/** Why a ballot of this moment comes too early or too late. After the close only one dated before it may still be entered. */
export function refuseMoment(stage: Stage, moment: Instant, claimed: boolean) {
  const opened = stage.openedAt ?? stage.opens;
  if (moment < opened) return refuse('ballot.too-early', { opened, moment });
  if (stage.closedAt === undefined) return undefined;
  return claimed && moment <= stage.closedAt ? undefined : refuse('ballot.late', { closed: stage.closedAt, moment });
}

/** The head a ballot is of, and whose hand cast it: the head's own, a co-owner's or a proxy's. */
function castersOf(stage: Stage, { by, for: principal }: Pick<Stamp, 'by' | 'for'>) {
  const person = headOf(stage.roll, principal ?? by) ?? principal ?? by;
  const own = person === by || principal === undefined || headOf(stage.roll, by) === person;
  return { person, coOwner: own && by !== person ? by : undefined, proxy: own ? undefined : by };
}

/** What becomes of this head's ballot, beside those that came in before it. */
function verdict({ charter }: State, stage: Stage, person: string, next: Cast): Verdict {
  const { replace } = charter.vote;
  if (stage.invalid.has(person) && !replacesInvalid(replace, stage.closedAt !== undefined)) return 'twice';
  return verdictOn(replace, stage.box.ballots.get(person), next);
}

/** A co-owner or a proxy who stands aside does not cast somebody else's vote on it either. */
export function refuseAside(state: State, stage: Stage, person: string, choices: Record<string, Choice>) {
  if (votesDespiteRecusal(state, stage)) return undefined;
  const item = Object.keys(choices).find((id) => isRecused(state, id, person));
  return item === undefined ? undefined : refuse('recused', { item, person });
}

export const cast = command({
  type: 'ballot.cast',
  fields: z.strictObject({ choices, channel: word, paper: z.optional(id) }),
  who: ['anyone'],
  forOthers: true,
  subject: theStage,
  judge(state, claim, stage) {
    const { fields, by, for: principal, at } = claim;
    const { channels } = state.charter.vote;
    if (!channels.includes(fields.channel))
      return refuse('channel.unknown', { channel: fields.channel, known: channels });
    const { person, coOwner, proxy } = castersOf(stage, claim);
    const { moment, time } = momentOf(state, claim);
    const items = Object.keys(fields.choices);
    const become = verdict(state, stage, person, { moment, coOwner, proxy });
    const refused =
      refuseChoices(state, stage, person, fields.choices) ??
      refuseAside(state, stage, by, fields.choices) ??
      refuseProxy(stage, principal, by, items, moment) ??
      (become === 'twice' ? refuse('ballot.twice', { person }) : undefined) ??
      refuseMoment(stage, moment, time === 'on') ??
      refusePaper(stage, fields.paper, person);
    if (refused) return refused;
    const gives = become === 'gives-way';
    const prolonged = gives ? undefined : prolongedBy(state, stage, [[person, fields.choices]], at);
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
    const { person, coOwner, proxy } = castersOf(stage, { by, for: principal });
    takeBack(stage, fields.paper);
    if (finding?.superseded) {
      supersede(stage.box, fields.channel);
      return;
    }
    const ballot: Ballot = {
      choices: fields.choices,
      channel: fields.channel,
      moment: finding?.moment ?? at,
      late: finding?.late ?? false,
    };
    if (fields.paper !== undefined) ballot.paper = fields.paper;
    if (proxy !== undefined) ballot.proxy = proxy;
    if (coOwner !== undefined) ballot.coOwner = coOwner;
    receive(stage, person, ballot);
    if (finding?.prolonged !== undefined) prolong(draft, stage, finding.prolonged);
  },
});

/** A ballot entered by mistake is taken out, or put right. */
export const correctBallot = command({
  type: 'ballot.correct',
  fields: z.strictObject({
    person: id,
    choices: z.optional(choices),
    reason: text(),
    witness: z.optional(id),
  }),
  who: ['teller'],
  subject: theStage,
  judge(state, { fields: { person, choices } }, stage) {
    const head = headIn(stage, person);
    if (!stage.box.ballots.has(head)) return refuse('ballot.none', { person });
    return (choices && refuseChoices(state, stage, head, choices)) ?? admitted;
  },
  changes(_draft, { fields: { person, choices } }, stage) {
    const head = headIn(stage, person);
    const before = takeOut(stage.box, stage.roll, head);
    if (choices && before) putIn(stage.box, stage.roll, head, { ...before, choices });
    else stage.box.struck += 1;
  },
});

/** A returned paper that cannot be counted: which, whose, and why. */
export const invalidate = command({
  type: 'ballot.invalidate',
  fields: z.strictObject({ person: id, paper: z.optional(id), reason: text() }),
  who: ['teller', 'scrutineer'],
  subject: theStage,
  judge(_state, { fields: { person: named, paper } }, stage) {
    const person = headIn(stage, named);
    if (!stage.roll.members.has(person)) return refuse('ballot.not-on-roll', { person });
    if (stage.invalid.has(person)) return refuse('ballot.twice', { person });
    const shown = Object.entries(stage.shows).find(([, { among }]) => among.has(person))?.[0];
    if (shown !== undefined) return refuse('ballot.counted-in-show', { person, item: shown });
    // A paper that says nothing does not undo what its signer said another way: it is cancelled instead.
    const before = stage.box.ballots.get(person);
    if (before && paper !== undefined && before.paper !== paper) return refuse('ballot.twice', { person });
    return refusePaper(stage, paper, person) ?? admitted;
  },
  changes(_draft, { fields: { person: named, paper, reason } }, stage) {
    const person = headIn(stage, named);
    takeOut(stage.box, stage.roll, person);
    stage.invalid = stage.invalid.set(person, reason);
    takeBack(stage, paper);
  },
});

/** Everything declared here, by type. */
export const commands = byType(cast, correctBallot, invalidate);
