// Whose each act is, at entries of every kept record: what is open is let to whoever it is said to be, and what is not to none of them.
import { describe, expect, it } from 'vitest';
import { doors, permitted } from 'yishi';
import { actsOf } from 'yishi/desk';
import { at } from 'yishi/testing';
import { moments } from './records.js';

describe('whose each act is', () => {
  it('is what the engine says, wherever a record stood', () => {
    const wrong: string[] = [];
    let looked = 0;
    let index = 0;
    for (const { now } of moments()) {
      index += 1;
      if (index % 11 !== 0) continue;
      const acts = actsOf(now);
      for (const { type, people, refusal, asks } of acts) {
        if (asks) continue;
        const answers = people.map((person) => permitted(now, person).find((one) => one.type === type)?.ok);
        looked += 1;
        if (answers.some((ok) => ok) === (refusal !== undefined)) wrong.push(`${now.context.seq} ${type}`);
        if (!refusal && !answers[0]) wrong.push(`${now.context.seq} ${type}: not the first`);
      }
      const asked = [...doors(now).values()].filter(({ who }) => !who.includes('clock'));
      if (acts.length !== asked.length) wrong.push(`${now.context.seq}`);
      expect(JSON.parse(JSON.stringify(acts))).toEqual(acts);
    }
    expect(wrong).toEqual([]);
    expect(looked).toBeGreaterThan(1000);
  });

  it('is the recorder’s where somebody is entered, the chair’s where the chair is named first, and asked where it is anybody’s', () => {
    const now = at('deliberation.session').snapshot;
    const of = (type: string) => actsOf(now).find((one) => one.type === type);
    expect(of('attendance.check-in')).toMatchObject({ offices: ['recorder'], asks: false });
    expect(of('round.close')?.offices[0]).toBe('chair');
    expect(of('floor.request')).toMatchObject({ people: [], asks: true });
  });
});
