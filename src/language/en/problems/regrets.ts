// What goes through and will be regretted, in English.
import type { RegretProblems } from '../../../problems/regrets.js';
import type { Sentences } from '../../dictionary.js';

export const regrets: Sentences<RegretProblems> = {
  'regrets.body-empty': ({ body }, say) =>
    `${say.quote(body)} has no members, so that its quorum can never be met; list them, or enter its roll`,
  'regrets.party-nobody': ({ kinds }, say) =>
    `by the rules of procedure a session needs somebody of each of these kinds: ${say.list([...kinds])}; nobody is one; say so among the people`,
  'regrets.no-against': () => 'the ballot has no “against”: whoever disagrees cannot say so; offer it',
  'regrets.notice-short': ({ days, least }) =>
    `the notice runs ${days} days before the poll, where the law or the house’s own rule wants ${least}; let the poll open later`,
  'regrets.proxies-over': ({ proxies, most }) =>
    `the rules of procedure let one person vote for ${proxies} others, the law of this vote for ${most}; keep to the law`,
  'regrets.closes-on-holiday': ({ date }) =>
    `the poll closes on ${date}, a public holiday on which nobody is there to take papers; choose another day`,
  'regrets.days-unknown': ({ from, until }) =>
    from === null || until === null
      ? 'no calendar of days off is known for this period, which gives way to weekends only; list the holidays in the rules of procedure'
      : `days off are known from ${from} to ${until} only, and later periods give way to weekends alone; list the holidays in the rules of procedure once they are announced`,
  'regrets.off-price': ({ item, budget, price, ...share }, say) =>
    `the budget is ${say.money(budget)}, where ${say.item(item)} was decided on at ${say.money(price)}: ${say.threshold(share)} away, it will not be approved; change the budget, or have the item decided on again at its price`,
};
