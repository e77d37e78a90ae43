// How a ballot is judged, whatever door it comes by: cast, entered in a batch, brought in by a recount. Whose it is, whether it may
// come, at what moment, and which of several counts. Pure.
import type { Instant } from '../../../calendar.js';
import type { Methods } from '../../../charters/ranking-methods.js';
import type { Answer, Ballot, Behind } from '../../../count/box.js';
import { replacesInvalid, type Verdict, verdictOn } from '../../../count/precedence.js';
import { headOf } from '../../../kernel/questions.js';
import { since } from '../../../kernel/revisions.js';
import { refuse, type State } from '../../command.js';
import { isRecused } from '../../recusals/commands.js';
import { votesDespiteRecusal } from '../counting.js';
import type { Stage } from '../slice.js';
import { refuseAnswer } from './answering.js';
import { refusePaper } from './papers.js';
import { refuseProxy } from './proxies.js';

/** A ballot as it comes to a door. */
export interface Arriving {
  choices: Record<string, Answer>;
  channel: string;
  paper?: string | undefined;
  /** Of a delegate: how the body answered whose vote it is. */
  behind?: Behind | undefined;
  /** Whose hand gives it, and for whom where that is somebody else: `by` is their proxy, or owns with them. */
  by: string;
  for?: string | undefined;
  /** The moment it counts from, and whether that was claimed. */
  moment: Instant;
  claimed: boolean;
  /** The voting methods at hand. */
  methods?: Methods | undefined;
}

/** A ballot that may come in: whose, and whether it is the one that counts. */
export interface Arrived {
  head: string;
  ballot: Ballot;
  counts: boolean;
}

/** The ballot it makes, and whose: it is cast by the head itself, by who owns with it, or by a proxy. */
export function ballotOf(stage: Stage, arriving: Omit<Arriving, 'claimed'>): { head: string; ballot: Ballot } {
  const { choices, channel, paper, behind, by, for: principal, moment } = arriving;
  const head = headOf(stage.roll, principal ?? by) ?? principal ?? by;
  const own = head === by || principal === undefined || headOf(stage.roll, by) === head;
  const ballot: Ballot = { choices, channel, moment, late: stage.closedAt !== undefined };
  if (paper !== undefined) ballot.paper = paper;
  if (behind !== undefined) ballot.behind = behind;
  if (!own) ballot.proxy = by;
  else if (by !== head) ballot.coOwner = by;
  return { head, ballot };
}

/** Why these answers of this head may not go into the box, whoever brings them. */
export function refuseChoices(
  state: State,
  stage: Stage,
  head: string,
  { choices, channel, methods }: Pick<Arriving, 'choices' | 'channel' | 'methods'>,
) {
  if (!stage.roll.members.has(head)) return refuse('ballot.not-on-roll', { person: head });
  const items = Object.keys(choices);
  if (items.length === 0) return refuse('ballot.empty', {});
  for (const [item, answer] of Object.entries(choices)) {
    if (!stage.items.includes(item))
      return refuse('ballot.not-on-ballot', { items: items.filter((id) => !stage.items.includes(id)) });
    const refused = refuseAnswer(stage, item, answer, { channel, methods });
    if (refused) return refused;
    if (isRecused(state, item, head) && !votesDespiteRecusal(state, stage))
      return refuse('recused', { item, person: head });
    // Their hand may have been counted already, or that of whoever came for them.
    if (stage.shows[item]?.among.has(head)) return refuse('ballot.counted-in-show', { person: head, item });
  }
  // A paper of which nothing can be read is no ballot: it is invalid as a whole.
  return Object.values(choices).every((answer) => answer === 'invalid')
    ? refuse('ballot.nothing-valid', { person: head })
    : undefined;
}

/** A body has one vote, and one delegate carries it. */
function refuseCarried({ box }: Stage, head: string, { behind }: Pick<Arriving, 'behind'>) {
  const carrier = behind && box.carried?.get(behind.body);
  return behind && carrier !== undefined && carrier !== head
    ? refuse('delegate.twice', { body: behind.body, person: carrier })
    : undefined;
}

/** The charter says by which channels ballots come, whichever door they use. */
function refuseChannel(state: State, { channel }: Pick<Arriving, 'channel'>) {
  const { channels } = state.charter.vote;
  return since(state, 1) && !channels.includes(channel)
    ? refuse('channel.unknown', { channel, known: channels })
    : undefined;
}

/** Why a delegate may not carry this vote: the body is unknown, or its figures say otherwise, or more than it has members. */
export function refuseBehind(state: State, { choices, behind }: Pick<Arriving, 'choices' | 'behind'>) {
  if (!behind) return undefined;
  const { body, figures } = behind;
  if (!state.bodies[body]) return refuse('body.unknown', { body });
  const members = state.rolls[body]?.heads;
  for (const [item, answer] of Object.entries(choices)) {
    const figure = figures[item];
    if (!figure) return refuse('delegate.no-figures', { item, body });
    const { for: ayes, against, abstain } = figure;
    const votes = ayes + against + abstain;
    if (members !== undefined && votes > members) return refuse('delegate.too-many', { item, body, votes, members });
    const bears = ayes > against ? 'for' : against > ayes ? 'against' : 'abstain';
    if (answer !== bears) return refuse('delegate.contradicts', { item, body, for: ayes, against, bears });
  }
  return undefined;
}

/** A co-owner or a proxy who stands aside does not cast somebody else's vote on it either. */
function refuseAside(state: State, stage: Stage, person: string, choices: Record<string, Answer>) {
  if (votesDespiteRecusal(state, stage)) return undefined;
  const item = Object.keys(choices).find((id) => isRecused(state, id, person));
  return item === undefined ? undefined : refuse('recused', { item, person });
}

/** Why a ballot of this moment comes too early or too late. After the close only one dated before it may still be entered. */
function refuseMoment(stage: Stage, moment: Instant, claimed: boolean) {
  const opened = stage.openedAt ?? stage.opens;
  if (moment < opened) return refuse('ballot.too-early', { opened, moment });
  if (stage.closedAt === undefined) return undefined;
  return claimed && moment <= stage.closedAt ? undefined : refuse('ballot.late', { closed: stage.closedAt, moment });
}

/** What becomes of this head's ballot, beside the one that came in before it. */
function verdictFor({ charter }: State, { invalid, closedAt, box }: Stage, head: string, next: Ballot): Verdict {
  const { replace } = charter.vote;
  if (invalid.has(head) && !replacesInvalid(replace, closedAt !== undefined)) return 'twice';
  return verdictOn(replace, box.ballots.get(head), next);
}

/** Judges a ballot: whose it is, why not, and whether it is the one that counts beside what is in the box. */
export function judgeBallot(state: State, stage: Stage, arriving: Arriving) {
  const { choices, paper, by, for: principal, moment, claimed } = arriving;
  const { head, ballot } = ballotOf(stage, arriving);
  const become = verdictFor(state, stage, head, ballot);
  const refused =
    refuseChannel(state, arriving) ??
    refuseChoices(state, stage, head, arriving) ??
    refuseBehind(state, arriving) ??
    refuseCarried(stage, head, arriving) ??
    refuseAside(state, stage, by, choices) ??
    refuseProxy(stage, principal, by, Object.keys(choices), moment) ??
    (become === 'twice' ? refuse('ballot.twice', { person: head }) : undefined) ??
    refuseMoment(stage, moment, claimed) ??
    refusePaper(stage, paper, head);
  return refused ?? ({ head, ballot, counts: become === 'counts' } satisfies Arrived);
}
