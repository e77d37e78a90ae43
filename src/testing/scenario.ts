// given(...).when(...).then(...) over the pure core: no engine, no store, no test runner.
import type { Methods } from '../charters/ranking-methods.js';
import { canonical, type Json } from '../digest.js';
import type { FieldsIn } from '../engine/engine.js';
import type { RefusalCodeOf } from '../parts/all.js';
import { decide } from '../procedure/decide.js';
import { replay } from '../procedure/replay.js';
import { placeOf, type Snapshot, unopened } from '../procedure/snapshot.js';
import type { CommandType, Fact, FactOf, Refusal, RefusalNumbers, State } from '../procedure/vocabulary.js';
import { plus, type Span, START } from './clock.js';
import { frozen } from './frozen.js';

/** Who asks: a person, or what the host says about a command besides its fields. */
export type AskedBy =
  | string
  | {
      by: string;
      enteredBy?: string;
      for?: string;
      on?: string;
      key?: string;
      assisted?: boolean;
      at?: string;
      salt?: string;
      methods?: Methods;
    };

/** A consultation that stands somewhere: its snapshot and how it got there. */
export interface Standing {
  snapshot: Snapshot;
  facts: readonly Fact[];
}

/** What there is after an admitted command. */
export interface After<T extends CommandType> {
  fact: FactOf<T>;
  state: State;
  place: string;
  snapshot: Snapshot;
}

type DeepPartial<V> = V extends readonly unknown[] | string | number | boolean | null | undefined
  ? V
  : { [K in keyof V]?: DeepPartial<V[K]> };

/** What an admitted command should have led to. */
export interface Expected<T extends CommandType> {
  place?: string;
  finding?: DeepPartial<FactOf<T>['finding']>;
}

/** What did not come out as the test said. */
export class Unexpected extends Error {
  override readonly name = 'Unexpected';
}

const written = (value: unknown): string => (value === undefined ? 'nothing' : canonical(value as Json));

/** Where `actual` differs from what was expected of it; what was not mentioned may be anything. */
export function difference(expected: unknown, actual: unknown, path = ''): string | undefined {
  const deep = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  if (deep(expected) && deep(actual)) {
    for (const [key, value] of Object.entries(expected)) {
      const found = difference(value, actual[key], `${path}.${key}`);
      if (found) return found;
    }
    return undefined;
  }
  return written(expected) === written(actual)
    ? undefined
    : `${path.slice(1) || 'it'} is ${written(actual)}, not ${written(expected)}`;
}

/** A command that was asked for and judged: say what should have become of it. */
export class When<T extends CommandType> {
  constructor(
    private readonly given: Given,
    private readonly type: T,
    private readonly facts: readonly Fact[],
    private readonly snapshot: Snapshot,
    readonly refusal: Refusal | undefined,
    private readonly now: string,
  ) {}

  /** It was admitted: with this place and finding, or whatever the function looks at. */
  // biome-ignore lint/suspicious/noThenProperty: given, when, then; nobody awaits it
  then(expected: Expected<T> | ((after: After<T>) => void) = {}): Given {
    const { refusal } = this;
    if (refusal)
      throw new Unexpected(
        `${this.type} was refused with ${refusal.code} ${written(refusal.numbers)} at ${this.place}`,
      );
    const fact = this.facts.at(-1) as FactOf<T>;
    const place = placeOf(this.snapshot);
    if (typeof expected === 'function') {
      expected({ fact, state: this.snapshot.context, place, snapshot: this.snapshot });
    } else {
      const wrong = difference(expected, { place, finding: fact.finding });
      if (wrong) throw new Unexpected(`after ${this.type}, ${wrong}`);
    }
    return this.next();
  }

  /** It was refused with this code, and with these numbers as far as they are mentioned; nothing but overdue deadlines changed. */
  refused<C extends RefusalCodeOf<T>>(code: C, numbers?: Partial<RefusalNumbers[C]>): Given {
    const { refusal } = this;
    if (!refusal) throw new Unexpected(`${this.type} was admitted at ${this.place}, not refused with ${code}`);
    if (refusal.code !== code)
      throw new Unexpected(
        `${this.type} was refused with ${refusal.code} ${written(refusal.numbers)} at ${this.place}, not with ${code}`,
      );
    const wrong = numbers && difference(numbers, refusal.numbers);
    if (wrong) throw new Unexpected(`${this.type} was refused with ${code}, and of its numbers ${wrong}`);
    if (this.facts.some(({ type }) => type !== 'deadline.pass'))
      throw new Unexpected(`${this.type} was refused and left a fact all the same`);
    return this.next();
  }

  private get place(): string {
    return placeOf(this.snapshot);
  }

  private next(): Given {
    return new Given(this.snapshot, [...this.given.facts, ...this.facts], this.now);
  }
}

/** Where a scenario stands. Every step gives a new one; the old one stays as it was. */
export class Given implements Standing {
  constructor(
    readonly snapshot: Snapshot,
    readonly facts: readonly Fact[],
    /** The moment of the next command, a minute after the last unless it is moved. */
    readonly now: string,
  ) {}

  get state(): State {
    return this.snapshot.context;
  }

  get place(): string {
    return placeOf(this.snapshot);
  }

  /** Somebody asks for something. A minute passes with each command. */
  when<T extends CommandType>(type: T, fields: FieldsIn<T>, by: AskedBy): When<T> {
    const asker = typeof by === 'string' ? { by } : by;
    const at = asker.at ?? plus(this.now, { minutes: 1 });
    const stamp = { salt: `salt of ${this.state.seq + 1}`, ...asker, at };
    const { facts, snapshot, refusal } = decide(frozen(this.snapshot), type, fields, stamp);
    return new When(this, type, facts, snapshot, refusal, at);
  }

  /** Something that is in nobody's vocabulary, or has the wrong fields. */
  whenAnything(type: string, fields: unknown, by: AskedBy): When<CommandType> {
    return this.when(type as CommandType, fields as never, by);
  }

  /** Many commands that are all admitted, asked for by one person each. */
  whenEach<T extends CommandType>(type: T, asked: readonly (readonly [FieldsIn<T>, AskedBy])[]): Given {
    let given: Given = this;
    for (const [fields, by] of asked) given = given.when(type, fields, by).then();
    return given;
  }

  /** The same place, later. What falls due meanwhile passes with the next command. */
  later(span: Span): Given {
    return new Given(this.snapshot, this.facts, plus(this.now, span));
  }

  /** The same place, not before this moment. */
  until(moment: string): Given {
    return moment > this.now ? new Given(this.snapshot, this.facts, moment) : this;
  }

  /** Goes on with whatever the function does. */
  through(steps: (given: Given) => Given): Given {
    return steps(this);
  }
}

const isFacts = (from: Standing | Snapshot | readonly Fact[]): from is readonly Fact[] => Array.isArray(from);

/**
 * Starts a scenario from facts, from a snapshot, or from where another one stands.
 * @example
 * given(at('vote.polling')).when('ballot.cast', { choices: { lift: 'for' }, channel: 'online' }, 'o1').then();
 */
export function given(from: Standing | Snapshot | readonly Fact[] = []): Given {
  if (from instanceof Given) return from;
  const standing: Standing = isFacts(from)
    ? { snapshot: replay(unopened('c1'), from), facts: from }
    : 'facts' in from
      ? from
      : { snapshot: from, facts: [] };
  return new Given(standing.snapshot, standing.facts, standing.snapshot.context.at || START);
}
