// Drives a schedule over a runner: as many runs under way as it has lanes, until there is no more to run or somebody stops it.
import type { Schedule } from './schedule.js';
import type { Done } from './serve.js';
import type { Runner } from './threads.js';

/** @param take keeps what a run came to, before the schedule goes on; what it throws ends the drive */
export async function drive(
  schedule: Schedule,
  runner: Runner,
  take: (done: Done) => Promise<void> | void,
  stopped: () => boolean,
): Promise<void> {
  let wake: () => void = () => {};
  let change = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const changed = (): void => {
    wake();
    change = new Promise<void>((resolve) => {
      wake = resolve;
    });
  };
  let broken = false;
  async function lane(): Promise<void> {
    while (!broken && !stopped()) {
      const index = schedule.next();
      if (index === undefined) {
        if (schedule.complete()) return changed();
        await change;
        continue;
      }
      try {
        await take(await runner.run(index));
      } catch (error) {
        broken = true;
        throw error;
      } finally {
        changed();
      }
    }
  }
  const lanes = await Promise.allSettled(Array.from({ length: runner.lanes }, lane));
  const failed = lanes.find((lane) => lane.status === 'rejected');
  if (failed) throw failed.reason;
}
