// A whole script held against a record that has its beginning: what of it was recorded, and what is left. Slips of the pen that were mended in what was
// recorded change nothing there; they are told.
import { isRepeat } from '../engine/judging.js';
import { faultOf } from '../problem.js';
import { scriptProblem } from '../problems/script.js';
import type { Asked, ScriptAct } from './acts.js';
import type { YamlDocument } from './document.js';
import { type Held, isClocks } from './held.js';
import type { Resumed } from './runs.js';
import type { Script } from './script.js';

/** What a record goes on with. */
export interface Onward extends Omit<Resumed, 'left'> {
  held: Held;
  /** What is still to be done, people and units who come in first. */
  acts: ScriptAct[];
}

/** Facts by which people and units came in: a script need not say them. */
const COMES_IN = ['person.admit', 'roll.enter'];

/**
 * What of a script is left to be done.
 * @throws {Fault} where the record says something that the script does not
 */
export function aligned(held: Held, script: Script, document: YamlDocument): Onward {
  const { recorded, chart, now } = held;
  const facts = recorded
    .map(({ fact }) => fact)
    .filter((fact, index) => index > script.rolls.length && !isClocks(fact));
  const differs: Onward['differs'] = [];
  let next = 0;
  let already = 0;
  const isSame = ({ type, at }: ScriptAct, { by, for: principal }: Asked, fact: (typeof facts)[number]): boolean =>
    fact.type === type && fact.by === by && fact.at === at && fact.for === principal;
  const left: ScriptAct[] = [];
  for (const act of script.acts) {
    const asked = act.asked.filter((one) => {
      let fact = facts[next];
      while (fact && !isSame(act, one, fact) && COMES_IN.includes(fact.type)) fact = facts[++next];
      if (!fact) return act.expect?.refused === undefined || act.at > now.context.at;
      already += 1;
      // What was refused as it should be is in no record.
      if (act.expect?.refused !== undefined) return false;
      if (!isSame(act, one, fact))
        throw faultOf([scriptProblem('script.record-beyond', { seq: fact.seq, type: fact.type }, act.position)]);
      const { fields, ...asker } = one;
      if (!isRepeat(fact, { type: act.type, fields, asker }, chart)) differs.push({ act: act.number, seq: fact.seq });
      next += 1;
      return false;
    });
    const over = act.asked.length > 0 ? asked.length === 0 : next < facts.length;
    if (!over) left.push({ ...act, asked });
  }
  const more = facts.slice(next).find(({ type }) => !COMES_IN.includes(type));
  if (more)
    throw faultOf([scriptProblem('script.record-beyond', { seq: more.seq, type: more.type }, document.at(['acts']))]);
  return { held, acts: [...comingIn(held, script, left, document), ...left], already, differs };
}

/** Those whom the script lists and the record does not have. */
function comingIn({ now }: Held, script: Script, left: readonly ScriptAct[], document: YamlDocument): ScriptAct[] {
  const { people, bodies } = now.context;
  const { opening, convener, rolls } = script;
  const fresh = opening.people.filter(({ person }) => !people.has(person));
  const units = opening.bodies.filter(({ body }) => !bodies[body]);
  const common = {
    number: 0,
    at: left[0]?.at ?? now.context.at,
    expect: undefined,
    position: document.at(['people']),
    expectedAt: document.at(['people']),
  };
  const act = (type: string, fields: Asked['fields']): ScriptAct => ({
    ...common,
    type,
    asked: [{ by: convener, fields }],
  });
  if (fresh.length + units.length === 0) return [];
  return [
    act('person.admit', { people: fresh, ...(units.length > 0 && { bodies: units }) }),
    ...rolls.filter(({ body }) => !bodies[body]).map((fields) => act('roll.enter', { ...fields })),
  ];
}
