// The chart as a Mermaid stateDiagram-v2.
import type { Language } from 'yishi/language';
import { type ChartGraph, type ChartState, labelOf } from './chart-graph.js';

/** A name Mermaid takes: letters, digits and underscores. */
const nameOf = (place: string): string => place.replaceAll(/[^\w]/g, '_') || 'root';

/** A state with what lies in it; final states are ways out, and drawn as such. */
function block({ place, title, inner, begins }: ChartState, indent: string): string[] {
  const head = `${indent}state "${title.replaceAll('"', "'")}" as ${nameOf(place)}`;
  if (inner.length === 0) return [head];
  const deeper = `${indent}  `;
  return [
    `${head} {`,
    ...(begins === undefined ? [] : [`${deeper}[*] --> ${nameOf(begins)}`]),
    ...inner.flatMap((child) => block(child, deeper)),
    `${indent}}`,
  ];
}

export function mermaidOf({ begins, states, ways, quiet }: ChartGraph, language: Language): string {
  const labels = (types: readonly string[]): string[] => types.map((type) => labelOf(type, language));
  return [
    'stateDiagram-v2',
    ...(begins === undefined ? [] : [`  [*] --> ${nameOf(begins)}`]),
    ...states.flatMap((state) => block(state, '  ')),
    ...ways.map(({ from, to, types }) => `  ${nameOf(from)} --> ${nameOf(to)} : ${labels(types).join(', ')}`),
    ...quiet.flatMap(({ place, types }) => [
      `  note right of ${nameOf(place)}`,
      ...labels(types).map((label) => `    ${label}`),
      '  end note',
    ]),
  ].join('\n');
}
