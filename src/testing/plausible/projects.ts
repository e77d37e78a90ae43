// Plausible commands of steps 4, 5 and 6. Pure.

import type { Project } from '../../parts/projects/words.js';
import type { State } from '../../procedure/vocabulary.js';
import { plus } from '../clock.js';
import { planFor, residents, staff } from '../community.js';
import type { Dice } from './dice.js';
import { about, anItem, anybody, bare, type Draws, fresh, marks } from './draw.js';

/** One of the projects, mostly in one of these statuses. */
const project = (dice: Dice, state: State, ...statuses: Project['status'][]): Project | undefined => {
  const all = Object.values(state.projects);
  const fitting = all.filter(({ status }) => statuses.includes(status));
  return dice.maybe(fitting.length > 0 && !dice.once(10) ? fitting : all);
};

const plan = (state: State, now: string) => planFor(state.charter, plus(now, { days: 40 }).slice(0, 10));

const claim = (dice: Dice, state: State, ...statuses: string[]) => {
  const all = Object.values(state.claims);
  const fitting = all.filter(({ status }) => statuses.includes(status));
  return dice.maybe(fitting.length > 0 && !dice.once(10) ? fitting : all);
};

const callOut = (dice: Dice, state: State, ...statuses: string[]) => {
  const all = Object.values(state.callOuts);
  const fitting = all.filter(({ status }) => statuses.includes(status));
  return dice.maybe(fitting.length > 0 && !dice.once(10) ? fitting : all);
};

const survey = (dice: Dice, state: State) => dice.maybe(Object.values(state.surveys));

const source = (dice: Dice, state: State): string => dice.maybe(state.charter.conversion.sources) ?? 'own';

/** Most people are done with call-outs sooner than with anything else: they keep everything else waiting. */
export const conversion: Draws<
  | 'offer.make'
  | 'offer.match'
  | 'offer.withdraw'
  | 'project.draft'
  | 'project.amend'
  | 'project.withdraw'
  | 'project.submit'
  | 'projects.screen'
  | 'drafting.reopen'
  | 'project.score'
  | 'project.screen'
  | 'conversion.conclude'
  | 'conversion.send-back'
  | 'pledge.make'
  | 'pledge.withdraw'
> = {
  'offer.make': (dice, state) => ({
    fields: {
      offer: fresh(dice, state, 'f', state.conversion.offers.keys()),
      kind: dice.pick(['money', 'labour', 'idea', 'goodwill']),
      title: 'Two strong hands',
    },
  }),
  'offer.match': (dice, state) =>
    about(dice.maybe(state.conversion.offers.keys()), (offer) =>
      about(anItem(dice, state), (item) => ({ fields: { offer, item } })),
    ),
  'offer.withdraw': (dice, state) =>
    about(dice.maybe(state.conversion.offers.values()), ({ offer, by }) => ({
      fields: { offer, reason: 'A bad back' },
      by,
    })),
  'project.draft': (dice, state, now) =>
    about(
      anItem(dice, state, (id) => !Object.values(state.projects).some(({ item }) => item === id)),
      (item) => ({
        fields: { project: fresh(dice, state, 'p', Object.keys(state.projects)), item, ...plan(state, now) },
      }),
    ),
  'project.amend': (dice, state, now) =>
    about(project(dice, state, 'drafted', 'returned'), ({ project, by }) => ({
      fields: { project, reason: 'Said better', ...(dice.once(2) ? plan(state, now) : { goal: 'The same, in short' }) },
      by,
    })),
  'project.withdraw': (dice, state) =>
    about(dice.once(3) ? project(dice, state, 'drafted', 'returned', 'submitted') : undefined, ({ project, by }) => ({
      fields: { project, reason: 'Nobody to do it' },
      by,
    })),
  'project.submit': (dice, state) =>
    about(project(dice, state, 'drafted', 'returned'), ({ project }) => ({ fields: { project } })),
  'projects.screen': bare,
  'drafting.reopen': () => ({ fields: { reason: 'One was forgotten' } }),
  'project.score': (dice, state) =>
    about(project(dice, state, 'submitted'), ({ project }) => ({
      fields: { project, scores: marks(dice, state.charter.conversion.criteria) },
    })),
  'project.screen': (dice, state) =>
    about(project(dice, state, 'submitted'), ({ project }) => ({
      fields: {
        project,
        decision: dice.once(4) ? dice.pick(['return', 'reject']) : 'approve',
        reason: 'As the screening found',
      },
    })),
  'conversion.conclude': bare,
  'conversion.send-back': (dice, state) =>
    about(anItem(dice, state), (item) => ({ fields: { items: [item], reason: 'Nobody would build it' } })),
  'pledge.make': (dice, state) =>
    about(project(dice, state, 'drafted', 'submitted', 'returned'), (found) => {
      const fields = {
        project: found.project,
        pledge: fresh(dice, state, 'l', found.pledges.keys()),
        text: 'With pleasure',
      };
      if (dice.once(5)) return { fields: { ...fields, kind: dice.pick(['labour', 'idea', 'goodwill']) } };
      const short = found.funding.find(({ source, amount }) => (found.sources[source]?.pledged ?? 0) < amount);
      return {
        fields: {
          ...fields,
          kind: 'money',
          source: short?.source ?? source(dice, state),
          amount: short ? short.amount : dice.from(1, 5000),
        },
      };
    }),
  'pledge.withdraw': (dice, state) =>
    about(dice.once(3) ? project(dice, state, 'drafted', 'submitted') : undefined, ({ project, pledges }) =>
      about(dice.maybe(pledges.values()), ({ pledge, by }) => ({
        fields: { project, pledge, reason: 'I need it myself' },
        by,
      })),
    ),
};

