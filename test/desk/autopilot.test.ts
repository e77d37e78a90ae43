// The act that is suggested, at every entry of every kept record: it is let as it stands, or refused for the reason that is told with it.
import { describe, expect, it } from 'vitest';
import { placeOf } from 'yishi';
import { autopilot, deskOf, type Suggestion, suggestionLines } from 'yishi/desk';
import { LANGUAGES, language, namesOf } from 'yishi/language';
import { at, type Given, inCommunity, staff } from 'yishi/testing';
import { decide } from '../../src/procedure/decide.js';
import { type Moment, moments, records } from './records.js';

interface Suggested extends Moment {
  suggestion: Suggestion;
}

const suggested: Suggested[] = [];
const silent = new Set<string>();
for (const moment of moments()) {
  const suggestion = autopilot(moment.now, moment.now.context.at);
  if (suggestion) suggested.push({ ...moment, suggestion });
  else silent.add(placeOf(moment.now));
}

const once = new Map(records.flat().map(({ type, fields }) => [String(type), fields]));

/** What is open as it was said next in this record, or elsewhere. */
function filled({ suggestion: { type, fields, open }, ahead }: Suggested): Readonly<Record<string, unknown>> {
  const like: object = ahead.find((fact) => fact.type === type)?.fields ?? once.get(type) ?? {};
  return { ...Object.fromEntries(Object.entries(like).filter(([name]) => open.includes(name))), ...fields };
}

/** What the engine answers to whoever it falls to; where it falls to nobody by name, to whoever is let. */
function answered(moment: Suggested): string {
  const { now, suggestion } = moment;
  const { at: when, people, rolls } = now.context;
  const everybody = [...people.keys(), ...Object.values(rolls).flatMap(({ members }) => [...members.keys()])];
  const codes = (suggestion.people.length > 0 ? suggestion.people.slice(0, 1) : everybody).map((by) => {
    const { refusal } = decide(now, suggestion.type, filled(moment), { at: when, by, salt: 'c2FsdA' });
    return refusal?.code ?? 'admitted';
  });
  return codes.find((code) => code === 'admitted') ?? codes[0] ?? 'nobody';
}

describe('the act that is suggested', () => {
  it('is let, or refused for the reason told with it, wherever nothing is left to fill in', () => {
    const whole = suggested.filter(({ suggestion: { open } }) => open.length === 0);
    expect(whole.length).toBeGreaterThan(3000);
    const wrong = whole
      .map((moment) => ({ moment, got: answered(moment) }))
      .filter(({ moment, got }) => got !== (moment.suggestion.refusal?.code ?? 'admitted'))
      .map(({ moment: { suggestion }, got }) => `${suggestion.type}: ${got}`);
    // Whether a vote is tied nobody knows before it is counted.
    expect([...new Set(wrong)]).toEqual(['count.make: casting.needed']);
  });

  it('is let once what is open is filled in, or refused for what was filled in', () => {
    const parts = suggested.filter(({ suggestion: { open } }) => open.length > 0);
    expect(parts.length).toBeGreaterThan(1500);
    const refused = new Map<string, Set<string>>();
    for (const moment of parts) {
      const got = answered(moment);
      const { type, refusal } = moment.suggestion;
      if (got !== (refusal?.code ?? 'admitted')) refused.set(type, (refused.get(type) ?? new Set()).add(got));
    }
    expect(
      Object.fromEntries([...refused].map(([type, codes]) => [type, [...codes].sort()]).sort()),
    ).toMatchInlineSnapshot(`
      {
        "change.decide": [
          "change.own",
          "reason.missing",
        ],
        "deliberation.conclude": [
          "round.none-held",
        ],
        "notice.deliver": [
          "ballot.not-on-roll",
        ],
        "options.freeze": [
          "option.needed",
        ],
        "project.screen": [
          "project.below-pass-mark",
          "reason.missing",
        ],
        "result.confirm": [
          "confirmation.needs-otherwise",
        ],
        "round.call": [
          "notice.too-short",
        ],
        "topic.screen": [
          "reply.missing",
        ],
      }
    `);
  });

  it('knows each field by its name, and says why in every language', () => {
    const told = new Map(
      suggested.map((moment) => [`${moment.suggestion.because.why} ${moment.suggestion.open}`, moment]),
    );
    for (const { now, suggestion } of told.values())
      for (const lang of LANGUAGES)
        for (const line of suggestionLines(suggestion, language(lang), namesOf(now.context)))
          expect(line).not.toMatch(/undefined|NaN|\[object|^\s*$/);
  });

  it('is one in every place but where people answer by themselves, wait, or are done', () => {
    expect([...silent].sort()).toMatchInlineSnapshot(`
      [
        "closed.adopted",
        "closed.annulled",
        "closed.done",
        "closed.not-converted",
        "closed.not-formed",
        "closed.nothing-adopted",
        "closed.referred",
        "closed.shelved",
        "closed.withdrawn",
        "deliberation.called",
        "deliberation.collecting",
        "evaluation.rating",
        "implementation.underWay",
        "running",
        "topics.gathering",
        "vote.polling",
        "vote.posted",
        "vote.preparing",
      ]
    `);
  });

  it('is what the record went on to do, more often than not where one thing leads on', () => {
    const leading = suggested.filter(({ now, suggestion, ahead }) => {
      const moves = deskOf(now).next.map(({ type }) => String(type));
      return moves.includes(suggestion.type) && ahead[0] !== undefined && moves.includes(ahead[0].type);
    });
    const same = leading.filter(({ suggestion, ahead }) => ahead[0]?.type === suggestion.type);
    expect(same.length / leading.length).toBeGreaterThan(0.9);
  });
});

const next = ({ snapshot, now }: Given, moment = now): Suggestion | undefined => autopilot(snapshot, moment);

describe('in a hall', () => {
  it('nothing is suggested before the hour; then who must be there, who is still needed, and the opening', () => {
    const called = at('deliberation.called');
    const opens = called.state.deliberation.round?.opens ?? '';
    expect(next(called)).toBeUndefined();
    expect(next(called, opens)).toMatchObject({
      type: 'attendance.check-in',
      open: ['person'],
      people: [staff.recorder],
    });
    const there = at('deliberation.session');
    expect(there.facts.map(({ type }) => type)).toContain('session.open');
  });

  it('a poll that is over by this moment is to be counted, though no clock has run', () => {
    const polling = at('vote.polling');
    const { closes = '' } = polling.state.vote.current ?? {};
    expect(next(polling)).toBeUndefined();
    expect(next(polling, closes)).toMatchObject({ type: 'count.make', because: { why: 'poll-over' } });
    expect(polling.snapshot.context.vote.current?.closedAt).toBeUndefined();
  });

  it('of a community, of what has ended and of what has not begun nothing is suggested', () => {
    expect(next(at('closed.done'))).toBeUndefined();
    expect(next(at('unopened'))).toBeUndefined();
    const { snapshot } = inCommunity({ needs: {} }).when('need.post', { need: 'lamp', title: 'A lamp' }, 'r1').then();
    expect(autopilot(snapshot, snapshot.context.at)).toBeUndefined();
  });
});
