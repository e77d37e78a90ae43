// What editors check a script by: the good ones are good by it, in every language, and what is wrong in their form is not.
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { scriptSchema } from 'yishi/script';
import { GOOD, slips } from '../cases/scripts.js';

// Of a script nothing is filled in, and its definitions are many: they are compiled as they stand.
const ajv = new Ajv2020({ strict: false, inlineRefs: false, code: { optimize: false } });
const checks = { consultation: ajv.compile(scriptSchema()), community: ajv.compile(scriptSchema('community')) };

function isValid(text: string): boolean {
  const data: unknown = parse(text, { uniqueKeys: false, logLevel: 'error' });
  const opens = typeof data === 'object' && data !== null && ('registers' in data || '台账' in data);
  return checks[opens ? 'community' : 'consultation'](data);
}

const scripts = ['examples/meetings', 'examples/desk/充电桩', 'examples/desk/晾衣架', 'test/cases/wanted'].flatMap(
  (folder) =>
    readdirSync(new URL(`../../${folder}/`, import.meta.url))
      // What has to be refused is no script, and a section is none.
      .filter((name) => name.endsWith('.yaml') && !['不予受理', '人员', '第一晚', '第二晚'].includes(name.slice(0, -5)))
      .map((name) => [`${folder}/${name}`] as const),
);

describe('the schema of a script', () => {
  it.each(scripts)('has nothing against %s', (file) => {
    expect(isValid(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'))).toBe(true);
  });

  it.each(Object.entries(slips).filter(([, [, , told]]) => told.length === 0))(
    'nor against %s',
    (_name, [from, to]) => {
      expect(isValid(GOOD.replace(from, () => to))).toBe(true);
    },
  );

  it.each(['漏规则', '正式', '命令写错', '命令英文写错', '多写一项', '空的', '不是脚本', '列表', '小数逗号'])(
    'finds %s',
    (name) => {
      const [from, to] = slips[name] ?? ['', ''];
      expect(isValid(GOOD.replace(from, () => to))).toBe(false);
    },
  );

  it('is of the newest draft, with ids that stay, and tells what everything is called', () => {
    const { $schema, $id, $defs } = scriptSchema();
    expect({ $schema, $id }).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:yishi:schema:script:consultation',
    });
    expect(scriptSchema('community').$id).toBe('urn:yishi:schema:script:community');
    expect($defs).toMatchObject({ 'ballot.cast': { description: expect.stringContaining('投票') } });
    expect(JSON.stringify(scriptSchema())).toBe(JSON.stringify(scriptSchema()));
  });
});
