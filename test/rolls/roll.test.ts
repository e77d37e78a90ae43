// Who is one head of a roll, with what area: several units, co-owners, a developer's stock, parking, parts of an estate.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from 'yishi';
import { decisionRule } from 'yishi/law';
import {
  buildRoll,
  compareRolls,
  countBallots,
  countedBy,
  type ListedRoll,
  measuresOf,
  type RollOptions,
  type RollRow,
  readRoll,
  rollMembers,
} from 'yishi/rolls';
import { problemsOf as problemsIn } from '../saying.js';

const rollOf = (text: string, options?: RollOptions): ListedRoll => buildRoll(readRoll(text), options);
const heads = ({ heads: all }: ListedRoll) => [...all.values()].map(({ person, area }) => [person, area]);

const problemsOf = (run: () => unknown) =>
  problemsIn(run).map(({ at, code }) => `${at?.line ?? 0} ${code.replace('rolls.', '')}`);

describe('heads', () => {
  it('are owners, however many units they have', () => {
    const roll = rollOf('person,name,unit,area\no1,A,1,89.50\no1,A,2,100\no2,B,3,50.5');
    expect(heads(roll)).toEqual([
      ['o1', 18950],
      ['o2', 5050],
    ]);
    expect(roll.total).toEqual({ heads: 2, area: 24000, weight: 2 });
  });

  it('are one for a unit with several owners, whose area counts once and whose first owner votes', () => {
    const roll = rollOf('person,unit,area\nwang,1,90\nli,1,90\nzhao,2,60');
    expect(heads(roll)).toEqual([
      ['wang', 9000],
      ['zhao', 6000],
    ]);
    expect(roll.heads.get('wang')?.coOwners).toEqual(['li']);
    expect(roll.votesAs.get('li')).toEqual(['wang']);
  });

  it('have units that name everybody who owns them, whoever votes', () => {
    const roll = rollOf('person,unit,area\nwang,1,90\nli,1,90\nli,2,60');
    const owners = [...roll.heads.values()].flatMap(({ units }) => units.map(({ unit, owners: all }) => [unit, all]));
    expect(owners).toEqual([
      ['1', ['wang', 'li']],
      ['2', ['li']],
    ]);
  });

  it('are those whom the co-owners name, and their other units go with them', () => {
    const roll = rollOf('person,unit,area,co-owner of\nwang,1,90,li\nli,1,,\nli,2,60,\n');
    expect(heads(roll)).toEqual([['li', 15000]]);
    expect(roll.heads.get('li')?.coOwners).toEqual(['wang']);
  });

  it('of one unit have their own vote where they represent another unit', () => {
    const roll = rollOf('person,unit,area\nwang,1,90\nli,1,90\nli,2,60');
    expect(heads(roll)).toEqual([
      ['wang', 9000],
      ['li', 6000],
    ]);
    expect(roll.heads.get('wang')?.coOwners).toEqual([]);
    expect(roll.votesAs.get('li')).toEqual(['li']);
  });

  it('are one for the same owners of several units, however the rows stand, and the units are told', () => {
    const roll = rollOf('person,unit,area,scope\nwang,1,90,3幢\nli,1,,3幢\nli,2,60,3幢\nwang,2,,3幢\nhu,3,50,3幢');
    expect(heads(roll)).toEqual([
      ['wang', 15000],
      ['hu', 5000],
    ]);
    expect(roll.votesAs.get('li')).toEqual(['wang']);
    expect(roll.coOwned).toEqual([
      { unit: '3幢/1', head: 'wang', coOwners: ['li'], stated: false, lines: [2, 3] },
      { unit: '3幢/2', head: 'wang', coOwners: ['li'], stated: false, lines: [4, 5] },
    ]);
  });

  it('of the same owners are two only where the roll says that each votes for a unit', () => {
    const text = (first: string, second: string) =>
      `person,unit,area,co-owner of\nwang,1,90,${first}\nli,1,,\nwang,2,60,${second}\nli,2,,`;
    expect(heads(rollOf(text('', 'li')))).toEqual([['li', 15000]]);
    expect(rollOf(text('', 'li')).coOwned.map(({ stated }) => stated)).toEqual([false, true]);
    expect(heads(rollOf(text('wang', 'li')))).toEqual([
      ['wang', 9000],
      ['li', 6000],
    ]);
  });

  it('of unsold stock are one in all, under whatever ids the developer is listed', () => {
    const roll = rollOf(
      'person,unit,area,kind\ndev-1,1,90,开发商未售\ndev-1,2,90,未售\ndev-2,3,100,developer-stock\no1,4,50,自然人',
    );
    expect(heads(roll)).toEqual([
      ['dev-1', 28000],
      ['o1', 5000],
    ]);
    expect(roll.heads.get('dev-1')).toMatchObject({ kind: 'developer-stock', coOwners: ['dev-2'] });
  });

  it('are residents one by one where a rule counts people, though they share an address', () => {
    const text = 'person,unit,area\nwang,1,90\nli,1,\nzhao,2,60';
    const assembly = decisionRule('residents-assembly');
    const owners = decisionRule('civil-code-278-ordinary');
    if (!assembly || !owners) throw new Error('there are no such rules');
    expect([countedBy(assembly), countedBy(owners)]).toEqual(['person', 'unit']);
    expect(rollOf(text, { countedBy: countedBy(assembly) }).total.heads).toBe(3);
    expect(rollOf(text, { countedBy: countedBy(owners) }).total.heads).toBe(2);
  });

  it('may need neither unit nor area where nothing is decided by area', () => {
    const roll = buildRoll(readRoll('person,name\nr1,A\nr2,B\nr3,C', { area: 'optional' }), { countedBy: 'person' });
    expect(roll.total).toEqual({ heads: 3, area: 0, weight: 3 });
  });

  it('are kept apart from the names that every object has', () => {
    const roll = rollOf('person,unit,area\n__proto__,1,50\nconstructor,2,60\ntoString,3,70');
    expect(heads(roll)).toEqual([
      ['__proto__', 5000],
      ['constructor', 6000],
      ['toString', 7000],
    ]);
    expect(({} as Record<string, unknown>)['area']).toBeUndefined();
  });
});

