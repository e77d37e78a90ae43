// How a paper of a kind is made, and what its makers have in common. Pure.
import type { Label, Sheets } from '../../language/index.js';
import type { State } from '../../procedure/vocabulary.js';
import type { Block, Draft, Field, From } from './paper.js';
import type { Source } from './source.js';

export interface Maker {
  /** For everybody to read, or for those who keep the papers: what it says of whom follows from it. */
  reader: 'posted' | 'office';
  of: 'consultation' | 'community' | 'both';
  make(source: Source): Draft[];
}

export const sheetsOf = ({ language }: Source): Sheets => language.papers.sheets;

/** Makes fields by the label of each: an empty one is a line to write on, one that is not there is left out. */
export const fieldsIn =
  ({ labels }: Sheets) =>
  (...fields: readonly (readonly [label: Label, value: string | undefined, from?: From] | undefined)[]): Block => ({
    is: 'fields',
    fields: fields.flatMap((field): Field[] => {
      if (!field) return [];
      const [label, value, from] = field;
      return [{ label: labels[label], value, from }];
    }),
  });

export const columnsIn =
  ({ labels }: Sheets) =>
  (...columns: readonly Label[]): string[] =>
    columns.map((column) => labels[column]);

/** Lines for those who hold these offices to sign on, each with a name where somebody holds it. */
export function signaturesOf(source: Source, state: State, offices: readonly (keyof State['offices'])[]): Block {
  const say = source.say(state);
  const { signed } = sheetsOf(source);
  return {
    is: 'signatures',
    lines: offices.flatMap((office) => {
      const title = source.language.words.roles[office];
      const holders = state.offices[office] ?? [];
      return holders.length === 0 ? [signed(title, undefined)] : holders.map((one) => signed(title, say.person(one)));
    }),
  };
}

/** Where the seal goes. Who issues it is for whoever prints it to say. */
export const sealOf = (source: Source, on: string | undefined): Block => ({
  is: 'seal',
  by: undefined,
  seal: sheetsOf(source).labels.seal,
  date: on === undefined ? sheetsOf(source).blankDate : source.day(on),
});

/** A number as a row's. */
export const numbered = (index: number): string => String(index + 1);
