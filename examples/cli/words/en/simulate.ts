// The words of `yishi simulate`, `yishi merge` and `yishi report` in English.

const runs = (count: number): string => (count === 1 ? '1 run' : `${count} runs`);
const counted = (cells: number): string => (cells === 1 ? '1 cell' : `${cells} cells`);

export const simulate = {
  help: {
    summary: 'runs a sweep of simulations and writes tables of what came of it',
    sweep: 'a sweep (YAML: docs/simulate/sweeps.md)',
    out: 'the directory of the results; it must not have any yet',
    workers: 'threads; as many as there are cores, if nothing is said. With --queue: runs at once on this machine',
    resume: 'go on where a sweep was broken off; runs that failed are done again',
    seed: 'another seed than the sweep has',
    shard: 'one part of several, for several machines: 1/3, 2/3, 3/3; yishi merge puts them together',
    queue: 'let machines that come and go do the runs: the address of a Redis, redis://127.0.0.1:6379',
    worker: 'do runs that another machine has put in the queue, until it says that is all',
    demo: 'a small study of the package instead of a sweep of your own: the lift under three rules; ends with a picture',
  },
  merge: {
    summary: 'puts the results of shards together, as one machine would have written them',
    directories: 'the directories of all shards of one sweep',
    out: 'the directory of the results; it must not have any yet',
  },
  report: {
    summary: 'makes a page of HTML of the results of a sweep, with pictures; it needs no network',
    directory: 'a directory of results',
    out: 'the file of the report; report.html in the directory, if nothing is said',
    done: (file: string) => `The report is in ${file}`,
  },
  demo: {
    alone: '--demo runs a study of its own; leave out the sweep, or leave out --demo',
    key: (exact: boolean) =>
      `● mean of the runs, ├─┤ its 95 % interval${exact ? ', ◇ the exact value, ◆ both at one place' : ''}`,
    more: (directory: string) => `The tables are in ${directory}; yishi report ${directory} makes a page of them.`,
  },
  missing: (options: readonly string[]) => `say ${options.join(', ')}`,
  progress: (done: number, wanted: number, failed: number, left: string | undefined) =>
    [
      `${done} of ${runs(wanted)}`,
      ...(failed > 0 ? [`${failed} failed`] : []),
      ...(left === undefined ? [] : [`${left} left`]),
    ].join(', '),
  left: (seconds: number) =>
    seconds < 60
      ? `${seconds} s`
      : seconds < 3600
        ? `${Math.floor(seconds / 60)} min ${seconds % 60} s`
        : `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`,
  done: (count: number, cells: number, directory: string) => `${runs(count)} in ${counted(cells)}, in ${directory}`,
  results: 'Results',
  failed: (count: number, directory: string) =>
    `${runs(count)} failed; the column failed of ${directory}/results.csv says why, and --resume does them again`,
  identical: (count: number, cells: number, first: number, second: number) =>
    `${runs(count)} in ${counted(cells)} came to the very record of an earlier one (${first} and ${second}, for instance): nothing in them is left to chance, or chance does not reach it`,
  alike: (cells: number) =>
    `In ${counted(cells)} all runs came to the same in everything measured: chance may not reach what is measured there`,
  ended: (directory: string) => `Broken off; what is finished is in ${directory}, and --resume goes on.`,
  waiting: (url: string) => `Waiting for runs at ${url}`,
  served: (count: number) => `Did ${runs(count)}`,
};
