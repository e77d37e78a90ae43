// What is measured of opinions, where the answer is known by hand.
import { describe, expect, it } from 'vitest';
import { chance, opinionMeasures } from 'yishi/simulation';

const { bimodality, clusters, mean, polarisation, spread, variance } = opinionMeasures;

const of = (...opinions: number[]) => Float64Array.from(opinions);
const halves = of(0, 0, 0, 1, 1, 1);
const uniform = Float64Array.from({ length: 10_000 }, (_none, person) => (person + 0.5) / 10_000);

describe('opinions', () => {
  it('have a mean, a variance and a spread', () => {
    expect([mean(halves), variance(halves), spread(halves)]).toEqual([0.5, 0.25, 1]);
    expect(variance(uniform)).toBeCloseTo(1 / 12, 6);
    expect([mean(of()), variance(of()), spread(of())]).toEqual([0, 0, 0]);
  });

  it('are most polarised in two halves at the ends, and not at all in one mind', () => {
    for (const alpha of [0, 0.5, 1, 1.6]) {
      expect(polarisation(halves, alpha)).toBeCloseTo(1, 12);
      expect(polarisation(of(0.3, 0.3, 0.3), alpha)).toBe(0);
    }
    expect(polarisation(of())).toBe(0);
  });

  it('are polarised as Esteban and Ray say', () => {
    // Shares ½, ¼, ¼ at 0, ½ and 1, α = 1: K Σ Σ πᵢ² πⱼ |yᵢ - yⱼ| with K = 4, by hand.
    const sum =
      (1 / 4) * ((1 / 4) * 0.5 + (1 / 4) * 1) +
      (1 / 16) * ((1 / 2) * 0.5 + (1 / 4) * 0.5) +
      (1 / 16) * ((1 / 2) * 1 + (1 / 4) * 0.5);
    expect(polarisation(of(0, 0, 0.5, 1), 1)).toBeCloseTo(4 * sum, 12);
    // At α = 0 twice the Gini mean difference: 1/3 of a uniform spread, as far as ten groups show it.
    expect(polarisation(uniform, 0)).toBeCloseTo((2 / 3) * (1 - 1 / 100), 6);
  });

  it('are more polarised where the ends gather than where all spread', () => {
    expect(polarisation(uniform)).toBeLessThan(polarisation(of(0, 0.1, 0.1, 0.9, 0.9, 1)));
  });

  it('are bimodal by 1 in two points, by 5/9 spread evenly, by a third in a bell, and by nothing in one mind', () => {
    expect(bimodality(halves)).toBeCloseTo(1, 12);
    expect(bimodality(uniform)).toBeCloseTo(5 / 9, 4);
    const draw = chance('bell');
    const bell = Float64Array.from({ length: 20_000 }, () => {
      let sum = 0;
      for (let time = 0; time < 12; time += 1) sum += draw.float();
      return sum / 12;
    });
    expect(Math.abs((bimodality(bell) ?? 0) - 1 / 3)).toBeLessThan(0.02);
    expect(bimodality(of(0.4, 0.4))).toBeUndefined();
    expect(bimodality(of())).toBeUndefined();
  });

  it('form clusters where no step is wider than the gap', () => {
    const opinions = of(0.9, 0.1, 0.105, 0.5, 0.11, 0.905);
    expect(clusters(opinions).map(({ size }) => size)).toEqual([3, 1, 2]);
    expect(clusters(opinions)[0]?.mean).toBeCloseTo(0.105, 12);
    expect(clusters(opinions, 0.01, 2).length).toBe(2);
    expect(clusters(opinions, 1)).toEqual([{ size: 6, mean: mean(opinions.toSorted()) }]);
    expect(clusters(of())).toEqual([]);
    expect([...opinions]).toEqual([0.9, 0.1, 0.105, 0.5, 0.11, 0.905]);
  });
});
