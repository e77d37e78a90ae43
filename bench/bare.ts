// The bare actor that the engine is compared with: an XState actor with the chart of the procedure itself, at the open poll,
// in which every action is replaced by one assignment. It looks for the transition and assigns, nothing else: no parsing, no
// rule, no state of the procedure, no record, no hash, no store, no answer.
import { type AnyStateMachine, assign, createActor, createMachine, type EventObject } from 'xstate';
import { machine, PersistentMap } from 'yishi';

interface Bare {
  count: number;
  ballots: PersistentMap<unknown>;
}

interface Cast extends EventObject {
  by: string;
  fields: unknown;
}

const bare = (update: (context: Bare, event: Cast) => Partial<Bare>) =>
  assign<Bare, Cast, undefined, Cast, never>(({ context, event }) => update(context, event));

const actions = {
  /** The least there is: adds one. */
  counts: bare(({ count }) => ({ count: count + 1 })),
  /** Keeps the ballot as well, in the same persistent map as the engine. */
  keeps: bare(({ count, ballots }, { by, fields }) => ({ count: count + 1, ballots: ballots.set(by, fields) })),
};

/** The chart, without what the procedure put into it. */
function stripped(part: unknown, action: unknown): unknown {
  if (Array.isArray(part)) return part.map((each) => stripped(each, action));
  if (typeof part !== 'object' || part === null) return part;
  const kept = Object.entries(part).filter(([key]) => key !== 'meta' && key !== 'guard' && key !== 'context');
  return Object.fromEntries(kept.map(([key, value]) => [key, key === 'actions' ? action : stripped(value, action)]));
}

function chartThat(action: unknown): AnyStateMachine {
  // The config is copied key by key, so its type is lost on the way.
  return createMachine(stripped(machine.config, action) as object) as unknown as AnyStateMachine;
}

const charts = { counts: chartThat(actions.counts), keeps: chartThat(actions.keeps) };

/** A started actor at the open poll. */
export function bareActor(that: keyof typeof charts) {
  const context: Bare = { count: 0, ballots: PersistentMap.empty() };
  const snapshot = charts[that].resolveState({ value: { open: { vote: 'polling' } }, context });
  return createActor(charts[that], { snapshot }).start();
}
