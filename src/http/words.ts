// What ids are called in a sentence that somebody is answered with: things by their titles, which are published; people by their ids.
import type { Engine } from '../engine/calls.js';
import { anonymous, type NameLookup } from '../engine/names.js';

/** A refusal may name anybody whom a client named: what they are called is in no answer. */
export async function wordsFor(engine: Engine, id: string): Promise<NameLookup> {
  try {
    return { ...(await engine.names(id)), person: anonymous.person };
  } catch {
    // There is none, or it cannot be read: that was said, or will be.
    return anonymous;
  }
}
