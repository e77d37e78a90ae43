// A model for tests: a vote of people who each agree by a coin, with a quorum; a little chance, a little time, and ways to go wrong.
import * as z from 'zod/mini';
import { sha256 } from '../../src/digest.js';
import type { Model } from '../../src/experiments/model.js';
import { chance } from '../../src/simulation/chance.js';

const scenario = z.strictObject({
  people: z._default(z.int().check(z.minimum(1), z.maximum(1000)), 20),
  vote: z._default(
    z.strictObject({
      quorum: z._default(z.number().check(z.minimum(0), z.maximum(1)), 0.5),
      rule: z._default(z.enum(['majority', 'two-thirds']), 'majority'),
      proxies: z.optional(z.int()),
    }),
    { quorum: 0.5, rule: 'majority' },
  ),
  groups: z._default(z.array(z.strictObject({ share: z.number() })), []),
  agree: z._default(z.number().check(z.minimum(0), z.maximum(1)), 0.6),
  /** What goes wrong, and in which of the runs: those whose seed begins with one of these digits. */
  trouble: z._default(z.enum(['none', 'throws', 'hangs', 'dies', 'exits', 'nan', 'same']), 'none'),
  unlucky: z._default(z.string(), '0123456789abcdef'),
});

const about = (zh: string, en: string) => ({ title: { zh, en }, unit: '1', formula: 'as counted', source: 'toy' });

export const toy: Model<typeof scenario> = {
  id: 'toy',
  title: { zh: '投币', en: 'coins' },
  scenario,
  measures: {
    turnout: about('参与率', 'turnout'),
    passed: about('是否通过', 'passed'),
    outcome: about('结果', 'outcome'),
  },
  seeded: { zh: '谁到场、谁赞成', en: 'who comes and who agrees' },
  run({ people, vote, agree, trouble, unlucky }, seed, { record }) {
    const strikes = unlucky.includes(seed.charAt(0));
    if (trouble === 'throws' && strikes) throw new Error(`nobody came, "${people}", all of them`);
    if (trouble === 'exits' && strikes) process.exit(7);
    if (trouble === 'dies' && strikes) {
      queueMicrotask(() => {
        throw new Error('nobody catches this');
      });
    }
    if (trouble === 'hangs' && strikes) for (;;);
    const comes = chance(seed, 'comes');
    const agrees = chance(seed, 'agrees');
    let here = 0;
    let yes = 0;
    const trace: number[] = [];
    for (let person = 0; person < people; person += 1) {
      const present = comes.float() < 0.7;
      const does = agrees.float() < agree;
      if (present) here += 1;
      if (present && does) yes += 1;
      trace.push(here);
    }
    const formed = here >= people * vote.quorum;
    const passed = formed && (vote.rule === 'majority' ? yes * 2 > here : yes * 3 >= here * 2);
    const lines = [`here ${here}`, `yes ${yes}`];
    return {
      measures: {
        turnout: trouble === 'nan' ? Number.NaN : here / people,
        passed,
        outcome: formed ? (passed ? 'passed' : 'failed') : null,
      },
      refusals: formed ? {} : { 'vote.quorum': people - here },
      traces: { here: trace.slice(-3) },
      hash: trouble === 'same' ? sha256('same') : sha256(JSON.stringify([seed, people, vote, lines])),
      ...(record && { lines }),
    };
  },
};

export const toys = { toy };
