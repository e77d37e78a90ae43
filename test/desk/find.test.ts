// Somebody found by what is quick to type: what finds whom, what is surer than what, and what finds nobody.
import { describe, expect, it } from 'vitest';
import { type Findable, findPeople, foundAlone } from 'yishi/desk';

const people: Findable[] = [
  { person: 'chen', name: '陈桂英', door: '3-101', initials: 'cgy' },
  { person: 'chengy', name: '程光耀', door: '3幢2单元301室', initials: 'cgy' },
  { person: 'zhu', name: '朱文斌', door: '601、602 室', initials: 'zwb' },
  { person: 'm07', name: '吴晓梅', initials: 'wxm' },
  { person: 'm17', name: '吴晓明', initials: 'wxm' },
  { person: 'mary', name: 'Mary Smith', door: 'Flat 12/3' },
  { person: 'h301', name: '户代表01' },
];

const found = (query: string, among = people) => findPeople(query, among).map(({ one, by }) => `${one.person} ${by}`);

describe('somebody is found', () => {
  it.each<[string, string[]]>([
    ['m07', ['m07 id']],
    ['M07', ['m07 id']],
    ['7', ['m07 number']],
    ['07', ['m07 number']],
    ['陈桂英', ['chen name']],
    ['陈 桂英', ['chen name']],
    ['mary smith', ['mary name']],
    ['3-101', ['chen door']],
    ['3-101室', ['chen door']],
    ['３－１０１', ['chen door']],
    ['3-2-301', ['chengy door']],
    ['3幢2单元301', ['chengy door']],
    ['2-301', ['chengy room']],
    ['301', ['chengy room', 'h301 number']],
    ['301室', ['chengy room']],
    ['602', ['zhu door']],
    ['602 室', ['zhu door']],
    ['cgy', ['chen initials', 'chengy initials']],
    ['CGY', ['chen initials', 'chengy initials']],
    ['zw', ['zhu beginning']],
    ['陈桂', ['chen beginning']],
    ['陈英', ['chen part']],
    ['桂英', ['chen part']],
    ['吴晓', ['m07 beginning', 'm17 beginning']],
    ['ith', ['mary part']],
    ['陈桂英（101）', ['chen room']],
    ['陈 101', ['chen beginning']],
    ['01', ['h301 part']],
  ])('by %s', (query, whom) => {
    expect(found(query)).toEqual(whom);
  });

  it.each(['', '  ', '英桂', '102', 'x', '陈桂英 602', '陈'.repeat(201), '\u001b[2J', '$&', '.*'])(
    'and nobody by %j',
    (query) => {
      expect(found(query)).toEqual([]);
    },
  );
});

describe('the one that is meant', () => {
  const alone = (query: string) => foundAlone(findPeople(query, people))?.person;

  it('is the only one, or the only one found so surely', () => {
    expect([alone('陈桂英'), alone('301'), alone('zwb')]).toEqual(['chen', 'chengy', 'zhu']);
  });

  it('is nobody where two are found as surely, or nobody is', () => {
    expect([alone('cgy'), alone('wxm'), alone('吴晓'), alone('王')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

it('a name of 200 letters is found by all of them and by some', () => {
  const name = '长'.repeat(199);
  const long = [{ person: 'p1', name: `${name}名` }];
  expect(found(`${name}名`, long)).toEqual(['p1 name']);
  expect(found('长名', long)).toEqual(['p1 part']);
});
