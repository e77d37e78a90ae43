// How far what is built may be from the price that was decided on, where a charter does not say. Data.
import type { Threshold } from '../threshold.js';
import type { Charter } from './charter.js';

/** An option's price is estimated before anything is designed: three tenths either way is what such an estimate is good for. */
const ESTIMATED: Threshold = { num: 3, den: 10, strict: true };

/** A project further than this share from the price that was decided on is another matter, and goes back. */
export const priceShareOf = ({ conversion }: Pick<Charter, 'conversion'>): Threshold =>
  conversion.priceShare ?? ESTIMATED;
