// How many are drawn, where each is work: as many as are wanted, fewer where that takes longer than anybody waits, and none where so
// few would be left that they say nothing. Pure.
import { untheoretical } from '../../problems/theory.js';

/** Steps that take some seconds. */
const MOST_STEPS = 3_000_000_000;
/** Fewer say nothing: four standard errors of one half are then 0.06. */
const LEAST_DRAWS = 1_000;

/**
 * So many draws.
 * @param wanted how many, where that is little work
 * @param steps what one takes
 * @param what the parameter that makes it so much
 * @throws {Fault} where less than a thousand could be drawn
 */
export function drawsOf(wanted: number, steps: number, what: string): number {
  const most = Math.floor(MOST_STEPS / Math.max(1, steps));
  if (most >= wanted) return wanted;
  if (most < LEAST_DRAWS) throw untheoretical('theory.too-laborious', { what });
  return most;
}

/** @throws {Fault} where so many draws as somebody asks for are too much work */
export function checkDraws(draws: number, steps: number): void {
  const most = Math.floor(MOST_STEPS / Math.max(1, steps));
  if (draws > most) throw untheoretical('theory.too-much', { what: 'draws', most });
}
