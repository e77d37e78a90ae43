// What is said of indicators, in English.
import type { RegisterTexts, Say } from '../../texts.js';
import type { IndicatorCommands } from '../commands.js';
import type { IndicatorsState, Refusals } from '../words.js';

const about = (id: string | undefined, say: Say): string => (id === undefined ? '' : ` (${say.body(id)})`);

export const en: RegisterTexts<IndicatorCommands, Refusals, IndicatorsState> = {
  title: 'Indicators',
  about: 'What the community measures itself by, and what was measured.',
  commands: {
    'indicator.define': 'define indicators',
    'indicator.record': 'record the value of an indicator',
    'indicator.correct': 'correct the value of an indicator',
    'indicator.retire': 'retire an indicator',
    'indicator.reinstate': 'reinstate an indicator',
  },
  facts: {
    'indicator.define': ({ fields, ...fact }, say) =>
      `${say.who(fact)} defined ${fields.indicators.length === 1 ? `the indicator ${say.quote(fields.indicators[0]?.title ?? '')}` : `${fields.indicators.length} indicators`}${fields.more ? '; more follow' : ''}.`,
    'indicator.record': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} recorded the indicator ${say.thing('indicators', fields.indicator)}${about(fields.about, say)} for ${fields.period}: ${finding.value}.`,
    'indicator.correct': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} corrected the indicator ${say.thing('indicators', fields.indicator)}${about(fields.about, say)} for ${fields.period} from ${finding.before} to ${fields.value}. Reason: ${say.quote(fields.reason)}.`,
    'indicator.retire': ({ fields, ...fact }, say) =>
      `${say.who(fact)} retired the indicator ${say.thing('indicators', fields.indicator)}. Reason: ${say.quote(fields.reason)}.`,
    'indicator.reinstate': ({ fields, ...fact }, say) =>
      `${say.who(fact)} reinstated the indicator ${say.thing('indicators', fields.indicator)}. Reason: ${say.quote(fields.reason)}.`,
  },
  refusals: {
    'indicator.exists': ({ indicator }, say) =>
      `The indicator ${say.thing('indicators', indicator)} is defined already. Use another id.`,
    'indicator.unknown': ({ indicator }, say) => `There is no indicator ${say.quote(indicator)}. Check its id.`,
    'indicator.retired': ({ indicator }, say) =>
      `The indicator ${say.thing('indicators', indicator)} is retired. Reinstate it first.`,
    'indicator.standing': ({ indicator }, say) =>
      `The indicator ${say.thing('indicators', indicator)} was not retired, so there is nothing to reinstate.`,
    'indicator.orphan': ({ indicator, parent }, say) =>
      `The indicator ${say.thing('indicators', indicator)} is part of ${say.thing('indicators', parent)}, which does not stand. Define that one with it or before it.`,
    'indicator.loop': ({ indicator }, say) =>
      `The indicator ${say.thing('indicators', indicator)} would be part of itself. Check what it is part of.`,
    'indicator.too-deep': ({ indicator, depth, levels }, say) =>
      `The indicator ${say.thing('indicators', indicator)} would lie on level ${depth}, and the charter has ${levels}. Make it part of a higher one.`,
    'indicator.figure-unknown': ({ register, figure, known }, say) =>
      known.length === 0
        ? `${say.quote(register)} gives no figures here. Name a register the charter uses.`
        : `${say.quote(register)} gives no figure ${say.quote(figure)}. Use one of ${say.list(known)}.`,
    'indicator.heading': ({ indicator, parts }, say) =>
      `Other indicators are part of ${say.thing('indicators', indicator)}: ${parts}. Use one of those.`,
    'indicator.has-values': ({ indicator }, say) =>
      `The indicator ${say.thing('indicators', indicator)} has values, so it cannot become a heading. Define a heading beside it.`,
    'indicator.period': ({ period }, say) =>
      `${say.quote(period)} is no period. Write 2026, 2026-H1, 2026-Q3 or 2026-07.`,
    'indicator.about-unknown': ({ about: id }, say) => `There is no grid and no body ${say.quote(id)}. Check its id.`,
    'indicator.no-value': ({ indicator }, say) =>
      `The indicator ${say.thing('indicators', indicator)} is read off no register. Say its value.`,
    'indicator.is-computed': ({ indicator, register }, say) =>
      `The indicator ${say.thing('indicators', indicator)} is read off the register ${say.register(register)}. Leave the value out.`,
    'indicator.recorded': ({ indicator, period }, say) =>
      `The indicator ${say.thing('indicators', indicator)} has a value for ${period}. Correct it where it is wrong.`,
    'indicator.not-recorded': ({ indicator, period }, say) =>
      `The indicator ${say.thing('indicators', indicator)} has no value for ${period}. Record one.`,
  },
  columns: ['Indicator', 'Part of', 'Target', 'Values', 'Stands'],
  rows: (state, say) => {
    const values = new Map<string, string[]>();
    for (const { indicator, period, about: id, value } of state.measured.values())
      values.set(indicator, [...(values.get(indicator) ?? []), `${period}${about(id, say)}: ${value}`]);
    return [...state.indicators.values()].map((one) => [
      say.thing('indicators', one.indicator),
      one.parent === undefined ? '' : say.thing('indicators', one.parent),
      one.target === undefined ? '' : `${one.target}${one.unit === undefined ? '' : ` ${one.unit}`}`,
      (values.get(one.indicator) ?? []).join('; '),
      one.status === 'standing' ? 'stands' : 'retired',
    ]);
  },
  indicators: { standing: 'indicators', computed: 'indicators read off registers', values: 'values recorded' },
};