describe('areas', () => {
  it('come from the register, else the survey, else the contract', () => {
    const roll = rollOf('person,unit,area,area-basis\nwang,1,91,合同\nli,1,90.5,实测\nhu,1,90.25,登记\nzhao,2,60,合同');
    expect(roll.heads.get('wang')?.units[0]).toMatchObject({ area: 9025, areaBasis: 'registered' });
    expect(roll.heads.get('zhao')?.units[0]).toMatchObject({ area: 6000, areaBasis: 'contract' });
  });

  it('may not differ where both come from the register, or one does not say where from', () => {
    expect(problemsOf(() => rollOf('person,unit,area,area-basis\nwang,1,91,登记\nli,1,90,登记'))).toEqual([
      '3 unit-differs',
    ]);
    expect(problemsOf(() => rollOf('person,unit,area,area-basis\nwang,1,91,登记\nli,1,90,'))).toEqual([
      '3 unit-differs',
    ]);
  });

  it('leave parking out where the rule does, and with it whoever owns nothing else', () => {
    const text = 'person,unit,area,parking\no1,1,90,否\no1,B1,12.5,是\no2,B2,13,1\no3,2,60,';
    const all = rollOf(text);
    const without = rollOf(text, { parking: 'left-out' });
    expect(all.total).toEqual({ heads: 3, area: 17550, weight: 3 });
    expect(without.total).toEqual({ heads: 2, area: 15000, weight: 2 });
    expect([...without.heads.values()].map((head) => measuresOf(head, without).area)).toEqual([9000, 6000]);
    expect(without.leftOut).toMatchObject({
      heads: ['o2'],
      persons: new Set(['o2']),
      units: [{ unit: 'B2', area: 1300 }],
    });
  });

  it('add up exactly, to the last hundredth, however large', () => {
    const rows = Array.from({ length: 1000 }, (_, index) => `o${index},${index},9999999.99`);
    const roll = rollOf(`person,unit,area\n${rows.join('\n')}`);
    expect(roll.total.area).toBe(999_999_999_000);
  });

  it('too large to be added exactly are refused', () => {
    const rows: RollRow[] = [1, 2].map((line) => ({
      line,
      person: `o${line}`,
      unit: `${line}`,
      area: Number.MAX_SAFE_INTEGER,
    }));
    expect(problemsOf(() => buildRoll(rows))).toEqual(['1 total-over']);
    expect(problemsOf(() => buildRoll([{ person: 'o1', unit: '1', area: 89.5 }]))).toEqual(['0 area-form']);
  });
});

