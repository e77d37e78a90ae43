// Whether a charter's phases list the steps that its way goes through, once each and in their order. Pure.
import { type Charter, STEPS } from '../charter.js';
import { leavesOut, stepsMissing } from '../steps.js';
import { type CharterPath, type Check, problem, type Remark, warning } from './remark.js';

/** Every step as the phases list it, with its place. */
const listed = ({ phases }: Charter) =>
  phases.flatMap(({ steps }, phase) =>
    steps.map((step, place) => ({ step, path: ['phases', phase, 'steps', place] satisfies CharterPath })),
  );

const twice: Check = (charter) =>
  listed(charter).flatMap(({ step, path }, index, all) =>
    all.findIndex((other) => other.step === step) < index ? [problem(path, 'charters.step-twice', { step })] : [],
  );

const missing: Check = (charter) =>
  stepsMissing(charter).map((step) => {
    if (step === charter.begins) return problem(['begins'], 'charters.step-missing', { step, because: 'begins' });
    const because = step === 'deliberation' ? 'agenda' : 'projects';
    return problem(['phases'], 'charters.step-missing', { step, because });
  });

/** Phases are labels: out of order they tell people of another way than the one they go. */
const order: Check = (charter) =>
  listed(charter).flatMap(({ step, path }, index, all): Remark[] => {
    const before = all[index - 1];
    const misplaced = before && STEPS.indexOf(before.step) > STEPS.indexOf(step);
    return misplaced ? [warning(path, 'charters.step-order', { step, after: before.step })] : [];
  });

/** Ways that lead to a step which is left out are closed; what is said of them binds nobody. */
function ways(charter: Charter): Remark[] {
  const { maxReturns, deliberation } = charter;
  const without = (step: (typeof STEPS)[number]): boolean => leavesOut(charter, step);
  const nowhere = without('deliberation') && (without('vote') || without('implementation'));
  const idle = maxReturns > 0 && nowhere;
  const capped = !without('deliberation') && deliberation.atCap === 'vote' && without('vote');
  return [
    ...(idle ? [warning(['maxReturns'], 'charters.returns-idle', { returns: maxReturns })] : []),
    ...(capped ? [warning(['deliberation', 'atCap'], 'charters.cap-idle', {})] : []),
  ];
}

export const steps: readonly Check[] = [twice, missing, order, ways];