export const claims: Draws<
  'claim.post' | 'claim.take' | 'claim.deliver' | 'claim.confirm' | 'claim.release' | 'claim.withdraw'
> = {
  'claim.post': (dice, state, now) =>
    dice.once(3)
      ? {
          fields: {
            claim: fresh(dice, state, 'w', Object.keys(state.claims)),
            title: 'A lift to the clinic',
            ...(dice.once(2) && { due: plus(now, { days: dice.from(1, 20) }) }),
          },
        }
      : undefined,
  'claim.take': (dice, state) => about(claim(dice, state, 'posted'), ({ claim }) => ({ fields: { claim } })),
  'claim.deliver': (dice, state) =>
    about(claim(dice, state, 'taken'), ({ claim, takenBy }) => ({ fields: { claim }, by: takenBy })),
  'claim.confirm': (dice, state) =>
    about(claim(dice, state, 'delivered'), ({ claim, by }) => ({ fields: { claim }, by })),
  'claim.release': (dice, state) =>
    about(dice.once(3) ? claim(dice, state, 'taken', 'delivered') : undefined, ({ claim, takenBy }) => ({
      fields: { claim, reason: 'The car broke down' },
      by: takenBy,
    })),
  'claim.withdraw': (dice, state) =>
    about(claim(dice, state, 'posted'), ({ claim, by }) => ({ fields: { claim, reason: 'Well again' }, by })),
};

export const implementation: Draws<
  | 'project.start'
  | 'milestone.reach'
  | 'milestone.reopen'
  | 'money.receive'
  | 'money.spend'
  | 'ledger.reverse'
  | 'change.request'
  | 'change.decide'
  | 'inspection.record'
  | 'project.suspend'
  | 'project.resume'
  | 'project.terminate'
  | 'project.complete'
  | 'project.accept'
  | 'project.rectify'
  | 'implementation.send-back'
  | 'implementation.conclude'
