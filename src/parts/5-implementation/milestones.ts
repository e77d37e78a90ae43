// Step 5 组织实施, milestones 节点: reached, in time or late, and opened again. Pure.
import * as z from 'zod/mini';
import { attachment, id, someone, text } from '../../fields.js';
import { momentOf } from '../../kernel/questions.js';
import { admitted, byType, command, found, refuse } from '../command.js';
import { dueOf, startClocks, stopClock, theMilestone } from '../projects/milestones.js';
import { refuseOutOfTurn } from '../projects/table.js';

export const reach = command({
  type: 'milestone.reach',
  fields: z.strictObject({ project: id, milestone: id, text: z.optional(text()), evidence: z.optional(attachment) }),
  who: ['executor', 'convener'],
  back: { by: { 'milestone.reopen': ['project', 'milestone'] }, until: 'complete' },
  subject: theMilestone,
  judge(state, claim, { project, milestone: { milestone, reached } }) {
    const refused = refuseOutOfTurn(project, 'reach');
    if (refused) return refused;
    if (reached) return refuse('milestone.reached', { project: project.project, milestone });
    const due = dueOf(state, project.project, milestone) ?? null;
    const { moment, time } = momentOf(state, claim);
    return found({ moment, time, due, late: due !== null && moment > due });
  },
  changes(draft, { fields, finding: { moment, due, late } }, { project, milestone }) {
    milestone.reached = { at: moment, late, due: due ?? undefined, evidence: fields.evidence };
    stopClock(draft, project.project, milestone.milestone);
  },
});

export const reopen = command({
  type: 'milestone.reopen',
  /** It was reported too early or by mistake. */
  fields: z.strictObject({ project: id, milestone: id, reason: text(), witness: z.optional(someone) }),
  who: ['executor', 'convener', 'supervisor'],
  back: { by: { 'milestone.reach': ['project', 'milestone'] }, until: 'complete' },
  subject: theMilestone,
  judge(_state, _claim, { project, milestone: { milestone, reached } }) {
    const refused = refuseOutOfTurn(project, 'reach');
    if (refused) return refused;
    return reached ? admitted : refuse('milestone.not-reached', { project: project.project, milestones: [milestone] });
  },
  changes(draft, _fact, { project, milestone }) {
    const due = milestone.reached?.due;
    milestone.reached = undefined;
    // Its clock takes up again where it was; if that is past, it passes at once.
    if (due !== undefined) startClocks(draft, project.project, [{ milestone: milestone.milestone, due }]);
  },
});

/** Everything declared here, by type. */
export const commands = byType(reach, reopen);
