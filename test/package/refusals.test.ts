// What the reference says that commands are refused with is what the compiler infers from their declarations.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { declarations } from 'yishi';
import { registers } from '../../src/registers/all.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { consultation, community } = JSON.parse(readFileSync(`${root}scripts/refusals.json`, 'utf8')) as Record<
  'consultation' | 'community',
  Record<string, string[]>
>;

describe('the refusals of the reference', () => {
  it('are those of every command, of registers too', () => {
    expect(Object.keys(consultation).sort()).toEqual(Object.keys(declarations).sort());
    for (const { commands } of Object.values(registers))
      for (const { type } of Object.values(commands)) expect(community).toHaveProperty([type]);
  });

  it('are up to date', () => {
    execFileSync(process.execPath, ['scripts/refusals.mjs', '--check'], { cwd: root, stdio: 'pipe' });
  });
});
