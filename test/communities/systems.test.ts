// Every named system of the founding articles runs: each row of the table names what is there, and the line of a script in which it is said.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CommandType, commands } from 'yishi';
import * as charters from 'yishi/charters';
import { community, registers } from 'yishi/community';
import { language } from 'yishi/language';
import { type Runs, type System, systems } from './systems.js';

const zhHans = language('zh-Hans');
const scripts = new URL('../../examples/meetings/', import.meta.url);
const linesOf = (script: string): string[] => readFileSync(new URL(`${script}.yaml`, scripts), 'utf8').split('\n');

const charterIds = Object.values(charters).flatMap((one) =>
  typeof one === 'object' && 'phases' in one ? [one.id] : [],
);

/** The first line of the script in which the command is said, with the text it is looked for by; 0 where it is not. */
function lineOf({ script, command, says }: Runs): number {
  const lines = linesOf(script);
  const acts = [...lines.keys()].filter(
    (at) => /^ {2}- (\{ ?)?(do: |$)/.test(lines[at] ?? '') || /^- /.test(lines[at] ?? ''),
  );
  const found = acts.find((at, index) => {
    const act = lines.slice(at, acts[index + 1] ?? lines.length).join('\n');
    // In Chinese it is called by its name.
    const called = [`do: ${command.replaceAll('.', '\\.')}`, `(- |[ :])${zhHans.command(command as CommandType)}`];
    return new RegExp(`(${called.join('|')})[ :,}\\n]`).test(`${act}\n`) && (!says || act.includes(says));
  });
  if (command === 'community.open') return lines.findIndex((line) => line.startsWith('registers:')) + 1;
  return found === undefined ? 0 : found + 1;
}

const isRun = (system: System): system is Runs => !('none' in system);

describe.each(systems.filter(isRun))('$article $name', (system) => {
  const { charter, register, command, script } = system;

  it('names a charter, a register and a command that are there, and the line where it is said', () => {
    if (charter !== undefined) expect(charterIds).toContain(charter);
    if (register !== undefined) expect(Object.keys(registers)).toContain(register);
    expect(Object.hasOwn(commands, command) || Object.hasOwn(community.commands, command)).toBe(true);
    if (register !== undefined)
      expect(Object.keys(registers[register as keyof typeof registers].commands)).toContain(command);
    expect(lineOf(system), `${command} in ${script}`).toBeGreaterThan(0);
    // The script is of that charter, where the row says one.
    if (charter !== undefined) expect(linesOf(script).join('\n')).toContain(charter);
  });
});

it('no system is named twice, and each that needs nothing says why', () => {
  const names = systems.map(({ article, name }) => `${article} ${name}`);
  expect(new Set(names).size).toBe(names.length);
  for (const system of systems) if (!isRun(system)) expect(system.none.length).toBeGreaterThan(20);
});

it('the table is as checked in', async () => {
  const rows = systems.map((system) =>
    isRun(system)
      ? [
          system.article,
          system.name,
          system.charter ?? '',
          system.register ?? '',
          `\`${system.command}\``,
          `[${system.script}.yaml, line ${lineOf(system)}](../examples/meetings/${system.script}.yaml)`,
        ]
      : [system.article, system.name, '', '', '', system.none],
  );
  const table = [
    '# The systems of the founding articles, and where each runs',
    '',
    'S0 督院街 (with 七里 and 新县), S1 和平路, S2 西山, S3 龙泉驿, S4 河东. Made from `test/communities/systems.ts`; a test holds every row to the code.',
    '',
    '| Article | System | Charter | Register | Command | Script |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
    '',
  ].join('\n');
  await expect(table).toMatchFileSnapshot('../../docs/systems.md');
});
