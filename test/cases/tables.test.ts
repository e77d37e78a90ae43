// Tables as people hand them in, each with one trouble or none: what comes of it, line by line. A good one says nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { language } from 'yishi/language';
import { tableIn } from 'yishi/sheets';
import { readRollFrom, tallyByRule } from 'yishi/tally';
import { isFault, type Problem } from '../../src/problem.js';
import { expectSaid } from '../saying.js';
import { outcomes } from './tables.js';

const folder = new URL('./tables/', import.meta.url);
const ROLL = '业主编号,姓名,房号,面积\nY01,张伟,101,80\nY02,王芳,102,80\nY03,李强,103,80\nY04,赵敏,104,80';

const line = (problem: Problem): string => {
  expectSaid(problem);
  const { line: at = 0, column = 0 } = problem.at ?? {};
  return `${at}:${column} ${problem.code}`;
};

async function comesOf(name: string): Promise<string[]> {
  const table = { ...(await tableIn(readFileSync(new URL(encodeURIComponent(name), folder)))), file: name };
  try {
    if (name.startsWith('选票')) {
      const asked = { rule: 'civil-code-278-ordinary', roll: { text: ROLL }, ballots: table };
      const { for: agree, against, abstain } = tallyByRule(asked, language('zh-Hans'));
      return [`${agree.heads}-${against.heads}-${abstain.heads}`];
    }
    const { roll, notes } = readRollFrom(table);
    return [`${roll.heads.size} ${roll.total.area}`, ...notes.map((note) => `(${line(note)})`)];
  } catch (error) {
    if (!isFault(error)) throw error;
    return error.problems.map(line);
  }
}

describe('a table', () => {
  it('is in the list of what comes of each, and nothing else is', () => {
    expect(Object.keys(outcomes).sort()).toEqual(readdirSync(folder).sort());
  });

  it.each(Object.entries(outcomes))('%s', async (name, expected) => {
    expect(await comesOf(name)).toEqual(expected);
  });
});
