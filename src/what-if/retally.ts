// What if: the ballots of a record counted under another rule, on another roll, with recusals or proxies taken another way,
// or by another method, and its rankings of options by another method too. The record is read and nothing is written. Pure.
import type { FineDecimals } from '../area.js';
import { dateIn } from '../calendar.js';
import { ruleIn } from '../charters/rules.js';
import { emptyBox, putIn } from '../count/box.js';
import type { ItemCount } from '../count/item.js';
import type { Poll } from '../count/poll.js';
import { countedRoll, headOf, type Member, rollOf } from '../count/roll.js';
import type { Entry } from '../engine/contracts.js';
import { type ConsentCheck, type DecisionRule, decisionRules, type VoteOutcome } from '../law/index.js';
import { type Method, method as methodOf, methods, type Outcome } from '../methods/index.js';
import { countStage, pollOf, seedOf } from '../parts/3-vote/counting.js';
import { packOf } from '../parts/3-vote/rules/notice.js';
import type { Stage } from '../parts/3-vote/slice.js';
import type { Count } from '../parts/3-vote/words.js';
import { PersistentMap } from '../persistent-map.js';
import { isOfOneVote, isWhatIfFault, notCounted, type WhatIfFault, type WhatIfProblem } from '../problems/what-if.js';
import type { Fact } from '../procedure/vocabulary.js';
import { type AsElection, electionOf } from './items.js';
import { countsRankings, type Reranking, rerank } from './rankings.js';
import { type Counted, type CountFact, closedRankings, countedVotes } from './votes.js';

/** What is to be taken otherwise than it was. What is left out stays as it was. */
export interface WhatIf extends AsElection {
  /** Another decision rule, by its id or as data. */
  rule?: string | DecisionRule;
  /** Another roll, as `roll.enter` takes its members. */
  roll?: readonly Member[];
  /** How many decimals of a square metre the areas of that roll have, where they are more than two. */
  areaDecimals?: FineDecimals;
  /** Recused members of the deliberating body: out of the base, kept in it, or voting like everybody else. */
  recusals?: 'left-out' | 'kept' | 'voting';
  /** Ballots cast by proxy: as if nobody had cast them, or only so many a proxy. */
  proxies?: 'left-out' | number;
  /** A voting method by its id, over the items of one ballot and over the options that were ranked; `options` are its own. */
  method?: string;
  options?: Readonly<Record<string, unknown>>;
  /** One vote only, by its number in the record, from 1. */
  vote?: number;
}

/** What became of one item, and what would have. */
export interface Difference {
  item: string;
  was: VoteOutcome;
  wouldBe: VoteOutcome;
  /** The comparisons that decide it, as they would have come out: those not met, or else all of them. */
  because: ConsentCheck[];
}

export interface Retally {
  /** Number of the vote in the record, from 1. */
  vote: number;
  fact: CountFact;
  counted: Count;
  /** The count as it would have been, with all its working. */
  instead: Count;
  differences: Difference[];
  /** The rule that was gone by instead. */
  law: DecisionRule;
  /** Heads whose ballots would not have counted, because they are not on the other roll or were cast by proxy. */
  without: { offRoll: string[]; byProxy: string[] };
  /** What a voting method makes of the items of this ballot. */
  byMethod?: { method: string; outcome: Outcome };
}

/** The votes and rankings as they would have been, and the votes that cannot be counted that way. */
export interface WouldHaveBeen {
  votes: Retally[];
  left: { vote: number; problem: WhatIfProblem }[];
  /** The rankings of options, where another method was asked for that counts rankings. */
  rankings: Reranking[];
}

function lawFor({ rule }: WhatIf, { state: { charter }, stage }: Counted): DecisionRule {
  if (rule === undefined) return stage.law;
  if (typeof rule !== 'string') return rule;
  const found = ruleIn(charter, rule);
  const known = [...(charter.rules ?? []), ...decisionRules()].map(({ id }) => id);
  if (!found) throw notCounted('what-if.unknown-rule', { rule, known });
  return found;
}

