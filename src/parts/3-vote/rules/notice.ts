// Before the poll: the notice that freezes text, options, roll and rule, the proof of its delivery, and its withdrawal. Pure.
import { dateIn, daysBetween, type Instant, type Period } from '../../../calendar.js';
import { type Choice, emptyBox } from '../../../count/box.js';
import { countedRoll, type Roll, rollOf, whole } from '../../../count/roll.js';
import { Crowd } from '../../../crowd.js';
import { canonical, sha256 } from '../../../digest.js';
import { dropDeadline, headOf, itemsThat, periodEnd, setDeadline } from '../../../kernel/questions.js';
import type { RouteStage } from '../../../kernel/words.js';
import { type DecisionRule, decisionRule, inForce, type Warning, warningsOf } from '../../../law/index.js';
import { reopenItem } from '../../across/items.js';
import type { State } from '../../state.js';
import { type Claim, refuse, refuseReturn, rule } from '../rule.js';
import { openStage, type Stage } from '../slice.js';
import type { Pack } from '../vocabulary.js';

const ANSWERS: readonly Choice[] = ['for', 'against', 'abstain'];

/** The stage of its route an item waits for. */
const nextStage = (state: State, id: string): RouteStage | undefined => {
  const item = state.items[id];
  return item?.route[item.stage];
};

/** Salted hash of a roll: one leaf a member, so that a small roll cannot be guessed from it. */
export function hashRoll(roll: Roll, salt: string): string {
  const leaves = [...roll.members].map(([person, { area, weight, parking, kind, coOwners }]) =>
    sha256(salt + canonical({ person, area: area ?? 0, weight: weight ?? 1, parking, kind, coOwners })),
  );
  return sha256(leaves.sort().join(''));
}

function lawOf(ruleId: string): DecisionRule {
  const found = decisionRule(ruleId);
  if (!found) throw new Error(`decision rule ${ruleId} was checked when the agenda was set`);
  return found;
}

/** What a count keeps of the rule it went by. */
export function packOf(found: DecisionRule, day: string): Pack {
  return {
    id: found.id,
    hash: sha256(canonical(found)),
    source: found.source,
    jurisdiction: found.jurisdiction,
    version: found.effective.from,
    inForce: inForce(found, day),
  };
}

const noticeDaysOf = ({ charter: { vote } }: State, body: string): Period =>
  vote.bodies[body]?.noticeDays ?? vote.noticeDays;

/** When polling in this body may open at the earliest. */
const noticeEnd = (state: State, body: string, at: Instant): Instant => periodEnd(state, at, noticeDaysOf(state, body));

/** What a notice under this rule should be read with. */
export function noticeWarnings(
  state: State,
  law: DecisionRule,
  body: string,
  { fields, at }: Pick<Claim<'notice.post'>, 'fields' | 'at'>,
): Warning[] {
  const { allowed, cap } = state.charter.vote.proxies;
  const opens = fields.opens ?? noticeEnd(state, body, at);
  return warningsOf(law, {
    day: dateIn(at, state.charter.zone),
    answers: fields.answers ?? ANSWERS,
    // Whole days between the notice and the opening, whatever the charter asks for.
    noticeDays: Math.max(0, daysBetween(at, opens, state.charter.zone) - 1),
    proxies: allowed ? cap : 0,
  });
}

/** Items of which the affected are not all on the roll, where the rule asks them: nobody else could say that they agree. */
function withoutAffected(state: State, items: readonly string[], { body, rule: id }: RouteStage): string[] {
  const law = lawOf(id);
  if (![...law.participation, ...law.consent].some(({ group }) => group === 'affected')) return [];
  const roll = state.rolls[body];
  return items.filter((item) => {
    const affected = state.items[item]?.affected ?? [];
    return affected.length === 0 || !affected.every((person) => roll && headOf(roll, person) !== undefined);
  });
}

