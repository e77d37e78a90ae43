// Single-peaked orders: the options lie on a line, as they are listed, and of any two on the same side of a voter's best the nearer is liked better.
import * as z from 'zod/mini';
import type { Chance } from '../chance.js';
import type { Culture } from '../model.js';
import { each } from './orders.js';

/** Every peak as likely; then from there to the left or to the right, each with one half, while there are both. */
function fromThePeak(options: number, chance: Chance): Int32Array {
  const order = new Int32Array(options);
  let [left, right] = [chance.below(options), 0];
  order[0] = left;
  right = left + 1;
  left -= 1;
  for (let place = 1; place < options; place += 1) {
    const goesLeft = right >= options || (left >= 0 && chance.below(2) === 0);
    order[place] = goesLeft ? left-- : right++;
  }
  return order;
}

/** Every single-peaked order as likely: the worst is one end of the line or the other, each with one half, and so on inwards. */
function fromTheEnds(options: number, chance: Chance): Int32Array {
  const order = new Int32Array(options);
  let [left, right] = [0, options - 1];
  for (let place = options - 1; place > 0; place -= 1) order[place] = chance.below(2) === 0 ? left++ : right--;
  order[0] = left;
  return order;
}

const settings = z.strictObject({
  /** `conitzer`: every peak as likely. `walsh`: every order as likely, so that peaks gather in the middle. */
  model: z._default(z.enum(['conitzer', 'walsh']), 'conitzer'),
});

export const singlePeaked: Culture<typeof settings> = {
  id: 'single-peaked',
  title: { zh: '单峰偏好', en: 'single-peaked' },
  source:
    'Conitzer, "Eliciting single-peaked preferences using comparison queries", JAIR 35 (2009), 161-191; Walsh, "Generating single peaked votes" (2015), arXiv:1503.02766',
  settings,
  draw({ model }, voters, options, chance, own = () => chance) {
    const one = model === 'walsh' ? fromTheEnds : fromThePeak;
    return { rankings: each(voters, (voter) => one(options, own(voter))) };
  },
};
