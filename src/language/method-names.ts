// What voting methods, their options and axioms are called: types, by the catalogues' own names. One that is missing in a
// language does not compile.
import type { AxiomKey } from '../methods/axioms.js';
import type * as catalogue from '../methods/catalogue.js';
import type { Method } from '../methods/method.js';

/** `pbEqualShares` as ids are written: `pb-equal-shares`; capitals in a row stay together, `approvalCC`. */
type Kebab<S extends string> = S extends `${infer First}${infer Rest}`
  ? Rest extends Uncapitalize<Rest>
    ? `${Lowercase<First>}${Kebab<Rest>}`
    : First extends Lowercase<First>
      ? `${First}-${Kebab<Rest>}`
      : `${Lowercase<First>}${Kebab<Rest>}`
  : S;

type Catalogue = typeof catalogue;

type OptionsOf<M> = M extends Method<infer O> ? keyof O & string : never;

/** The ids of all voting methods. */
export type MethodId = Kebab<keyof Catalogue & string>;

/** What a method is called, a choice made where the literature leaves one, and what each of its options means. */
export interface MethodName<O extends string = string> {
  title: string;
  note?: string;
  options: Readonly<Record<O, string>>;
}

export type MethodNames = { readonly [K in keyof Catalogue as Kebab<K & string>]: MethodName<OptionsOf<Catalogue[K]>> };

/** What an axiom is called, and what it asks for. */
export interface AxiomName {
  title: string;
  asks: string;
}

export type AxiomNames = { readonly [K in AxiomKey as Kebab<K>]: AxiomName };