> = {
  'project.start': (dice, state) => about(project(dice, state, 'approved'), ({ project }) => ({ fields: { project } })),
  'milestone.reach': (dice, state) =>
    about(project(dice, state, 'under-way'), ({ project, milestones }) =>
      about(dice.maybe(milestones.filter(({ reached }) => !reached)), ({ milestone }) => ({
        fields: { project, milestone },
      })),
    ),
  'milestone.reopen': (dice, state) =>
    about(dice.once(4) ? project(dice, state, 'under-way') : undefined, ({ project, milestones }) =>
      about(dice.maybe(milestones), ({ milestone }) => ({ fields: { project, milestone, reason: 'Not quite' } })),
    ),
  'money.receive': (dice, state) =>
    about(project(dice, state, 'under-way', 'approved', 'completed'), (found) => {
      const pledge = dice.maybe([...found.pledges.values()].filter(({ kind }) => kind === 'money'));
      const line = { project: found.project, line: fresh(dice, state, 'n', found.ledger.keys()) };
      return pledge?.source !== undefined && !dice.once(3)
        ? {
            fields: { ...line, source: pledge.source, amount: dice.from(1, pledge.amount), pledge: pledge.pledge },
          }
        : { fields: { ...line, source: source(dice, state), amount: dice.from(1, 40_000) } };
    }),
  'money.spend': (dice, state) =>
    about(project(dice, state, 'under-way', 'completed', 'accepted'), (found) => {
      const [from = source(dice, state), funds] = dice.maybe(Object.entries(found.sources)) ?? [];
      const left = (funds?.moneyIn ?? 0) - (funds?.moneyOut ?? 0);
      return {
        fields: {
          project: found.project,
          line: fresh(dice, state, 'n', found.ledger.keys()),
          source: from,
          amount: dice.from(1, Math.max(1, left + (dice.once(5) ? 1000 : 0))),
          text: 'Cement',
        },
      };
    }),
  'ledger.reverse': (dice, state) =>
    about(project(dice, state, 'under-way', 'completed'), (found) =>
      about(dice.maybe(found.ledger.keys()), (reverses) => ({
        fields: {
          project: found.project,
          line: fresh(dice, state, 'n', found.ledger.keys()),
          reverses,
          reason: 'Entered twice',
          witness: staff.supervisor,
        },
      })),
    ),
  'change.request': (dice, state, now) =>
    about(project(dice, state, 'under-way', 'suspended'), (found) => {
      const { milestone = 'none' } = dice.maybe(found.milestones) ?? {};
      const change = {
        project: found.project,
        change: fresh(dice, state, 'g', Object.keys(found.changes)),
        reason: 'As it turned out',
      };
      switch (dice.below(4)) {
        case 0:
          return { fields: { ...change, alters: { kind: 'budget', budget: found.budget + dice.from(-9000, 15_000) } } };
        case 1:
          return {
            fields: {
              ...change,
              alters: { kind: 'schedule', milestone, due: plus(now, { days: dice.from(1, 60) }).slice(0, 10) },
            },
          };
        case 2:
          return { fields: { ...change, alters: { kind: 'content', content: 'Smaller', material: dice.once(3) } } };
        default:
          return { fields: { ...change, alters: { kind: 'responsible', responsible: { person: staff.executor } } } };
      }
    }),
  'change.decide': (dice, state) => {
    const requested = Object.values(state.projects).flatMap(({ project, changes }) =>
      Object.values(changes)
        .filter(({ status }) => status === 'requested')
        .map(({ change }) => ({ project, change })),
    );
    return about(dice.maybe(requested), (found) => ({
      fields: { ...found, decision: dice.pick(['approve', 'approve', 'decline']), reason: 'It costs too much' },
    }));
  },
  'inspection.record': (dice, state) =>
    about(project(dice, state, 'under-way', 'completed'), ({ project, inspections }) => {
      const defects = Object.values(inspections).filter(({ resolved }) => !resolved);
      return {
        fields: {
          project,
          inspection: fresh(dice, state, 'i', Object.keys(inspections)),
          result: dice.once(4) ? 'defects' : 'ok',
          resolves: defects.map(({ inspection }) => inspection),
        },
      };
    }),
  'project.suspend': (dice, state) =>
    about(dice.once(3) ? project(dice, state, 'under-way') : undefined, ({ project }) => ({
      fields: { project, reason: 'Frost' },
    })),
  'project.resume': (dice, state) =>
    about(project(dice, state, 'suspended'), ({ project }) => ({ fields: { project } })),
  'project.terminate': (dice, state) =>
    about(dice.once(5) ? project(dice, state, 'under-way', 'suspended') : undefined, ({ project }) => ({
      fields: { project, reason: 'The builder is bankrupt' },
    })),
  'project.complete': (dice, state) =>
    about(project(dice, state, 'under-way'), ({ project }) => ({ fields: { project } })),
  'project.accept': (dice, state) =>
    about(project(dice, state, 'completed'), ({ project }) => ({ fields: { project } })),
  'project.rectify': (dice, state, now) =>
    about(project(dice, state, 'to-rectify'), ({ project }) => ({
      fields: {
        project,
        milestones: [{ milestone: `again${state.seq}`, title: 'Put right', due: plus(now, { days: 20 }).slice(0, 10) }],
        reason: 'It squeaks',
      },
    })),
  'implementation.send-back': (dice, state) =>
    about(project(dice, state, 'under-way', 'suspended', 'approved'), ({ project }) => ({
      fields: { projects: [project], to: dice.pick(['deliberation', 'vote']), reason: 'Twice as dear' },
    })),
  'implementation.conclude': bare,
};

