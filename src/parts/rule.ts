// Rules in the form of before: schema and finding declared elsewhere. To go with the last of them.
import type * as z from 'zod/mini';
import type { Role } from '../charters/charter.js';
import type { Own } from '../edit.js';
import { type Asked, admitted, type Command, type Found, found, type Recorded } from '../kernel/command.js';
import type { RefusalOf } from '../kernel/refusal.js';
import type { Refusals, State } from './state.js';

export { refuse, refuseReturn } from './command.js';
export type { StateDraft } from './state.js';

type FindingFor<T, Fi> = T extends keyof Fi ? Fi[T] : undefined;

export interface Old<T extends string, S extends z.core.$ZodType, F, C extends keyof Refusals> {
  type: T;
  who: readonly Role[];
  forOthers?: true;
  may?(state: State, person: string): RefusalOf<Refusals, C> | undefined;
  refuses?(state: State, claim: Asked<T, z.output<S>>): RefusalOf<Refusals, C> | undefined;
  finds?(state: State, claim: Asked<T, z.output<S>>): F;
  opens?(draft: State, fact: Recorded<T, z.output<S>, F>, own: Own): void;
  changes(draft: State, fact: Recorded<T, z.output<S>, F>): void;
}

export const rulesOf =
  <Schemas extends Record<string, z.core.$ZodType>, Fi>(schemas: Schemas) =>
  <T extends keyof Schemas & string, C extends keyof Refusals = never>(
    old: Old<T, Schemas[T], FindingFor<T, Fi>, C>,
  ): Command<
    State,
    T,
    Schemas[T],
    undefined,
    RefusalOf<Refusals, C> | undefined,
    RefusalOf<Refusals, C> | Found<FindingFor<T, Fi>>
  > => {
    const { refuses, finds, ...rest } = old;
    return {
      ...rest,
      fields: schemas[T_(old)] as Schemas[T],
      judge: (state, claim) =>
        refuses?.(state, claim) ??
        (finds ? found(finds(state, claim)) : (admitted as unknown as Found<FindingFor<T, Fi>>)),
    };
  };

const T_ = <T extends string>({ type }: { type: T }): T => type;
