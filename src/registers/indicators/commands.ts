// Indicators 指标: defined as a tree, measured, corrected, retired. Made over the registers whose figures some of them are. Pure.
import * as z from 'zod/mini';
import { id, line, text, word } from '../../fields.js';
import { isRefused } from '../../kernel/refusal.js';
import { callOutFigures } from '../../parts/call-outs/figures.js';
import { type AnyRegister, admitted, byType, type Community, declaring, found, isUsed } from '../register.js';
import { type Computed, type Indicator, type IndicatorsState, keyOf, PERIOD, type Refusals } from './words.js';

const { command, refuse } = declaring<IndicatorsState, Refusals>();

const number = z.number().check(z.gte(-1e12), z.lte(1e12));

const draft = z.strictObject({
  indicator: id,
  title: line,
  unit: z.optional(word),
  parent: z.optional(id),
  target: z.optional(number),
  computed: z.optional(z.strictObject({ register: word, figure: word })),
});

type Draft = z.output<typeof draft>;

// Outside the function: over whatever registers, these say the same.
const defining = z.strictObject({ indicators: z.array(draft).check(z.minLength(1)), more: z.optional(z.boolean()) });
const measuring = z.strictObject({ indicator: id, period: word, about: z.optional(id), value: z.optional(number) });
const correcting = z.strictObject({
  indicator: id,
  period: word,
  about: z.optional(id),
  value: number,
  reason: text(),
});
const retiring = z.strictObject({ indicator: id, reason: text() });
const reinstating = z.strictObject({ indicator: id, reason: text() });

const theIndicator = (state: IndicatorsState, { fields }: { fields: { indicator: string } }) =>
  state.indicators.get(fields.indicator) ?? refuse('indicator.unknown', { indicator: fields.indicator });

/** How deep each lies, or why they are no tree. */
function refuseTree(state: IndicatorsState, drafts: readonly Draft[]) {
  const { levels } = state.settings.indicators;
  const among = new Map(drafts.map((each) => [each.indicator, each]));
  for (const { indicator, parent: whole } of drafts) {
    const up = new Set([indicator]);
    let last = indicator;
    for (let parent = whole; parent !== undefined; ) {
      if (up.has(parent)) return refuse('indicator.loop', { indicator });
      const known = among.get(parent) ?? state.indicators.get(parent);
      if (!known || ('status' in known && known.status === 'retired'))
        return refuse('indicator.orphan', { indicator: last, parent });
      up.add(parent);
      // Whatever lies deeper than that is refused, so nobody walks further.
      if (up.size > levels) return refuse('indicator.too-deep', { indicator, depth: up.size, levels });
      last = parent;
      parent = known.parent;
    }
  }
  return undefined;
}

const counted = (draft: IndicatorsState, parent: string | undefined, by: number): void => {
  if (parent !== undefined)
    draft.indicators = draft.indicators.change(parent, (one) => ({ ...one, parts: one.parts + by }));
};

/** The figures of a register, by name; nothing where there is none or the charter has no use for it. */
export function figuresIn(registers: readonly AnyRegister[], state: Community, id: string) {
  if (id === 'call-outs') return callOutFigures(state);
  const register = registers.find((one) => one.id === id);
  // A register's functions take a community's state, once it is among its own.
  return register && isUsed(state, id) ? register.indicators?.(state as never) : undefined;
}

