// Call-outs in figures: how many were raised, resolved, late, named. Pure.

import type { State } from '../command.js';
import { openCallOuts } from './call-out.js';

/** What the articles count: so many resolved, so many named for not answering. Each late response counts by itself. */
export function callOutFigures(state: State): Readonly<Record<string, number>> {
  const all = Object.values(state.callOuts);
  const reports = all.flatMap((callOut) => callOut.reports ?? []);
  const lates = all.flatMap(({ late }) => Object.values(late));
  const among = (status: string): number => all.filter((callOut) => callOut.status === status).length;
  return {
    raised: all.length,
    open: openCallOuts(state).length,
    resolved: among('confirmed'),
    withdrawn: among('withdrawn'),
    late: lates.reduce((sum, count) => sum + count, 0),
    escalated: all.filter(({ level = 0 }) => level > 0).length,
    reported: reports.length,
    named: reports.filter(({ outcome }) => outcome === 'named').length,
  };
}
