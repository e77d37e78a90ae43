// Before the poll: the notice that freezes text, options, roll and rule. Pure.

import * as z from 'zod/mini';
import { dateIn } from '../../../calendar.js';
import { ruleIn } from '../../../charters/rules.js';
import type { Question } from '../../../count/ballot-form.js';
import { emptyBox } from '../../../count/box.js';
import { countedRoll, type Roll, rollOf, whole } from '../../../count/roll.js';
import { canonical, sha256 } from '../../../digest.js';
import { attachment, id, instant, line, text } from '../../../fields.js';
import { headOf } from '../../../kernel/questions.js';
import { isRefused } from '../../../kernel/refusal.js';
import type { RouteStage } from '../../../kernel/words.js';
import { areaUnit, atCall, type DecisionRule, electionRule, inForce, requirementsOf } from '../../../law/index.js';
import { PersistentMap } from '../../../persistent-map.js';
import { emptyRoom } from '../../attendance/room.js';
import { byType, command, found, refuse, type State } from '../../command.js';
import { itemStatus } from '../../common/item-status.js';
import { choice } from '../answers.js';
import type { Stage } from '../slice.js';
import type { NoticeFinding, Pack } from '../words.js';
import { ANSWERS, noticeEnd, noticeWarnings } from './notice-warnings.js';
import { startClock } from './poll.js';
import { questionsOf } from './question.js';

/** The stage of its route an item waits for. */
const nextStage = (state: State, id: string): RouteStage | undefined => {
  const item = state.items[id];
  return item?.route[item.stage];
};

/** Salted hash of a roll: one leaf a member, so that a small roll cannot be guessed from it. */
export function hashRoll(roll: Roll, salt: string): string {
  const leaves = [...roll.members].map(([person, { area, weight, parking, kind, coOwners, parkingCoOwners }]) =>
    sha256(
      salt +
        canonical({
          ...{ person, area: area ?? 0, weight: weight ?? 1, parking, kind, coOwners, parkingCoOwners },
          // Where areas are in the usual unit, leaves are what they always were.
          ...areaUnit(roll),
        }),
    ),
  );
  return sha256(leaves.sort().join(''));
}

/**
 * The rule as it holds now. A house's second call is for a vote that was not formed; a law of elections asks for less only in a run-off,
 * for the seats a valid vote has left.
 */
function lawOf(
  { charter, vote: { calls }, items }: State,
  ruleId: string,
  [first = '']: readonly string[],
): DecisionRule {
  const found = ruleIn(charter, ruleId);
  if (!found) throw new Error(`decision rule ${ruleId} was checked when the agenda was set`);
  const runsOff = items[first]?.elected !== undefined;
  const again = electionRule(ruleId) ? runsOff : !runsOff && (calls[first] ?? 0) > 0;
  return atCall(found, again ? 2 : 1);
}

