// An emergency 平战转换: declared → extended → over, by somebody's word or by its clock. It reaches nothing that was due before. Pure.
import * as z from 'zod/mini';
import { id, text, word } from '../../fields.js';
import { periodEnd } from '../../kernel/questions.js';
import { upFrom } from '../grids/words.js';
import { admitted, byType, declaring, dropClock, found, isUsed, setClock } from '../register.js';
import type { Emergency, EmergencyState, Refusals } from './words.js';

const { command, refuse } = declaring<EmergencyState, Refusals>();

const days = z.int().check(z.gte(1), z.lte(365));

const theEmergency = (state: EmergencyState, { fields }: { fields: { emergency: string } }) =>
  state.emergency.get(fields.emergency) ?? refuse('emergency.unknown', { emergency: fields.emergency });

const refuseOver = ({ emergency, status }: Emergency) =>
  status === 'standing' ? undefined : refuse('emergency.over', { emergency });

const clockOf = (emergency: string): string => `emergency:${emergency}`;

/** Whether two hold in one place: one of them everywhere, or in a grid that is part of one of the other's. */
function overlap(state: EmergencyState, one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return true;
  const isWithin = (grid: string, scope: readonly string[]): boolean =>
    upFrom(state.grids, grid).some((each) => scope.includes(each));
  return one.some((grid) => isWithin(grid, other)) || other.some((grid) => isWithin(grid, one));
}

export const declare = command({
  type: 'emergency.declare',
  fields: z.strictObject({
    emergency: id,
    title: text(200),
    ground: text(),
    document: z.optional(word),
    level: word,
    grids: z.optional(z.array(id)),
    days: z.optional(days),
  }),
  who: ['authority', 'convener'],
  back: { by: { 'emergency.stand-down': ['emergency'] }, until: 'kept' },
  judge(state, asked) {
    const { emergency, level, grids = [], days: asks } = asked.fields;
    const { levels, days: usual } = state.settings.emergency;
    if (state.emergency.has(emergency)) return refuse('emergency.exists', { emergency });
    const known = levels.find((one) => one.level === level);
    if (!known) return refuse('emergency.level-unknown', { level, known: levels.map((one) => one.level) });
    const stray = grids.find((grid) => isUsed(state, 'grids') && state.grids.get(grid)?.status !== 'standing');
    if (stray !== undefined) return refuse('emergency.grid-unknown', { grid: stray });
    const other = [...state.emergency.values()].find(
      (one) => one.status === 'standing' && overlap(state, grids, one.grids),
    );
    if (other) return refuse('emergency.overlaps', { emergency: other.emergency });
    // From the moment it is recorded, whatever was claimed: nobody was told of it before.
    return found({ until: periodEnd(state, asked.at, asks ?? usual), hours: known.hours });
  },
  changes(draft, { fields: { days: _days, grids = [], ...fields }, finding, at }) {
    const { emergency } = fields;
    const one: Emergency = { ...fields, ...finding, grids, from: at, extensions: 0, status: 'standing' };
    draft.emergency = draft.emergency.set(emergency, one);
    setClock(draft, { id: clockOf(emergency), kind: 'emergency-end', due: finding.until, subject: emergency });
  },
});

/** From where it would have ended. */
export const extend = command({
  type: 'emergency.extend',
  fields: z.strictObject({ emergency: id, days: z.optional(days), reason: text() }),
  who: ['authority', 'convener'],
  back: { by: { 'emergency.stand-down': ['emergency'] }, until: 'kept' },
  subject: theEmergency,
  judge(state, { fields }, one) {
    const { extensions, days: usual } = state.settings.emergency;
    if (one.status === 'standing' && one.extensions >= extensions)
      return refuse('emergency.extended-out', { emergency: one.emergency, extensions });
    return refuseOver(one) ?? found({ until: periodEnd(state, one.until, fields.days ?? usual) });
  },
  changes(draft, { finding: { until } }, one) {
    const { emergency, extensions } = one;
    draft.emergency = draft.emergency.set(emergency, { ...one, until, extensions: extensions + 1 });
    setClock(draft, { id: clockOf(emergency), kind: 'emergency-end', due: until, subject: emergency });
  },
});

/** 平战转换 the other way: back to the clocks of before. */
export const standDown = command({
  type: 'emergency.stand-down',
  fields: z.strictObject({ emergency: id, reason: text() }),
  who: ['authority', 'convener'],
  back: { by: { 'emergency.declare': [] }, until: 'kept' },
  subject: theEmergency,
  judge: (_state, _asked, one) => refuseOver(one) ?? admitted,
  changes(draft, { at }, one) {
    draft.emergency = draft.emergency.set(one.emergency, { ...one, status: 'ended', ended: at });
    dropClock(draft, clockOf(one.emergency));
  },
});

/** Everything declared here, by type. */
export const commands = byType(declare, extend, standDown);
