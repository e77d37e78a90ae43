// What is said of emergencies, in English.
import type { RegisterTexts } from '../../texts.js';
import type { commands } from '../commands.js';
import { type EmergencyState, type Hours, type Refusals, STAGES } from '../words.js';

const stage = { call: 'call', dispatch: 'dispatch', treat: 'treat', verify: 'verify' } as const;

const clocks = (hours: Hours): string =>
  STAGES.flatMap((one) => (hours[one] === undefined ? [] : [`${stage[one]} ${hours[one]} h`])).join(', ');

export const en: RegisterTexts<typeof commands, Refusals, EmergencyState> = {
  title: 'Emergencies',
  about: 'When the community works by emergency clocks, on what ground, and when it goes back.',
  commands: {
    'emergency.declare': 'declare an emergency',
    'emergency.extend': 'extend an emergency',
    'emergency.stand-down': 'stand down from an emergency',
  },
  facts: {
    'emergency.declare': ({ fields, ...fact }, say) =>
      `${say.who(fact)} declared the emergency ${say.quote(fields.title)}, level ${say.quote(fields.level)}${
        (fields.grids ?? []).length === 0
          ? ''
          : `, in ${say.list((fields.grids ?? []).map((grid) => say.thing('grids', grid)))}`
      }. Ground: ${say.quote(fields.ground)}.`,
    'emergency.extend': ({ fields, ...fact }, say) =>
      `${say.who(fact)} extended the emergency ${say.thing('emergency', fields.emergency)}. Reason: ${say.quote(fields.reason)}.`,
    'emergency.stand-down': ({ fields, ...fact }, say) =>
      `${say.who(fact)} stood down from the emergency ${say.thing('emergency', fields.emergency)}. Reason: ${say.quote(fields.reason)}.`,
  },
  findings: {
    'emergency.declare': ({ until, hours }, say) => [`It holds until ${say.until(until)}. Clocks: ${clocks(hours)}.`],
    'emergency.extend': ({ until }, say) => [`It holds until ${say.until(until)}.`],
  },
  refusals: {
    'emergency.exists': ({ emergency }, say) =>
      `The emergency ${say.thing('emergency', emergency)} has been declared. Use another id.`,
    'emergency.unknown': ({ emergency }, say) => `There is no emergency ${say.quote(emergency)}. Check its id.`,
    'emergency.over': ({ emergency }, say) =>
      `The emergency ${say.thing('emergency', emergency)} is over. Declare another where there is one.`,
    'emergency.level-unknown': ({ level, known }, say) =>
      `The charter knows no level ${say.quote(level)}. Use one of ${say.list(known.map(say.quote))}.`,
    'emergency.grid-unknown': ({ grid }, say) => `There is no standing grid ${say.quote(grid)}. Check its id.`,
    'emergency.overlaps': ({ emergency }, say) =>
      `The emergency ${say.thing('emergency', emergency)} holds there. Extend it, or stand down from it first.`,
    'emergency.extended-out': ({ emergency, extensions }, say) =>
      `The emergency ${say.thing('emergency', emergency)} has been extended ${extensions} times, as often as the charter lets. Let it end, and declare another where it goes on.`,
  },
  columns: ['Emergency', 'Level', 'From', 'Until', 'Stands'],
  rows: (state, say) =>
    [...state.emergency.values()].map((one) => [
      say.thing('emergency', one.emergency),
      say.quote(one.level),
      say.when(one.from),
      say.until(one.ended ?? one.until),
      one.status === 'standing' ? 'holds' : 'over',
    ]),
  clocks: { 'emergency-end': 'the emergency' },
  indicators: { declared: 'emergencies declared', standing: 'emergencies that hold', extended: 'emergencies extended' },
};