/** What the rule counts and the roll does not have: nobody's area or weight is nought because it was not written down. */
function refuseLacking(
  body: string,
  { members }: Roll,
  law: DecisionRule,
  questions: Record<string, Question> | undefined,
) {
  const { id: rule } = law;
  // Of a ranking or a budget the method says who wins; of for and against nothing but consent does.
  if (law.consent.length === 0 && !questions) return refuse('rule.no-consent', { rule });
  const all = [...members.values()];
  const weighed = Object.values(questions ?? {}).map(({ form: { by } }) => ({ measure: by, group: undefined }));
  for (const { measure, group } of [...requirementsOf(law), ...weighed]) {
    if (group !== undefined && group !== 'affected' && !all.some(({ groups }) => groups?.includes(group)))
      return refuse('roll.lacks-group', { body, rule, group });
    if (measure === 'heads') continue;
    const persons = all.filter((member) => member[measure] === undefined).map(({ person }) => person);
    if (persons.length > 0) return refuse('roll.lacks', { body, rule, measure, persons: persons.slice(0, MOST_TOLD) });
  }
  return undefined;
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

/** Items of which the affected are not all on the roll, where the rule asks them: nobody else could say that they agree. */
function withoutAffected(state: State, items: readonly string[], roll: Roll | undefined, law: DecisionRule): string[] {
  if (![...law.participation, ...law.consent].some(({ group }) => group === 'affected')) return [];
  return items.filter((item) => {
    const affected = state.items[item]?.affected ?? [];
    return affected.length === 0 || !affected.every((person) => roll && headOf(roll, person) !== undefined);
  });
}

/** The stage that all these items wait for, or why they cannot be voted on together. */
function stageOf(state: State, items: readonly string[]) {
  for (const id of items) {
    const item = state.items[id];
    if (!item) return refuse('item.unknown', { item: id });
    if (item.status !== 'frozen' || !nextStage(state, id))
      return refuse('stage.item-not-ready', { item: id, status: item.status });
  }
  const [first = ''] = items;
  const stage = nextStage(state, first);
  const callOf = (id: string): number => state.vote.calls[id] ?? 0;
  // A rule may ask for less at a second call: what is called again is not counted together with what is new.
  const differing = items.filter(
    (id) => canonical(nextStage(state, id)) !== canonical(stage) || callOf(id) !== callOf(first),
  );
  return !stage || differing.length > 0 || new Set(items).size !== items.length
    ? refuse('stage.items-differ', { items: differing })
    : { stage, number: state.items[first]?.stage ?? 0 };
}

/** Of those who lack something so many are named. */
const MOST_TOLD = 20;

const nobody = { hash: '', heads: 0, area: 0, weight: 0 };

export const post = command({
  type: 'notice.post',
  fields: z.strictObject({
    items: z.array(id).check(z.minLength(1)),
    /** When polling may open: by default as soon as the notice has run. */
    opens: z.optional(instant),
    closes: instant,
    /** What the ballot offers: for, against and abstain unless it says otherwise. */
    answers: z.optional(z.array(choice).check(z.minLength(1))),
    /** Counts those who were told and did not vote with the majority (从众), on the ground given here. */
    deemed: z.optional(line),
    /** Offers going with the majority (从众) as an answer, on the ground given here. */
    withMajority: z.optional(line),
    place: z.optional(text(200)),
    attachment: z.optional(attachment),
  }),
  who: ['convener', 'teller'],
  back: { by: { 'notice.withdraw': [] }, until: 'answered' },
  judge(state, { fields, at, salt, methods }) {
    const awaited = stageOf(state, fields.items);
    if (isRefused(awaited)) return awaited;
    const { stage, number } = awaited;
    const { body, rule, held } = stage;
    const roll = state.rolls[body];
    if (held === 'here' && !roll?.members.size) return refuse('roll.missing', { body });
    const deems = fields.deemed !== undefined || fields.withMajority !== undefined;
    if (deems && !state.charter.vote.deemedVotes) return refuse('deemed.not-allowed', {});
    const law = lawOf(state, rule, fields.items);
    const questions = questionsOf(state, stage, fields.items, { law, methods });
    if (isRefused(questions)) return questions;
    if (questions && deems) return refuse('deemed.not-allowed', {});
    const lacking = held === 'here' && roll ? refuseLacking(body, roll, law, questions) : undefined;
    if (lacking) return lacking;
    const unaffected = held === 'here' ? withoutAffected(state, fields.items, roll, law) : [];
    if (unaffected.length > 0) return refuse('affected.missing', { items: unaffected }, law.source);
    const earliest = noticeEnd(state, body, at);
    const opens = fields.opens ?? earliest;
    if (opens < earliest) return refuse('notice.too-short', { opens, earliest });
    if (fields.closes <= opens) return refuse('notice.closes-early', { opens, closes: fields.closes });
    return found<NoticeFinding>({
      stage: number,
      body,
      rule,
      held,
      pack: packOf(law, dateIn(at, state.charter.zone)),
      law,
      roll: roll ? { hash: hashRoll(roll, salt), ...whole(countedRoll(roll, law)) } : nobody,
      salt,
      ...(questions && { questions }),
      opens,
      next: held === 'external' ? 'external' : opens > at ? 'noticed' : 'polling',
      warnings: noticeWarnings(state, law, body, { fields, at }),
    });
  },
  findAgain(state, fact, again) {
    const { salt, law, pack } = fact.finding;
    const finding = again(salt);
    // The law may have been amended in this package since; what was in force at the notice is what the notice says it was.
    if (isRefused(finding) || sha256(canonical(law)) !== pack.hash) return finding;
    const warnings = noticeWarnings(state, law, finding.found.body, fact);
    return found({ ...finding.found, law, pack: { ...pack, id: law.id }, warnings });
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
      answers: [
        ...(fields.answers ?? ANSWERS),
        ...(fields.withMajority === undefined ? [] : ['with-majority' as const]),
      ],
      questions: finding.questions,
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
      delivered: PersistentMap.empty(),
      papers: PersistentMap.empty(),
      paperCounts: { issued: 0, returned: 0, spoiled: 0 },
      box: emptyBox(fields.items),
      invalid: PersistentMap.empty(),
      batches: {},
      proxies: PersistentMap.empty(),
      principals: PersistentMap.empty(),
      shows: {},
      external: {},
      counts: [],
      objections: {},
    };
    draft.vote.current = stage;
    emptyRoom(draft);
    for (const id of fields.items) {
      const item = draft.items[id];
      if (item) itemStatus.move(item, 'announce');
      draft.vote.calls[id] = (draft.vote.calls[id] ?? 0) + 1;
    }
    if (polling) startClock(draft, stage);
  },
});

/** Everything declared here, by type. */
export const commands = byType(post);
