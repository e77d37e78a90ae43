// What papers say of how things stand at the moment they are made: of a result that was taken down, a poll that goes on again, who came and when.
import { describe, expect, it } from 'vitest';
import { paperMarkdown, papers } from 'yishi/documents';
import type { PaperKind } from 'yishi/language';
import { at, type Given, lift, staff } from 'yishi/testing';
import { WITHHELD } from '../../src/engine/marks.js';
import { notice, polling } from '../parts/3-vote/ballots.js';

const { chair, convener, recorder, teller } = staff;
const reason = 'A slip';

const made = ({ facts }: Given, kind: PaperKind): string[] =>
  papers(facts, kind, { language: 'zh-Hans' }).map(paperMarkdown);
const text = (given: Given, kind: PaperKind): string => made(given, kind).join('\n');

describe('the posting of a result', () => {
  const posted = at('vote.posted');

  it('gives its day and until when to object while it hangs, and neither once it was taken down', () => {
    expect(text(posted, 'result')).toMatch(/公示日期\*\*：2026年/);
    const down = posted.when('result.retract', { reason }, convener).then({ place: 'vote.counted' });
    expect(text(down, 'result')).not.toMatch(/公示日期\*\*：2026年/);
    expect(text(down, 'result')).not.toMatch(/可在2026年/);
    const again = down.later({ days: 2 }).when('result.post', {}, convener).then();
    expect(text(again, 'result')).toMatch(/公示日期\*\*：2026年/);
  });

  it('is none while the poll goes on again, and the count sheet is one to count on', () => {
    const counted = at('vote.counted');
    expect(made(counted, 'result')).toHaveLength(1);
    const open = counted.when('poll.reopen', { reason, witness: teller }, convener).then({ place: 'vote.polling' });
    expect(made(open, 'result')).toEqual([]);
    expect(text(open, 'count-sheet')).not.toMatch(/计票时间\*\*：2026/);
  });

  it('is none once an objection to it was upheld', () => {
    const objection = { objection: 'x1', item: 'lift', text: 'I was not asked' };
    const upheld = posted
      .when('objection.file', objection, 'o1')
      .then()
      .when('objection.uphold', { objection: 'x1', reason, way: 'vote-again' }, convener)
      .then({ place: 'vote.preparing' });
    expect(made(upheld, 'result')).toEqual([]);
  });
});

describe('the notice of a vote', () => {
  it('says that others may vote for somebody, for so many, and brings a form for it', () => {
    expect(text(polling(), 'vote-notice')).toContain('3人');
    expect(made(polling(), 'proxy-form')).not.toEqual([]);
  });

  it('says that nobody may where the law has everybody vote in person, whatever the charter lets, and brings no form', () => {
    const stage = { body: 'owners', rule: 'residents-committee-recall-by-representatives', held: 'here' as const };
    const given = at('vote.preparing', { items: [{ ...lift, affected: [], becomes: 'election', route: [stage] }] });
    expect(given.state.charter.vote.proxies).toMatchObject({ allowed: true });
    const noticed = given.when('notice.post', notice(given), convener).then();
    expect(text(noticed, 'vote-notice')).toContain('不得委托');
    expect(made(noticed, 'proxy-form')).toEqual([]);
  });
});

describe('who came to a meeting', () => {
  const session = at('deliberation.session');
  const came = (given: Given, person: string, type: 'attendance.check-in' | 'attendance.check-out') =>
    given.later({ minutes: 10 }).when(type, { person }, recorder).then();
  const timeIn = (given: Given, name: string): string[] => /\d\d:\d\d/.exec(rowOf(given, name)) ?? [];
  const rowOf = (given: Given, name: string): string =>
    text(given, 'sign-in')
      .split('\n')
      .find((line) => line.includes(name)) ?? '';

  it('has come since they came first, also when they left and came back', () => {
    const first = came(session, 'r1', 'attendance.check-in');
    const [since] = timeIn(first, 'r1');
    expect(since).toBeDefined();
    const back = came(came(first, 'r1', 'attendance.check-out'), 'r1', 'attendance.check-in');
    expect(timeIn(back, 'r1')[0]).toBe(since);
  });

  it('is as before once their coming back was struck off', () => {
    const left = came(came(session, 'r1', 'attendance.check-in'), 'r1', 'attendance.check-out');
    const back = came(left, 'r1', 'attendance.check-in');
    const struck = back.when('attendance.correct', { person: 'r1', reason }, recorder).then();
    expect(rowOf(struck, 'r1')).toBe(rowOf(left, 'r1'));
  });
});

describe('the sheet of a meeting', () => {
  it('gives the day of what happened on another than its own', () => {
    const session = at('deliberation.session');
    const [, day] = /时间\*\*：(\S+)/.exec(text(session, 'minutes-sheet')) ?? [];
    const later = session.later({ days: 1 }).when('note.add', { text: 'The day after' }, chair).then();
    const line = text(later, 'minutes-sheet')
      .split('\n')
      .find((one) => one.includes('The day after'));
    expect(day).toBeDefined();
    expect(line).toMatch(/2026年\d+月\d+日 \d\d:\d\d /);
    expect(line).not.toContain(`${day} `);
  });
});

describe('a text that is not handed out', () => {
  it('is said to be so wherever it would stand, and stands nowhere as a sign of ours', () => {
    const facts = polling().facts.map((fact) =>
      fact.type === 'notice.post' ? { ...fact, fields: { ...fact.fields, place: WITHHELD } } : fact,
    );
    const [notice = ''] = papers(facts, 'vote-notice', { language: 'zh-Hans' }).map(paperMarkdown);
    expect(notice).toContain('〔未公开〕');
    expect(notice).not.toContain(WITHHELD);
  });
});
