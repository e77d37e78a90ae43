// Findings of steps 4 and 5 and of call-outs, in English.

import type { conversion } from '../../../parts/4-conversion/part.js';
import type { implementation } from '../../../parts/5-implementation/part.js';
import type { callOuts } from '../../../parts/call-outs/part.js';
import type { Clock } from '../../../parts/projects/words.js';
import { grouped, products } from '../../amounts.js';
import type { FindingType, Workings } from '../../dictionary.js';
import type { Say } from '../../say.js';
import { many } from '../terms.js';
import { score } from './checks.js';

const clocks = (say: Say, project: string, label: string, found: readonly Clock[]): string[] =>
  found.map(({ milestone, due }) => `${say.milestone(project, milestone)} ${label} ${say.until(due)}.`);

const late = (is: boolean): string => (is ? 'Late.' : 'In time.');

type Found = keyof typeof conversion.commands | keyof typeof implementation.commands | keyof typeof callOuts.commands;

export const projects: Workings<Extract<Found, FindingType>> = {
  'project.score': (found) => [`${score(found.weighted, found.greatest, null)}.`],
  'project.screen': (found, say) => [
    `${many(found.scorers, 'scorer')}: ${score(found.score.weighted, found.score.greatest, found.check)}.`,
    `Budget ${say.money(found.budget)}, secured ${say.money(found.secured)}${
      found.secured < found.budget ? `, ${say.money(found.budget - found.secured)} short` : ''
    }.`,
  ],
  'conversion.conclude': (found) => [
    found.next === 'implementation'
      ? `${many(found.projects, 'project')} approved. Next: implementation.`
      : found.next === 'adopted'
        ? 'No project; what was decided executes itself.'
        : 'No project; the consultation ends.',
  ],
  'project.start': (found, say, { fields }) => clocks(say, fields.project, 'is due by', found.clocks),
  'milestone.reach': (found, say) => [
    `Reached on ${say.when(found.moment)}${found.due === null ? '' : `, due by ${say.until(found.due)}: ${found.late ? 'late' : 'in time'}`}.`,
  ],
  'project.suspend': (found, say, { fields }) =>
    clocks(say, fields.project, 'stands still; it was due by', found.clocks),
  'project.resume': (found, say, { fields }) => clocks(say, fields.project, 'is now due by', found.clocks),
  'change.decide': (found, say) => [
    ...(found.check === null
      ? []
      : [
          `A difference of ${say.money(found.check.part)} from the ${say.money(found.check.whole)} approved; ${say.threshold(found.check)} is material: ${
            found.check.whole === 0 ? 'nothing was approved' : products(found.check, grouped)
          }.`,
        ]),
    found.material ? 'Material.' : 'Not material.',
    ...(found.due === null ? [] : [`Now due by ${say.until(found.due)}.`]),
  ],
  'project.rectify': (found, say, { fields }) => clocks(say, fields.project, 'is due by', found.clocks),
  'implementation.send-back': (found) => [found.next === 'vote' ? 'Next: the vote.' : 'Next: deliberation.'],
  'implementation.conclude': (found, say) => [
    `${found.accepted} accepted, ${found.terminated} terminated; ${say.money(found.moneyIn)} in, ${say.money(found.moneyOut)} out, ${say.money(found.moneyIn - found.moneyOut)} left.`,
  ],
  'callout.raise': (found, say) => [`To be assigned by ${say.until(found.due)}.`],
  'callout.assign': (found, say) => [
    `${late(found.late)} Whoever it is assigned to reports in by ${say.until(found.due)}.`,
  ],
  'callout.arrive': (found, say) => [`${late(found.late)} To be resolved by ${say.until(found.due)}.`],
  'callout.resolve': (found) => [late(found.late)],
  'callout.return': (found, say) => [`Somebody reports in again by ${say.until(found.due)}.`],
};
