// 指标: the register of indicators, made over the registers whose figures some of them are.
import { type AnyRegister, register } from '../register.js';
import { indicatorCommands } from './commands.js';
import { texts } from './texts/index.js';
import { emptyIndicators, settings } from './words.js';

/** The register of indicators over these. */
export const indicatorsOver = (registers: readonly AnyRegister[]) =>
  register({
    id: 'indicators',
    place: 60,
    settings,
    empty: emptyIndicators,
    commands: indicatorCommands(registers),
    indicators: (state) => {
      const standing = [...state.indicators.values()].filter(({ status }) => status === 'standing');
      return {
        standing: standing.length,
        computed: standing.filter(({ computed }) => computed !== undefined).length,
        values: state.measured.size,
      };
    },
    texts,
  });
