// What becomes of what was decided: drafted, approved, carried out, evaluated. What the steps call for, place by place. Pure.
import { itemsWithout } from '../../parts/projects/items.js';
import { ahead } from '../../parts/projects/milestones.js';
import { projectsOf } from '../../parts/projects/register.js';
import { isDropped } from '../../parts/projects/table.js';
import type { Project } from '../../parts/projects/words.js';
import { isOpen } from '../../parts/surveys/standing.js';
import type { State } from '../../procedure/vocabulary.js';
import { type Act, type Acts, firstOf, type Proposal, propose } from './proposal.js';

/** Decided on, and nobody has drafted what is to become of it. */
const undrafted = (state: State): Proposal | undefined =>
  firstOf(
    itemsWithout(state, (project) => !isDropped(project)),
    (item) => propose('project.draft', 'no-project', { item }, { item }),
  );

const unsubmitted = (state: State): Proposal | undefined =>
  firstOf(projectsOf(state), ({ project, status }) =>
    status === 'drafted' || status === 'returned'
      ? propose('project.submit', 'project-drafted', { project }, { project })
      : undefined,
  );

const drafting: Act = (state) =>
  undrafted(state) ??
  unsubmitted(state) ??
  (projectsOf(state).some(({ status }) => status === 'submitted')
    ? propose('projects.screen', 'projects-submitted', {})
    : propose('conversion.conclude', 'projects-decided', {}));

const screening: Act = (state) =>
  firstOf(projectsOf(state), ({ project, status }) =>
    status === 'submitted' ? propose('project.screen', 'project-waits', { project }, { project }) : undefined,
  ) ??
  unsubmitted(state) ??
  propose('conversion.conclude', 'projects-decided', {});

function carryingOut(project: Project): Proposal | undefined {
  const { project: id, status, changes } = project;
  const of = { project: id };
  const asked = Object.values(changes).find((change) => change.status === 'requested');
  if (asked) return propose('change.decide', 'change-waits', of, { ...of, change: asked.change });
  if (status === 'approved') return propose('project.start', 'project-approved', of, of);
  if (status === 'completed') return propose('project.accept', 'project-complete', of, of);
  if (status !== 'under-way') return undefined;
  const [next] = ahead(project);
  if (!next) return propose('project.complete', 'milestones-reached', of, of);
  const { milestone } = next;
  return propose('milestone.reach', 'milestone-next', { ...of, milestone }, { ...of, milestone });
}

const underWay: Act = (state) =>
  firstOf(projectsOf(state), carryingOut) ??
  // What stands still is not to be concluded.
  (projectsOf(state).some(({ status }) => status === 'suspended' || status === 'to-rectify')
    ? undefined
    : propose('implementation.conclude', 'projects-closed', {}));

const rating: Act = (state) => {
  const asked = Object.values(state.surveys).filter(({ spent }) => !spent);
  if (asked.length === 0) return propose('survey.open', 'not-asked', {}, { about: { of: 'consultation' } });
  return asked.some((survey) => isOpen(state, survey))
    ? undefined
    : propose('evaluation.find', 'ratings-in', {}, {}, { weighs: true });
};

const found: Act = ({ evaluation: { found: result } }) => {
  if (!result) return undefined;
  const { enough, satisfied, raters, ratings, minRatings } = result;
  return enough
    ? satisfied
      ? propose('evaluation.conclude', 'found', { satisfied }, { way: 'done' })
      : propose('evaluation.conclude', 'found', { satisfied }, {}, { open: ['reason'] })
    : propose('evaluation.reopen', 'too-few-ratings', { ratings: raters ?? ratings, needed: minRatings });
};

export const ofProjects: Acts = {
  'conversion.drafting': drafting,
  'conversion.screening': screening,
  'implementation.underWay': underWay,
  'evaluation.rating': rating,
  'evaluation.found': found,
};
