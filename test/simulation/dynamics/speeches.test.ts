// Dynamics with a memory: attention that wears down, and arguments that are passed on.
import { describe, expect, it } from 'vitest';
import { chance, dynamic, opinionMeasures } from 'yishi/simulation';
import * as z from 'zod/mini';
import { minds } from '../../../src/simulation/dynamics/arguments.js';
import { everybody, sessions } from '../../theory/sessions.js';

const { spread } = opinionMeasures;

function hall(settings: object, from: readonly number[], susceptibility?: readonly number[]) {
  const run = sessions('attention', settings, from, {
    network: everybody(from.length),
    ...(susceptibility && { susceptibility }),
  });
  return {
    opinions: run.opinions,
    session: () => run.next(),
    speak: (speaker: number, opinion: number, seconds: number) => {
      run.influence.heard?.(run.opinions, { ...run.talk, speech: { speaker, opinion, seconds } }, run.stream);
      return run.opinions;
    },
  };
}

describe('attention', () => {
  it('moves listeners towards the speaker, by their susceptibility, and not the speaker', () => {
    const { speak } = hall({ strength: 0.5, limit: 60 }, [1, 0, 0, 0.5], [1, 1, 0.5, 1]);
    expect([...speak(0, 0.8, 60)]).toEqual([1, 0.4, 0.2, 0.65]);
  });

  it('takes in a speech in proportion to its seconds, up to the limit', () => {
    const moved = (seconds: number) => hall({ strength: 0.5, limit: 100 }, [0, 0]).speak(0, 1, seconds)[1];
    expect([0, 20, 100, 900].map(moved)).toEqual([0, 0.1, 0.5, 0.5]);
    expect(moved(-5)).toBe(0);
  });

  it('is halved after so many speeches, and fresh at the next session', () => {
    const { speak, session, opinions } = hall({ strength: 0.4, limit: 60, fading: 2 }, [0, 0]);
    const pull = () => {
      opinions[1] = 0;
      return speak(0, 1, 60)[1];
    };
    expect([pull(), pull(), pull()]).toEqual([0.4, 0.4 * (2 / 3), 0.2]);
    session();
    expect(pull()).toBe(0.4);
  });

  it('stays worn down over sessions where it is to', () => {
    const { speak, session } = hall({ strength: 0.4, limit: 60, fading: 1, fresh: false }, [0, 0]);
    speak(0, 0, 60);
    session();
    expect(speak(0, 1, 60)[1]).toBe(0.2);
  });

  it('is worn down by speeches that move nobody too', () => {
    const { speak } = hall({ strength: 1, limit: 60, fading: 1, confidence: 0.2 }, [0, 0.9]);
    expect(speak(0, 0.5, 60)[1]).toBe(0.9);
    expect(speak(0, 1, 60)[1]).toBeCloseTo(0.95, 12);
  });

  it('hears those just at the bound of confidence', () => {
    expect(hall({ strength: 1, limit: 1, confidence: 0.1 }, [0, 0.3]).speak(0, 0.2, 1)[1]).toBeCloseTo(0.2, 12);
    expect(hall({ strength: 1, limit: 1, confidence: 0.1 }, [0, 0.31]).speak(0, 0.2, 1)[1]).toBe(0.31);
  });
});

