// The procedure as XState actor logic that takes commands: for hosts that use createActor, @xstate/react or the inspector.
// The snapshot is the machine's own, so `snapshot.matches(...)` and `snapshot.context` work as they do for any machine.
import type { ActorLogic, ActorSystem, ActorSystemInfo, EventObject } from 'xstate';
import { keyName } from '../kernel/revisions.js';
import { persist, restore } from './codec.js';
import { decide } from './decide.js';
import { machine } from './machine.js';
import { type Snapshot, unopened } from './snapshot.js';
import type { Fact, Refusal, Stamp } from './vocabulary.js';

/** A command as an actor receives it. Who asks comes with it: the host puts it there, never a client. */
export interface CommandEvent extends EventObject {
  type: string;
  fields?: unknown;
  by: string;
  enteredBy?: string | undefined;
  for?: string | undefined;
  on?: string | undefined;
  key?: string | undefined;
}

/** What the actor emits: `actor.on('admitted', ...)`, `actor.on('refused', ...)`. */
export type LogicEmitted = { type: 'admitted'; fact: Fact } | { type: 'refused'; command: string; refusal: Refusal };

/** Brings what the core does not make itself: the time and fresh randomness. */
export type Stamper = () => Pick<Stamp, 'at' | 'salt' | 'methods'>;

/** What `getPersistedSnapshot` returns: pieces of text, as `persist` writes them. */
export interface PersistedLogic {
  status: 'active';
  output: undefined;
  error: undefined;
  pieces: string[];
}

/**
 * Actor logic for one consultation.
 * @param id the consultation's id
 * @param stamp the host's clock and randomness, asked once for each command
 * @param facts told of every admitted fact, overdue deadlines included: append them to a record if they are to last
 * @example
 * const actor = createActor(consultationLogic('c1', stamp));
 * actor.on('refused', ({ refusal }) => console.warn(refusal.code));
 * actor.start();
 * actor.send({ type: 'topic.submit', by: 'p1', fields: { ... } });
 */
export function consultationLogic(
  id: string,
  stamp: Stamper,
): ActorLogic<Snapshot, CommandEvent, undefined, ActorSystem<ActorSystemInfo>, LogicEmitted> & { config: unknown } {
  return {
    // The inspector draws the chart from the machine's config.
    config: machine.config,

    getInitialSnapshot: () => unopened(id),

    transition(snapshot, { type, fields = {}, by, enteredBy, for: principal, on, key }, { defer, emit }) {
      // A key that was used before: the same command sent again, and admitted already.
      const { context } = snapshot;
      if (key !== undefined && context.keys.has(keyName(context, by, key))) return snapshot;
      const decision = decide(snapshot, type, fields, { ...stamp(), by, enteredBy, for: principal, on, key });
      // Told once the actor has moved on, as a machine's own emissions are: who is told may look at it.
      defer(() => {
        for (const fact of decision.facts) emit({ type: 'admitted', fact });
        if (decision.refusal) emit({ type: 'refused', command: type, refusal: decision.refusal });
      });
      return decision.snapshot;
    },

    getPersistedSnapshot(snapshot) {
      const persisted: PersistedLogic = {
        status: 'active',
        output: undefined,
        error: undefined,
        pieces: persist(snapshot),
      };
      // XState types a persisted snapshot as any snapshot; ours is one, with the pieces beside its status.
      return persisted;
    },

    restoreSnapshot(persisted) {
      // Whatever `getPersistedSnapshot` returned comes back here.
      return restore((persisted as unknown as PersistedLogic).pieces);
    },
  };
}
