// The votes of a record, ballot by ballot, as they stood when they were counted last. Pure.
import type { Answer } from '../../count/box.js';
import type { Member } from '../../count/roll.js';
import type { Fact } from '../../procedure/vocabulary.js';
import { countedVotes } from '../../what-if/votes.js';
import type { RecordedMember, RecordedPoll } from './recorded.js';

type Choice = RecordedPoll['ballots'][number]['choices'][string];

/** A member as the roll has them, without name and address. */
export const memberOf = ({ person, area, parking, weight, kind, groups }: Member): RecordedMember => ({
  person,
  ...(area !== undefined && { area }),
  ...(parking !== undefined && { parking }),
  ...(weight !== undefined && { weight }),
  ...(kind !== undefined && { kind }),
  ...(groups !== undefined && groups.length > 0 && { groups: [...groups] }),
});

const plain = (answer: Answer): Choice => {
  if (typeof answer === 'string') return answer;
  // Lists within a list are equals; a copy, since what is counted is not ours.
  if (Array.isArray(answer))
    return answer.map((one: string | readonly string[]) => (typeof one === 'string' ? one : [...one]));
  return { ...(answer as Readonly<Record<string, number>>) };
};

/** Every vote of a record that was counted. */
export function pollsOf(facts: readonly Fact[]): RecordedPoll[] {
  return countedVotes(facts).map(({ state, stage, fact }): RecordedPoll => {
    const opened = Date.parse(stage.openedAt ?? stage.opens);
    const open = Math.max(1, Date.parse(stage.closedAt ?? stage.closes) - opened);
    const recounted = Math.max(1, ...stage.items.map((item) => state.vote.calls[item] ?? 1));
    return {
      body: stage.body,
      rule: stage.rule,
      items: [...stage.items],
      call: recounted,
      extensions: stage.extensions,
      roll: [...stage.roll.members.values()].map(memberOf),
      ballots: [...stage.box.ballots].map(([person, { choices, channel, proxy, moment }]) => ({
        person,
        choices: Object.fromEntries(Object.entries(choices).map(([item, answer]) => [item, plain(answer)])),
        channel,
        ...(proxy !== undefined && { proxy }),
        extension: stage.extendedAt !== undefined && moment >= stage.extendedAt ? stage.extensions : 0,
        elapsed: Math.min(1, Math.max(0, (Date.parse(moment) - opened) / open)),
      })),
      invalid: [...stage.invalid].map(([person]) => person),
      hands: Object.fromEntries(
        Object.entries(stage.shows).map(([item, { for: yes, against, abstain, among }]) => [
          item,
          { for: yes, against, abstain, among: [...among].map(([person]) => person) },
        ]),
      ),
      outcomes: Object.fromEntries(fact.finding.items.map(({ item, outcome }) => [item, outcome])),
    };
  });
}
