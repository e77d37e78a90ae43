// The status of a thing and the verbs that move it: a table, and the two questions it answers. The one way in which a status changes.
// Knows no step and no register; imports nothing.

/** From each status a verb may be used in to the status it leads to. */
export type Ways<Status extends string, Verb extends string> = Readonly<
  Record<Verb, Readonly<Partial<Record<Status, Status>>>>
>;

export interface Lifecycle<Status extends string, Verb extends string> {
  table: Ways<Status, Verb>;
  /** Where the verb leads from here; nothing where it may not be used. */
  next(status: Status, verb: Verb): Status | undefined;
  may(thing: { status: Status }, verb: Verb): boolean;
  /** Moves a thing on in place, and hands it back. Throws where the table has no way: it was judged at the door. */
  move<Thing extends { status: Status }>(thing: Thing, verb: Verb): Thing;
  /** The same for a thing in a persistent map, which is replaced and not written to. */
  moved<Thing extends { status: Status }>(thing: Thing, verb: Verb): Thing;
}

export function lifecycle<Status extends string, Verb extends string>(
  table: Ways<Status, Verb>,
): Lifecycle<Status, Verb> {
  const next = (status: Status, verb: Verb): Status | undefined => table[verb][status];
  const onTo = (status: Status, verb: Verb): Status => {
    const to = next(status, verb);
    if (to === undefined) throw new Error(`there is no way by ${verb} from ${status}`);
    return to;
  };
  return {
    table,
    next,
    may: ({ status }, verb) => next(status, verb) !== undefined,
    move(thing, verb) {
      thing.status = onTo(thing.status, verb);
      return thing;
    },
    moved: (thing, verb) => ({ ...thing, status: onTo(thing.status, verb) }),
  };
}
