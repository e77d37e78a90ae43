// A consultation or community played again with a mark in every text that is sealed, also in those that may be left out: wherever a mark
// turns up, a text has got there.

import { createEngine, type Engine, type Entry, type Fact } from 'yishi';
import { community } from 'yishi/community';
import { type MemoryMedium, memory } from 'yishi/memory';
import { type FakeClock, fakeClock, fakeEntropy, type Given } from 'yishi/testing';
import * as z from 'zod/mini';
import { attachment, sealed } from '../../src/fields.js';
import { consultation } from '../../src/procedure/chart.js';
import { read } from './host.js';

/** What every mark begins with, and nothing else. */
export const MARK = '⟦';

/** Every command of both charts, by type. */
export const declared = { ...community.commands, ...consultation.commands };

const FILE = { hash: 'a'.repeat(64), mediaType: 'application/pdf', name: '', size: 1 };

interface Walk {
  type: string;
  /** Whether texts and files that were left out are said too. */
  fills: boolean;
  /** What is said in place of each text. */
  mark(place: string): string;
}

/** A value with marks for texts, as its schema says where they are. */
function marked(schema: z.core.$ZodType, value: unknown, at: string, walk: Walk): unknown {
  const { fills, mark } = walk;
  // Zod's own registry is typed for its own schemas; ours are among them.
  if (sealed.has(schema as z.core.$ZodTypes)) return value === undefined && !fills ? value : mark(at);
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default': {
      if (value !== undefined || sealed.has(def.innerType as z.core.$ZodTypes))
        return marked(def.innerType, value, at, walk);
      return fills && def.innerType === attachment ? marked(attachment, FILE, at, walk) : value;
    }
    case 'array': {
      if (!Array.isArray(value)) return value;
      const filled = value.length === 0 && fills && at.endsWith('/indicators') ? [{ indicator: 'heard' }] : value;
      return filled.map((each) => marked(def.element, each, `${at}/*`, walk));
    }
    case 'union': {
      const fits = def.options.find((option) => z.safeParse(option, value).success);
      return fits ? marked(fits, value, at, walk) : value;
    }
    case 'object': {
      if (typeof value !== 'object' || value === null) return value;
      const made = { ...(value as Record<string, unknown>) };
      for (const [key, field] of Object.entries(def.shape)) {
        const walked = marked(field, made[key], `${at}/${key}`, walk);
        if (walked !== undefined) made[key] = walked;
      }
      return made;
    }
    default:
      return value;
  }
}

/** Puts marks where texts are, and takes note of the fields. */
export class Marking {
  private next = 0;
  /** `topic.submit /title`, of all that were admitted. */
  readonly said = new Set<string>();

  /** @param as what is said in place of every text; a mark of its own each where nothing is */
  fields(type: string, fields: unknown, fills: boolean, as?: string): { fields: unknown; places: string[] } {
    const places: string[] = [];
    const mark = (place: string): string => {
      places.push(place);
      this.next += 1;
      return as ?? `${MARK}${this.next}⟧`;
    };
    const schema = declared[type]?.fields;
    return { fields: schema ? marked(schema, fields, `${type} `, { type, fills, mark }) : fields, places };
  }
}

export interface Asked {
  type: string;
  fields: unknown;
  asker: { by: string; key: string };
  seq: number;
  marks: number;
}

export interface Played {
  engine: Engine;
  again(): Engine;
  clock: FakeClock;
  medium: MemoryMedium;
  asked: Asked[];
  last: Given['snapshot'];
  entries(): Promise<Entry[]>;
}

/** Asks an engine for everything that was asked for in a scenario, each with marks for texts and a key of its own. */
export async function playedWithMarks(id: string, { facts, snapshot }: Given, marking: Marking): Promise<Played> {
  const medium: MemoryMedium = new Map();
  const store = memory({ medium });
  const clock = fakeClock();
  const make = () =>
    createEngine({ store: memory({ medium }), charts: [community], now: clock.now, entropy: fakeEntropy(id) });
  const engine = make();
  const asked: Asked[] = [];
  for (const fact of facts) {
    clock.set(fact.at);
    if (fact.by === 'clock') await engine.tick();
    else asked.push(await ask(engine, id, fact, marking, asked.length));
  }
  return { engine, again: make, clock, medium, asked, last: snapshot, entries: () => read(store, id) };
}

async function ask(engine: Engine, id: string, fact: Fact, marking: Marking, index: number): Promise<Asked> {
  const { type, on, by, enteredBy, for: principal, assisted, fields } = fact;
  const asker = { by, on, enteredBy, for: principal, assisted, key: fact.key ?? `key ${index}` };
  let code = '';
  // What may be left out is left out for a reason, here and there.
  for (const fills of [true, false]) {
    const made = marking.fields(type, fields, fills);
    // Admitted once with other words, under this type.
    const answer = await engine.submit(id, type as never, made.fields as never, asker);
    if (answer.ok) {
      for (const place of made.places) marking.said.add(place);
      return { type, fields: made.fields, asker, seq: answer.seq, marks: made.places.length };
    }
    code = answer.refusal.code;
  }
  throw new Error(`${type} was refused with ${code} once its words were others`);
}
