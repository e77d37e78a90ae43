// What a benchmark says: one figure a line, with its target where there is one.

export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** `>= 60000`, `<= 1.5`; null for figures that are only told. */
  target: string | null;
  met: boolean | null;
}

/** One topic: a file of this folder. */
export interface Topic {
  name: string;
  figures(): Promise<Figure[]>;
}

const rounded = (value: number): number => Number(value.toPrecision(4));

export const atLeast = (name: string, value: number, unit: string, target: number): Figure => ({
  name,
  value: rounded(value),
  unit,
  target: `>= ${target}`,
  met: value >= target,
});

export const atMost = (name: string, value: number, unit: string, target: number): Figure => ({
  name,
  value: rounded(value),
  unit,
  target: `<= ${target}`,
  met: value <= target,
});

export const told = (name: string, value: number, unit: string): Figure => ({
  name,
  value: rounded(value),
  unit,
  target: null,
  met: null,
});
