// Step 4 项目转化, screening and the ways out: projects are scored and decided on; the step ends, or what was decided goes back. Pure.
import * as z from 'zod/mini';
import { count, id, text, word } from '../../fields.js';
import { since } from '../../kernel/revisions.js';
import { together, weighted } from '../../kernel/scores.js';
import { check } from '../../law/threshold.js';
import { admitted, byType, command, found, refuse, refuseReturn, type State } from '../command.js';
import { reopenItem } from '../common/item-status.js';
import { theItems } from '../common/items.js';
import { isDecided, itemsWithout } from '../projects/items.js';
import { secured } from '../projects/ledger.js';
import { refusePrice } from '../projects/price.js';
import { projectsOf, supersede, theProject } from '../projects/register.js';
import { isAdopted, isUndecided, move, refuseOutOfTurn } from '../projects/table.js';
import type { Project, ProjectStatus } from '../projects/words.js';
import { isRecused } from '../recusals/commands.js';
import { refuseOpenRegisters } from '../unfinished.js';

export const openScreening = command({
  type: 'projects.screen',
  fields: z.strictObject({}),
  who: ['convener'],
  back: { by: { 'drafting.reopen': [] }, until: 'conversion' },
});

export const score = command({
  type: 'project.score',
  fields: z.strictObject({ project: id, scores: z.record(word, count) }),
  who: ['convener', 'member', 'authority'],
  back: { by: { 'project.score': ['project', 'scores'] }, until: 'screened' },
  subject: theProject,
  judge(state, { fields, by }, project) {
    const refused = refuseOutOfTurn(project, 'score');
    if (refused) return refused;
    const aside = since(state, 1) && !state.charter.deliberation.recusal.mayVote;
    if (aside && isRecused(state, project.item, by)) return refuse('recused', { item: project.item, person: by });
    const scored = weighted(state.charter.conversion.criteria, fields.scores);
    return 'criterion' in scored
      ? refuse('project.score-malformed', { project: project.project, ...scored })
      : found(scored);
  },
  changes(draft, { finding, by, seq }, project) {
    if (since(draft, 3)) project.scoredSince ??= seq;
    // Whoever scores twice has thought again.
    project.scores = project.scores.set(by, finding);
  },
});

/** All scorers' weighted points together, against the pass mark; `check` is null where the charter sets none. */
function screened(state: State, project: Project) {
  const score = together(project.scores.values());
  const { passMark } = state.charter.conversion;
  return {
    scorers: project.scores.size,
    score,
    check: passMark === null ? null : check('weight', score.weighted, score.greatest, passMark),
    secured: secured(project),
    budget: project.budget,
  };
}

function refuseApproval(state: State, project: string, { score, check, secured, budget }: ReturnType<typeof screened>) {
  if (check && !check.met) {
    const { num, den, strict } = check;
    return refuse('project.below-pass-mark', { project, ...score, num, den, strict });
  }
  const short = state.charter.conversion.mustBeFunded && secured < budget;
  return short ? refuse('project.underfunded', { project, budget, secured }) : undefined;
}

export const screen = command({
  type: 'project.screen',
  fields: z.strictObject({
    project: id,
    decision: z.enum(['approve', 'return', 'reject']),
    /** Owed with every decision but approval. */
    reason: z.optional(text()),
  }),
  who: ['convener', 'authority'],
  back: {
    by: { 'project.screen': { project: 'project', decision: { is: 'return' } }, 'project.submit': ['project'] },
    until: 'conversion',
  },
  subject: theProject,
  judge(state, { fields: { decision, reason } }, project) {
    const refused = refuseOutOfTurn(project, decision);
    if (refused) return refused;
    if (decision !== 'approve' && reason === undefined) return refuse('reason.missing', { about: project.project });
    const screening = screened(state, project);
    const failed =
      decision === 'approve'
        ? (refuseApproval(state, project.project, screening) ?? refusePrice(state, project, project.budget))
        : undefined;
    return failed ?? found(screening);
  },
  changes(_draft, { fields, finding }, project) {
    move(project, fields.decision, fields.reason);
    if (fields.decision === 'approve') project.approvedBudget = finding.budget;
  },
});

/** What comes of the step: projects to carry out, decisions that executed themselves, or nothing. */
function outcome(state: State): { projects: number; next: 'implementation' | 'adopted' | 'nothing' } {
  const projects = projectsOf(state).filter(isAdopted).length;
  const executed = Object.values(state.items).some((item) => isDecided(item) && item.becomes !== 'project');
  return { projects, next: projects > 0 ? 'implementation' : executed ? 'adopted' : 'nothing' };
}

export const conclude = command({
  type: 'conversion.conclude',
  fields: z.strictObject({}),
  who: ['convener'],
  back: { by: { 'implementation.send-back': [] }, until: 'work' },
  may(state) {
    const undecided = projectsOf(state).filter(isUndecided);
    if (undecided.length > 0) return refuse('project.undecided', { projects: undecided.map(({ project }) => project) });
    const items = itemsWithout(state, isAdopted);
    if (items.length > 0) return refuse('item.without-project', { items });
    // With nothing to carry out the consultation ends, and nobody may be left waiting.
    return projectsOf(state).some(isAdopted) ? undefined : refuseOpenRegisters(state);
  },
  judge: (state) => found(outcome(state)),
});

const BEGUN: readonly ProjectStatus[] = ['under-way', 'suspended', 'completed'];

export const sendBack = command({
  type: 'conversion.send-back',
  fields: z.strictObject({ items: z.array(id).check(z.minLength(1)), reason: text() }),
  who: ['convener'],
  back: { by: { 'round.call': ['items'] }, until: 'ends' },
  may: (state) => refuseReturn(state, 'deliberation'),
  subject: (state, { fields }) => theItems(state, fields.items),
  judge(state, _claim, items) {
    for (const { item, status } of items) {
      if (!isDecided({ status })) return refuse('item.not-decided', { item, status });
      // What is being carried out goes back from there, with its clocks and its money.
      const begun = projectsOf(state, item).find((project) => BEGUN.includes(project.status));
      if (begun) return refuse('item.has-project', { item, project: begun.project, status: begun.status });
    }
    return admitted;
  },
  changes(draft, { fields }, items) {
    for (const { item } of items) {
      reopenItem(draft, item);
      supersede(draft, item, fields.reason);
    }
    draft.conversion.back = fields;
  },
});

/** Everything declared here, by type. */
export const commands = byType(openScreening, score, screen, conclude, sendBack);
