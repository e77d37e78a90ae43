// One line of what theory says and we get.
export interface Row {
  id: string;
  /** What is computed, in words. */
  model: string;
  value: number;
  expected: number;
  /** The largest difference that is let pass. */
  tolerance: number;
  source: string;
  /** Only a direction or an order of magnitude is published: anything below what is expected will do. */
  below?: boolean;
}

export const isInside = ({ value, expected, tolerance, below = false }: Row): boolean =>
  below ? value < expected : Math.abs(value - expected) <= tolerance;
