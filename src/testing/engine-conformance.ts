// What every engine must keep to, whatever it runs on, as a suite of vitest tests: `await engineConformance({ name, open })` in a test file.
// Each test works in a scope of its own, by a clock of its own.
import type { Engine } from '../engine/calls.js';
import { DriverMissing } from '../engine/errors.js';
import { engineProblem } from '../engine/problems.js';
import { fakeClock } from './clock.js';
import type { EngineTools } from './engine-case.js';
import { engineCases } from './engine-cases.js';

export interface EngineConformanceOptions {
  name: string;
  /** Opens an engine for a scope, on the same medium each time; it goes by this clock. */
  open(scope: string, now: () => Date): Engine | Promise<Engine>;
  /** Its lists and `watchAll` know of an append a moment after it is answered. */
  eventual?: true;
  /** Tests that cannot hold here, by their name, each with the reason. */
  skip?: readonly { test: string; reason: string }[];
}

/** The names of the tests, for `skip`. */
export const engineConformanceTests: readonly string[] = engineCases.map((test) => test.name);

export async function engineConformance({ name, open, eventual, skip = [] }: EngineConformanceOptions): Promise<void> {
  for (const { test, reason } of skip) {
    if (!engineConformanceTests.includes(test))
      throw new TypeError(`there is no conformance test called '${test}' to skip`);
    if (reason.trim() === '') throw new TypeError(`say why '${test}' is skipped`);
  }
  // Only who runs the suite needs vitest.
  const { describe, expect, it, vi } = await import('vitest').catch((cause) => {
    throw new DriverMissing(engineProblem('engine.no-vitest', {}), { cause });
  });
  describe(`${name} keeps to the contract of an engine: it`, () => {
    for (const [n, test] of engineCases.entries()) {
      const reason = skip.find((skipped) => skipped.test === test.name)?.reason;
      if (reason) {
        it.skip(`${test.name} (skipped: ${reason})`, () => {});
        continue;
      }
      it(test.name, { timeout: 120_000 }, async () => {
        const scope = `engine ${n} ${Math.random().toString(36).slice(2)}`;
        const clock = fakeClock();
        const tools: EngineTools = {
          engine: await open(scope, clock.now),
          clock,
          again: async () => open(scope, clock.now),
          soon: (check) => (eventual ? vi.waitFor(check, { timeout: 30_000, interval: 50 }) : check()),
          expect,
        };
        try {
          await test.run(tools);
        } finally {
          await tools.engine.close();
        }
      });
    }
  });
}
