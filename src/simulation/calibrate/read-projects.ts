// What became of the projects of a record, and how they were rated. Pure.
import type { Fact, State } from '../../procedure/vocabulary.js';
import type { RecordedPeople } from './recorded.js';

const DAY = 86_400_000;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

/** Days and money of each project, as far as they are known. Milestones added to put something right are not of the plan. */
export function projectsOf(facts: readonly Fact[], state: State): RecordedPeople['projects'] {
  const started = new Map<string, string>();
  const completed = new Map<string, string>();
  for (const fact of facts) {
    if (fact.type === 'project.start' && !started.has(fact.fields.project))
      started.set(fact.fields.project, fact.on ?? fact.at);
    // The first time: whatever is put right later was not late.
    if (fact.type === 'project.complete' && !completed.has(fact.fields.project))
      completed.set(fact.fields.project, fact.on ?? fact.at);
  }
  return Object.values(state.projects).map((one) => {
    const from = started.get(one.project);
    const to = completed.get(one.project);
    const due = one.milestones
      .filter(({ rectification }) => !rectification)
      .map((milestone) => milestone.due)
      .sort()
      .at(-1);
    const budget = one.approvedBudget ?? one.budget;
    const planned = from !== undefined && due !== undefined ? daysBetween(from, `${due}T12:00:00.000Z`) : undefined;
    const took = from !== undefined && to !== undefined ? daysBetween(from, to) : undefined;
    const spent = to !== undefined && budget > 0 ? one.moneyOut / budget - 1 : undefined;
    return {
      item: one.item,
      budget,
      ...(planned !== undefined && { days: Math.round(planned) }),
      ...(planned !== undefined && took !== undefined && { delay: Math.round(took - planned) }),
      ...(spent !== undefined && { overrun: spent }),
    };
  });
}

/** Every survey with its ratings, as shares of the points there were. */
export function surveysOf(facts: readonly Fact[], state: State): RecordedPeople['surveys'] {
  const surveys = new Map<string, RecordedPeople['surveys'][number]>();
  for (const fact of facts) {
    if (fact.type === 'survey.open') {
      const { survey, raters } = fact.fields;
      const asked = new Set((raters?.bodies ?? []).flatMap((body) => [...(state.rolls[body]?.members.keys() ?? [])]));
      surveys.set(survey, { asked: asked.size, ratings: [] });
    }
    if (fact.type === 'rating.give') {
      const { weighted, greatest } = fact.finding;
      const person = fact.for ?? fact.by;
      const share = greatest > 0 ? Math.min(1, Math.max(0, weighted / greatest)) : 0;
      surveys.get(fact.fields.survey)?.ratings.push({ person, share });
    }
  }
  return [...surveys.values()];
}
