// Draws for step 5. Pure.
import { plus } from '../clock.js';
import { staff } from '../community.js';
import { about, bare, type DrawsOf, fresh, project, source } from './draw.js';

export const implementation: DrawsOf<'implementation'> = {
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
