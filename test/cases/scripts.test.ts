// Scripts as people hand them in, each with one slip, with several or with none: all of it is found in one go, each at its line, and of the good ones
// nothing is said.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkScript } from 'yishi/script';
import { besideFile } from '../../examples/cli/files.js';
import { isFault } from '../../src/problem.js';
import { expectSaid } from '../saying.js';
import { GOOD, slips } from './scripts.js';
import { outcomes } from './tables.js';

async function told(text: string): Promise<string[]> {
  try {
    const { problems, stumbles, regrets } = await checkScript(text, { file: '脚本.yaml' });
    for (const problem of problems) expectSaid(problem);
    return [
      ...problems.map(({ code, at }) => `${at?.line ?? 0} ${code}`),
      ...stumbles.map(({ act, answered: { refusal }, follows }) => {
        const line = `${act?.position.line ?? 0} ${refusal?.code ?? 'unmet'}`;
        return follows === undefined ? line : `(${line})`;
      }),
      ...regrets.map(({ code, at }) => `! ${at?.line ?? 0} ${code}`),
    ];
  } catch (error) {
    if (!isFault(error)) throw error;
    for (const problem of error.problems) expectSaid(problem);
    return error.problems.map(({ code, at }) => `${at?.line ?? 0} ${code}`);
  }
}

describe('a script', () => {
  it.each(Object.entries(slips))('%s', async (_name, [from, to, expected]) => {
    expect(await told(GOOD.replace(from, () => to))).toEqual(expected);
  });

  it('of the package has nothing wrong with it', async () => {
    const folder = new URL('../../examples/meetings/', import.meta.url);
    for (const name of readdirSync(folder).filter((file) => /^(quick-poll|lift-retrofit|stairwell-door)/.test(file))) {
      const file = new URL(name, folder).pathname;
      const { problems, stumbles } = await checkScript(readFileSync(file, 'utf8'), { file, read: besideFile(file) });
      expect({ name, problems, stumbles }).toEqual({ name, problems: [], stumbles: [] });
    }
  });

  it.each(['晾衣架', '分开写'])('of docs/scripts.zh-CN.md, %s, has nothing wrong with it', async (name) => {
    const file = new URL(`../../examples/desk/晾衣架/${name}.yaml`, import.meta.url);
    const path = decodeURIComponent(file.pathname);
    const { problems, stumbles, regrets } = await checkScript(readFileSync(file, 'utf8'), {
      file: path,
      read: besideFile(path),
    });
    expect({ problems, stumbles, regrets }).toEqual({ problems: [], stumbles: [], regrets: [] });
  });

  it('or a table: there are more than a hundred of both', () => {
    expect(Object.keys(slips).length + Object.keys(outcomes).length).toBeGreaterThan(100);
  });
});
