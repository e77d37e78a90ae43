// Which of several ballots of one head counts, at the line: the same moment, the moment before and after, another hand, a proxy.
import { describe, expect, it } from 'vitest';
import { type Ballot, emptyBox } from '../../src/count/box.js';
import {
  byMoment,
  type Cast,
  type Precedence,
  receive,
  replacesInvalid,
  verdictOn,
} from '../../src/count/precedence.js';
import { rollOf } from '../../src/count/roll.js';
import { PersistentMap } from '../../src/persistent-map.js';

const at = (moment: number, by: Omit<Cast, 'moment'> = {}): Cast<number> => ({ moment, ...by });
const PROXY = { proxy: 'p' };
const WIFE = { coOwner: 'wife' };
const SON = { coOwner: 'son' };

const replacing: readonly Precedence[] = ['first-valid', 'last-valid'];

describe('of several ballots of one head', () => {
  it('the first to come counts, whatever the precedence and whoever brings it', () => {
    for (const precedence of ['refuse', ...replacing] as const)
      for (const by of [{}, PROXY, WIFE]) expect(verdictOn(precedence, undefined, at(5, by))).toBe('counts');
  });

  it('every other one is refused where none may be replaced, even what a head says over its proxy', () => {
    for (const before of [{}, PROXY, WIFE])
      for (const next of [{}, PROXY, WIFE]) expect(verdictOn('refuse', at(5, before), at(6, next))).toBe('twice');
  });

  it.each([
    // precedence, before, after, at the same moment
    ['first-valid', 'counts', 'gives-way', 'gives-way'],
    ['last-valid', 'gives-way', 'counts', 'counts'],
  ] as const)('by one hand the moment decides: %s', (precedence, earlier, later, same) => {
    for (const hand of [{}, WIFE, PROXY]) {
      expect(verdictOn(precedence, at(5, hand), at(4, hand))).toBe(earlier);
      expect(verdictOn(precedence, at(5, hand), at(6, hand))).toBe(later);
      // Of two of one moment the one that is in stays where the first counts, and goes where the last does.
      expect(verdictOn(precedence, at(5, hand), at(5, hand))).toBe(same);
    }
  });

  it('moments of the record compare as they are written', () => {
    const [one, other] = ['2026-03-01T09:00:00.000Z', '2026-03-01T10:00:00.000Z'];
    expect(verdictOn('first-valid', { moment: one }, { moment: other })).toBe('gives-way');
    expect(verdictOn('last-valid', { moment: one }, { moment: other })).toBe('counts');
  });

  it.each(replacing)('what a head says in person goes before its proxy, whichever came first: %s', (precedence) => {
    for (const moment of [4, 5, 6])
      for (const inPerson of [{}, WIFE]) {
        expect(verdictOn(precedence, at(5, inPerson), at(moment, PROXY))).toBe('twice');
        expect(verdictOn(precedence, at(5, PROXY), at(moment, inPerson))).toBe('counts');
      }
  });

  it.each(replacing)('a head votes with one hand: a second one is refused, whenever it voted: %s', (precedence) => {
    for (const moment of [4, 5, 6])
      for (const [before, next] of [
        [{}, WIFE],
        [WIFE, {}],
        [WIFE, SON],
      ] as const)
        expect(verdictOn(precedence, at(5, before), at(moment, next))).toBe('twice');
  });

  it('moments are asked for only where they decide', () => {
    expect(byMoment(at(5), at(6))).toBe(true);
    expect(byMoment(at(5, WIFE), at(6, WIFE))).toBe(true);
    expect(byMoment(at(5, PROXY), at(6, { proxy: 'another' }))).toBe(true);
    expect(byMoment(at(5), at(6, WIFE))).toBe(false);
    expect(byMoment(at(5), at(6, PROXY))).toBe(false);
    expect(byMoment(at(5, PROXY), at(6, WIFE))).toBe(false);
  });
});

describe('a ballot that counts', () => {
  const roll = rollOf([{ person: 'a', area: 10 }, { person: 'b' }]);
  const ballot = (channel: string, choice: 'for' | 'against'): Ballot => ({
    choices: { x: choice },
    channel,
    moment: '',
    late: false,
  });

  it('takes the place of the one before it, which was received through its own channel', () => {
    const into = { roll, box: emptyBox(['x']), invalid: PersistentMap.empty<string>() };
    receive(into, 'a', ballot('paper', 'for'));
    receive(into, 'a', ballot('online', 'against'));
    expect(into.box.superseded).toEqual({ paper: 1 });
    expect(into.box.totals.get('x')).toMatchObject({ for: { heads: 0, area: 0 }, against: { heads: 1, area: 10 } });
  });

  it('takes the place of its own head’s invalid paper and of nobody else’s', () => {
    const into = { roll, box: emptyBox(['x']), invalid: PersistentMap.of([['b', 'blank']]) };
    receive(into, 'a', ballot('paper', 'for'));
    expect([...into.invalid.keys(), into.box.invalidBefore]).toEqual(['b', 0]);
    receive(into, 'b', ballot('paper', 'for'));
    expect([...into.invalid.keys(), into.box.invalidBefore]).toEqual([1]);
  });

  it('may do so while the poll is open and ballots are replaced', () => {
    expect(replacesInvalid('first-valid', false)).toBe(true);
    expect(replacesInvalid('last-valid', false)).toBe(true);
    expect(replacesInvalid('last-valid', true)).toBe(false);
    expect(replacesInvalid('refuse', false)).toBe(false);
  });
});