function refuseWhatCannotBe(
  { state, stage, number }: Counted,
  law: DecisionRule,
  members: Iterable<Member>,
  { roll }: WhatIf,
): void {
  const asked = [...law.participation, ...law.consent];
  // Hands were counted by heads: nobody knows whose they were, hence whether they are on another roll and what area they stand for.
  const byHands = Object.keys(stage.shows).length > 0;
  if (byHands && roll) throw notCounted('what-if.hands-have-no-names', { vote: number });
  if (byHands && asked.some(({ group }) => group !== undefined))
    throw notCounted('what-if.hands-affected', { vote: number });
  if (byHands && asked.some(({ measure }) => measure !== 'heads'))
    throw notCounted('what-if.hands-have-no-area', { vote: number, rule: law.id });
  // A vote that counts heads needs no areas, so its roll may have none: then nothing is known, which is not nought.
  const unmeasured = [...members].find(({ area }) => area === undefined);
  if (unmeasured && asked.some(({ measure }) => measure === 'area'))
    throw notCounted('what-if.roll-has-no-areas', { vote: number, rule: law.id, person: unmeasured.person });
  const unaffected = stage.items.filter((item) => !state.items[item]?.affected.length);
  if (unaffected.length > 0 && asked.some(({ group }) => group === 'affected'))
    throw notCounted('what-if.nobody-affected', { rule: law.id, items: unaffected });
}

/** The stage as it would have stood, and whose ballots are gone from it. */
function stageUnder(counted: Counted, asked: WhatIf): { stage: Stage; without: Retally['without'] } {
  const { state, stage } = counted;
  const law = lawFor(asked, counted);
  const roll = countedRoll(asked.roll ? rollOf(asked.roll, undefined, undefined, asked) : stage.roll, law);
  const pack = asked.rule === undefined ? stage.pack : packOf(law, dateIn(stage.noticedAt, state.charter.zone));
  const without: Retally['without'] = { offRoll: [], byProxy: [] };
  // Of ballots that gave way only the number is kept, not whose they were: on another roll they are left out.
  const given = asked.roll
    ? { superseded: {}, struck: 0, invalidBefore: 0 }
    : { superseded: stage.box.superseded, struck: stage.box.struck, invalidBefore: stage.box.invalidBefore };
  const box = { ...emptyBox(stage.items), ...given };
  const standsFor = new Map<string, number>();
  for (const [person, ballot] of [...stage.box.ballots].sort(([, one], [, other]) =>
    one.moment < other.moment ? -1 : 1,
  )) {
    const head = headOf(roll, person);
    if (ballot.proxy !== undefined && asked.proxies !== undefined) {
      const before = standsFor.get(ballot.proxy) ?? 0;
      if (asked.proxies === 'left-out' || before >= asked.proxies) {
        without.byProxy.push(person);
        continue;
      }
      standsFor.set(ballot.proxy, before + 1);
    }
    // On another roll two heads of this one may own together: one vote, the first that came.
    if (head === undefined || box.ballots.has(head)) without.offRoll.push(person);
    else putIn(box, roll, head, ballot);
  }
  const invalid = [...stage.invalid].flatMap(([person, reason]): [string, string][] => {
    const head = headOf(roll, person);
    return head === undefined || box.ballots.has(head) ? [] : [[head, reason]];
  });
  return { stage: { ...stage, law, rule: law.id, pack, roll, box, invalid: PersistentMap.of(invalid) }, without };
}

/** What a recusal would have meant. */
const recusalUnder = ({ recusal }: Poll, { recusals }: WhatIf): Poll['recusal'] =>
  recusals === undefined ? recusal : { mayVote: recusals === 'voting', counted: recusals !== 'left-out' };

/** The comparisons an outcome hangs on. */
function reasons({ outcome, participation, consent }: ItemCount): ConsentCheck[] {
  const asked = outcome === 'not-formed' ? participation : consent;
  const unmet = asked.filter(({ met }) => !met);
  return unmet.length > 0 ? unmet : asked;
}

function methodFor({ method }: WhatIf): Method | undefined {
  if (method === undefined) return undefined;
  const found = methodOf(method);
  if (!found) throw notCounted('what-if.unknown-method', { method, known: methods().map(({ id }) => id) });
  return found;
}

