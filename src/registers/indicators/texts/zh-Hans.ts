// 指标的中文说法：每一条记事、每一句不予受理，和会议记录里的表。
import type { RegisterTexts, Say } from '../../texts.js';
import type { IndicatorCommands } from '../commands.js';
import type { IndicatorsState, Refusals } from '../words.js';

const about = (id: string | undefined, say: Say): string => (id === undefined ? '' : `（${say.body(id)}）`);

export const zhHans: RegisterTexts<IndicatorCommands, Refusals, IndicatorsState> = {
  title: '指标',
  about: '社区用哪些指标衡量自己，各期实测如何。',
  commands: {
    'indicator.define': '设定指标',
    'indicator.record': '填报指标',
    'indicator.correct': '更正指标数值',
    'indicator.retire': '停用指标',
    'indicator.reinstate': '恢复指标',
  },
  facts: {
    'indicator.define': ({ fields, ...fact }, say) =>
      `${say.who(fact)}设定${fields.indicators.length === 1 ? `指标${say.quote(fields.indicators[0]?.title ?? '')}` : `指标${fields.indicators.length}项`}${fields.more ? '，续前' : ''}。`,
    'indicator.record': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}填报指标${say.thing('indicators', fields.indicator)}${about(fields.about, say)}，${fields.period}：${finding.value}。`,
    'indicator.correct': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}把指标${say.thing('indicators', fields.indicator)}${about(fields.about, say)}${fields.period}的数值由${finding.before}更正为${fields.value}，理由：${say.quote(fields.reason)}。`,
    'indicator.retire': ({ fields, ...fact }, say) =>
      `${say.who(fact)}停用指标${say.thing('indicators', fields.indicator)}，理由：${say.quote(fields.reason)}。`,
    'indicator.reinstate': ({ fields, ...fact }, say) =>
      `${say.who(fact)}恢复指标${say.thing('indicators', fields.indicator)}，理由：${say.quote(fields.reason)}。`,
  },
  refusals: {
    'indicator.exists': ({ indicator }, say) => `指标${say.thing('indicators', indicator)}已经设定，请另取编号。`,
    'indicator.unknown': ({ indicator }, say) => `没有${say.named('指标', indicator)}，请核对编号。`,
    'indicator.retired': ({ indicator }, say) => `指标${say.thing('indicators', indicator)}已经停用，请先恢复。`,
    'indicator.standing': ({ indicator }, say) => `指标${say.thing('indicators', indicator)}没有停用，无须恢复。`,
    'indicator.orphan': ({ indicator, parent }, say) =>
      `指标${say.thing('indicators', indicator)}的上级${say.thing('indicators', parent)}没有设定或已停用，请先设定上级，或一并设定。`,
    'indicator.loop': ({ indicator }, say) =>
      `指标${say.thing('indicators', indicator)}成了自己的下级，请核对上下级关系。`,
    'indicator.too-deep': ({ indicator, depth, levels }, say) =>
      `指标${say.thing('indicators', indicator)}落到第${depth}级，议事规则只设${levels}级，请归入更高一级。`,
    'indicator.figure-unknown': ({ register, figure, known }, say) =>
      known.length === 0
        ? `${say.quote(register)}在这里不提供数据，请填议事规则用到的台账。`
        : `${say.quote(register)}没有${say.quote(figure)}这一数据，请从以下各项中选用：${say.list(known)}。`,
    'indicator.heading': ({ indicator, parts }, say) =>
      `指标${say.thing('indicators', indicator)}下面还有${parts}项，请在下级指标上办理。`,
    'indicator.has-values': ({ indicator }, say) =>
      `指标${say.thing('indicators', indicator)}已有数值，不能再设下级，请另设一个上级指标。`,
    'indicator.period': ({ period }, say) =>
      `${say.quote(period)}不是统计期，请写成2026、2026-H1、2026-Q3或2026-07这样的形式。`,
    'indicator.about-unknown': ({ about: id }, say) => `没有${say.quote(id)}这个网格或组织，请核对编号。`,
    'indicator.no-value': ({ indicator }, say) => `指标${say.thing('indicators', indicator)}不从台账取数，请填写数值。`,
    'indicator.is-computed': ({ indicator, register }, say) =>
      `指标${say.thing('indicators', indicator)}从${say.register(register)}台账取数，请不要填写数值。`,
    'indicator.recorded': ({ indicator, period }, say) =>
      `指标${say.thing('indicators', indicator)}${period}已经填报；有误的，请办理更正。`,
    'indicator.not-recorded': ({ indicator, period }, say) =>
      `指标${say.thing('indicators', indicator)}${period}还没有填报，请先填报。`,
  },
  columns: ['指标', '上级', '目标', '各期数值', '状态'],
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
  indicators: { standing: '指标', computed: '从台账取数的指标', values: '已填报的数值' },
};
