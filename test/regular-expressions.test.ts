// No regular expression makes anybody wait: each is read by `recheck`, which finds texts that it takes more than a linear time for.
// Exceptions are stated with how long the text before them can be, and where that is seen to.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { root } from './sources.js';

interface Found {
  pattern: string;
  flags: string;
  file: string;
}

/** Quadratic or cubic in a text that cannot be long. */
const BOUNDED: readonly (readonly [file: string, pattern: string, why: string])[] = [
  ['src/language/amounts.ts', '\\B(?=(\\d{3})+\\.)', 'a number of ours, of at most sixteen digits before its point'],
  [
    'src/language/shown.ts',
    '(?<=\\p{Extended_Pictographic}|\\p{EMod}|\\uFE0F)\\u200D(?=\\p{Extended_Pictographic})|(?<=\\p{sc=Arab}|\\p{sc=Deva}|\\p{sc=Beng}|\\p{sc=Mlym}|\\p{sc=Sinh}|\\p{sc=Knda}|\\p{M})(?:\\u200C|\\u200D)',
    'no part of it stands for more than one sign, before or behind: `recheck` cannot tell within a minute',
  ],
  ['src/script/ids.ts', '^(.*?)(\\d+)\\.\\.\\1(\\d+)$', '258 characters, asked before it in the same function'],
  [
    'src/script/moments.ts',
    '^\\+\\s*(?:(\\d+)\\s*d)?\\s*(?:(\\d+)\\s*h)?\\s*(?:(\\d+)\\s*m)?$',
    '60 characters, asked before it in the same function',
  ],
  ...[
    ['elections', 'condorcet winner exists.*\\bIC\\b|^condorcet winner'],
    ['elections', 'condorcet winner exists.*\\bIAC\\b'],
    ['elections', 'condorcet efficiency.*\\bIAC\\b|^of (borda|anti-?plurality|hare|coombs|plurality)$'],
    ['power', '\\babsent\\b.*\\bpanel\\b'],
    ['tails', '^a session of \\d+ opens\\b|\\bsession.*\\bopens\\b'],
  ].map(
    ([file, pattern]) =>
      [
        `src/simulation/exact/models/${file}.ts`,
        pattern ?? '',
        '200 characters: `modelOf` takes no longer name',
      ] as const,
  ),
];

/** Files that make patterns while they run: of words of their own, never of what comes from outside. */
const MADE = [
  'examples/cli/print/door.ts',
  'src/amounts.ts',
  'src/engine/heads.ts',
  'src/formats/headings.ts',
  'src/script/cited.ts',
  'src/simulation/exact/models/sensitivity.ts',
];

const files = ['src', 'examples/cli'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(root, folder, name)),
);

const literals: Found[] = [];
const making = new Set<string>();
for (const path of files) {
  const file = relative(root, path);
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      literals.push({ pattern: node.text.slice(1, end), flags: node.text.slice(end + 1), file });
    }
    const called = ts.isNewExpression(node) || ts.isCallExpression(node) ? node.expression : undefined;
    if (called && ts.isIdentifier(called) && called.text === 'RegExp') making.add(file);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true));
}

/** What these files make, as it is made. */
async function made(): Promise<Found[]> {
  const found: Found[] = [];
  const Own = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Own, {
    construct(target, [pattern, flags = ''], other) {
      if (typeof pattern === 'string') found.push({ pattern, flags, file: 'made' });
      return Reflect.construct(target, [pattern, flags], other);
    },
  });
  try {
    await import('../src/formats/headings.js');
    await import('../src/amounts.js');
    const { theory } = await import('../src/simulation/exact/theory.js');
    theory({ model: 'ishigami a=7' });
  } finally {
    globalThis.RegExp = Own;
  }
  return found;
}

/** Each once, whichever files write it. */
const distinct = (all: readonly Found[]): Found[] => [
  ...new Map(all.map((one) => [`${one.pattern}/${one.flags}`, one])).values(),
];

async function judged({ pattern, flags, file }: Found, timeout = 60_000): Promise<string | undefined> {
  // Sets in sets (`v`) are not known to it; we write none.
  const found = await check(pattern, flags.replace('v', 'u'), { timeout });
  if (found.status === 'safe') return undefined;
  return `${file} /${pattern}/${flags}: ${found.status}, ${found.status === 'vulnerable' ? found.complexity.type : 'not found out'}`;
}

const isBounded = ({ file, pattern }: Found): boolean =>
  BOUNDED.some(([where, which]) => where === file && which === pattern);

it('takes a linear time for whatever text, each of them', async () => {
  const asked = distinct(literals.filter((one) => !isBounded(one)));
  expect(asked.length).toBeGreaterThan(250);
  const bad: string[] = [];
  for (const one of asked) bad.push(...[await judged(one)].filter((found) => found !== undefined));
  expect(bad).toEqual([]);
});

it('is made of text by those few files that are known, and is no slower then', async () => {
  expect([...making].sort()).toEqual(MADE);
  const found = distinct(await made());
  expect(found.length).toBeGreaterThanOrEqual(9);
  expect((await Promise.all(found.map((one) => judged(one)))).filter((one) => one !== undefined)).toEqual([]);
});

it('is excepted only where it stands and where it needs to be', async () => {
  for (const [file, pattern] of BOUNDED) {
    const one = literals.find((found) => found.file === file && found.pattern === pattern);
    expect(one, `${file} /${pattern}/`).toBeDefined();
    // Nobody waits for one of which it is known that a minute does not tell.
    expect(one && (await judged(one, 3_000)), `${file} /${pattern}/`).toMatch(/vulnerable|not found out/);
  }
});

it('is told from one that takes longer: a text of blanks was read as often as it has blanks', async () => {
  const before = { pattern: '^#\\s*([^:]*?)\\s*:\\s*(.*)$', flags: 's', file: 'the header of PrefLib as it was' };
  expect(await judged(before)).toMatch(/polynomial/);
});
