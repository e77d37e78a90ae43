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
}
