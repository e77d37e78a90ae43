// What is said of a register, in one language: its name and those of its commands, a line for every fact, a sentence for every refusal,
// and its table. Types only; a sentence that is missing does not compile.
import type { Bilingual } from '../bilingual.js';
import type { FieldsOf, FindingIn, Recorded } from '../kernel/command.js';
import type { ItemStatus } from '../kernel/state.js';
import type { ProjectStatus } from '../parts/projects/words.js';

/** What a register's sentences may use: names, quotations, amounts and moments in one language. */
export interface Say {
  person(id: string): string;
  people(ids: readonly string[]): string;
  /** Whoever did it, and for whom. */
  who(fact: { by: string; for?: string | undefined }): string;
  body(id: string): string;
  /** A person or a body. */
  party(id: string): string;
  /** What a register is called. */
  register(id: string): string;
  /** A thing of a register, by its title. */
  thing(register: string, id: string): string;
  /** What has no name but its id, under its category. */
  named(category: string, id: string): string;
  /** A place of a chart: `closed.done`. */
  place(place: string): string;
  itemStatus(status: ItemStatus): string;
  projectStatus(status: ProjectStatus): string;
  quote(text: string): string;
  list(parts: readonly string[]): string;
  text(of: Bilingual): string;
  when(instant: string): string;
  /** A moment at which something ends. */
  until(instant: string): string;
  date(date: string): string;
  /** In 0.01 of the charter's currency. */
  money(units: number): string;
  heads(count: number): string;
  /** So long: hours and minutes. */
  span(minutes: number): string;
  criterion(id: string): string;
  /** Where money comes from: a source of the charter. */
  source(id: string): string;
}

/** A fact of a command. */
export type FactIn<C> = C extends { type: infer T extends string } ? Recorded<T, FieldsOf<C>, FindingIn<C>> : never;

/** @typeParam C the register's commands, `R` its refusals, `S` the state as it sees it */
export interface RegisterTexts<C, R, S> {
  /** What the register is called. */
  title: string;
  /** What it is for, in a sentence. */
  about: string;
  commands: { readonly [T in keyof C]: string };
  facts: { readonly [T in keyof C]: (fact: FactIn<C[T]>, say: Say) => string };
  /** The working of what was found, line by line, where there is any to show. */
  findings?: {
    readonly [T in keyof C]?: (finding: NonNullable<FindingIn<C[T]>>, say: Say, fact: FactIn<C[T]>) => string[];
  };
  refusals: { readonly [K in keyof R]: (numbers: R[K], say: Say) => string };
  /** Its table, as the minutes and the screen have it. */
  columns: readonly string[];
  rows(state: S, say: Say): readonly (readonly string[])[];
  /** What runs out with each kind of its deadlines, by kind: its clock's name. */
  clocks?: Readonly<Record<string, string>>;
  /** What its figures are called, by name. */
  indicators?: Readonly<Record<string, string>>;
}

/** What is said of any register, where which one is known only at run time. */
export interface AnyTexts {
  title: string;
  about: string;
  commands: Readonly<Record<string, string>>;
  facts: Readonly<Record<string, (fact: never, say: Say) => string>>;
  findings?: Readonly<Record<string, (finding: never, say: Say, fact: never) => string[]>>;
  refusals: Readonly<Record<string, (numbers: never, say: Say) => string>>;
  columns: readonly string[];
  rows(state: never, say: Say): readonly (readonly string[])[];
  clocks?: Readonly<Record<string, string>>;
  indicators?: Readonly<Record<string, string>>;
}
