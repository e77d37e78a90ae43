// A pool from a table: headings in Chinese or English, households from units, and everything wrong told at once.
import { describe, expect, it } from 'vitest';
import { readPool } from 'yishi/sortition';
import { problemsOf as problemsIn, said } from '../saying.js';

const traits = ['gender'];

const problemsOf = (text: string, options: Parameters<typeof readPool>[1] = { traits }): string[] =>
  problemsIn(() => readPool(text, options)).map((problem) => said(problem));

describe('a pool', () => {
  it('is read by its columns, others passed over', () => {
    expect(readPool('person,name,unit,area,gender\na,王,1-101,89.50,f\nb,李,1-102,70.00,m\n', { traits })).toEqual([
      { person: 'a', household: '1-101', traits: { gender: 'f' } },
      { person: 'b', household: '1-102', traits: { gender: 'm' } },
    ]);
    expect(readPool('编号,房号,性别\na,1-101,女\n', { traits: ['性别'] })).toEqual([
      { person: 'a', household: '1-101', traits: { 性别: '女' } },
    ]);
  });

  it('takes households from another column, or from none', () => {
    const text = 'person,unit,home,gender\na,1,x,f\nb,2,x,m\nc,3,,m\n';
    expect(readPool(text, { traits, household: 'home' }).map(({ household }) => household)).toEqual([
      'x',
      'x',
      undefined,
    ]);
    expect(readPool(text, { traits, household: null }).map(({ household }) => household)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('joins the units of one person into one household, and whoever else lives in them', () => {
    const read = readPool('person,unit,gender\na,1,f\nb,2,m\na,2,f\nc,3,m\nd,4,f\nc,2,m\n', { traits });
    expect(read.map(({ person, household }) => [person, household])).toEqual([
      ['a', '1'],
      ['b', '1'],
      ['c', '1'],
      ['d', '4'],
    ]);
  });

  it('tells everything that is wrong with its lines', () => {
    expect(problemsOf('person,unit,gender\n,1,f\na,2,\nb,3,m\nb,4,f\n')).toEqual([
      '2: nobody is named here; write the id of the person',
      '3: nothing stands under gender; write what applies to this person',
      '5: b differs in gender from line 4; write the same in both',
    ]);
  });

  it('tells which columns are missing or named twice', () => {
    expect(problemsOf('name,gender\na,f\n')).toEqual([
      '1: there is no column person; the first line names name, gender',
    ]);
    expect(problemsOf('person,sex\na,f\n')).toEqual(['1: there is no column gender; the first line names person, sex']);
    expect(problemsOf('person,gender,gender\na,f,f\n')).toEqual([
      '1: two columns are named gender; rename one of them',
    ]);
    expect(problemsOf('person,gender\na,f\n', { traits, household: 'flat' })).toHaveLength(1);
  });

  it('does not take what is no table', () => {
    expect(problemsOf('')).toHaveLength(1);
    expect(problemsOf('person,gender\n')).toHaveLength(1);
    expect(problemsOf('person,gender\na\n')).toHaveLength(1);
    expect(problemsOf('person,gender\n"a,f\n')).toHaveLength(1);
  });
});