function byMethod(vote: Counted, asked: WhatIf): Retally['byMethod'] {
  const found = methodFor(asked);
  if (!found) return undefined;
  if (vote.stage.items.length < 2) throw notCounted('what-if.one-item', { items: vote.stage.items });
  // Totals of a show of hands do not say who wanted which items together.
  if (vote.stage.box.ballots.size === 0) throw notCounted('what-if.nobody-by-name', { vote: vote.number });
  return { method: found.id, outcome: found.count(electionOf(vote, found.ballot, asked), asked.options ?? {}) };
}

/**
 * Counts the votes of a record another way and says what would have changed and why.
 * @param record its facts or its entries, from the first on
 * @returns each counted vote, in order, a recount standing for the count it superseded; the votes whose ballots do not say
 *   what it would take; and, by another method, each ranking of options, unless one vote only was asked for
 * @throws {Fault} where there is no such rule, method or vote, or none can be counted that way
 */
export function retally(record: Iterable<Fact | Entry>, asked: WhatIf): WouldHaveBeen {
  const facts = [...record];
  const votes = countedVotes(facts);
  const rankings = rerankings(facts, asked);
  if (votes.length === 0 && rankings.length > 0) return { votes: [], left: [], rankings };
  if (votes.length === 0) throw notCounted('what-if.nothing-counted', {});
  const chosen = asked.vote === undefined ? votes : votes.filter(({ number }) => number === asked.vote);
  if (chosen.length === 0) throw notCounted('what-if.no-such-vote', { vote: asked.vote ?? 0 });
  const found: WouldHaveBeen = { votes: [], left: [], rankings };
  let first: WhatIfFault | undefined;
  for (const vote of chosen) {
    try {
      found.votes.push(retallyOne(vote, asked));
    } catch (error) {
      // Of several votes one may have been by show of hands; the others are told all the same.
      if (!isWhatIfFault(error) || !isOfOneVote(error.problem)) throw error;
      found.left.push({ vote: vote.number, problem: error.problem });
      first ??= error;
    }
  }
  if (found.votes.length === 0 && rankings.length === 0 && first) throw first;
  return found;
}

/** The rankings by the method asked for. Nothing else that may be asked changes them. */
function rerankings(record: readonly (Fact | Entry)[], asked: WhatIf): Reranking[] {
  const method = methodFor(asked);
  if (!method || asked.vote !== undefined) return [];
  const closed = closedRankings(record);
  if (countsRankings(method)) return closed.map((ranked) => rerank(ranked, method, asked));
  if (closed.length === 0 || record.some(({ type }) => type === 'count.make')) return [];
  throw notCounted('what-if.no-rankings', { method: method.id });
}

function retallyOne(vote: Counted, asked: WhatIf): Retally {
  const { stage, without } = stageUnder(vote, asked);
  refuseWhatCannotBe(vote, stage.law, stage.roll.members.values(), asked);
  // Its own count has been made by now; this one stands beside it and supersedes nothing.
  const counts = vote.stage.counts.slice(0, -1);
  // Whether it turned what was posted is said of the record, not of the count.
  const { turned: _, ...counted } = vote.fact.finding;
  const poll = pollOf(vote.state, stage);
  const under = { ...poll, recusal: recusalUnder(poll, asked) };
  const instead = countStage({ ...stage, counts }, under, {
    checked: counted.papers.checked,
    casting: vote.fact.fields.casting ?? stage.casting,
    methods: methodOf,
    // A lot that was drawn falls as it fell, as far as those are tied among whom it was drawn.
    seed: seedOf(counted),
  });
  const differences = instead.items.map((item, index) => ({
    item: item.item,
    was: counted.items[index]?.outcome ?? item.outcome,
    wouldBe: item.outcome,
    because: reasons(item),
  }));
  const method = byMethod({ ...vote, stage }, asked);
  return {
    vote: vote.number,
    fact: vote.fact,
    counted,
    instead,
    differences,
    law: stage.law,
    without,
    ...(method && { byMethod: method }),
  };
}
