// Made from texts/zh-Hans.ts by `npm run zh-hant`: not to be edited.
import type { RegisterTexts } from '../../texts.js';
import type { commands } from '../commands.js';
import { type EmergencyState, type Hours, type Refusals, STAGES } from '../words.js';

const stage = { call: '呼叫', dispatch: '派單', treat: '整治', verify: '核實' } as const;

const clocks = (hours: Hours): string =>
  STAGES.flatMap((one) => (hours[one] === undefined ? [] : [`${stage[one]}${hours[one]}小時`])).join('、');

export const zhHant: RegisterTexts<typeof commands, Refusals, EmergencyState> = {
  title: '平戰轉換',
  about: '社區何時轉入應急、依據什麼、何時恢復常態。',
  commands: {
    'emergency.declare': '宣布轉入應急',
    'emergency.extend': '延長應急期',
    'emergency.stand-down': '解除應急',
  },
  facts: {
    'emergency.declare': ({ fields, ...fact }, say) =>
      `${say.who(fact)}宣布轉入應急${say.quote(fields.title)}，級別${say.quote(fields.level)}${
        (fields.grids ?? []).length === 0
          ? ''
          : `，範圍${say.list((fields.grids ?? []).map((grid) => say.thing('grids', grid)))}`
      }，依據：${say.quote(fields.ground)}。`,
    'emergency.extend': ({ fields, ...fact }, say) =>
      `${say.who(fact)}延長應急${say.thing('emergency', fields.emergency)}，理由：${say.quote(fields.reason)}。`,
    'emergency.stand-down': ({ fields, ...fact }, say) =>
      `${say.who(fact)}解除應急${say.thing('emergency', fields.emergency)}，恢復常態，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'emergency.declare': ({ until, hours }, say) => [`應急期到${say.until(until)}，時限：${clocks(hours)}。`],
    'emergency.extend': ({ until }, say) => [`應急期到${say.until(until)}。`],
  },
  refusals: {
    'emergency.exists': ({ emergency }, say) => `應急${say.thing('emergency', emergency)}已經宣布，請另取編號。`,
    'emergency.unknown': ({ emergency }, say) => `沒有宣布過${say.named('應急', emergency)}，請核對編號。`,
    'emergency.over': ({ emergency }, say) =>
      `應急${say.thing('emergency', emergency)}已經解除；情況又起的，請重新宣布。`,
    'emergency.level-unknown': ({ level, known }, say) =>
      `議事規則裡沒有${say.quote(level)}這一級別，可選${say.list(known.map(say.quote))}。`,
    'emergency.grid-unknown': ({ grid }, say) => `沒有${say.named('網格', grid)}，或該網格已撤銷，請核對編號。`,
    'emergency.overlaps': ({ emergency }, say) =>
      `該範圍已在應急${say.thing('emergency', emergency)}之中，請延長該應急，或先解除。`,
    'emergency.extended-out': ({ emergency, extensions }, say) =>
      `應急${say.thing('emergency', emergency)}已延長${extensions}次，議事規則不許再延長；確需繼續的，期滿後重新宣布。`,
  },
  columns: ['應急', '級別', '起', '止', '狀態'],
  rows: (state, say) =>
    [...state.emergency.values()].map((one) => [
      say.thing('emergency', one.emergency),
      say.quote(one.level),
      say.when(one.from),
      say.until(one.ended ?? one.until),
      one.status === 'standing' ? '應急中' : '已解除',
    ]),
  clocks: { 'emergency-end': '應急期' },
  indicators: { declared: '宣布應急', standing: '正在應急', extended: '延長過的應急' },
};
