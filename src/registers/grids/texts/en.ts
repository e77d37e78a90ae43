// What is said of grids, in English.
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import type { Odd } from '../tree.js';
import type { GridsState, Refusals } from '../words.js';

const oddOnes = ({ odd, named }: { odd: number; named: readonly Odd[] }, say: Say): string[] =>
  odd === 0
    ? []
    : [
        `To be looked at: ${odd} of the wrong size, ${say.list(named.map((one) => `${say.thing('grids', one.grid)} with ${one.households} households (${one.from} to ${one.to})`))}${odd > named.length ? ' and others' : ''}.`,
      ];

export const en: RegisterTexts<typeof commands, Refusals, GridsState> = {
  title: 'Grids',
  about: 'The grids the community is divided into, and who leads them.',
  commands: {
    'grid.enter': 'enter grids',
    'grid.correct': 'correct a grid',
    'grid.assign': 'assign somebody to a grid',
    'grid.relieve': 'relieve somebody of a grid',
    'grid.split': 'split a grid',
    'grid.merge': 'merge grids',
    'grid.move': 'move a grid',
    'grid.drop': 'drop a grid',
  },
  facts: {
    'grid.enter': ({ fields, ...fact }, say) =>
      `${say.who(fact)} entered ${fields.grids.length === 1 ? `the grid ${say.quote(fields.grids[0]?.title ?? '')}` : `${fields.grids.length} grids`}${fields.more ? '; more follow' : ''}.`,
    'grid.correct': ({ fields, ...fact }, say) =>
      `${say.who(fact)} corrected the grid ${say.thing('grids', fields.grid)}. Reason: ${say.quote(fields.reason)}.`,
    'grid.assign': ({ fields, ...fact }, say) =>
      `${say.who(fact)} assigned ${say.person(fields.person)} to the grid ${say.thing('grids', fields.grid)} as ${fields.as === 'lead' ? 'its lead' : 'a member of its team'}.`,
    'grid.relieve': ({ fields, ...fact }, say) =>
      `${say.who(fact)} relieved ${say.person(fields.person)} of the grid ${say.thing('grids', fields.grid)}. Reason: ${say.quote(fields.reason)}.`,
    'grid.split': ({ fields, ...fact }, say) =>
      `${say.who(fact)} split the grid ${say.thing('grids', fields.grid)} into ${say.list(fields.into.map(({ title }) => say.quote(title)))}. Reason: ${say.quote(fields.reason)}.`,
    'grid.merge': ({ fields, ...fact }, say) =>
      `${say.who(fact)} merged the grids ${say.list(fields.of.map((grid) => say.thing('grids', grid)))} into ${say.quote(fields.title)}. Reason: ${say.quote(fields.reason)}.`,
    'grid.move': ({ fields, ...fact }, say) =>
      `${say.who(fact)} moved the grid ${say.thing('grids', fields.grid)} to ${fields.parent === undefined ? 'the top' : say.thing('grids', fields.parent)}. Reason: ${say.quote(fields.reason)}.`,
    'grid.drop': ({ fields, ...fact }, say) =>
      `${say.who(fact)} dropped the grid ${say.thing('grids', fields.grid)}. Reason: ${say.quote(fields.reason)}.`,
  },
  findings: {
    'grid.enter': (found, say) => oddOnes(found, say),
    'grid.correct': (found, say) => oddOnes(found, say),
    'grid.split': (found, say) => oddOnes(found, say),
    'grid.merge': (found, say) => oddOnes(found, say),
    'grid.move': (found, say) => oddOnes(found, say),
    'grid.assign': ({ before }, say) => (before === null ? [] : [`In the place of ${say.person(before)}.`]),
  },
  refusals: {
    'grid.exists': ({ grid }, say) => `The grid ${say.thing('grids', grid)} is there already. Use another id.`,
    'grid.unknown': ({ grid }, say) => `There is no grid ${say.quote(grid)}. Check its id.`,
    'grid.dropped': ({ grid }, say) => `The grid ${say.thing('grids', grid)} was dropped. Enter it again first.`,
    'grid.orphan': ({ grid, parent }, say) =>
      `The grid ${say.quote(grid)} is part of ${say.quote(parent)}, and there is none. Enter that one with it or before it.`,
    'grid.loop': ({ grid }, say) =>
      `The grid ${say.thing('grids', grid)} would be part of itself. Check what it is part of.`,
    'grid.too-deep': ({ grid, depth, levels }, say) =>
      `The grid ${say.thing('grids', grid)} would lie on level ${depth}, and the charter has ${levels.length}: ${say.list(levels.map(say.quote))}. Make it part of a higher one.`,
    'grid.kind-unknown': ({ kind, known }, say) =>
      `The charter knows no kind of grid ${say.quote(kind)}. Use one of ${say.list(known.map(say.quote))}.`,
    'grid.assigned': ({ grid, person }, say) =>
      `${say.person(person)} has that place in the grid ${say.thing('grids', grid)} already.`,
    'grid.not-assigned': ({ grid, person }, say) =>
      `${say.person(person)} has no place in the grid ${say.thing('grids', grid)}. Check the person.`,
    'grid.has-parts': ({ grid, parts }, say) =>
      `Other grids are part of ${say.thing('grids', grid)}: ${parts}. Move or drop them first.`,
    'grid.apart': ({ grid, other }, say) =>
      `The grids ${say.thing('grids', grid)} and ${say.thing('grids', other)} are not part of the same one. Move one of them first.`,
    'grid.itself': ({ grid }, say) => `The grid ${say.thing('grids', grid)} is there or named already. Name another.`,
    'grid.households-differ': ({ whole, parts }) =>
      `The parts have ${parts} households and the whole has ${whole}. Count again, or correct the grid first.`,
    'grid.person-unknown': ({ person }, say) => `The community does not know ${say.quote(person)}. Admit them first.`,
  },
  columns: ['Grid', 'Kind', 'Part of', 'Households', 'Lead', 'Team', 'Stands'],
  rows: (state, say) =>
    [...state.grids.values()].map((one) => [
      say.thing('grids', one.grid),
      one.kind === undefined ? '' : say.quote(one.kind),
      one.parent === undefined ? '' : say.thing('grids', one.parent),
      one.households === undefined ? '' : String(one.households),
      one.lead === undefined ? '' : say.person(one.lead),
      say.people(one.members),
      one.status === 'standing' ? 'stands' : 'dropped',
    ]),
  indicators: {
    standing: 'grids',
    top: 'grids at the top',
    led: 'grids with a lead',
    members: 'places in teams',
    households: 'households',
    odd: 'grids of the wrong size',
  },
};
