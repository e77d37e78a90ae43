// How long somebody waits at a terminal: for the command to start, and for the demo in a checkout in which nothing is built yet.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atMost, each, type Topic, told } from './figures.js';
import { inTurn, type Time, usual } from './measure.js';

const node = process.execPath;
const run = (file: string, args: string[], cwd = process.cwd()): string =>
  execFileSync(file, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

/** Seconds on the wall: the time of other processes is not this one's CPU time. */
const seconds = (time: Time): number => each(1, time).wall / 1e6;

export const tools: Topic = {
  name: 'tools',
  async figures() {
    // Not below node_modules: what is built there is taken for a package of somebody else's.
    const directory = mkdtempSync(join(tmpdir(), 'yishi-bench-'));
    try {
      run(node, ['scripts/build.mjs', '--if-stale', 'cli']);
      const starts = await inTurn(
        {
          nothing: () => () => run(node, ['-e', '0']),
          version: () => () => run(node, ['dist/cli.js', '--version']),
        },
        { rounds: 20, warm: 3 },
      );
      let round = 0;
      const demos = await inTurn(
        {
          demo: () => {
            round += 1;
            const clone = join(directory, `clone-${round}`);
            run('git', ['clone', '--quiet', '--local', '.', clone]);
            symlinkSync(join(process.cwd(), 'node_modules'), join(clone, 'node_modules'));
            return () => {
              if (!run('npm', ['run', '-s', 'demo'], clone).includes('✓')) throw new Error('the demo said nothing');
              rmSync(clone, { recursive: true });
            };
          },
        },
        { rounds: 3, warm: 0 },
      );
      return [
        told('node alone', seconds(usual(starts.nothing)), 's'),
        atMost('yishi --version', seconds(usual(starts.version)), 's', 0.2),
        atMost('npm run demo in a checkout where nothing is built', seconds(usual(demos.demo)), 's', 10),
      ];
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  },
};