describe('what people have in mind', () => {
  it('is as much for as their opinion says, the last argument by lot', () => {
    for (const [opinion, expected] of [
      [0, 0],
      [0.25, 0.25],
      [1, 1],
      [0.4, 0.4],
    ] as const) {
      let favourable = 0;
      for (let person = 0; person < 4000; person += 1) {
        const mind = minds({ pro: 9, con: 7, memory: 4 }, 1);
        mind.recall(0, opinion, chance('mind', person));
        const voiced = new Set<number>();
        // Whether an argument is had in mind shows in that taking it in changes nothing.
        if (mind.voiced(0, chance('voice', person)) < 9) favourable += 1;
        for (let time = 0; time < 60 && person < 50; time += 1)
          voiced.add(mind.voiced(0, chance('voices', person, time)));
        if (person < 50) expect(voiced.size).toBe(4);
      }
      expect(Math.abs(favourable / 4000 - expected)).toBeLessThanOrEqual(
        4 * Math.sqrt((expected * (1 - expected)) / 4000),
      );
    }
  });

  it('forgets the oldest for what is new, and renews what was there', () => {
    const mind = minds({ pro: 3, con: 3, memory: 3 }, 1);
    mind.recall(0, 1, chance('mind'));
    // All three for. Those against push them out one by one.
    expect(mind.takeIn(0, 4)).toBeCloseTo(-1 / 3, 12);
    expect(mind.takeIn(0, 5)).toBeCloseTo(-1 / 3, 12);
    expect(mind.takeIn(0, 4)).toBe(0);
    expect(mind.takeIn(0, 3)).toBeCloseTo(-1 / 3, 12);
    // Now 5, 4, 3, oldest first: 5 goes, though 4 came before it.
    expect(mind.takeIn(0, 0)).toBeCloseTo(1 / 3, 12);
    expect(mind.takeIn(0, 4)).toBe(0);
    expect(mind.takeIn(0, 5)).toBe(0);
    const voiced = new Set(Array.from({ length: 60 }, (_none, time) => mind.voiced(0, chance('voice', time))));
    expect([...voiced].sort()).toEqual([0, 4, 5]);
  });
});

describe('persuasive arguments', () => {
  const start = (size: number, seed: string, memory: number) => {
    const draw = chance(seed, 'start');
    // Each argument for or against by the toss of a coin, as in the paper.
    return Array.from({ length: size }, () => {
      let favourable = 0;
      for (let slot = 0; slot < memory; slot += 1) favourable += draw.below(2);
      return favourable / memory;
    });
  };

  it('split a group whose members turn to their like, without anybody moving away from another (Mäs and Flache 2013, figure 2)', () => {
    for (const seed of ['1', '2', '3']) {
      const from = start(100, seed, 10);
      const run = sessions(
        'persuasive-arguments',
        { pro: 30, con: 30, memory: 10, homophily: 9, meetings: 100 },
        from,
        { network: everybody(100), seed },
      );
      const opinions = run.next(20);
      expect(spread(Float64Array.from(from))).toBeLessThan(1);
      expect(opinions.every((opinion) => opinion < 1e-9 || opinion > 1 - 1e-9)).toBe(true);
      expect(spread(opinions)).toBeCloseTo(1, 9);
    }
  });

  it('split groups the more often the more they turn to their like, and never where they do not (figure 3)', () => {
    const split = (homophily: number): number => {
      let splits = 0;
      for (let run = 0; run < 30; run += 1) {
        const group = sessions(
          'persuasive-arguments',
          { memory: 6, homophily, meetings: 100 },
          start(20, `${run}`, 6),
          { network: everybody(20), seed: `${run}` },
        );
        if (spread(group.next(20)) > 1 - 1e-9) splits += 1;
      }
      return splits / 30;
    };
    const shares = [0, 4, 9].map(split);
    expect(shares[0]).toBe(0);
    expect(shares[2]).toBeGreaterThan(0.5);
    expect(shares[1]).toBeGreaterThanOrEqual(shares[0]!);
    expect(shares[2]).toBeGreaterThanOrEqual(shares[1]!);
  });

  it('are passed on by a speech to those who are there, one argument each', () => {
    const run = sessions('persuasive-arguments', { memory: 4 }, [1, 0.5, 0.5, 0.5], {
      network: everybody(4),
      present: [0, 1, 3],
    });
    run.influence.heard?.(run.opinions, { ...run.talk, speech: { speaker: 0, opinion: 1, seconds: 60 } }, run.stream);
    expect([run.opinions[0], run.opinions[2]]).toEqual([1, 0.5]);
    for (const person of [1, 3]) expect([0.5, 0.75]).toContain(run.opinions[person]);
  });

  it('end in one mind where a small group talks for long and anybody turns to anybody', () => {
    const run = sessions('persuasive-arguments', { memory: 2, pro: 3, con: 3, meetings: 1000 }, [0, 0.5, 1, 0.5], {
      network: everybody(4),
    });
    expect(spread(run.next(5))).toBe(0);
  });

  it('are the same settings read again', () => {
    const settings = z.parse(dynamic('persuasive-arguments')!.settings, {});
    expect(z.parse(dynamic('persuasive-arguments')!.settings, settings)).toEqual(settings);
  });
});
