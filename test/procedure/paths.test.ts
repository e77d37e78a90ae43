// Every way through the chart, and no way that leads nowhere.
import { expect, it } from 'vitest';
import { explore, named, nodes } from './graph.js';

const { states, edges, taken } = explore();
console.log(states.size, edges, taken.size);

it('every transition that is declared can be taken', () => {
  const declared = nodes().flatMap((node) => [...node.transitions.values()].flat());
  expect(declared.filter((transition) => !taken.has(transition)).map(named)).toEqual([]);
});