describe('a part of the estate', () => {
  const text =
    'person,unit,area,scope\no1,101,90,3幢/1单元\no2,102,80,3幢/2单元\no2,105,70,3幢/1单元/底商\no3,101,60,30幢/1单元';

  it('has the units that lie in it, and the same number elsewhere is another unit', () => {
    expect(heads(rollOf(text, { scope: '3幢' }))).toEqual([
      ['o1', 9000],
      ['o2', 15000],
    ]);
    expect(heads(rollOf(text, { scope: '3幢／2单元/' }))).toEqual([['o2', 8000]]);
  });

  it('has to be on the roll', () => {
    expect(problemsOf(() => rollOf(text, { scope: '4幢' }))).toEqual(['1 place-unknown']);
    expect(problemsOf(() => rollOf(text, { scope: ' / ' }))).toEqual(['1 place-unknown']);
    expect(problemsOf(() => rollOf('person,unit,area\no1,1,90', { scope: '3幢' }))).toEqual(['1 place-unknown']);
  });

  it('is not guessed where a unit may lie in it or not', () => {
    const vague = 'person,unit,area,scope\no1,101,90,3幢/1单元\no2,102,80,3幢\no3,103,70,';
    expect(problemsOf(() => rollOf(vague, { scope: '3幢/1单元' }))).toEqual(['3 place-missing', '4 place-missing']);
    expect(problemsOf(() => rollOf('person,unit,area,scope\no1,101,90,3幢/1单元\no2,101,90,3幢'))).toEqual([
      '2 unit-places',
    ]);
  });
});

describe('the members to enter', () => {
  it('carry all area, how much of it is parking, and who owns with whom', () => {
    const roll = rollOf(
      'person,name,unit,area,kind,parking\no1,张伟,101,90,自然人,否\no1,张伟,B1,12.5,,是\no2,李强,101,,,\nc1,商行,102,60,单位,',
      { parking: 'left-out' },
    );
    expect(rollMembers(roll)).toEqual([
      { person: 'o1', name: '张伟', unit: '101、B1', kind: 'natural', area: 10250, parking: 1250, coOwners: ['o2'] },
      { person: 'c1', name: '商行', unit: '102', kind: 'organisation', area: 6000 },
    ]);
  });

  it('are such as a record takes', () => {
    const members = rollMembers(
      rollOf(
        'person,name,unit,area,kind,parking,weight\no1,张伟,101,90,自然人,,3\no2,,101,,,,\nc1,,B1,12.5,单位,是,0\nd1,,1,90,未售,,',
      ),
    );
    expect(commands['roll.enter'].safeParse({ body: 'owners', members }).error).toBeUndefined();
  });

  it('say of very many units which come first, and how many there are', () => {
    const rows = Array.from({ length: 200 }, (_, index) => `dev,${index + 1}号𠮷,90,未售`);
    const [member] = rollMembers(rollOf(`person,unit,area,kind\n${rows.join('\n')}`));
    expect(member?.unit).toMatch(/^1号𠮷、2号𠮷、.*…（200）$/);
    expect(member?.unit?.length).toBeLessThanOrEqual(100);
    expect(member?.unit).not.toMatch(/\p{Surrogate}/u);
  });
});

