// What is said of points, in English.
import type { RegisterTexts } from '../../texts.js';
import type { commands } from '../commands.js';
import type { PointsState, PointWay, Refusals } from '../words.js';

const way: Readonly<Record<PointWay, string>> = {
  earn: 'earned',
  award: 'awarded',
  redeem: 'redeemed',
  expire: 'expired',
};

const counted = (points: number): string => (points === 1 ? '1 point' : `${points} points`);
const often = (times: number): string => (times === 1 ? '' : ` × ${times}`);

export const en: RegisterTexts<typeof commands, Refusals, PointsState> = {
  title: 'Points',
  about: 'Points people get for what they do for the community, and what they take for them.',
  commands: {
    'points.earn': 'enter points earned',
    'points.award': 'award points',
    'points.redeem': 'redeem points',
    'points.expire': 'let old points expire',
    'points.reverse': 'reverse an entry of points',
    'points.honour': 'confer an honour',
    'points.revoke-honour': 'revoke an honour',
  },
  facts: {
    'points.earn': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} entered ${counted(finding.points)} for ${say.person(fields.person)}: ${say.quote(fields.activity)}${often(fields.times)}${
        fields.text === undefined ? '' : `, ${say.quote(fields.text)}`
      }.`,
    'points.award': ({ fields, ...fact }, say) =>
      `${say.who(fact)} awarded ${counted(fields.points)} to ${say.person(fields.person)}. Reason: ${say.quote(fields.reason)}.`,
    'points.redeem': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} redeemed ${counted(finding.points)} of ${say.person(finding.person)} for ${say.quote(fields.article)}${often(fields.times)}.`,
    'points.expire': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} let ${counted(finding.points)} of ${say.person(fields.person)} expire.`,
    'points.reverse': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} reversed the ${say.named('entry', fields.entry)} of ${say.person(finding.person)} (${counted(finding.points)} ${way[finding.way]}). Reason: ${say.quote(fields.reason)}.`,
    'points.honour': ({ fields, ...fact }, say) =>
      `${say.who(fact)} conferred ${say.quote(fields.honour)} on ${say.person(fields.person)}${
        fields.text === undefined ? '' : `: ${say.quote(fields.text)}`
      }.`,
    'points.revoke-honour': ({ fields, ...fact }, say) =>
      `${say.who(fact)} revoked ${say.quote(fields.honour)} of ${say.person(fields.person)}. Reason: ${say.quote(fields.reason)}.`,
  },
  findings: {
    'points.earn': ({ balance }) => [`Now ${counted(balance)}.`],
    'points.award': ({ balance }) => [`Now ${counted(balance)}.`],
    'points.redeem': ({ balance }) => [`${counted(balance)} left.`],
    'points.expire': ({ oldest, balance }) => [`Got before ${oldest}; ${counted(balance)} left.`],
    'points.reverse': ({ balance }) => [`Now ${counted(balance)}.`],
    'points.honour': ({ gained }) => [`${counted(gained)} in all.`],
  },
  refusals: {
    'points.person-unknown': ({ person }, say) =>
      `The community knows no ${say.named('person', person)}. Check the id, or admit them first.`,
    'points.entry-exists': ({ entry }, say) =>
      `There is an entry ${say.named('entry', entry)} already. Use another id; nothing is entered twice.`,
    'points.entry-unknown': ({ entry }, say) => `There is no ${say.named('entry', entry)}. Check its id.`,
    'points.entry-reversed': ({ entry }, say) =>
      `The ${say.named('entry', entry)} has been reversed already. Enter what is right as a new one.`,
    'points.activity-unknown': ({ activity, known }, say) =>
      known.length === 0
        ? `The charter has no points for ${say.quote(activity)}, nor for anything else. Award them, with a reason.`
        : `The charter has no points for ${say.quote(activity)}. Use one of ${say.list(known.map(say.quote))}.`,
    'points.article-unknown': ({ article, known }, say) =>
      known.length === 0
        ? `Nothing can be had for points yet, nor ${say.quote(article)}. Have the charter list it first.`
        : `The catalogue has no ${say.quote(article)}. Choose one of ${say.list(known.map(say.quote))}.`,
    'points.own': ({ person }, say) =>
      `${say.person(person)} may not enter points of their own. Have somebody else enter them.`,
    'points.not-yours': ({ person }, say) => `These points are ${say.person(person)}’s to redeem. Ask them.`,
    'points.over-cap': ({ person, per, cap, earned, points }, say) =>
      `${say.person(person)} has earned ${counted(earned)} this ${per} and may earn ${cap}; ${counted(points)} more would be ${earned + points - cap} too many. Enter fewer, or award them with a reason.`,
    'points.short': ({ person, balance, points }, say) =>
      `${say.person(person)} has ${counted(balance)}, and this takes ${points}: ${points - balance} too many. Take fewer.`,
    'points.no-expiry': () => 'By the charter points do not expire. Have it say after how many months, if they are to.',
    'points.nothing-expires': ({ person, balance }, say) =>
      `None of the ${counted(balance)} of ${say.person(person)} is old enough to expire. Try again later.`,
    'points.honour-unknown': ({ honour, known }, say) =>
      known.length === 0
        ? `The charter has no honour ${say.quote(honour)}, nor any other. Have it say one first.`
        : `The charter has no honour ${say.quote(honour)}. Use one of ${say.list(known.map(say.quote))}.`,
    'points.honour-held': ({ person, honour }, say) =>
      `${say.person(person)} has ${say.quote(honour)} already. Confer another.`,
    'points.honour-not-held': ({ person, honour }, say) =>
      `${say.person(person)} does not have ${say.quote(honour)}. Check the name.`,
    'points.honour-too-early': ({ person, honour, gained, needed }, say) =>
      `${say.quote(honour)} takes ${counted(needed)}, and ${say.person(person)} has got ${gained}: ${needed - gained} are missing. Wait until they have them.`,
    'points.too-many': ({ person, most }, say) =>
      `Nobody can get more than ${counted(most)}, and ${say.person(person)} would. Check the number.`,
  },
  columns: ['Person', 'Got', 'Redeemed', 'Expired', 'Left', 'Honours'],
  rows: (state, say) =>
    [...state.points.values()].map((one) => [
      say.person(one.person),
      String(one.gained),
      String(one.redeemed),
      String(one.expired),
      String(one.balance),
      one.honours.join(', '),
    ]),
  indicators: {
    people: 'people with points',
    gained: 'points got',
    redeemed: 'points redeemed',
    outstanding: 'points left',
    honours: 'honours held',
  },
};
