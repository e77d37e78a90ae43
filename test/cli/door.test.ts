// What people wrote is printed so that no terminal obeys it and nobody is deceived by it, whatever the command.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { at, recordOf } from 'yishi/testing';
import { shown, shownJson } from '../../examples/cli/print/door.js';
import { painter } from '../../examples/cli/print/paint.js';
import { main } from '../../examples/cli/program.js';
import { scratch } from '../scratch.js';
import { root } from './cli.js';
import { hostileSigns } from './hostile-signs.js';

const ESCAPE = '\u001b';
const folder = scratch();

/** Everything that a terminal obeys or hides: clears the screen, names its window, writes over a line, turns text round. */
const HOSTILE = [
  '\u001b[2J',
  '\u001b]0;owned\u0007',
  '\r✓ ',
  '\u009b31m',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u2028',
  '\u007f',
  '\b\b',
  '\u001b[8m',
  '\u{e0041}',
];
const NASTY = `Lift${HOSTILE.join('')}.`;

async function printed(argv: readonly string[], { colours = false } = {}): Promise<string> {
  let all = '';
  const put = (text: string): void => {
    all += text;
  };
  await main([...argv], { out: put, err: put, env: {}, colours, columns: 100 });
  return all;
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const read = (name: string): string => readFileSync(join(root, name), 'utf8');

/** A record all of whose texts are nasty; it verifies, since its texts were nasty from the first. */
const nastyFacts = at('vote.counted').facts.map((fact) => JSON.parse(JSON.stringify(fact)));
function spoil(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const sealed = ['title', 'text', 'reason', 'name', 'summary', 'place'].includes(key);
    if (sealed && typeof inner === 'string') Object.assign(value, { [key]: `${inner} ${NASTY}`.slice(0, 90) });
    else spoil(inner);
  }
}
for (const { fields } of nastyFacts) spoil(fields);
const lines = recordOf(nastyFacts).map((entry) => JSON.stringify(entry));
const record = file('nasty.jsonl', `${lines.join('\n')}\n`);
const broken = file(
  'broken.jsonl',
  `${lines.join('\n').replace('"by":"convener"', `"by":${JSON.stringify(NASTY)}`)}\n`,
);
const noRecord = file(`no${HOSTILE.join('')}.jsonl`, `${NASTY}\n`);
const script = file(
  'nasty.yaml',
  read('examples/meetings/quick-poll.yaml')
    .replace(/^title: .*$/m, `title: ${JSON.stringify(NASTY)}`)
    .replace(/name: 周慧敏/, `name: ${JSON.stringify(NASTY)}`),
);
const badScript = file('bad.yaml', `title: ${JSON.stringify(NASTY)}\n${JSON.stringify(NASTY)}: 1\n`);
const election = file('nasty.blt', `3 1\n2 1 2 0\n1 3 0\n0\n"${NASTY}"\n"B${NASTY}"\n"C"\n"Ward ${NASTY}"\n`);
const names = ['张建国', '李秀英'];
const roll = file(
  'nasty.csv',
  `person,name,unit,area\na1,${names[0]}${HOSTILE[0]}${HOSTILE[4]},1-101${HOSTILE[1]},80\na2,${names[1]}${HOSTILE[3]},1-102,90\na2,${NASTY},1-103,x${HOSTILE[0]}\n`,
);
const charter = file(
  'nasty-charter.yaml',
  read('examples/charters/our-courtyard.yaml').replace(/^(\s*zh: ).*$/gm, `$1${JSON.stringify(NASTY)}`),
);

const COMMANDS: readonly (readonly string[])[] = [
  ['show', record],
  ['show', record, '--facts'],
  ['show', noRecord],
  ['show', join(folder, `${NASTY.replaceAll('/', '')}.jsonl`)],
  ['minutes', record],
  ['minutes', record, '--profile', 'archive'],
  ['verify', record],
  ['verify', broken],
  ['verify', record, '--head', NASTY],
  ['retally', record, '--rule', NASTY],
  ['retally', record, '--rule', 'simple-majority'],
  ['run', script],
  ['run', badScript],
  ['tally', election],
  ['tally', election, '--method', 'irv'],
  ['tally', election, '--method', NASTY],
  ['tally', election, '--method', 'irv', '--option', `${NASTY}=${NASTY}`],
  ['tally', '--rule', 'simple-majority', '--roll', roll, '--ballots', roll],
  ['roll', roll],
  ['draw', roll, '--seats', '2', '--seed', NASTY],
  ['draw', roll, '--seats', NASTY],
  ['charters', charter],
  ['charters', NASTY],
  ['rules', NASTY],
  ['methods', NASTY],
  ['deadline', '--from', NASTY, '--days', '3'],
  ['diagram', '--step', NASTY],
  ['theory', '--entry', badScript],
  ['simulate', badScript],
  ['report', folder],
  ['merge', folder, '--out', join(folder, NASTY)],
  [NASTY],
  ['show', record, `--${NASTY}`],
  ['show', record, '--lang', NASTY],
];

describe('a command prints nothing that a terminal obeys', () => {
  it.each(COMMANDS.map((argv) => [argv.map((word) => word.replace(folder, '')).join(' '), argv] as const))(
    '%j',
    async (_, argv) => {
      const plain = await printed(argv);
      expect(plain).not.toBe('');
      expect(hostileSigns(plain)).toEqual([]);
      const json = await printed([...argv, '--json']);
      expect(hostileSigns(json)).toEqual([]);
      const coloured = await printed(argv, { colours: true });
      // Colours of ours come in pairs, and nothing else begins with that sign.
      const [first = '', ...painted] = coloured.split(ESCAPE);
      expect(
        hostileSigns(first + painted.map((one) => one.replace(/^\[(?:1|2|22|31|32|33|39)m/u, '')).join('')),
      ).toEqual([]);
      expect(painted.filter((one) => /^\[(?:22|39)m/u.test(one))).toHaveLength(painted.length / 2);
    },
  );
});

describe('what is shown instead', () => {
  it('says which sign was there', () => {
    expect(shown('a\u001b[2Jb')).toBe('a␛[2Jb');
    expect(shown('a\rb\tc\u007f')).toBe('a␍b␉c␡');
    expect(shown('a\u202eb\u2069')).toBe('a<U+202E>b<U+2069>');
    expect(shown('a\u009bb\ud800')).toBe('a<U+009B>b<U+D800>');
  });

  it('is the text itself where it is honest: Chinese, emoji of several, Persian, accents, line ends', () => {
    for (const honest of [
      '和平路 3 栋，加装电梯。',
      '👩‍👩‍👧 👍🏽 ❤️',
      'می‌خواهم',
      'e\u0301té',
      'one\ntwo',
      '',
      '“quoted”',
    ])
      expect(shown(honest)).toBe(honest);
  });

  it('joins nothing but emoji and letters that join', () => {
    expect(shown('pay\u200Dpal')).toBe('pay<U+200D>pal');
    expect(shown('\u200Cx')).toBe('<U+200C>x');
  });

  it('has colours of ours, and none that somebody wrote', () => {
    const { red } = painter(true);
    expect(shown(red('x'))).toBe('\u001b[31mx\u001b[39m');
    expect(shown(red('\u001b[32mx'))).toBe('\u001b[31m␛[32mx\u001b[39m');
  });

  it('is the same value in JSON', () => {
    const value = { [NASTY]: NASTY, more: [`${NASTY}议`, '\u{e0041}'] };
    expect(JSON.parse(shownJson(value))).toEqual(value);
    expect(hostileSigns(shownJson(value))).toEqual([]);
  });
});