describe('a new roll beside the old one', () => {
  it('shows who comes, who goes, and what changes of those who stay', () => {
    const before = rollOf('person,name,unit,area\no1,A,1,90\no2,B,2,80\no3,C,3,70\no4,D,4,60');
    const after = rollOf('person,name,unit,area,kind\no1,A,1,90,\no2,B,2,81,单位\no3,C,3,70,\no3,C,4,60,\no5,E,5,50,');
    const { added, removed, changed, total } = compareRolls(before, after);
    expect(added.map(({ person }) => person)).toEqual(['o5']);
    expect(removed.map(({ person }) => person)).toEqual(['o4']);
    expect(changed.map(({ person, fields }) => [person, fields])).toEqual([
      ['o2', ['kind', 'units', 'area']],
      ['o3', ['units', 'area']],
    ]);
    expect(total).toEqual({
      before: { heads: 4, area: 30000, weight: 4 },
      after: { heads: 4, area: 35100, weight: 4 },
    });
  });

  it('shows nothing where only the order of the rows differs', () => {
    const one = rollOf('person,unit,area\no1,1,90\no1,2,80\no2,3,70');
    const other = rollOf('person,unit,area\no2,3,70\no1,2,80\no1,1,90');
    expect(compareRolls(one, other)).toMatchObject({ added: [], removed: [], changed: [] });
  });
});

/** A roll of owned units, some with several owners; every person has one kind. */
const anyRows = fc
  .array(
    fc.record({
      owners: fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 3 }),
      area: fc.integer({ min: 1, max: 1_000_000 }),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((units) =>
    units.flatMap(({ owners, area }, unit) =>
      owners.map((owner): RollRow => ({ person: `o${owner}`, unit: `${unit}`, area })),
    ),
  );

describe('whatever the rows', () => {
  it('every unit counts once, every head has its units, and everybody listed has one vote or shares one', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const roll = buildRoll(rows);
        const units = new Map(rows.map(({ unit, area }) => [unit, area ?? 0]));
        const all = [...roll.heads.values()];
        expect(roll.total.area).toBe([...units.values()].reduce((sum, area) => sum + area, 0));
        expect(all.flatMap((head) => head.units).length).toBe(units.size);
        expect(roll.total.heads).toBeLessThanOrEqual(units.size);
        for (const head of all) expect(head.area).toBe(head.units.reduce((sum, { area }) => sum + area, 0));
        for (const { person } of rows) {
          const votes = roll.votesAs.get(person) ?? [];
          expect(votes.length).toBeGreaterThan(0);
          expect(roll.heads.has(person) ? votes : [person]).toEqual([person]);
        }
      }),
    );
  });

  it('and in whatever order, the same owners are the same heads, if nobody owns with different people', () => {
    /** Owners who own together what they own: several units of each group. */
    const groups = fc
      .array(
        fc.record({
          size: fc.integer({ min: 1, max: 3 }),
          areas: fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 3 }),
        }),
        { minLength: 1, maxLength: 8 },
      )
      .map((all) =>
        all.flatMap(({ size, areas }, group) =>
          areas.flatMap((area, unit) =>
            Array.from(
              { length: size },
              (_, owner): RollRow => ({
                person: `o${group}-${owner}`,
                unit: `${group}-${unit}`,
                area,
              }),
            ),
          ),
        ),
      );
    const shuffled = groups.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
    );
    const told = (rows: RollRow[]) => {
      const roll = buildRoll(rows);
      // One ballot of each group, always by the same person.
      const ballots = [...new Set(rows.map(({ person }) => person))]
        .filter((person) => person.endsWith('-0'))
        .sort()
        .map((person, index) => ({ person, choice: index % 2 === 0 ? ('for' as const) : ('against' as const) }));
      const { for: agreed, against } = countBallots(roll, ballots).tally;
      const owners = [...roll.heads.values()].map(({ person, coOwners, area }) => [[person, ...coOwners].sort(), area]);
      return { heads: new Set(owners.map((one) => JSON.stringify(one))), total: roll.total, agreed, against };
    };
    fc.assert(
      fc.property(shuffled, ([rows, other]) => {
        expect(told(other)).toEqual(told(rows));
      }),
    );
  });
});
