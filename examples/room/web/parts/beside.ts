// What a clerk says besides the fields of a command, as it goes out: for whom it is asked, that they were helped, and when it happened where it is
// entered late. Pure.
import type { Beside } from '../sending.js';
import { instantIn } from '../time.js';
import type { TypedMap } from './fields.js';

/** Where these stand among what is typed: no field of a command is called so. */
export const FOR = ' for';
export const ASSISTED = ' assisted';
export const ON = ' on';

export function besideOf(typed: TypedMap, zone: string): { beside: Beside } | { wrong: 'on' } {
  const [principal, assisted, on] = [typed[FOR], typed[ASSISTED], typed[ON]];
  const moment = typeof on === 'string' && on !== '' ? instantIn(on, zone) : undefined;
  if (typeof on === 'string' && on !== '' && moment === undefined) return { wrong: 'on' };
  return {
    beside: {
      ...(typeof principal === 'string' && principal !== '' && { for: principal }),
      ...(assisted === 'true' && { assisted: true }),
      ...(moment !== undefined && { on: moment }),
    },
  };
}
