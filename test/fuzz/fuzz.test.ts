// A short turn of the fuzz at every boundary, the same in every run, and everything that has ever been found. `npm run fuzz -- MINUTES`
// tries for as long as one likes.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Dice } from '../../src/testing/plausible/dice.js';
import { all } from './all.js';
import { holdPrototypes, LONGEST, tried } from './boundary.js';
import type { Recipe } from './recipe.js';

/** Milliseconds of processor time for all of a boundary's inputs, so that what is quick is tried more often. */
const TURN = 1_000;
const LEAST = 20;
const MOST = 3_000;
/** Other tests run beside these, and a processor that is shared takes longer for the same: what has no end is found all the same. */
const PATIENCE = 5;
const spent = (from?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1_000;
};

/** What comes of an input, as a sentence that is empty where all is well. */
async function outcome(boundary: (typeof all)[number], input: Recipe): Promise<string> {
  const began = process.cpuUsage();
  const error = await tried(boundary, input);
  const took = spent(began);
  if (error) return `${error.name}: ${error.message} ${error.stack?.split('\n').slice(1, 4).join(' ')}`;
  return took > PATIENCE * (boundary.longest ?? LONGEST) ? `it took ${Math.round(took)} ms` : '';
}

describe('whatever comes', () => {
  it.each(all.map((boundary) => [boundary.name, boundary] as const))(
    'is answered as declared: %s',
    async (_, boundary) => {
      // What is made once is made before anything is timed.
      await tried(boundary, boundary.draw(new Dice(0)));
      const began = process.cpuUsage();
      for (let seed = 1; seed <= MOST && (seed <= LEAST || spent(began) < TURN); seed += 1) {
        const input = boundary.draw(new Dice(seed));
        expect(await outcome(boundary, input), `seed ${seed}`).toBe('');
      }
      holdPrototypes();
    },
  );
});

const corpus = fileURLToPath(new URL('corpus/', import.meta.url));

describe('what was found once', () => {
  it.each(readdirSync(corpus).filter((name) => name.endsWith('.json')))('is answered as declared: %s', async (name) => {
    const { boundary: of, input } = JSON.parse(readFileSync(corpus + name, 'utf8')) as {
      boundary: string;
      input: Recipe;
    };
    const boundary = all.find((one) => one.name === of);
    if (!boundary) throw new Error(`there is no boundary "${of}"`);
    expect(await outcome(boundary, input)).toBe('');
    holdPrototypes();
  });
});

describe('the fuzz', () => {
  it('draws the same for the same seed', () => {
    for (const { draw } of all) expect(draw(new Dice(7))).toEqual(draw(new Dice(7)));
  });

  it('finds what throws, what is changed, and what is written into every object', async () => {
    const of = (attempt: () => unknown) => ({ name: 'x', draw: () => null, attempt });
    expect(
      await tried(
        of(() => {}),
        null,
      ),
    ).toBeUndefined();
    expect(
      await tried(
        of(() => {
          throw new TypeError('x');
        }),
        null,
      ),
    ).toBeInstanceOf(TypeError);
    Object.assign(Object.prototype, { polluted: 1 });
    try {
      expect(holdPrototypes).toThrow(/prototype/);
    } finally {
      Reflect.deleteProperty(Object.prototype, 'polluted');
    }
    holdPrototypes();
  });
});
