// 平战转换: while an emergency holds clocks are shorter; before and after they are what they were.
import { expect, it } from 'vitest';
import { type CommunityGiven, inCommunity, plus, staff } from 'yishi/testing';

const { authority, recorder, convener } = staff;

const flood = { emergency: 'flood', title: '防汛', ground: '超警戒水位', level: '应急', days: 3 };
const quiet = inCommunity({ cases: {}, emergency: {}, grids: {} })
  .when(
    'grid.enter',
    {
      grids: [
        { grid: 'north', title: '北网格' },
        { grid: 'n1', title: '北一', parent: 'north' },
        { grid: 'south', title: '南网格' },
      ],
    },
    recorder,
  )
  .then();
const declared = (fields: object = {}, given = quiet) =>
  given.when('emergency.declare', { ...flood, ...fields }, authority).then();
/** Hours a case of low risk may wait to be called. */
function hours(given: CommunityGiven, grid?: string): number {
  const after = given.when('case.find', { ticket: 't', title: '积水', risk: '低', ...(grid && { grid }) }, 'r1').then();
  const due = after.state.deadlines['case:t']?.due ?? '';
  return (Date.parse(due) - Date.parse(after.state.cases.get('t')?.foundAt ?? '')) / 3_600_000;
}

it('shortens the clocks of cases while it holds, to the moment, and afterwards they are those of before', () => {
  expect(hours(quiet)).toBe(24);
  const holds = declared();
  expect(hours(holds)).toBe(1);
  const until = holds.state.emergency.get('flood')?.until ?? '';
  // A minute passes with each command.
  expect(hours(holds.until(plus(until, { minutes: -2 })))).toBe(1);
  expect(hours(holds.until(plus(until, { minutes: -1 })))).toBe(24);
  const over = holds.until(until).when('note.add', { text: 'x' }, recorder).then();
  expect(over.state.emergency.get('flood')).toMatchObject({ status: 'ended', ended: until });
  expect(hours(holds.when('emergency.stand-down', { emergency: 'flood', reason: 'x' }, convener).then())).toBe(24);
});

it('never reaches back: what was due stays due as it was', () => {
  const before = quiet.when('case.find', { ticket: 'old', title: '路灯', risk: '低' }, 'r1').then();
  const due = before.state.deadlines['case:old']?.due;
  const after = declared({}, before);
  expect(after.state.deadlines['case:old']?.due).toBe(due);
  const over = after.when('emergency.stand-down', { emergency: 'flood', reason: 'x' }, convener).then();
  expect(over.state.deadlines['case:old']?.due).toBe(due);
});

it('holds in its grids and in what is part of them, and nowhere else', () => {
  const north = declared({ grids: ['north'] });
  expect([hours(north, 'north'), hours(north, 'n1'), hours(north, 'south'), hours(north)]).toEqual([1, 1, 24, 24]);
  north
    .when('emergency.declare', { ...flood, emergency: 'e2', grids: ['n1'] }, authority)
    .refused('emergency.overlaps', { emergency: 'flood' });
  north.when('emergency.declare', { ...flood, emergency: 'e2' }, authority).refused('emergency.overlaps');
  north.when('emergency.declare', { ...flood, emergency: 'e2', grids: ['south'] }, authority).then();
  quiet
    .when('emergency.declare', { ...flood, grids: ['g9'] }, authority)
    .refused('emergency.grid-unknown', { grid: 'g9' });
});

it('never lengthens a clock', () => {
  const level = { level: '慢', hours: { call: 100 } };
  const slow = inCommunity({ cases: {}, emergency: { levels: [level] } });
  expect(hours(declared({ level: '慢' }, slow))).toBe(24);
});

it('is declared once, at a level the charter knows, and extended as often as the charter lets', () => {
  declared().when('emergency.declare', flood, authority).refused('emergency.exists');
  quiet
    .when('emergency.declare', { ...flood, level: '特级' }, authority)
    .refused('emergency.level-unknown', { known: ['应急'] });
  quiet.when('emergency.extend', { emergency: 'x', reason: 'x' }, authority).refused('emergency.unknown');
  const extend = (given: CommunityGiven) =>
    given.when('emergency.extend', { emergency: 'flood', days: 1, reason: '未退' }, authority);
  const thrice = extend(extend(extend(declared()).then()).then()).then();
  expect(thrice.state.emergency.get('flood')?.extensions).toBe(3);
  extend(thrice).refused('emergency.extended-out', { extensions: 3 });
  const over = declared().when('emergency.stand-down', { emergency: 'flood', reason: 'x' }, convener).then();
  extend(over).refused('emergency.over');
});

it('does not run on while the community is suspended', () => {
  const until = declared().state.emergency.get('flood')?.until ?? '';
  const again = declared()
    .when('community.suspend', { reason: 'x' }, convener)
    .then()
    .later({ days: 10 })
    .when('community.resume', {}, convener)
    .then();
  expect(again.state.emergency.get('flood')).toMatchObject({
    status: 'standing',
    until: plus(until, { days: 10, minutes: 1 }),
  });
  expect(again.state.deadlines['emergency:flood']?.due).toBe(plus(until, { days: 10, minutes: 1 }));
});
