// Every command has a way back, or the reason why not, beside its declaration: the doors are where it says, and the document shows it.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands, doors, type Snapshot } from 'yishi';
import { language } from 'yishi/language';
import { type Back, NEVER, UNTIL } from '../../src/kernel/back.js';
import { commands as declared } from '../../src/parts/all.js';
import { community } from '../../src/procedure/community.js';
import { explore } from './graph.js';

const rows: (readonly [string, Back])[] = Object.values(declared).map(({ type, back }) => [type, back]);
const kept: (readonly [string, Back])[] = Object.values(community.commands).map(({ type, back }) => [type, back]);
const byOf = (back: Back): string[] => ('by' in back ? Object.keys(back.by) : []);
const { states, ways } = explore();

const opensIn = (snapshot: Snapshot): ReadonlySet<string> => new Set<string>(doors(snapshot).keys());
const open = new Map([...states].map(([key, snapshot]) => [key, opensIn(snapshot)]));

/** The states in which this command may be asked for, and those it leads to. */
function led(type: string): string[] {
  const to = new Set<string>();
  for (const [from, leads] of ways) {
    for (const [by, there] of leads) if (by.startsWith(`${type} `)) to.add(there);
    if (open.get(from)?.has(type)) to.add(from);
  }
  return [...to];
}

/** As they are, and one command further: what follows by itself, or is asked for next. */
const further = (keys: readonly string[]): string[] => [
  ...new Set([...keys, ...keys.flatMap((key) => [...(ways.get(key)?.values() ?? [])])]),
];

describe.each(rows.flatMap(([type, back]) => ('by' in back ? [[type, byOf(back)] as const] : [])))('%s', (type, by) => {
  it('is put right by commands that have a door where it was asked for or leads', () => {
    const reached = further(led(type));
    const there = (back: string): boolean => reached.some((key) => open.get(key)?.has(back));
    // Of several ways back each is for another moment: the first is at hand, and every one has a door somewhere.
    expect(there(by[0] ?? ''), by[0]).toBe(true);
    for (const back of by)
      expect(
        [...open.values()].some((types) => types.has(back)),
        back,
      ).toBe(true);
  });
});

it('of a community, too, by what a community can be asked', () => {
  // What goes on in a consultation alike may have ways that are only there.
  const own = kept.filter(([type]) => !Object.hasOwn(declared, type));
  for (const [type, back] of kept) expect(Object.keys(community.commands), type).toContain(byOf(back)[0] ?? type);
  for (const [type, back] of own)
    for (const by of byOf(back)) expect(Object.keys(community.commands), type).toContain(by);
});

it('what nothing puts right says why, and is little', () => {
  const never = [...rows, ...kept].filter(([, back]) => 'never' in back).map(([type]) => type);
  expect([...new Set(never)].sort()).toEqual([
    'community.close',
    'consultation.annul',
    'consultation.withdraw',
    'deadline.pass',
    'entry.redact',
    'evaluation.conclude',
    'person.erase',
    'result.confirm',
  ]);
});

it('says nothing that no command says', () => {
  const all = [...rows, ...kept].map(([, back]) => ('by' in back ? back.until : back.never));
  expect([...UNTIL, ...NEVER].filter((code) => !all.includes(code))).toEqual([]);
});

it('whatever puts something right keeps the reason, where it is a command for that', () => {
  const corrects = /\.(correct|reopen|retract|strike|restore|revise|unmatch)$/;
  for (const [type, schema] of Object.entries(commands))
    if (corrects.test(type))
      expect(Object.keys((schema as unknown as { shape: object }).shape), type).toContain('reason');
});

it('the table of the document is this one', () => {
  const text = readFileSync('docs/procedure.md', 'utf8');
  const { back: words } = language('en').words;
  for (const [type, back] of rows) {
    if ('never' in back && back.never === 'clock') continue;
    const said =
      byOf(back)
        .map((each) => `\`${each}\``)
        .join(', ') || '–';
    expect(text).toContain(
      `| \`${type}\` | ${said} | ${'by' in back ? words.until[back.until] : words.never[back.never]} |`,
    );
  }
});
