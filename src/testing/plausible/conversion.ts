// Draws for step 4. Pure.
import type { State } from '../../procedure/vocabulary.js';
import { plus } from '../clock.js';
import { planFor } from '../community.js';
import { about, anItem, bare, type DrawsOf, fresh, marks, project, source } from './draw.js';

const plan = (state: State, now: string) => planFor(state.charter, plus(now, { days: 40 }).slice(0, 10));

export const conversion: DrawsOf<'conversion'> = {
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
  'offer.unmatch': (dice, state) =>
    about(
      dice.once(2)
        ? dice.maybe([...state.conversion.offers.values()].filter(({ items }) => items.length > 0))
        : undefined,
      ({ offer, items: [item = ''] }) => ({ fields: { offer, item, reason: 'The wrong demand' } }),
    ),
};
