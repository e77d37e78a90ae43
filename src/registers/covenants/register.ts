// 公约、微公约: covenants, joined.
import type { Matters } from '../matters/words.js';
import { register } from '../register.js';
import { commands } from './signing.js';
import { texts } from './texts/index.js';
import { textOf } from './versions.js';
import { type Covenant, type CovenantStatus, type CovenantsState, emptyCovenants, settings } from './words.js';

/** A text waits to be adopted, or one that holds to be filed. */
const isWaiting = (state: Omit<CovenantsState, keyof Matters>, one: Covenant): boolean =>
  one.pending !== undefined ||
  (one.holding !== undefined &&
    state.settings.covenants.filing.includes(one.scope) &&
    textOf(state, one, one.holding)?.filed === undefined);

export const covenants = register({
  id: 'covenants',
  place: 42,
  settings,
  empty: emptyCovenants,
  commands,
  published: {
    'covenant.draft': ['/fields/text'],
    'covenant.correct': ['/fields/text'],
    'covenant.amend': ['/fields/text'],
    'covenant.annul': ['/fields/ground'],
  },
  clocks: { 'covenant-filing': { owed: true, runsOn: true } },
  told: (state, { insider }) => ({
    get covenantVersions() {
      return insider ? [...state.covenantVersions.values()] : [];
    },
    get covenantSignatures() {
      return insider ? [...state.covenantSignatures.values()] : [];
    },
  }),
  unfinished: (state) =>
    [...state.covenants.values()].filter((one) => isWaiting(state, one)).map(({ covenant }) => covenant),
  indicators: (state) => {
    const all = [...state.covenants.values()];
    const those = (status: CovenantStatus) => all.filter((one) => one.status === status).length;
    const signed = [...state.covenantSignatures.values()];
    return {
      'in-force': those('in-force'),
      waiting: all.filter((one) => one.pending !== undefined).length,
      repealed: those('repealed'),
      annulled: those('annulled'),
      // Of the texts that hold.
      signatures: signed.filter(({ covenant, version }) => state.covenants.get(covenant)?.holding === version).length,
      'filing-overdue': Object.values(state.overdue).filter(({ kind }) => (kind as string) === 'covenant-filing')
        .length,
    };
  },
  texts,
});
