// The library as it is built finds the file of its own threads, loaded by `import` and by `require`.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../cli/cli.js';
import { scratch } from '../scratch.js';

const body = (directory: string): string => `
  const sweep = await sweepOf({
    title: 'One bench',
    scenario: {
      charter: 'quick-poll',
      items: [{ item: 'bench', title: 'A bench', becomes: 'covenant', route: [{ body: 'group', rule: 'simple-majority' }] }],
      people: { groups: [{ id: 'living', size: 5, bodies: ['group'], opinion: 0.8 }] },
    },
    replications: 3,
  }, { models });
  const { runs, failed } = await runSweep(sweep, { models, directory: ${JSON.stringify(directory)}, workers: 2 });
  console.log(runs, failed);
`;
const NAMES = '{ models, runSweep, sweepOf }';

describe('threads of the built library', () => {
  it.each([
    ['import', 'mjs', (code: string) => `import ${NAMES} from ${JSON.stringify(`${root}dist/experiments.js`)};${code}`],
    [
      'require',
      'cjs',
      (code: string) =>
        `const ${NAMES} = require(${JSON.stringify(`${root}dist/experiments.cjs`)});(async () => {${code}})();`,
    ],
  ])('run where it is loaded by %s', (_how, ending, wrapped) => {
    const folder = scratch();
    const file = join(folder, `run.${ending}`);
    writeFileSync(file, wrapped(body(join(folder, 'results'))));
    expect(execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' })).toBe('3 0\n');
  });
});
