// Ballots of single persons by every channel, and what may be put right about them. Pure.
import type { Instant } from '../../../calendar.js';
import { type Ballot, type Choice, putIn, supersede, takeOut } from '../../../count/box.js';
import { type Cast, receive, replacesInvalid, type Verdict, verdictOn } from '../../../count/precedence.js';
import { headOf, momentOf } from '../../../kernel/questions.js';
import { isRecused } from '../../recusals/rules.js';
import type { State } from '../../state.js';
import { votesDespiteRecusal } from '../counting.js';
import type { Claim } from '../rule.js';
import { refuse, rule } from '../rule.js';
import { openBox, openPapers, openStage, type Stage } from '../slice.js';
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

/** The head whose vote this person's is: a co-owner's is that of the unit. */
export const headIn = (stage: Stage | undefined, person: string): string =>
  (stage && headOf(stage.roll, person)) ?? person;

/** The head a ballot is of, and whose hand cast it: the head's own, a co-owner's or a proxy's. */
function castersOf(stage: Stage, { by, for: principal }: Pick<Claim<'ballot.cast'>, 'by' | 'for'>) {
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

export const cast = rule({
  type: 'ballot.cast',
  who: ['anyone'],
  forOthers: true,
  refuses(state, claim: Claim<'ballot.cast'>) {
    const stage = state.vote.current;
    if (!stage) return undefined;
    const { fields, by, for: principal } = claim;
    const { person, coOwner, proxy } = castersOf(stage, claim);
    const { moment, time } = momentOf(state, claim);
    if (!state.charter.vote.channels.includes(fields.channel)) {
      return refuse('channel.unknown', { channel: fields.channel, known: state.charter.vote.channels });
    }
    // A co-owner who stands aside does not cast the unit's vote either.
    const aside = votesDespiteRecusal(state, stage)
      ? undefined
      : Object.keys(fields.choices).find((item) => isRecused(state, item, by));
    return (
      refuseChoices(state, stage, person, fields.choices) ??
      (aside === undefined ? undefined : refuse('recused', { item: aside, person: by })) ??
      refuseProxy(stage, principal, by, Object.keys(fields.choices), moment) ??
      (verdict(state, stage, person, { moment, coOwner, proxy }) === 'twice'
        ? refuse('ballot.twice', { person })
        : undefined) ??
      refuseMoment(stage, moment, time === 'on') ??
      refusePaper(stage, fields.paper, person)
    );
  },
  finds(state, claim) {
    const stage = state.vote.current;
    if (!stage) return undefined;
    const { moment, time } = momentOf(state, claim);
    const { person, coOwner, proxy } = castersOf(stage, claim);
    const gives = verdict(state, stage, person, { moment, coOwner, proxy }) === 'gives-way';
    const prolonged = gives ? undefined : prolongedBy(state, stage, [[person, claim.fields.choices]], claim.at);
    if (time === 'at' && !gives && prolonged === undefined) return undefined;
    const late = stage.closedAt !== undefined;
    return { late, moment, ...(gives && { superseded: true as const }), ...(prolonged && { prolonged }) };
  },
  opens(draft, { fields, finding }, own) {
    const stage = openStage(draft, own);
    if (!stage) return;
    openBox(stage, own);
    if (fields.paper !== undefined) openPapers(stage, own);
    if (finding?.prolonged !== undefined) draft.deadlines = own(draft.deadlines, (deadlines) => ({ ...deadlines }));
  },
  changes(draft, { fields, by, for: principal, at, finding }) {
    const stage = draft.vote.current;
    if (!stage) return;
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
    if (finding?.prolonged !== undefined) prolong(draft, finding.prolonged);
  },
});

export const correctBallot = rule({
  type: 'ballot.correct',
  who: ['teller'],
  refuses(state, { fields }) {
    const stage = state.vote.current;
    const person = headIn(stage, fields.person);
    if (!stage?.box.ballots.has(person)) return refuse('ballot.none', { person: fields.person });
    return fields.choices ? refuseChoices(state, stage, person, fields.choices) : undefined;
  },
  changes(draft, { fields }) {
    const stage = draft.vote.current;
    const { choices } = fields;
    const person = headIn(stage, fields.person);
    const before = stage?.box.ballots.get(person);
    if (!stage || !before) return;
    if (choices) {
      putIn(stage.box, stage.roll, person, { ...before, choices });
      return;
    }
    takeOut(stage.box, stage.roll, person);
    stage.box.struck += 1;
  },
});

export const invalidate = rule({
  type: 'ballot.invalidate',
  who: ['teller', 'scrutineer'],
  refuses(state, { fields }) {
    const stage = state.vote.current;
    const person = headIn(stage, fields.person);
    if (!stage?.roll.members.has(person)) return refuse('ballot.not-on-roll', { person });
    if (stage.invalid.has(person)) return refuse('ballot.twice', { person });
    const shown = Object.entries(stage.shows).find(([, { among }]) => among.has(person))?.[0];
    if (shown !== undefined) return refuse('ballot.counted-in-show', { person, item: shown });
    // A paper that says nothing does not undo what its signer said another way: it is cancelled instead.
    const before = stage.box.ballots.get(person);
    if (before && fields.paper !== undefined && before.paper !== fields.paper)
      return refuse('ballot.twice', { person });
    return refusePaper(stage, fields.paper, person);
  },
  changes(draft, { fields }) {
    const stage = draft.vote.current;
    if (!stage) return;
    const { paper, reason } = fields;
    const person = headIn(stage, fields.person);
    takeOut(stage.box, stage.roll, person);
    stage.invalid = stage.invalid.set(person, reason);
    takeBack(stage, paper);
  },
});
