// Numbers in columns, one for each person. Imports nothing.

/** A column of numbers. */
export type Column = Float64Array | Int32Array | Uint16Array | Uint8Array;

/** The number at a place that the caller knows to be there: loops here run within lengths, which the compiler cannot follow. */
export const at = (column: Column, place: number): number => column[place] as number;