export const post = rule({
  type: 'notice.post',
  who: ['convener', 'teller'],
  refuses(state, { fields, at }) {
    for (const id of fields.items) {
      const item = state.items[id];
      if (!item) return refuse('item.unknown', { item: id });
      if (item.status !== 'frozen' || !nextStage(state, id))
        return refuse('stage.item-not-ready', { item: id, status: item.status });
    }
    const [first] = fields.items;
    const stage = first === undefined ? undefined : nextStage(state, first);
    const differing = fields.items.filter((id) => canonical(nextStage(state, id)) !== canonical(stage));
    if (differing.length > 0 || new Set(fields.items).size !== fields.items.length)
      return refuse('stage.items-differ', { items: differing });
    if (stage?.held === 'here' && !state.rolls[stage.body]?.members.size)
      return refuse('roll.missing', { body: stage.body });
    if (fields.deemed !== undefined && !state.charter.vote.deemedVotes) return refuse('deemed.not-allowed', {});
    const unaffected = stage?.held === 'here' ? withoutAffected(state, fields.items, stage) : [];
    if (stage && unaffected.length > 0)
      return refuse('affected.missing', { items: unaffected }, lawOf(stage.rule).source);
    const earliest = noticeEnd(state, stage?.body ?? '', at);
    const opens = fields.opens ?? earliest;
    if (opens < earliest) return refuse('notice.too-short', { opens, earliest });
    return fields.closes <= opens ? refuse('notice.closes-early', { opens, closes: fields.closes }) : undefined;
  },
  finds(state, claim) {
    const { fields, at, salt } = claim;
    const [first = ''] = fields.items;
    const stage = nextStage(state, first);
    if (!stage) throw new Error(`item ${first} was ready a moment ago`);
    const law = lawOf(stage.rule);
    const roll = state.rolls[stage.body];
    const opens = fields.opens ?? noticeEnd(state, stage.body, at);
    return {
      stage: state.items[first]?.stage ?? 0,
      body: stage.body,
      rule: stage.rule,
      held: stage.held,
      pack: packOf(law, dateIn(at, state.charter.zone)),
      law,
      roll: roll
        ? { hash: hashRoll(roll, salt), ...whole(countedRoll(roll, law)) }
        : { hash: '', heads: 0, area: 0, weight: 0 },
      salt,
      opens,
      next: stage.held === 'external' ? 'external' : opens > at ? 'noticed' : 'polling',
      warnings: noticeWarnings(state, law, stage.body, claim),
    };
  },
  changes(draft, { fields, finding, at, seq }) {
    const polling = finding.next === 'polling';
    const stage: Stage = {
      number: finding.stage,
      body: finding.body,
      rule: finding.rule,
      held: finding.held,
      items: fields.items,
      pack: finding.pack,
      law: finding.law,
      answers: fields.answers ?? ANSWERS,
      deemed: fields.deemed,
      roll: countedRoll(draft.rolls[finding.body] ?? rollOf([]), finding.law),
      rollHash: finding.roll.hash,
      noticedAt: at,
      opens: finding.opens,
      closes: fields.closes,
      openedAt: polling ? at : undefined,
      openedSeq: polling ? seq : undefined,
      extensions: 0,
      prolonged: false,
      delivered: Crowd.empty(),
      papers: Crowd.empty(),
      paperCounts: { issued: 0, returned: 0, spoiled: 0 },
      box: emptyBox(fields.items),
      invalid: Crowd.empty(),
      batches: {},
      proxies: Crowd.empty(),
      principals: Crowd.empty(),
      shows: {},
      external: {},
      counts: [],
      objections: {},
    };
    draft.vote.current = stage;
    draft.presence = Crowd.empty();
    for (const id of fields.items) {
      const item = draft.items[id];
      if (item) item.status = 'voting';
      draft.vote.calls[id] = (draft.vote.calls[id] ?? 0) + 1;
    }
    if (polling)
      setDeadline(draft, { id: 'poll', kind: 'poll', step: 'vote', due: fields.closes, subject: finding.body });
  },
});

export const deliver = rule({
  type: 'notice.deliver',
  who: ['teller', 'recorder', 'convener'],
  refuses(state, { fields: { person } }) {
    const roll = state.vote.current?.roll;
    return roll && headOf(roll, person) !== undefined ? undefined : refuse('ballot.not-on-roll', { person });
  },
  opens(draft, _fact, own) {
    openStage(draft, own);
  },
  changes(draft, { fields: { person }, on, at }) {
    const stage = draft.vote.current;
    // Whoever co-owns is told for all of them.
    if (stage) stage.delivered = stage.delivered.set(headOf(stage.roll, person) ?? person, on ?? at);
  },
});

export const withdrawNotice = rule({
  type: 'notice.withdraw',
  who: ['convener'],
  changes(draft) {
    for (const id of draft.vote.current?.items ?? []) {
      const item = draft.items[id];
      if (item) item.status = 'frozen';
      draft.vote.calls[id] = (draft.vote.calls[id] ?? 1) - 1;
    }
    draft.vote.current = undefined;
    dropDeadline(draft, 'poll');
  },
});

export const returnToDeliberation = rule({
  type: 'vote.return',
  who: ['convener'],
  may: refuseReturn,
  changes(draft) {
    for (const { item } of itemsThat(draft, 'frozen')) reopenItem(draft, item);
  },
});
