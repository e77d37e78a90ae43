// The exact chances of the first count of a record's last vote, where each member takes part by lot and casts the ballot of one who did
// (`fitted`). Printed beside what the runs came to. Pure.
import { ruleIn } from '../../charters/rules.js';
import { atCall } from '../../law/index.js';
import { type VoteChances, type Voters, votePrecisely } from '../exact/votes/precisely.js';
import type { RecordedMember, RecordedPeople } from './recorded.js';
import { type ReplayOptions, underRules } from './replay.js';

/** Members that a rule counts alike. */
function alike(members: readonly RecordedMember[]): { count: number; member: RecordedMember }[] {
  const classes = new Map<string, { count: number; member: RecordedMember }>();
  for (const { person, ...member } of members) {
    const key = JSON.stringify(member);
    const one = classes.get(key) ?? { count: 0, member: { person, ...member } };
    one.count += 1;
    classes.set(key, one);
  }
  return [...classes.values()];
}

/**
 * The chances of the first count of the last stage of the first item's route: of runs that come to it.
 * @returns nothing where votes hang on more than each member's own lot: hands, options, proxies of the law, extensions, consents that
 * were not given, members who are recused, and where it would take too long
 */
export function replayExactly(
  whole: RecordedPeople,
  otherwise: Pick<ReplayOptions, 'charter' | 'rules' | 'house'>,
): VoteChances | undefined {
  const { recorded, charter } = underRules(whole, otherwise);
  const [item] = recorded.items;
  const stage = item?.route.at(-1);
  if (!item || !stage || stage.ballot !== undefined) return undefined;
  const rule = ruleIn(charter, stage.rule);
  const poll = recorded.polls.find(({ body, items }) => body === stage.body && items.includes(item.item));
  const members = recorded.bodies.find(({ body }) => body === stage.body)?.members;
  if (!rule || !poll || !members) return undefined;
  const consented = item.affected.every((person) =>
    recorded.consented.some((one) => one.item === item.item && one.person === person),
  );
  const depends =
    !consented ||
    poll.extensions > 0 ||
    poll.hands[item.item] !== undefined ||
    recorded.recused.some((one) => one.item === item.item && members.some(({ person }) => person === one.person)) ||
    members.some(({ parking, groups }) => parking !== undefined || groups !== undefined);
  const answers = poll.ballots.map(({ choices }) => choices[item.item]);
  const known = answers.every((choice) => choice === 'for' || choice === 'against' || choice === 'abstain');
  if (depends || !known) return undefined;
  // Of everybody on the roll, so many for, so many against: each member's own chances.
  const chanceOf = (side: string): number =>
    answers.filter((one) => one === side).length / Math.max(1, poll.roll.length);
  const chances = { for: chanceOf('for'), against: chanceOf('against'), abstain: chanceOf('abstain') };
  const voters: Voters[] = alike(members).map(({ count, member: { area, weight } }) => ({
    count,
    area,
    weight,
    ...chances,
  }));
  const found = votePrecisely({ rule: atCall(rule, 1), voters });
  return found.exact ? found : undefined;
}
