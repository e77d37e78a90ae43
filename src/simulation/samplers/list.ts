// One of the values listed, each as likely or by its weight: what was observed, drawn from again.
import * as z from 'zod/mini';
import { written } from '../../form.js';
import { placeByWeight } from './cumulative.js';
import { amount, type DistributionKind, inverted } from './kind.js';

const values = z.union([
  z.array(amount).check(z.minLength(1), z.maxLength(1_000_000)),
  z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.minLength(1), z.maxLength(1_000_000)),
]);

const settings = z
  .strictObject({ list: values, weights: z.optional(z.array(z.number().check(z.gte(0), z.lte(1e12)))) })
  .check(
    z.refine(({ list, weights = list }) => weights.length === list.length, written('as-many')),
    z.refine(({ weights }) => weights?.some((weight) => weight > 0) ?? true, written('some-weight')),
  );

const isNumbers = (list: readonly (string | number)[]): list is readonly number[] => typeof list[0] === 'number';

export const list: DistributionKind<typeof settings, string | number> = {
  id: 'list',
  title: { zh: '经验分布', en: 'listed values' },
  source: 'Efron, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7 (1979), 1-26',
  settings,
  begin({ list: values, weights = values.map(() => 1) }) {
    if (!isNumbers(values)) {
      const place = placeByWeight(weights);
      return { draw: (chance) => values[place(chance.float())] as string }; // places are within
    }
    // In their order by size a number's place is its inverse.
    const order = values
      .map((_value, place) => place)
      .sort((one, other) => Number(values[one]) - Number(values[other]));
    const sorted = order.map((at) => values[at] as number);
    const place = placeByWeight(order.map((at) => weights[at] ?? 0));
    return inverted((u) => sorted[place(u)] as number, sorted[0] as number, sorted.at(-1) as number);
  },
};
