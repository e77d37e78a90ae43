// In which unit floor areas are whole numbers: 0.01 m², or a smaller one where the register has more decimals. Imports nothing.

/** Decimals of a square metre beyond the usual two: areas are then whole numbers of the last of them (docs/decisions/areas.md). */
export type FineDecimals = 3 | 4;

/** As many decimals as a register has. */
export const FINEST = 4;

/** The largest floor area of one head or unit, 10 km², in the unit that goes with so many decimals. */
export const largestArea = (decimals: number): number => 10_000_000 * 10 ** decimals;
