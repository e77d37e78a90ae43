// Step 5 组织实施, the rules of money: never more out than in, and never more out than the approved budget. Pure.

import { enterLine, refuseShort, refuseSource } from '../../projects/ledger.js';
import { move, openProject, refuseMove } from '../../projects/table.js';
import type { State } from '../../state.js';
import { refuse, rule } from '../rule.js';

const refuseLine = (state: State, project: string, line: string) =>
  state.projects[project]?.ledger.has(line) ? refuse('line.exists', { project, line }) : undefined;

/** A pledge is fulfilled from its own source, and not beyond what was pledged. */
function refusePledge(state: State, project: string, id: string, source: string, asked: number) {
  const pledge = state.projects[project]?.pledges.get(id);
  if (!pledge) return refuse('pledge.unknown', { project, pledge: id });
  if (pledge.withdrawn) return refuse('pledge.withdrawn', { pledge: id });
  if (pledge.source !== source) return refuse('pledge.source-differs', { pledge: id, source });
  const { amount, received } = pledge;
  return received + asked > amount ? refuse('pledge.exceeded', { pledge: id, amount, received, asked }) : undefined;
}

export const receive = rule({
  type: 'money.receive',
  who: ['treasurer'],
  refuses(state, { fields: { project, line, source, amount, pledge } }) {
    const problem =
      refuseMove(state, project, 'receive') ?? refuseLine(state, project, line) ?? refuseSource(state, source);
    return problem ?? (pledge === undefined ? undefined : refusePledge(state, project, pledge, source, amount));
  },
  opens: (draft, { fields: { project, source } }, own) => openProject(draft, project, source, own),
  changes(draft, { fields: { project, voucher: _, ...line }, at }) {
    enterLine(move(draft, project, 'receive'), { ...line, way: 'in', at });
  },
});

export const spend = rule({
  type: 'money.spend',
  who: ['treasurer'],
  refuses(state, { fields: { project: id, line, source, amount } }) {
    const problem = refuseMove(state, id, 'spend') ?? refuseLine(state, id, line) ?? refuseSource(state, source);
    const project = state.projects[id];
    if (problem || !project) return problem;
    const { budget, moneyOut } = project;
    const short = refuseShort(project, source, amount);
    if (short) return short;
    return moneyOut + amount > budget
      ? refuse('money.over-budget', { project: id, budget, moneyOut, amount })
      : undefined;
  },
  opens: (draft, { fields: { project, source } }, own) => openProject(draft, project, source, own),
  changes(draft, { fields: { project, voucher: _, ...line }, at }) {
    enterLine(move(draft, project, 'spend'), { ...line, way: 'out', at });
  },
});

export const reverse = rule({
  type: 'ledger.reverse',
  who: ['treasurer'],
  refuses(state, { fields: { project: id, line, reverses } }) {
    const problem = refuseMove(state, id, 'reverse') ?? refuseLine(state, id, line);
    const project = state.projects[id];
    if (problem || !project) return problem;
    const wrong = project.ledger.get(reverses);
    if (!wrong) return refuse('line.unknown', { project: id, line: reverses });
    // A reversal is not reversed in turn: the right line is entered anew.
    if (wrong.reversedBy !== undefined || wrong.reverses !== undefined)
      return refuse('line.reversed', { project: id, line: reverses });
    return wrong.way === 'in' ? refuseShort(project, wrong.source, wrong.amount) : undefined;
  },
  changes(draft, { fields: { project: id, line, reverses, reason }, at }) {
    const project = move(draft, id, 'reverse');
    const wrong = project.ledger.get(reverses);
    if (!wrong) return;
    enterLine(project, { ...wrong, line, amount: -wrong.amount, text: reason, at, reverses });
  },
});
