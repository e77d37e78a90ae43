// Networks and dynamics are chosen by name in a study, all of them.
import { expect, it } from 'vitest';
import { dynamics, networkKinds } from 'yishi/simulation';
import * as z from 'zod/mini';
import { kinded } from '../../../src/simulation/kinds.js';

it('keep their defaults and their bounds when chosen by name', () => {
  const chosen = kinded([...networkKinds(), ...dynamics()]);
  for (const { id } of [...networkKinds(), ...dynamics()])
    if (id !== 'edge-list') expect(z.parse(chosen, { kind: id })).toMatchObject({ kind: id });
  expect(z.parse(chosen, { kind: 'ring' })).toEqual({ kind: 'ring', degree: 4 });
  expect(z.safeParse(chosen, { kind: 'persuasive-arguments', memory: 6, con: 5 }).success).toBe(false);
  expect(z.safeParse(chosen, { kind: 'ring', knows: 4 }).success).toBe(false);
});
