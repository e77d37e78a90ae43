// A register 台账: what a community keeps count of from year to year - needs, funds, covenants -, each one small lifecycle. What one is,
// and what it declares its commands with. Pure; knows none of them.
import type * as z from 'zod/mini';
import type { Bilingual } from '../bilingual.js';
import type { Instant } from '../calendar.js';
import type { BackIn } from '../kernel/back.js';
import type { AnyCommand, Command, Found } from '../kernel/command.js';
import type { AnyPart, ClockKind, Viewer } from '../kernel/part.js';
import { dropDeadline, setDeadline } from '../kernel/questions.js';
import type { RefusalOf, Refused } from '../kernel/refusal.js';
import type { Deadline } from '../kernel/state.js';
import { isUsed, thingsOf } from '../kernel/things.js';
import type { CommandHovers } from '../parts/hovers.js';
import type { DeadlineKind, State } from '../parts/state.js';
import type { CommunityCommand, RegisterHovers } from './hovers.js';
import type { AnyTexts, RegisterTexts } from './texts.js';

export { admitted, found } from '../kernel/command.js';
export { dropDeadline as dropClock } from '../kernel/questions.js';
export { isUsed, type Thing as Entry, thingsOf } from '../kernel/things.js';
export { byType } from '../parts/command.js';

/** The languages a register is told in. */
export type Texts<C, R, S> = Readonly<Record<'en' | 'zh-Hans' | 'zh-Hant', RegisterTexts<C, R, S>>>;

/** What all registers of a community see: who there is, the clocks, the charter, and what it says of each register. */
export interface Community extends State {
  /** What the charter says of each register it uses, whole: what was left out stands as the register has it. */
  settings: Readonly<Record<string, unknown>>;
}

/** The state as a register sees it: what is common, its own slice, and what the charter says of it. */
export type Seen<Id extends string, Slice, Settings> = Community & Slice & { settings: Readonly<Record<Id, Settings>> };

/**
 * What a register declares its commands and refusals with.
 * @typeParam St the state as it sees it, `R` its refusals with their numbers, `Own` its commands where the package has no such register
 */
export const declaring = <St extends Community, R extends object, Own extends string = never>() => ({
  /** Declares one command: see `Command`. What its `changes` writes to is replaced, never changed in place: persistent maps and values. */
  command: <
    const T extends string,
    F extends z.core.$ZodType,
    A = undefined,
    M extends Refused | undefined = undefined,
    J extends Refused | Found<unknown> = Found<undefined>,
  >(
    declared: Command<St, T, F, A, M, J> & { back: BackIn<CommunityCommand | Own, RegisterHovers & CommandHovers, T> },
  ): Command<St, T, F, A, M, J> => declared,
  /** Why not, with the numbers its sentence needs and, where a text says so, its source. */
  refuse: <C extends keyof R & string>(code: C, numbers: R[C], source?: Bilingual): RefusalOf<R, C> =>
    // One code and its own numbers: what the indexed type says.
    (source === undefined ? { code, numbers } : { code, numbers, source }) as RefusalOf<R, C>,
});

/**
 * A register, with everything of its own. Its things lie in a persistent map under its id, each under its own id.
 * @typeParam S its schema of what a charter says of it, `C` its commands, `R` its refusals
 */
export interface Register<Id extends string, Slice extends object, S extends z.core.$ZodType, C, R extends object> {
  id: Id;
  /** Where its table stands in the book of a community: lower ones first, then by id. */
  place?: number;
  /** What a charter may say of it. Everything has a value of its own, so that `{}` uses the register as it is. */
  settings: S;
  /** Its slice before anything has happened: under its id, a persistent map of its things. */
  empty(): Slice;
  /** Each under its own type. */
  commands: C;
  /** Texts meant for the public beside titles, by command: pointers such as `/fields/text`. */
  published?: { readonly [T in keyof C]?: readonly string[] };
  /** The kinds of deadline it sets. */
  clocks?: Readonly<Record<string, ClockKind>>;
  /** One of its deadlines passed: what that changes of its slice, beside the deadline itself. Replaces, as `changes` does. */
  passes?(draft: Seen<Id, Slice, z.output<S>>, deadline: Deadline): void;
  /** What this person may see of it, beside the things themselves, which whoever the community knows may see. */
  told?(state: Seen<Id, Slice, z.output<S>>, viewer: Viewer): object;
  /** 闭环: what is still on its way, by id. A community does not close over it. */
  unfinished?(state: Seen<Id, Slice, z.output<S>>): readonly string[];
  /** After a suspension: moves every moment of its slice that was still to come. */
  shift?(draft: Seen<Id, Slice, z.output<S>>, moved: (moment: Instant) => Instant): void;
  /** 指标: figures it can give at any time, by name. */
  indicators?(state: Seen<Id, Slice, z.output<S>>): Readonly<Record<string, number>>;
  /** Which of its figures are sums of money, in 0.01 of the currency. */
  money?: readonly string[];
  texts: Texts<C, R, Seen<Id, Slice, z.output<S>>>;
}

