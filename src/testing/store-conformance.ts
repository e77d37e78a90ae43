// What every store must keep to, as a suite of vitest tests: `await storeConformance({ name, open })` in a test file.
// Each test works in a scope of its own, so one medium may serve them all.
import type { Store, Summary } from '../engine/contracts.js';
import { DriverMissing } from '../engine/errors.js';
import { engineProblem } from '../engine/problems.js';
import { cases, type Tools } from './store-cases.js';

export interface ConformanceOptions {
  name: string;
  /** Opens a store for a scope, on the same medium each time. */
  open(scope: string): Store | Promise<Store>;
  /** Closes the store and opens the medium anew, as after a restart. Without it the tests that need it show as skipped. */
  reopen?(store: Store, scope: string): Store | Promise<Store>;
  /**
   * Takes entries of a record away behind the store's back, the last or all of them, and leaves its head: as a bad disk does, or somebody
   * with an editor. Without it the tests that need it show as skipped.
   */
  lose?(scope: string, id: string, what: 'last' | 'all'): void | Promise<void>;
  /** Writes another place and deadline into a head behind the store's back. Without it the tests that need it show as skipped. */
  misstate?(scope: string, id: string, summary: Summary): void | Promise<void>;
  /** Puts all that lies of a consultation under another scope, behind the store's back. Without it the tests that need it show as skipped. */
  move?(scope: string, id: string, to: string): void | Promise<void>;
  /** Tests that cannot hold here, by their name, each with the reason. */
  skip?: readonly { test: string; reason: string }[];
}

/** The names of the tests, for `skip`. */
export const storeConformanceTests: readonly string[] = cases.map((test) => test.name);

export async function storeConformance({
  name,
  open,
  reopen,
  lose,
  misstate,
  move,
  skip = [],
}: ConformanceOptions): Promise<void> {
  for (const { test, reason } of skip) {
    if (!storeConformanceTests.includes(test))
      throw new TypeError(`there is no conformance test called '${test}' to skip`);
    if (reason.trim() === '') throw new TypeError(`say why '${test}' is skipped`);
  }
  // Only who runs the suite needs vitest.
  const { describe, expect, it } = await import('vitest').catch((cause) => {
    throw new DriverMissing(engineProblem('engine.no-vitest', {}), { cause });
  });
  describe(`${name} keeps to the contract of a store: it`, () => {
    for (const [n, test] of cases.entries()) {
      const reason =
        skip.find((skipped) => skipped.test === test.name)?.reason ??
        (test.reopens && !reopen ? 'it cannot be reopened' : undefined) ??
        (test.loses && !lose ? 'nothing can be taken away from it' : undefined) ??
        (test.misstates && !misstate ? 'its heads cannot be changed' : undefined) ??
        (test.moves && !move ? 'nothing can be put elsewhere in it' : undefined);
      if (reason) {
        it.skip(`${test.name} (skipped: ${reason})`, () => {});
        continue;
      }
      it(test.name, { timeout: 120_000 }, async () => {
        const scope = `scope ${n} ${Math.random().toString(36).slice(2)}`;
        let store = await open(scope);
        const tools: Tools = {
          store,
          scope,
          expect,
          open: async (other) => open(other),
          async reopen() {
            if (reopen) store = await reopen(store, scope);
            return store;
          },
          lose: async (id, what) => lose?.(scope, id, what),
          misstate: async (id, summary) => misstate?.(scope, id, summary),
          move: async (id, to) => move?.(scope, id, to),
        };
        try {
          await test.run(tools);
        } finally {
          await store.close();
        }
      });
    }
  });
}
