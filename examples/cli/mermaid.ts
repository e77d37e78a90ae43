// The chart as a Mermaid stateDiagram-v2, read off the machine itself: every state, every way that moves, named by its command.
// What only changes the state and moves nowhere is listed in a note where one step is drawn.
import { type CommandType, commands, machine } from 'yishi';
import type { Language } from 'yishi/language';

type Node = (typeof machine)['root'];

interface Way {
  from: string;
  to: string;
  label: string;
}

const childrenOf = (node: Node): Node[] => Object.values(node.states);

/** The four regions the whole chart consists of: before, open, suspended, closed. */
const regions = (): Node[] => childrenOf(machine.root);

/** `vote.polling` for a node of the chart, without the region it lies in. */
const placeOfNode = ({ path }: Node): string => path.filter((part) => part !== 'open').join('.');

/** A name Mermaid takes: letters, digits and underscores. */
const nameOf = (place: string): string => place.replaceAll(/[^\w]/g, '_') || 'root';

const isCommand = (type: string): type is CommandType => Object.hasOwn(commands, type);

const labelOf = (type: string, { id, command }: Language): string =>
  id === 'en' || !isCommand(type) ? type : `${type} ${command(type)}`;

const stepNodes = (): Node[] =>
  regions()
    .filter(({ key }) => key === 'open')
    .flatMap(childrenOf)
    .filter(({ type }) => type === 'compound');

/** The six steps, in the chart's order. */
export const stepsOf = (): string[] => stepNodes().map(({ key }) => key);

/** Where a step leads that ends with this output: the first way out whose guard agrees. */
function exitOf(step: Node, final: Node): Node | undefined {
  const event = { type: '', output: final.config.output };
  const ways = [...step.transitions].filter(([type]) => type.startsWith('xstate.done')).flatMap(([, found]) => found);
  const taken = ways.find(
    ({ guard }) => typeof guard !== 'function' || (guard as (args: unknown) => boolean)({ event }),
  );
  return taken?.target?.[0];
}

/** A way into a step leads to where the step begins; a way to a final state leads on to where the step's end leads. */
function reached(target: Node): string {
  const { parent } = target;
  if (target.type === 'final' && parent) {
    const exit = exitOf(parent, target);
    if (exit) return placeOfNode(exit);
  }
  return placeOfNode(target);
}

/** The ways out of a state: one arrow to each other, named by every command that leads there. */
function waysFrom(node: Node, language: Language): Way[] {
  const labels = new Map<string, Set<string>>();
  for (const [type, transitions] of node.transitions) {
    if (type.startsWith('xstate.')) continue;
    for (const to of transitions.flatMap(({ target }) => target ?? []).map(reached)) {
      labels.set(to, (labels.get(to) ?? new Set()).add(labelOf(type, language)));
    }
  }
  return [...labels].map(([to, found]) => ({ from: placeOfNode(node), to, label: [...found].join(', ') }));
}

/** Commands that move nothing here. */
const quietAt = (node: Node): string[] =>
  [...node.transitions]
    .filter(([type, found]) => !type.startsWith('xstate.') && found.every(({ target }) => target === undefined))
    .map(([type]) => type);

const line = ({ from, to, label }: Way): string => `${nameOf(from)} --> ${nameOf(to)} : ${label}`;

const titled = (language: Language, place: string): string => language.place(place).replaceAll('"', "'");

/** A state with what lies in it; final states are ways out, and drawn as such. */
function block(node: Node, language: Language, indent: string): string[] {
  const inner = childrenOf(node).filter(({ type }) => type === 'atomic' || type === 'compound');
  const place = placeOfNode(node);
  const head = `${indent}state "${titled(language, place)}" as ${nameOf(place)}`;
  if (inner.length === 0) return [head];
  const deeper = `${indent}  `;
  const first = node.config.initial;
  const begins = inner.find(({ key }) => key === first);
  return [
    `${head} {`,
    // The ends are no steps in a row: none of them is the first.
    ...(begins && node.key !== 'closed' ? [`${deeper}[*] --> ${nameOf(placeOfNode(begins))}`] : []),
    ...inner.flatMap((child) => block(child, language, deeper)),
    `${indent}}`,
  ];
}

function* within(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) if (child.type !== 'final' && child.type !== 'history') yield* within(child);
}

function wholeChart(language: Language, anywhere: string): string[] {
  const nodes = regions().flatMap((region) => (region.key === 'open' ? stepNodes() : [region]));
  const ways = regions()
    .flatMap((region) => [...within(region)])
    .flatMap((node) => waysFrom(node, language));
  // What can be asked in every step is drawn once, from a state of its own name.
  return [
    '  [*] --> unopened',
    ...nodes.flatMap((node) => block(node, language, '  ')),
    `  state "${anywhere}" as anywhere`,
    ...ways.map(
      (way) =>
        `  ${line({ ...way, from: way.from === '' ? 'anywhere' : way.from, to: way.to === 'resumed' ? 'anywhere' : way.to })}`,
    ),
  ];
}

function oneStep(step: Node, language: Language): string[] {
  const own = [...within(step)];
  const ways = own.flatMap((node) => waysFrom(node, language));
  const outside = [...new Set(ways.map(({ to }) => to))].filter((to) => to.split('.')[0] !== step.key);
  const notes = own.flatMap((node) => {
    const quiet = quietAt(node).map((type) => labelOf(type, language));
    if (quiet.length === 0) return [];
    return [`  note right of ${nameOf(placeOfNode(node))}`, ...quiet.map((label) => `    ${label}`), '  end note'];
  });
  return [
    ...block(step, language, '  '),
    ...outside.map((to) => `  state "${titled(language, to)}" as ${nameOf(to)}`),
    ...ways.map((way) => `  ${line(way)}`),
    ...notes,
  ];
}

/** The whole procedure, or one step with everything that can be asked in it. */
export function diagramOf(language: Language, anywhere: string, step?: string): string {
  const node = stepNodes().find(({ key }) => key === step);
  return ['stateDiagram-v2', ...(node ? oneStep(node, language) : wholeChart(language, anywhere))].join('\n');
}