export const callOuts: Draws<
  | 'callout.raise'
  | 'callout.assign'
  | 'callout.arrive'
  | 'callout.resolve'
  | 'callout.confirm'
  | 'callout.return'
  | 'callout.withdraw'
> = {
  'callout.raise': (dice, state) =>
    dice.once(3)
      ? { fields: { callout: fresh(dice, state, 'q', Object.keys(state.callOuts)), matter: 'A burst pipe' } }
      : undefined,
  'callout.assign': (dice, state) =>
    about(callOut(dice, state, 'raised'), ({ callout }) => ({ fields: { callout, to: anybody(dice, state) } })),
  'callout.arrive': (dice, state) =>
    about(callOut(dice, state, 'assigned'), ({ callout, to }) => ({ fields: { callout }, by: to })),
  'callout.resolve': (dice, state) =>
    about(callOut(dice, state, 'arrived'), ({ callout, to }) => ({ fields: { callout, result: 'Tight' }, by: to })),
  'callout.confirm': (dice, state) =>
    about(callOut(dice, state, 'resolved'), ({ callout, by }) => ({ fields: { callout }, by })),
  'callout.return': (dice, state) =>
    about(dice.once(3) ? callOut(dice, state, 'resolved') : undefined, ({ callout, by }) => ({
      fields: { callout, reason: 'It still drips' },
      by,
    })),
  'callout.withdraw': (dice, state) =>
    about(callOut(dice, state, 'raised', 'assigned', 'arrived'), ({ callout, by }) => ({
      fields: { callout, reason: 'It stopped' },
      by,
    })),
};

export const evaluation: Draws<
  | 'survey.open'
  | 'survey.close'
  | 'rating.give'
  | 'rating.correct'
  | 'review.submit'
  | 'evaluation.find'
  | 'evaluation.reopen'
  | 'evaluation.conclude'
> = {
  'survey.open': (dice, state) => {
    const surveyed = dice.once(3) ? project(dice, state, 'completed', 'accepted')?.project : undefined;
    return {
      fields: {
        survey: fresh(dice, state, 'y', Object.keys(state.surveys)),
        about: surveyed === undefined ? { of: 'consultation' } : { of: 'project', project: surveyed },
        raters: { bodies: [], kinds: [], people: dice.once(2) ? [...residents] : [] },
        days: dice.from(1, 10),
      },
    };
  },
  'survey.close': (dice, state) =>
    about(dice.once(4) ? survey(dice, state) : undefined, ({ survey }) => ({ fields: { survey } })),
  'rating.give': (dice, state) =>
    about(survey(dice, state), ({ survey, ratings }) => ({
      fields: { survey, scores: marks(dice, state.charter.evaluation.dimensions), comment: 'Well done' },
      by: dice.maybe(residents.filter((person) => !ratings.has(person))) ?? anybody(dice, state),
    })),
  'rating.correct': (dice, state) =>
    about(survey(dice, state), ({ survey, ratings }) =>
      about(dice.maybe(ratings.keys()), (rater) => ({
        fields: { survey, rater, scores: marks(dice, state.charter.evaluation.dimensions), reason: 'A slip' },
        by: dice.pick([rater, staff.recorder]),
      })),
    ),
  'review.submit': (dice, state) => ({
    fields: {
      review: fresh(dice, state, 'z', Object.keys(state.reviews)),
      about: { of: 'consultation' },
      share: { num: dice.from(0, 10), den: 10 },
      text: 'As promised',
    },
    by: dice.pick([staff.supervisor, staff.authority]),
  }),
  'evaluation.find': bare,
  'evaluation.reopen': () => ({ fields: { reason: 'Too few answered' } }),
  'evaluation.conclude': (dice) => ({
    fields: {
      way: dice.pick(['done', 'done', 'rectify', 'redeliberate', 'new-topic']),
      reason: 'As found',
      follows: 'c2',
    },
  }),
};
