// The command line: any arguments, and files with hostile words in them. What it prints moves no cursor and clears no screen.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, recordOf } from 'yishi/testing';
import { main } from '../../../examples/cli/program.js';
import { hostileSigns } from '../../cli/hostile-signs.js';
import { scratch, tidy } from '../../scratch.js';
import { root } from '../../sources.js';
import { type Boundary, hold } from '../boundary.js';
import { oddText, type Recipe, spoiltText } from '../recipe.js';

const folder = scratch();
process.on('exit', tidy);

const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const record = `${recordOf(at('vote.counted').facts)
  .map((entry) => JSON.stringify(entry))
  .join('\n')}\n`;

/** A command, the file it takes, and what else it may be told. */
const COMMANDS: readonly (readonly [command: string, files: readonly string[], options: readonly string[]])[] = [
  ['show', [record], ['--facts']],
  ['minutes', [record], ['--profile', 'publication']],
  ['verify', [record], ['--head', '--published']],
  ['retally', [record], ['--rule', '--method', '--recusals', '--proxies', '--seats', '--vote']],
  ['run', [read('examples/meetings/quick-poll.yaml')], []],
  [
    'tally',
    [read('examples/elections/tennessee.soc'), '3 1\n2 1 2 0\n1 3 0\n0\n"A"\n"B"\n"C"\n"T"\n'],
    ['--method', '--seats', '--option', '--tie-break', '--mark', '--strict', '--numbers'],
  ],
  ['roll', [read('examples/rolls/heping.csv')], ['--scope', '--counted-by', '--merge', '--same-name']],
  ['draw', [read('examples/rolls/heping.csv')], ['--seats', '--seed', '--household', '--reserves', '--decline']],
  ['charters', [read('examples/charters/our-courtyard.yaml')], []],
  ['rules', ['simple-majority'], ['--on']],
  ['methods', ['irv'], []],
  ['deadline', [], ['--from', '--days', '--working', '--zone', '--weekends', '--holidays']],
  ['diagram', [], ['--step']],
  ['theory', [], ['--entry']],
  ['help', [], []],
];

const VALUES = [
  'irv',
  'stv',
  'simple-majority',
  '3',
  '1',
  'x',
  '2026-03-01',
  '14',
  'Asia/Shanghai',
  'order:A,B',
  'ties=x',
  'lot:s',
];

const cli: Boundary = {
  name: 'command line',
  draw(dice) {
    const [command, files, options] = dice.maybe(COMMANDS) ?? ['help', [], []];
    const file = dice.maybe(files);
    const more = dice
      .some(options)
      .flatMap((option) =>
        dice.once(3) ? [option] : [option, dice.once(3) ? oddText(dice) : (dice.maybe(VALUES) ?? '')],
      );
    return {
      command: dice.once(30) ? oddText(dice) : command,
      ...(file !== undefined && { file: dice.once(4) ? file : spoiltText(dice, file) }),
      more: [
        ...more,
        ...(dice.once(4) ? ['--json'] : []),
        ...(dice.once(3) ? ['--lang', dice.pick(['en', 'zh-Hans', 'xx'])] : []),
        ...(dice.once(9) ? [oddText(dice)] : []),
      ],
    };
  },
  async attempt(input) {
    const { command, file, more } = input as { command: string; file?: string; more: string[] } & {
      [key: string]: Recipe;
    };
    const path = join(
      folder,
      `in.${{ tally: 'blt', run: 'yaml', charters: 'yaml', roll: 'csv', draw: 'csv' }[command] ?? 'jsonl'}`,
    );
    const named = file !== undefined && ['methods', 'rules'].includes(command) ? file : path;
    if (file !== undefined) writeFileSync(path, file);
    let printed = '';
    const put = (text: string): void => {
      printed += text;
    };
    const io = {
      out: put,
      err: put,
      env: {},
      colours: false,
      columns: 100,
    };
    const code = await main([command, ...(file === undefined ? [] : [named]), ...more], io);
    hold(code !== 4, `the program is at fault: ${printed.slice(0, 300)}`);
    const found = hostileSigns(printed);
    hold(
      found.length === 0,
      `it prints ${JSON.stringify(found.slice(0, 3))} of ${JSON.stringify(printed.slice(0, 300))}`,
    );
  },
};

export const boundaries: readonly Boundary[] = [cli];
