// Made from texts/zh-Hans.ts by `npm run zh-hant`: not to be edited.
import type { RegisterTexts, Say } from '../../texts.js';
import type { IndicatorCommands } from '../commands.js';
import type { IndicatorsState, Refusals } from '../words.js';

const about = (id: string | undefined, say: Say): string => (id === undefined ? '' : `（${say.body(id)}）`);

export const zhHant: RegisterTexts<IndicatorCommands, Refusals, IndicatorsState> = {
  title: '指標',
  about: '社區用哪些指標衡量自己，各期實測如何。',
  commands: {
    'indicator.define': '設定指標',
    'indicator.record': '填報指標',
    'indicator.correct': '更正指標數值',
    'indicator.retire': '停用指標',
    'indicator.reinstate': '恢復指標',
  },
  facts: {
    'indicator.define': ({ fields, ...fact }, say) =>
      `${say.who(fact)}設定${fields.indicators.length === 1 ? `指標${say.quote(fields.indicators[0]?.title ?? '')}` : `指標${fields.indicators.length}項`}${fields.more ? '，續前' : ''}。`,
    'indicator.record': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}填報指標${say.thing('indicators', fields.indicator)}${about(fields.about, say)}，${fields.period}：${finding.value}。`,
    'indicator.correct': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}把指標${say.thing('indicators', fields.indicator)}${about(fields.about, say)}${fields.period}的數值由${finding.before}更正為${fields.value}，理由：${say.quote(fields.reason)}。`,
    'indicator.retire': ({ fields, ...fact }, say) =>
      `${say.who(fact)}停用指標${say.thing('indicators', fields.indicator)}，理由：${say.quote(fields.reason)}。`,
    'indicator.reinstate': ({ fields, ...fact }, say) =>
      `${say.who(fact)}恢復指標${say.thing('indicators', fields.indicator)}，理由：${say.quote(fields.reason)}。`,
  },
  refusals: {
    'indicator.exists': ({ indicator }, say) => `指標${say.thing('indicators', indicator)}已經設定，請另取編號。`,
    'indicator.unknown': ({ indicator }, say) => `沒有${say.named('指標', indicator)}，請核對編號。`,
    'indicator.retired': ({ indicator }, say) => `指標${say.thing('indicators', indicator)}已經停用，請先恢復。`,
    'indicator.standing': ({ indicator }, say) => `指標${say.thing('indicators', indicator)}沒有停用，無須恢復。`,
    'indicator.orphan': ({ indicator, parent }, say) =>
      `指標${say.thing('indicators', indicator)}的上級${say.thing('indicators', parent)}沒有設定或已停用，請先設定上級，或一併設定。`,
    'indicator.loop': ({ indicator }, say) =>
      `指標${say.thing('indicators', indicator)}成了自己的下級，請核對上下級關係。`,
    'indicator.too-deep': ({ indicator, depth, levels }, say) =>
      `指標${say.thing('indicators', indicator)}落到第${depth}級，議事規則只設${levels}級，請歸入更高一級。`,
    'indicator.figure-unknown': ({ register, figure, known }, say) =>
      known.length === 0
        ? `${say.quote(register)}在這裡不提供數據，請填議事規則用到的臺帳。`
        : `${say.quote(register)}沒有${say.quote(figure)}這一數據，請從以下各項中選用：${say.list(known)}。`,
    'indicator.heading': ({ indicator, parts }, say) =>
      `指標${say.thing('indicators', indicator)}下面還有${parts}項，請在下級指標上辦理。`,
    'indicator.has-values': ({ indicator }, say) =>
      `指標${say.thing('indicators', indicator)}已有數值，不能再設下級，請另設一個上級指標。`,
    'indicator.period': ({ period }, say) =>
      `${say.quote(period)}不是統計期，請寫成2026、2026-H1、2026-Q3或2026-07這樣的形式。`,
    'indicator.about-unknown': ({ about: id }, say) => `沒有${say.quote(id)}這個網格或組織，請核對編號。`,
    'indicator.no-value': ({ indicator }, say) => `指標${say.thing('indicators', indicator)}不從臺帳取數，請填寫數值。`,
    'indicator.is-computed': ({ indicator, register }, say) =>
      `指標${say.thing('indicators', indicator)}從${say.register(register)}臺帳取數，請不要填寫數值。`,
    'indicator.recorded': ({ indicator, period }, say) =>
      `指標${say.thing('indicators', indicator)}${period}已經填報；有誤的，請辦理更正。`,
    'indicator.not-recorded': ({ indicator, period }, say) =>
      `指標${say.thing('indicators', indicator)}${period}還沒有填報，請先填報。`,
  },
  columns: ['指標', '上級', '目標', '各期數值', '狀態'],
  rows: (state, say) => {
    const values = new Map<string, string[]>();
    for (const { indicator, period, about: id, value } of state.measured.values())
      values.set(indicator, [...(values.get(indicator) ?? []), `${period}${about(id, say)}：${value}`]);
    return [...state.indicators.values()].map((one) => [
      say.thing('indicators', one.indicator),
      one.parent === undefined ? '' : say.thing('indicators', one.parent),
      one.target === undefined ? '' : `${one.target}${one.unit ?? ''}`,
      (values.get(one.indicator) ?? []).join('；'),
      one.status === 'standing' ? '在用' : '已停用',
    ]);
  },
  indicators: { standing: '指標', computed: '從臺帳取數的指標', values: '已填報的數值' },
};
