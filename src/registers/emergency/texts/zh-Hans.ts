// 平战转换的中文说法：每一条记事、每一句不予受理，和会议记录里的表。
import type { RegisterTexts } from '../../texts.js';
import type { commands } from '../commands.js';
import { type EmergencyState, type Hours, type Refusals, STAGES } from '../words.js';

const stage = { call: '呼叫', dispatch: '派单', treat: '整治', verify: '核实' } as const;

const clocks = (hours: Hours): string =>
  STAGES.flatMap((one) => (hours[one] === undefined ? [] : [`${stage[one]}${hours[one]}小时`])).join('、');

export const zhHans: RegisterTexts<typeof commands, Refusals, EmergencyState> = {
  title: '平战转换',
  about: '社区何时转入应急、依据什么、何时恢复常态。',
  commands: {
    'emergency.declare': '宣布转入应急',
    'emergency.extend': '延长应急期',
    'emergency.stand-down': '解除应急',
  },
  facts: {
    'emergency.declare': ({ fields, ...fact }, say) =>
      `${say.who(fact)}宣布转入应急${say.quote(fields.title)}，级别${say.quote(fields.level)}${
        (fields.grids ?? []).length === 0
          ? ''
          : `，范围${say.list((fields.grids ?? []).map((grid) => say.thing('grids', grid)))}`
      }，依据：${say.quote(fields.ground)}。`,
    'emergency.extend': ({ fields, ...fact }, say) =>
      `${say.who(fact)}延长应急${say.thing('emergency', fields.emergency)}，理由：${say.quote(fields.reason)}。`,
    'emergency.stand-down': ({ fields, ...fact }, say) =>
      `${say.who(fact)}解除应急${say.thing('emergency', fields.emergency)}，恢复常态，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'emergency.declare': ({ until, hours }, say) => [`应急期到${say.until(until)}，时限：${clocks(hours)}。`],
    'emergency.extend': ({ until }, say) => [`应急期到${say.until(until)}。`],
  },
  refusals: {
    'emergency.exists': ({ emergency }, say) => `应急${say.thing('emergency', emergency)}已经宣布，请另取编号。`,
    'emergency.unknown': ({ emergency }, say) => `没有宣布过${say.named('应急', emergency)}，请核对编号。`,
    'emergency.over': ({ emergency }, say) =>
      `应急${say.thing('emergency', emergency)}已经解除；情况又起的，请重新宣布。`,
    'emergency.level-unknown': ({ level, known }, say) =>
      `议事规则里没有${say.quote(level)}这一级别，可选${say.list(known.map(say.quote))}。`,
    'emergency.grid-unknown': ({ grid }, say) => `没有${say.named('网格', grid)}，或该网格已撤销，请核对编号。`,
    'emergency.overlaps': ({ emergency }, say) =>
      `该范围已在应急${say.thing('emergency', emergency)}之中，请延长该应急，或先解除。`,
    'emergency.extended-out': ({ emergency, extensions }, say) =>
      `应急${say.thing('emergency', emergency)}已延长${extensions}次，议事规则不许再延长；确需继续的，期满后重新宣布。`,
  },
  columns: ['应急', '级别', '起', '止', '状态'],
  rows: (state, say) =>
    [...state.emergency.values()].map((one) => [
      say.thing('emergency', one.emergency),
      say.quote(one.level),
      say.when(one.from),
      say.until(one.ended ?? one.until),
      one.status === 'standing' ? '应急中' : '已解除',
    ]),
  clocks: { 'emergency-end': '应急期' },
  indicators: { declared: '宣布应急', standing: '正在应急', extended: '延长过的应急' },
};