/** The commands of indicators over these registers. */
export function indicatorCommands(registers: readonly AnyRegister[]) {
  const read = (state: Community, { register, figure }: Computed) => {
    const figures = figuresIn(registers, state, register) ?? {};
    return Object.hasOwn(figures, figure)
      ? (figures[figure] ?? 0)
      : refuse('indicator.figure-unknown', { register, figure, known: Object.keys(figures) });
  };

  /** As many as there are, in whatever order: 167 in three levels at once. */
  const define = command({
    type: 'indicator.define',
    fields: defining,
    who: ['convener', 'authority', 'recorder'],
    back: {
      by: {
        'indicator.retire': { indicator: '/fields/indicators/0/indicator' },
      },
      until: 'kept',
    },
    judge(state, { fields: { indicators } }) {
      const seen = new Set<string>();
      for (const { indicator, parent, computed } of indicators) {
        if (seen.has(indicator) || state.indicators.has(indicator)) return refuse('indicator.exists', { indicator });
        seen.add(indicator);
        const figure = computed && read(state, computed);
        if (isRefused(figure)) return figure;
        // A heading has no value of its own.
        const above = parent === undefined ? undefined : state.indicators.get(parent);
        if (above && above.values > 0) return refuse('indicator.has-values', { indicator: above.indicator });
      }
      return refuseTree(state, indicators) ?? found({ defined: indicators.length });
    },
    changes(draft, { fields: { indicators } }) {
      const entries = indicators.map((each): [string, Indicator] => [
        each.indicator,
        { ...each, parts: 0, values: 0, status: 'standing' },
      ]);
      draft.indicators = draft.indicators.setAll(entries);
      for (const { parent } of indicators) counted(draft, parent, 1);
    },
  });

  /** Said, or read off a register at this moment and sealed here: what the register says tomorrow changes nothing. */
  const record = command({
    type: 'indicator.record',
    fields: measuring,
    who: ['convener', 'recorder', 'executor', 'supervisor'],
    back: { by: { 'indicator.correct': ['indicator', 'period', 'about', 'value'] }, until: 'kept' },
    subject: theIndicator,
    judge(state, { fields }, { indicator, parts, status, computed }) {
      const { period, about, value } = fields;
      if (status === 'retired') return refuse('indicator.retired', { indicator });
      if (parts > 0) return refuse('indicator.heading', { indicator, parts });
      if (!PERIOD.test(period)) return refuse('indicator.period', { period });
      const isThere = about === undefined || state.bodies[about] || state.grids.get(about)?.status === 'standing';
      if (!isThere) return refuse('indicator.about-unknown', { about });
      if (state.measured.has(keyOf(fields))) return refuse('indicator.recorded', { indicator, period });
      if (!computed) return value === undefined ? refuse('indicator.no-value', { indicator }) : found({ value });
      if (value !== undefined) return refuse('indicator.is-computed', { indicator, register: computed.register });
      const figure = read(state, computed);
      return isRefused(figure) ? figure : found({ value: figure });
    },
    changes(draft, { fields: { value: _value, ...fields }, finding: { value } }, one) {
      draft.indicators = draft.indicators.set(one.indicator, { ...one, values: one.values + 1 });
      draft.measured = draft.measured.set(keyOf(fields), { ...fields, value, corrections: 0 });
    },
  });

  const correct = command({
    type: 'indicator.correct',
    fields: correcting,
    who: ['convener', 'recorder', 'supervisor'],
    back: { by: { 'indicator.correct': ['indicator', 'period', 'about', 'value'] }, until: 'kept' },
    subject: theIndicator,
    judge(state, { fields }, { indicator }) {
      const { period } = fields;
      const before = state.measured.get(keyOf(fields));
      return before ? found({ before: before.value }) : refuse('indicator.not-recorded', { indicator, period });
    },
    changes(draft, { fields }) {
      draft.measured = draft.measured.change(keyOf(fields), (one) => ({
        ...one,
        value: fields.value,
        corrections: one.corrections + 1,
      }));
    },
  });

  /** Measured no more; its values stand. */
  const retire = command({
    type: 'indicator.retire',
    fields: retiring,
    who: ['convener', 'authority'],
    back: { by: { 'indicator.reinstate': ['indicator'] }, until: 'kept' },
    subject: theIndicator,
    judge(_state, _asked, { indicator, parts, status }) {
      if (status === 'retired') return refuse('indicator.retired', { indicator });
      return parts > 0 ? refuse('indicator.heading', { indicator, parts }) : admitted;
    },
    changes(draft, _fact, one) {
      draft.indicators = draft.indicators.set(one.indicator, { ...one, status: 'retired' });
      counted(draft, one.parent, -1);
    },
  });

  const reinstate = command({
    type: 'indicator.reinstate',
    fields: reinstating,
    who: ['convener', 'authority'],
    back: { by: { 'indicator.retire': ['indicator'] }, until: 'kept' },
    subject: theIndicator,
    judge(state, _asked, { indicator, parent, status }) {
      if (status === 'standing') return refuse('indicator.standing', { indicator });
      const above = parent === undefined ? undefined : state.indicators.get(parent);
      return above?.status === 'retired'
        ? refuse('indicator.orphan', { indicator, parent: above.indicator })
        : admitted;
    },
    changes(draft, _fact, one) {
      draft.indicators = draft.indicators.set(one.indicator, { ...one, status: 'standing' });
      counted(draft, one.parent, 1);
    },
  });

  return byType(define, record, correct, retire, reinstate);
}

export type IndicatorCommands = ReturnType<typeof indicatorCommands>;