/** Declares a register. */
export const register = <
  const Id extends string,
  Slice extends object,
  S extends z.core.$ZodType,
  const C extends Readonly<Record<string, AnyCommand<never>>>,
  R extends object,
>(
  declared: Register<Id, Slice, S, C, R>,
): Register<Id, Slice, S, C, R> => declared;

/** Any register, where which one is known only at run time. */
export interface AnyRegister {
  id: string;
  place?: number;
  settings: z.core.$ZodType;
  empty(): object;
  commands: Readonly<Record<string, AnyCommand<never>>>;
  published?: Readonly<Record<string, readonly string[]>>;
  clocks?: Readonly<Record<string, ClockKind>>;
  passes?(draft: never, deadline: Deadline): void;
  told?(state: never, viewer: Viewer): object;
  unfinished?(state: never): readonly string[];
  shift?(draft: never, moved: (moment: Instant) => Instant): void;
  indicators?(state: never): Readonly<Record<string, number>>;
  money?: readonly string[];
  texts: Readonly<Record<'en' | 'zh-Hans' | 'zh-Hant', AnyTexts>>;
}

/** A deadline of a register's own: the thing it is about, and the kind of its clock. One that runs already gives way. */
export function setClock(
  draft: Community,
  { id, kind, due, subject }: { id: string; kind: string; due: Instant; subject: string },
): void {
  dropDeadline(draft, id);
  // The kinds of a register's clocks are its own; a consultation's are a list, and it never meets these. A community has no steps.
  setDeadline(draft, { id, kind: kind as DeadlineKind, due, subject, step: 'implementation' });
}

const same = <V extends object>(value: V): V => ({ ...value });

/** A command as the door knows it: only where the charter uses its register, and with copies of what it writes to beside its own slice. */
const guarded = ({ id, clocks, published }: AnyRegister, declared: AnyCommand<Community>): AnyCommand<Community> => ({
  ...declared,
  // What things are called is for everybody; what else is, each register says.
  published: ['/fields/title', ...(published?.[declared.type] ?? [])],
  may: (state, person) =>
    isUsed(state, id) ? declared.may?.(state, person) : { code: 'register.unused', numbers: { register: id } },
  opens(draft, fact, own) {
    // A copy costs as much as there are clocks: whoever sets none makes none.
    if (clocks) {
      draft.deadlines = own(draft.deadlines, same);
      draft.overdue = own(draft.overdue, same);
    }
    declared.opens?.(draft, fact, own);
  },
});

/** A register as a part of the community's chart. */
export function partOf(one: AnyRegister): AnyPart<Community> {
  const names = Object.keys(one.empty());
  // Its functions take the state as the register sees it: a community's, once the register is among its own.
  const told = one.told?.bind(one) as ((state: Community, viewer: Viewer) => object) | undefined;
  return {
    id: one.id,
    empty: one.empty,
    copy(from, to) {
      const [source, copied] = [from, to] as unknown as [Record<string, unknown>, Record<string, unknown>];
      for (const name of names) copied[name] = source[name];
    },
    commands: Object.fromEntries(
      Object.values(one.commands).map((each) => [each.type, guarded(one, each as unknown as AnyCommand<Community>)]),
    ),
    clocks: one.clocks ?? {},
    ...(one.passes && {
      passes: (draft: Community, deadline: Deadline) => one.passes?.(draft as never, deadline),
    }),
    // Getter by getter: what a register tells of its own may be told otherwise than whole.
    told: (state, viewer) =>
      Object.defineProperties(
        {
          get [one.id]() {
            return viewer.insider ? [...thingsOf(state, one.id).values()] : [];
          },
        },
        Object.getOwnPropertyDescriptors(told?.(state, viewer) ?? {}),
      ),
    ...(one.unfinished && { unfinished: (state: Community) => one.unfinished?.(state as never) ?? [] }),
    ...(one.shift && {
      shift: (draft: Community, moved: (moment: Instant) => Instant) => one.shift?.(draft as never, moved),
    }),
  };
}
