// Which fields hold people: a field that comes to hold an id is put on one side or the other here, so that nobody's trace is overlooked.
import { expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { id } from '../../src/fields.js';
import { commands } from '../../src/parts/all.js';
import { registers } from '../../src/registers/all.js';
import { HOLDERS, OPINIONS } from '../../src/subjects/holders.js';

/** Fields that hold ids of things, bodies and papers. */
const THINGS = new Set(
  `about amendedBy application approvedBy batch bodies body callout change claim comment community consultation contract covenant duty
  emergency entry evidence figures follows fund grant grid grids holding id indicator inspection into item items line matter meeting membership
  milestone motion need needs objection of offer option options order paper parent plan pledge project projects resolves resource resources
  reverses review service space survey ticket topic topics under use venue visit wish`.split(/\s+/),
);

/** Names of the fields that hold an id, however deep. */
function idsIn(schema: z.core.$ZodType, name: string, found: Set<string>): void {
  if (schema === id) found.add(name);
  const { def } = (schema as z.core.$ZodTypes)._zod; // zod's own union of its schemas: ours are among them
  if (def.type === 'optional' || def.type === 'nullable' || def.type === 'default') idsIn(def.innerType, name, found);
  else if (def.type === 'array') idsIn(def.element, name, found);
  else if (def.type === 'union') for (const each of def.options) idsIn(each, name, found);
  else if (def.type === 'record') for (const each of [def.keyType, def.valueType]) idsIn(each, name, found);
  else if (def.type === 'object') for (const [key, field] of Object.entries(def.shape)) idsIn(field, key, found);
}

it('every field that holds an id is known to hold people, things or opinions', () => {
  const found = new Set<string>();
  const declared = [commands, ...Object.values(registers).map((register) => register.commands)];
  for (const { fields } of declared.flatMap((each) => Object.values(each))) idsIn(fields, '', found);
  expect([...found].filter((name) => !HOLDERS.has(name) && !THINGS.has(name) && !OPINIONS.has(name))).toEqual([]);
});
