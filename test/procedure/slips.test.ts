// Every command that somebody types has a way back, or the reason why not: the table is whole, and the doors are where it says.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands, doors, type Snapshot } from 'yishi';
import { explore } from './graph.js';
import { slips, type WayBack } from './slips.js';

const typed = Object.keys(commands).filter((type) => type !== 'deadline.pass');
const rows = Object.entries<WayBack>(slips);
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

it('every command is in the table, and no other', () => {
  expect(Object.keys(slips).sort()).toEqual([...typed].sort());
});

describe.each(rows.flatMap(([type, way]) => ('by' in way ? [[type, way.by] as const] : [])))('%s', (type, by) => {
  it('is put right by commands that have a door where it was asked for or leads', () => {
    const reached = further(led(type));
    const there = (back: string): boolean => reached.some((key) => open.get(key)?.has(back));
    // Of several ways back each is for another moment: the first is at hand, and every one has a door somewhere.
    expect(there(by[0]), by[0]).toBe(true);
    for (const back of by)
      expect(
        [...open.values()].some((types) => types.has(back)),
        back,
      ).toBe(true);
  });
});

it('what nothing puts right says why, and is little', () => {
  const never = rows.filter(([, way]) => 'never' in way).map(([type]) => type);
  expect(never).toEqual([
    'consultation.withdraw',
    'consultation.annul',
    'person.erase',
    'entry.redact',
    'result.confirm',
    'evaluation.conclude',
  ]);
});

it('whatever puts something right keeps the reason, where it is a command for that', () => {
  const corrects = /\.(correct|reopen|retract|strike|restore|revise|unmatch)$/;
  for (const [type, schema] of Object.entries(commands))
    if (corrects.test(type))
      expect(Object.keys((schema as unknown as { shape: object }).shape), type).toContain('reason');
});

it('the table of the document is this one', () => {
  const text = readFileSync('docs/procedure.md', 'utf8');
  for (const [type, way] of rows) {
    const back = 'by' in way ? way.by.map((each) => `\`${each}\``).join(', ') : '–';
    expect(text).toContain(`| \`${type}\` | ${back} | ${'by' in way ? way.until : way.never} |`);
  }
});
