// The commands of whoever simulates: sweeps, their shards put together, reports, and what theory says.
import type { Command } from 'commander';
import type { ExitCode } from './exit.js';
import type { Counter, Desk } from './print/desk.js';

/** @param add makes a command with the options that all have */
export function addSimulations(
  add: (usage: string, summary: string) => Command,
  { words }: Counter,
  desk: () => Promise<Desk>,
  end: (code: ExitCode) => void,
): void {
  const { help: sweeping, merge: merging } = words.simulate;
  add('simulate', sweeping.summary)
    .argument('[sweep]', sweeping.sweep)
    .option('--out <directory>', sweeping.out)
    .option('--workers <number>', sweeping.workers)
    .option('--resume', sweeping.resume)
    .option('--seed <text>', sweeping.seed)
    .option('--shard <i/n>', sweeping.shard)
    .option('--queue <url>', sweeping.queue)
    .option('--worker', sweeping.worker)
    .option('--demo', sweeping.demo)
    .action(async (file, options) => {
      const { simulate } = await import('./commands/simulate.js');
      end(await simulate(await desk(), file, options));
    });
  add('merge', merging.summary)
    .argument('<directories...>', merging.directories)
    .option('--out <directory>', merging.out)
    .action(async (directories, options) => {
      const { merge } = await import('./commands/merge.js');
      end(await merge(await desk(), directories, options));
    });
  const { report: reporting } = words.simulate;
  add('report', reporting.summary)
    .argument('<directory>', reporting.directory)
    .option('--out <file>', reporting.out)
    .action(async (directory, options) => {
      const { report } = await import('./commands/report.js');
      end(await report(await desk(), directory, options));
    });
  const { help: exact } = words.theory;
  add('theory', exact.summary)
    .option('--entry <file>', exact.entry)
    .action(async (options) => {
      const { theory } = await import('./commands/theory.js');
      end(await theory(await desk(), options));
    });
}
