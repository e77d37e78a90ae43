// The procedure as XState actor logic that takes commands: for hosts that use createActor, @xstate/react or the inspector.
// The snapshot is the machine's own, so `snapshot.matches(...)` and `snapshot.context` work as they do for any machine.
import type { ActorLogic, ActorSystem, ActorSystemInfo } from 'xstate';
import { copied } from '../handed.js';
import { keyName } from '../kernel/revisions.js';
import type { FieldsIn } from './asked.js';
import { persist, restore } from './codec.js';
import { decide } from './decide.js';
import { machine } from './machine.js';
import { type Snapshot, unopened } from './snapshot.js';
import type { CommandType, Fact, Refusal, Stamp } from './vocabulary.js';

/** Who asks comes with a command: the host puts it there, never a client. */
interface Sent {
  by: string;
  enteredBy?: string | undefined;
  for?: string | undefined;
  on?: string | undefined;
  key?: string | undefined;
}

/** What a caller writes; where nothing has to be said the fields may be left out. */
type Written<F> = Record<never, never> extends F ? { fields?: F | undefined } : { fields: F };

/** A command as an actor receives it: of each type, with the fields of that type. */
export type CommandEvent = {
  [C in CommandType]: Sent & { type: C } & Written<FieldsIn<C>>;
}[CommandType];

/** Where the actor is: the machine's own snapshot, which may also be asked whether a command would be admitted now. */
export type ActorSnapshot = {
  /** Whether it would be admitted at this moment, fields and all; `permitted` says why not, before there are any. Asks the stamper. */
  can(command: CommandEvent): boolean;
} & Snapshot;

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
 * A command as it was said; of what is none, or cannot be looked at, nothing: that is refused as any other that is not well formed, and the actor
 * lives on.
 */
function saidIn(command: CommandEvent): CommandEvent {
  try {
    const { type, fields, by, enteredBy, for: principal, on, key } = command;
    // As it came: whether it is a command is asked at the door.
    return { type, fields: copied(fields), by, enteredBy, for: principal, on, key } as CommandEvent;
  } catch {
    // Its type is looked for there too, and is none.
    return {} as CommandEvent;
  }
}

/** XState looks for the type of every event once it is dealt with: where nothing or no object was sent, an actor would never take another. */
function heedAnything({ self }: { self: { send: (command: CommandEvent) => void } }): void {
  const { send } = self;
  // Whatever was sent; an object without a type is no command either.
  self.send = (command: unknown) =>
    send((typeof command === 'object' && command !== null ? command : {}) as CommandEvent);
}

/**
 * Actor logic for one consultation.
 * @param id the consultation's id
 * @param stamp the host's clock and randomness, asked once for each command, and for each `can`
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
): ActorLogic<ActorSnapshot, CommandEvent, undefined, ActorSystem<ActorSystemInfo>, LogicEmitted> & {
  config: unknown;
} {
  // Of another form they are no strings, and the door says so.
  const isRepeated = ({ context }: Snapshot, { by, key }: Sent): boolean =>
    typeof by === 'string' && typeof key === 'string' && context.keys.has(keyName(context, by, key));

  const judged = (snapshot: Snapshot, { type, fields = {}, by, enteredBy, for: principal, on, key }: CommandEvent) =>
    decide(snapshot, type, fields, { ...stamp(), by, enteredBy, for: principal, on, key });

  // One function for all snapshots, as the machine's own is: called on the snapshot it is asked of.
  function can(this: Snapshot, given: CommandEvent): boolean {
    const command = saidIn(given);
    return isRepeated(this, command) || judged(this, command).refusal === undefined;
  }

  // The machine asks its guards of an event, which is a fact to it, and of a command they could tell nothing.
  const answering = (snapshot: Snapshot): ActorSnapshot =>
    // Of a snapshot that has it already nothing is made anew: who compares two sees that nothing happened.
    (snapshot.can as unknown) === can ? (snapshot as ActorSnapshot) : { ...snapshot, can };

  return {
    // The inspector draws the chart from the machine's config.
    config: machine.config,

    getInitialSnapshot(scope) {
      heedAnything(scope);
      return answering(unopened(id));
    },

    transition(snapshot, given, { defer, emit }) {
      const command = saidIn(given);
      // A key that was used before: the same command sent again, and admitted already.
      if (isRepeated(snapshot, command)) return snapshot;
      const decision = judged(snapshot, command);
      // Told once the actor has moved on, as a machine's own emissions are: who is told may look at it.
      defer(() => {
        for (const fact of decision.facts) emit({ type: 'admitted', fact });
        if (decision.refusal) emit({ type: 'refused', command: String(command.type), refusal: decision.refusal });
      });
      return answering(decision.snapshot);
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

    restoreSnapshot(persisted, scope) {
      heedAnything(scope);
      // Whatever `getPersistedSnapshot` returned comes back here.
      return answering(restore((persisted as unknown as PersistedLogic).pieces));
    },
  };
}
