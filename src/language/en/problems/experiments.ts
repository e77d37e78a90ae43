// What is wrong with a sweep of simulations, with its results or its queue, in English.
import type { ExperimentProblems } from '../../../problems/experiments.js';
import type { Sentences } from '../../dictionary.js';

const meant = (near: string | undefined): string => (near === undefined ? '' : `; did you mean ${near}?`);
const runs = (count: number): string => (count === 1 ? '1 run' : `${count} runs`);

export const experiments: Sentences<ExperimentProblems> = {
  'experiments.model-unknown': ({ model, known }) =>
    `there is no model ${model}; the models are ${known.join(', ') || 'none'}`,
  'experiments.measure-unknown': ({ measure, known, near }) =>
    `there is no measure ${measure}${meant(near)} The measures are ${known.join(', ')}`,
  'experiments.measure-twice': ({ measure }) => `the measure ${measure} is named twice; leave one out`,
  'experiments.factor-twice': ({ factor }) => `two factors are called ${factor}; give one another name`,
  'experiments.factor-reserved': ({ factor }) =>
    `the results have a column ${factor} already; give the factor another name`,
  'experiments.results-changed': ({ directory }) =>
    `runs.jsonl in ${directory} is not what was finished there: its digest differs from the one in manifest.json; bring the file back, or run the sweep into another directory`,
  'experiments.level-twice': ({ factor, level }) =>
    `the factor ${factor} has the level ${level} twice; take one away, or use replications to run a cell more often`,
  'experiments.path-twice': ({ factor, other, path }) =>
    `the factors ${other} and ${factor} both change ${path}; make one factor of them, whose levels hold both`,
  'experiments.path-unknown': ({ factor, path, near }) =>
    `factor ${factor}: the scenario has nothing at ${path}${meant(near)}`,
  'experiments.levels-or-range': ({ factor }) => `factor ${factor} needs levels or a range, and not both`,
  'experiments.range-empty': ({ factor, from, to }) =>
    `factor ${factor}: there is nothing between ${from} and ${to}; the first has to be smaller, and both whole where integer is true`,
  'experiments.range-in-full': ({ factor }) =>
    `factor ${factor} has a range, and a full design needs levels; list them, or choose latin-hypercube or sobol`,
  'experiments.labels': ({ factor, labels, levels }) =>
    `factor ${factor} has ${labels} different labels for ${levels} levels; give each level one of its own`,
  'experiments.level': ({ factor, path, number, level }) =>
    `factor ${factor}, level ${number}: ${level} cannot stand at ${path}; what is wrong with it follows`,
  'experiments.cell': ({ levels }) => `these levels cannot go together: ${levels}; what is wrong with them follows`,
  'experiments.no-factors': ({ design }) => `a ${design} design needs at least one factor`,
  'experiments.design-too-large': ({ runs: count, most }) =>
    `the sweep asks for ${count} runs, and ${most} are the most; take fewer levels or replications, or a latin-hypercube`,
  'experiments.sobol-factors': ({ factors, most }) =>
    `a sobol design has points for ${most} factors, not for ${factors}`,
  'experiments.sobol-power': ({ points }) => `a sobol design has 2, 4, 8, 16 ... points, not ${points}`,
  'experiments.stop-order': ({ min, max }) => `a cell cannot be run ${min} times at least and ${max} at most`,
  'experiments.stop-or-replications': () =>
    'say how often a cell is run by replications or by stop, not by both; stop has min and max of its own',
  'experiments.shard': ({ written }) => `there is no shard ${written}; of three shards the first is 1/3, the last 3/3`,
  'experiments.workers': ({ written }) => `workers are a whole number from 1 to 1024, not ${written}`,
  'experiments.seed': () => 'the seed is empty; any text will do',
  'experiments.directory-used': ({ directory }) =>
    `${directory} is not empty, and results are never written over; name another directory, or go on there with --resume`,
  'experiments.directory-empty': ({ directory }) =>
    `${directory} has no results to go on with; check the path, or leave --resume out`,
  'experiments.no-results': ({ directory }) =>
    `${directory} has no results of yishi simulate; name the directory that was given to it by --out`,
  'experiments.nothing-finished': ({ directory }) =>
    `no run in ${directory} has finished yet; go on there with yishi simulate --resume`,
  'experiments.all-failed': ({ directory, failed }) =>
    `no run in ${directory} came to anything, ${runs(failed)} failed; the column failed of results.csv says why`,
  'experiments.directory-damaged': ({ file }) =>
    `${file} is missing or is not as it was written; put it back from a copy, or begin in another directory`,
  'experiments.other-sweep': ({ directory }) =>
    `${directory} holds the results of another sweep, or of this one before it was changed; name another directory`,
  'experiments.other-version': ({ directory, theirs, ours }) =>
    `${directory} was begun with yishi ${theirs}, and this is ${ours}; results of two versions are not mixed`,
  'experiments.other-shard': ({ directory, theirs, ours }) =>
    `${directory} was begun as shard ${theirs}, not as ${ours}; name another directory`,
  'experiments.run-damaged': ({ file, line }) =>
    `${file}: line ${line} is not as it was written; take the line away and --resume runs it again`,
  'experiments.run-foreign': ({ file, line, index }) =>
    `${file}: line ${line} is run ${index}, which this sweep does not have or seeds otherwise; take the line away and --resume goes on`,
  'experiments.shards-differ': ({ directory, first }) =>
    `${directory} and ${first} hold results of two sweeps; only shards of one can be merged`,
  'experiments.shards-overlap': ({ index, directory, first, runs: count }) =>
    `${runs(count)} of ${directory} are in ${first} as well, the first of them run ${index}; name each shard once`,
  'experiments.shards-missing': ({ runs: count, index, of }) =>
    `${runs(count)} of ${of} are in none of these directories, the first of them run ${index}; run the missing shards, or finish them with --resume`,
  'experiments.merge-nothing': () => 'there is nothing to merge; name the directories of the shards',
  'experiments.no-bullmq': () =>
    'a queue needs the packages bullmq and ioredis: install them by `npm install bullmq ioredis`, on this machine and on every worker',
  'experiments.no-queue': ({ url, reason }) =>
    `there is no Redis at ${url} (${reason}); start it, or check the address`,
  'experiments.queue-url': ({ written }) => `a queue is an address such as redis://127.0.0.1:6379, not ${written}`,
  'experiments.queue-and-shard': () => 'a queue shares the runs out by itself; leave --shard or --queue out',
  'experiments.worker-without-queue': () => 'a worker needs to know where the runs come from; add --queue redis://…',
};
