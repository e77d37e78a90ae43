// Areas with four decimals and parking from a script into a record: decided as they are, told in their unit, and verified.
import { describe, expect, it } from 'vitest';
import { type Entry, type Fact, verify } from 'yishi';
import { language } from 'yishi/language';
import { memory } from 'yishi/memory';
import { isScriptFault, namesAt, playScript, readScript } from 'yishi/script';

interface Roll {
  members?: string;
  table?: string;
  more?: string;
}

const scriptOf = ({ members, more = '' }: Roll) => `title: Lift
id: lift
seed: s
charter: { from: heping-road, change: { begins: vote } }
at: 2026-03-02 09:00
people: [{ id: li }, { id: teller }, { id: s1 }, { id: s2 }, { id: y1 }, { id: y2 }, { id: y3 }]
bodies:
  - { id: council, kind: 议事机构, name: 议事会 }
  - { id: party-branch, kind: 党组织, name: 党委 }
  - { id: owners, kind: 业主, name: 业主, ${members === undefined ? 'roll: roll.csv' : `members: [${members}]`}${more} }
offices: { convener: li, teller: teller, scrutineer: [s1, s2] }
items: [{ item: a, title: 加装电梯, route: [{ body: owners, rule: civil-code-278-ordinary }], becomes: opinion }]
acts:
  - { do: notice.post, by: li, with: { items: [a], closes: 2026-03-25 18:00 } }
  - { do: poll.open, at: 2026-03-18 09:00, by: li }
  - { do: ballot.cast, at: +1h, as: [y1, y2], with: { choices: { a: for }, channel: paper } }
  - { do: count.make, at: 2026-03-25 19:00, by: teller }
`;

const member = (person: string, area: string) => `{ person: ${person}, unit: u-${person}, area: ${area} }`;

async function played(roll: Roll) {
  const script = await readScript(scriptOf(roll), { read: () => Promise.resolve(roll.table ?? '') });
  const store = memory();
  const facts: Fact[] = [];
  const told: string[] = [];
  const ending = await playScript(script, {
    store,
    watch: (answered) => {
      for (const { recorded } of answered)
        for (const one of recorded) {
          facts.push(one.fact);
          told.push(...language('en').finding(one.fact, namesAt(one)));
        }
    },
  });
  if (!ending.ok) throw new Error('it ended before');
  const entries: Entry[] = [];
  for await (const some of store.read('lift')) entries.push(...some);
  const counted = facts.find((fact) => fact.type === 'count.make');
  if (counted?.type !== 'count.make') throw new Error('nothing was counted');
  return { facts, told: told.join('\n'), item: counted.finding.items[0], sound: await verify(entries, ending.head) };
}

describe('areas with four decimals', () => {
  it.each<[last: string, outcome: string]>([
    ['66.6701', 'not-formed'],
    ['66.6650', 'passed'],
    ["'66.6651 m²'", 'not-formed'],
  ])('of members that a script lists decide at the last of them: %s', async (last, outcome) => {
    const found = await played({
      members: [member('y1', '66.6650'), member('y2', '66.6650'), member('y3', last)].join(),
    });
    expect(found.item?.outcome).toBe(outcome);
    expect(found.sound.ok).toBe(true);
  });

  it('are told in their unit wherever the record says them', async () => {
    const { told, facts, item } = await played({
      members: [member('y1', '66.6650'), member('y2', '66.6650'), member('y3', '66.6701')].join(),
    });
    expect(told).toContain('The roll now has 3 heads, 200.0001 m².');
    expect(told).toContain('The roll is frozen from the notice on: 3 heads, 200.0001 m²');
    expect(told).toContain('133.3300 of 200.0001 m², 66.66% (at least 2/3, which is 133.3334): not met');
    expect(told).toContain('133.3300 × 3 = 399.9900 < 200.0001 × 2 = 400.0002 (m²)');
    expect(told).toContain('for 2 heads, 133.3300 m²');
    expect(item?.base).toEqual({ heads: 3, area: 2_000_001, weight: 3, areaDecimals: 4 });
    expect(facts.find(({ type }) => type === 'roll.enter')?.fields).toMatchObject({ areaDecimals: 4 });
  });

  it('of a table decide as those of the script do; with two decimals nothing is said of a unit', async () => {
    const table = (last: string) => `编号,房号,面积\ny1,1,66.6650\ny2,2,66.6650\ny3,3,${last}`;
    const fine = await played({ table: table('66.6701') });
    expect(fine.item).toMatchObject({ outcome: 'not-formed', base: { area: 2_000_001, areaDecimals: 4 } });
    const plain = await played({
      members: [member('y1', '66.67'), member('y2', '66.67'), member('y3', '66.67')].join(),
    });
    expect(plain.item?.base).toEqual({ heads: 3, area: 20_001, weight: 3 });
    expect(JSON.stringify(plain.facts)).not.toContain('areaDecimals');
  });
});

describe('how a table is read', () => {
  const NUMBER = '110101199001010011';
  const table = `编号,姓名,身份证号,房号,面积\ny1,甲,${NUMBER},1,90\ny4,甲,${NUMBER},2,90\ny2,乙,,3,90\ny3,丙,,4,90`;

  it('is said beside it: ids with one ID number are one head, and the number is in no record', async () => {
    const { facts } = await played({ table, more: ', merge: true' });
    const entered = facts.find((fact) => fact.type === 'roll.enter');
    expect(entered?.fields).toMatchObject({ members: [{ person: 'y1', area: 18_000 }, {}, {}] });
    expect(JSON.stringify(facts)).not.toContain(NUMBER);
  });

  it('is told where it is not, or there is no table to read', async () => {
    const codes = async (roll: Roll) => {
      try {
        await played(roll);
        return [];
      } catch (error) {
        if (!isScriptFault(error)) throw error;
        return error.problems.map(({ code }) => code);
      }
    };
    expect(await codes({ table })).toEqual(['rolls.identity-twice']);
    expect(await codes({ members: member('y1', '90'), more: ', merge: true' })).toContain('script.table-option-idle');
    expect(await codes({ members: member('y1', "'66.66501'") })).toContain('script.area');
  });
});
