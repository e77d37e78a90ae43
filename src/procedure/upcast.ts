// Fields that a command gained after a fact was recorded: read as if they had been left out of what was asked, so that rules and changes know one form
// only. The entry stays as it was hashed. Pure.
import * as z from 'zod/mini';
import type { Chart } from './chart.js';
import type { Fact } from './vocabulary.js';

/** A fact in the form in which its chart declares it today. What has no such form is left for whoever judges it to say. */
export function upcast({ commands }: Chart, fact: Fact): Fact {
  const declared = commands[fact.type];
  if (!declared?.gained || declared.gained.every((name) => Object.hasOwn(fact.fields, name))) return fact;
  const read = z.safeParse(declared.fields, fact.fields);
  // Of the same type, with the fields its declaration makes of them.
  return read.success ? ({ ...fact, fields: read.data } as Fact) : fact;
}
