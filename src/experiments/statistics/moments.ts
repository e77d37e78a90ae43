// Mean and standard deviation of many series, step by step, without keeping them (B. P. Welford, Technometrics 4, 1962). Pure; imports nothing.

/** At each step: how many series came so far, their mean, and what their squares add up to around it. */
export interface Moments {
  counts: number[];
  means: number[];
  squares: number[];
}

export const noMoments = (): Moments => ({ counts: [], means: [], squares: [] });

/** Takes in one series; it may be longer or shorter than those before. */
export function takeIn({ counts, means, squares }: Moments, series: readonly number[]): void {
  for (const [step, value] of series.entries()) {
    const count = (counts[step] ?? 0) + 1;
    const before = means[step] ?? 0;
    const mean = before + (value - before) / count;
    counts[step] = count;
    means[step] = mean;
    squares[step] = (squares[step] ?? 0) + (value - before) * (value - mean);
  }
}

/** Standard deviation at each step; 0 of a single series. */
export const deviations = ({ counts, squares }: Moments): number[] =>
  squares.map((sum, step) => Math.sqrt(sum / Math.max(1, (counts[step] ?? 0) - 1)));
