// Who may ask for what, and where: read off the chart and compared with the table that is checked in beside this file.
// A change of the procedure's rights shows as a change of permissions.md; `npx vitest run -u test/procedure/permissions` writes it.
import { describe, expect, it } from 'vitest';
import { type CommandType, commands, decide, doors, permitted } from 'yishi';
import * as charters from 'yishi/charters';
import { at, PLACES, plausible, plus, staff } from 'yishi/testing';
import { type Charter, ROLES, type Role, STEPS } from '../../src/charters/charter.js';
import { commands as rules } from '../../src/parts/all.js';
import { Dice } from '../../src/testing/plausible/dice.js';

/** Where each command's door is, and for whom. */
const found = new Map<CommandType, { who: readonly Role[]; places: string[] }>();
for (const place of PLACES) {
  for (const { type, who } of doors(at(place).snapshot).values()) {
    const known = found.get(type) ?? { who, places: [] };
    found.set(type, { who, places: [...known.places, place] });
  }
}

const columns = ROLES.filter((role) => [...found.values()].some(({ who }) => who.includes(role)));

/** `vote.noticed, vote.polling` as `vote: noticed, polling`; everywhere as `everywhere`. */
function inShort(places: readonly string[]): string {
  if (places.length === PLACES.length) return 'everywhere';
  const steps = new Map<string, string[]>();
  for (const place of places) {
    const [step = '', inside = ''] = place.split('.');
    steps.set(step, [...(steps.get(step) ?? []), inside]);
  }
  const open = PLACES.filter((place) => STEPS.some((step) => place.startsWith(`${step}.`)));
  const everyStep = open.every((place) => places.includes(place));
  const short = [...steps]
    .filter(([step]) => !everyStep || !STEPS.includes(step as 'vote'))
    .map(([step, inside]) => {
      const all = PLACES.filter((place) => place.startsWith(`${step}.`)).length === inside.length;
      return inside.join('') === '' ? step : `${step}: ${all ? 'all' : inside.join(', ')}`;
    });
  return [...(everyStep ? ['every step'] : []), ...short].join('; ');
}

/** A table as the formatter writes one: every column as wide as its widest cell. */
function aligned(head: readonly string[], rows: readonly (readonly string[])[], centred: (column: number) => boolean) {
  const width = head.map((cell, column) =>
    Math.max(3, cell.length, ...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  const rule = width.map(
    (wide, column) => `:${'-'.repeat(wide - (centred(column) ? 2 : 1))}${centred(column) ? ':' : ''}`,
  );
  const cell = (text: string, column: number): string => {
    const room = (width[column] ?? 0) - text.length;
    const left = centred(column) ? Math.floor(room / 2) : 0;
    return `${' '.repeat(left)}${text}${' '.repeat(room - left)}`;
  };
  return [head, rule, ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`);
}

function table(): string {
  const lines = [
    '# Who may ask for what, and where',
    '',
    'Read off the chart by `permissions.test.ts`; not written by hand. A charter may say otherwise under `rights`.',
    '`anyone` is whoever the consultation knows, `member` a member of the deliberating body, `voter` somebody on the roll of the present vote.',
    '',
    ...aligned(
      ['command', ...columns, 'where'],
      // In the order of the chart.
      [...found].map(([type, { who, places }]) => {
        return [`\`${type}\``, ...columns.map((role) => (who.includes(role) ? '×' : '')), inShort(places)];
      }),
      (column) => column > 0 && column <= columns.length,
    ),
  ];
  for (const charter of Object.values(charters).filter((value): value is Charter => 'phases' in value)) {
    const rights = Object.entries(charter.rights);
    if (rights.length === 0) continue;
    const cells = rights.map(([type, roles]) => [`\`${type}\``, roles.join(', ')]);
    lines.push('', `## Under \`${charter.id}\``, '', ...aligned(['command', 'who'], cells, () => false));
  }
  return `${lines.join('\n')}\n`;
}

describe('rights', () => {
  it('are those of the table that is checked in', async () => {
    await expect(table()).toMatchFileSnapshot('./permissions.md');
  });

  it('are the same wherever a command has its door', () => {
    for (const [type, { who }] of found) expect(who, type).toEqual(rules[type].who);
  });

  it('are given to somebody, for every command', () => {
    expect(Object.keys(commands).filter((type) => !found.has(type as CommandType))).toEqual([]);
    expect([...found].filter(([, { who }]) => who.length === 0)).toEqual([]);
  });

  it('hold at the door: nobody without them is heard, whatever they ask', () => {
    for (const place of PLACES) {
      const { snapshot, now, state } = at(place);
      if (place === 'unopened') continue;
      for (const door of doors(snapshot).values()) {
        const may = door.who.includes('anyone') || door.who.includes('member');
        if (may || door.type === 'deadline.pass') continue;
        const asked = plausible(state, door, new Dice(7), plus(now, { minutes: 1 }));
        if (!asked) continue;
        const stamp = { by: 'r6', at: plus(now, { minutes: 1 }), salt: 's' };
        const { refusal } = decide(snapshot, door.type, asked.fields, stamp);
        expect(['not-yours', 'witness.needed'], `${door.type} at ${place}`).toContain(refusal?.code);
      }
    }
  });

  it('are what `permitted` says, for everybody who holds an office', () => {
    for (const place of PLACES) {
      const { snapshot, state } = at(place);
      if (place === 'unopened') continue;
      for (const person of [...Object.values(staff), 'r1', 'o1', 'c1']) {
        const says = permitted(snapshot, person);
        expect(says.map(({ type }) => type)).toEqual(
          [...doors(snapshot).keys()].filter((type) => type !== 'deadline.pass'),
        );
        for (const permission of says) {
          const { who = [] } = found.get(permission.type) ?? {};
          const member = state.rolls[state.charter.deliberation.body]?.members.has(person) ?? false;
          const voter = state.vote.current?.roll.members.has(person) ?? false;
          const holds = who.some(
            (role) =>
              role === 'anyone' ||
              (role === 'member' && member) ||
              (role === 'voter' && voter) ||
              state.offices[role as 'chair']?.includes(person),
          );
          const denied = !permission.ok && permission.refusal.code === 'not-yours';
          expect(denied, `${permission.type} for ${person} at ${place}`).toBe(!holds);
        }
      }
    }
  });
});
