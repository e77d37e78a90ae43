// Step 5 组织实施, money: never more out than in, and never more out than the approved budget. Pure.
import * as z from 'zod/mini';
import { attachment, id, money, newId, someone, text, word } from '../../fields.js';
import { admitted, byType, command, refuse } from '../command.js';
import { enterLine, pledgeIn, refuseShort, refuseSource } from '../projects/ledger.js';
import { inProject, openProject, theProject } from '../projects/register.js';
import { refuseOutOfTurn } from '../projects/table.js';
import type { Pledge, Project } from '../projects/words.js';

const refuseLine = ({ project, ledger }: Project, line: string) =>
  ledger.has(line) ? refuse('line.exists', { project, line }) : undefined;

/** A pledge is fulfilled from its own source, and not beyond what was pledged. */
function refusePledge({ pledge, withdrawn, source, amount, received }: Pledge, from: string, asked: number) {
  if (withdrawn) return refuse('pledge.withdrawn', { pledge });
  if (source !== from) return refuse('pledge.source-differs', { pledge, source: from });
  return received + asked > amount ? refuse('pledge.exceeded', { pledge, amount, received, asked }) : undefined;
}

/** The project, and the pledge that the money fulfils, if any. */
const theReceiver = inProject((project, { pledge }: { pledge?: string | undefined }) =>
  pledge === undefined ? { project, pledge } : pledgeIn(project, pledge),
);

export const receive = command({
  type: 'money.receive',
  fields: z.strictObject({
    project: id,
    line: newId,
    source: word,
    amount: money,
    /** The pledge it fulfils; what exceeds the pledge is a line of its own. */
    pledge: z.optional(id),
    text: z.optional(text()),
    voucher: z.optional(attachment),
  }),
  who: ['treasurer'],
  back: { by: { 'ledger.reverse': { project: 'project', reverses: 'line' } }, until: 'work' },
  subject: theReceiver,
  judge: (state, { fields: { line, source, amount } }, { project, pledge }) =>
    refuseOutOfTurn(project, 'receive') ??
    refuseLine(project, line) ??
    refuseSource(state, source) ??
    (pledge && refusePledge(pledge, source, amount)) ??
    admitted,
  opens: (draft, { fields: { project, source } }, own) => openProject(draft, project, source, own),
  changes: (_draft, { fields: { project: _project, voucher: _voucher, ...line }, at }, { project }) =>
    enterLine(project, { ...line, way: 'in', at }),
});

const refuseOverBudget = ({ project, budget, moneyOut }: Project, amount: number) =>
  moneyOut + amount > budget ? refuse('money.over-budget', { project, budget, moneyOut, amount }) : undefined;

export const spend = command({
  type: 'money.spend',
  fields: z.strictObject({
    project: id,
    line: newId,
    /** Whose money it is: earmarked money is not spent for another source. */
    source: word,
    amount: money,
    text: text(),
    voucher: z.optional(attachment),
  }),
  who: ['treasurer'],
  back: { by: { 'ledger.reverse': { project: 'project', reverses: 'line' } }, until: 'work' },
  subject: theProject,
  judge: (state, { fields: { line, source, amount } }, project) =>
    refuseOutOfTurn(project, 'spend') ??
    refuseLine(project, line) ??
    refuseSource(state, source) ??
    refuseShort(project, source, amount) ??
    refuseOverBudget(project, amount) ??
    admitted,
  opens: (draft, { fields: { project, source } }, own) => openProject(draft, project, source, own),
  changes: (_draft, { fields: { project: _project, voucher: _voucher, ...line }, at }, project) =>
    enterLine(project, { ...line, way: 'out', at }),
});

/** The project, and the line that was wrong. */
const theLine = inProject((project, { reverses }: { reverses: string }) => {
  const wrong = project.ledger.get(reverses);
  return wrong ? { project, wrong } : refuse('line.unknown', { project: project.project, line: reverses });
});

export const reverse = command({
  type: 'ledger.reverse',
  /** 冲正: a line of its own that takes back another. */
  fields: z.strictObject({ project: id, line: newId, reverses: id, reason: text(), witness: z.optional(someone) }),
  who: ['treasurer'],
  back: { by: { 'money.receive': ['project'], 'money.spend': ['project'] }, until: 'work' },
  subject: theLine,
  judge(_state, { fields: { line } }, { project, wrong }) {
    const refused = refuseOutOfTurn(project, 'reverse') ?? refuseLine(project, line);
    if (refused) return refused;
    // A reversal is not reversed in turn: the right line is entered anew.
    if (wrong.reversedBy !== undefined || wrong.reverses !== undefined)
      return refuse('line.reversed', { project: project.project, line: wrong.line });
    return (wrong.way === 'in' ? refuseShort(project, wrong.source, wrong.amount) : undefined) ?? admitted;
  },
  changes(_draft, { fields: { line, reverses, reason }, at }, { project, wrong }) {
    enterLine(project, { ...wrong, line, amount: -wrong.amount, text: reason, at, reverses });
  },
});

/** Everything declared here, by type. */
export const commands = byType(receive, spend, reverse);
