// The closed loop 闭环: what goes on beside the steps keeps a consultation from ending, whichever register it stands in.
import { describe, expect, it } from 'vitest';
import { at, staff } from 'yishi/testing';
import { parts } from '../../src/parts/all.js';
import { registers } from '../../src/parts/registers.js';
import { refuseOpenRegisters, unfinished } from '../../src/parts/unfinished.js';

const { convener, supervisor } = staff;

/** Carried out and found: nothing is open but the evaluation. */
const found = () => at('evaluation.found');
const drafting = () => at('conversion.drafting');

describe('what is unfinished', () => {
  it('is asked of every part that has anything to say of it', () => {
    const asked = new Set<unknown>(Object.values(registers));
    const speaking = parts.filter((part) => part.unfinished !== undefined || part.refusesEnd !== undefined);
    expect(speaking.map(({ id }) => id).sort()).toEqual(['call-outs', 'claims', 'projects']);
    expect(speaking.filter((part) => !asked.has(part))).toEqual([]);
  });

  it('are claims until they are confirmed or withdrawn', () => {
    const posted = drafting().when('claim.post', { claim: 'w1', title: 'x' }, 'r1').then();
    const taken = posted.when('claim.take', { claim: 'w1' }, 'r2').then();
    const delivered = taken.when('claim.deliver', { claim: 'w1' }, 'r2').then();
    for (const { state } of [posted, taken, delivered])
      expect(refuseOpenRegisters(state)).toEqual({ code: 'claim.open', numbers: { claims: ['w1'] } });
    const confirmed = delivered.when('claim.confirm', { claim: 'w1' }, 'r1').then();
    const withdrawn = posted.when('claim.withdraw', { claim: 'w1', reason: 'x' }, 'r1').then();
    for (const { state } of [confirmed, withdrawn]) expect(refuseOpenRegisters(state)).toBeUndefined();
  });

  it('names call-outs before claims', () => {
    const both = at('implementation.underWay')
      .when('claim.post', { claim: 'w1', title: 'x' }, 'r1')
      .then()
      .when('callout.raise', { callout: 'q1', matter: 'x' }, supervisor)
      .then();
    expect(refuseOpenRegisters(both.state)).toEqual({ code: 'callout.open', numbers: { callouts: ['q1'] } });
    const answered = both.when('callout.withdraw', { callout: 'q1', reason: 'x' }, supervisor).then();
    expect(refuseOpenRegisters(answered.state)).toEqual({ code: 'claim.open', numbers: { claims: ['w1'] } });
    answered
      .whenEach(
        'project.terminate',
        ['p-lift', 'p-lamps'].map((project) => [{ project, reason: 'x' }, convener] as const),
      )
      .when('implementation.conclude', {}, convener)
      .refused('claim.open', { claims: ['w1'] });
  });

  it('are projects that were not dropped, though nobody waits for an answer', () => {
    const { state } = found();
    expect(refuseOpenRegisters(state)).toBeUndefined();
    expect(unfinished(state)).toBe(true);
    expect(unfinished(at('topics.gathering').state)).toBe(false);
  });
});
