// 四个一点: plans of co-funding, joined. A plan waits until it is complete; a cancelled one until what was paid has been refunded.
import { register } from '../register.js';
import { commands } from './commands.js';
import { texts } from './texts/index.js';
import { emptyCofunding, type Plan, settings } from './words.js';

const sumOf = (plan: Plan, of: 'amount' | 'pledged' | 'paid'): number =>
  plan.parts.reduce((sum, part) => sum + part[of], 0);

const isWaiting = (plan: Plan): boolean =>
  plan.status === 'open' || (plan.status === 'cancelled' && sumOf(plan, 'paid') > 0);

export const cofunding = register({
  id: 'cofunding',
  place: 51,
  settings,
  empty: emptyCofunding,
  commands,
  published: { 'cofunding.publish': ['/fields/place'], 'cofunding.complete': ['/fields/place'] },
  clocks: { 'cofunding-due': { owed: true, runsOn: true } },
  shift(draft, moved) {
    const later = [...draft.cofunding].flatMap(([id, one]): [string, Plan][] =>
      one.status === 'open' && one.due !== undefined ? [[id, { ...one, due: moved(one.due) }]] : [],
    );
    draft.cofunding = draft.cofunding.setAll(later);
  },
  unfinished: (state) => [...state.cofunding.values()].filter(isWaiting).map(({ plan }) => plan),
  money: ['planned', 'pledged', 'paid'],
  indicators: (state) => {
    const all = [...state.cofunding.values()];
    const sum = (of: 'amount' | 'pledged' | 'paid'): number => all.reduce((total, plan) => total + sumOf(plan, of), 0);
    return {
      plans: all.length,
      complete: all.filter(({ status }) => status === 'complete').length,
      planned: sum('amount'),
      pledged: sum('pledged'),
      paid: sum('paid'),
    };
  },
  texts,
});
