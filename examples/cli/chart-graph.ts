// The chart as a graph to be drawn, read off the machine itself: every state, every way that moves with the commands that lead along it.
// What only changes the state and moves nowhere is told beside its state where one step is drawn.
import { type CommandType, commands, machine } from 'yishi';
import { STEPS, type Step } from 'yishi/charters';
import type { Language } from 'yishi/language';

type Node = (typeof machine)['root'];

export interface ChartState {
  /** `vote.polling`, without the region it lies in. */
  place: string;
  title: string;
  inner: ChartState[];
  /** Which of those within it comes first. */
  begins?: string;
}

export interface Way {
  from: string;
  to: string;
  types: string[];
}

export interface ChartGraph {
  /** Where everything begins, if that is in it. */
  begins?: string;
  states: ChartState[];
  ways: Way[];
  /** What can be asked in a state and moves nothing. */
  quiet: { place: string; types: string[] }[];
}

/** Stands for every place of every step: what can be asked in each is drawn once. */
const ANYWHERE = 'anywhere';

const childrenOf = (node: Node): Node[] => Object.values(node.states);

/** The four regions the whole chart consists of: before, open, suspended, closed. */
const regions = (): Node[] => childrenOf(machine.root);

const placeOfNode = ({ path }: Node): string => path.filter((part) => part !== 'open').join('.');

const stepNodes = (): Node[] =>
  regions()
    .filter(({ key }) => key === 'open')
    .flatMap(childrenOf)
    .filter(({ type }) => type === 'compound');

const isCommand = (type: string): type is CommandType => Object.hasOwn(commands, type);

/** What a way is called: by the command, and in other languages than its own by what it says. */
export const labelOf = (type: string, { id, command }: Language): string =>
  id === 'en' || !isCommand(type) ? type : `${type} ${command(type)}`;

/** The same for people who will not write it. */
export const saidOf = (type: string, { id, command }: Language): string =>
  id === 'en' || !isCommand(type) ? type : command(type);

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
function waysFrom(node: Node): Way[] {
  const types = new Map<string, Set<string>>();
  for (const [type, transitions] of node.transitions) {
    if (type.startsWith('xstate.')) continue;
    for (const to of transitions.flatMap(({ target }) => target ?? []).map(reached)) {
      types.set(to, (types.get(to) ?? new Set()).add(type));
    }
  }
  return [...types].map(([to, found]) => ({ from: placeOfNode(node), to, types: [...found] }));
}

/** Commands that move nothing here. */
const quietAt = (node: Node): string[] =>
  [...node.transitions]
    .filter(([type, found]) => !type.startsWith('xstate.') && found.every(({ target }) => target === undefined))
    .map(([type]) => type);

const titleAt = (place: string, language: Language): string => {
  const step = STEPS.find((key) => key === place);
  return step === undefined ? language.place(place) : language.step(step);
};

function stateOf(node: Node, language: Language): ChartState {
  const shown = childrenOf(node).filter(({ type }) => type === 'atomic' || type === 'compound');
  const place = placeOfNode(node);
  const first = shown.find(({ key }) => key === node.config.initial);
  return {
    place,
    title: titleAt(place, language),
    inner: shown.map((child) => stateOf(child, language)),
    // The ends are no steps in a row: none of them is the first.
    ...(first && node.key !== 'closed' && { begins: placeOfNode(first) }),
  };
}

function* within(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) if (child.type !== 'final' && child.type !== 'history') yield* within(child);
}

function wholeChart(language: Language, anywhere: string): ChartGraph {
  const nodes = regions().flatMap((region) => (region.key === 'open' ? stepNodes() : [region]));
  const ways = regions()
    .flatMap((region) => [...within(region)])
    .flatMap(waysFrom)
    .map(({ from, to, types }) => ({ from: from || ANYWHERE, to: to === 'resumed' ? ANYWHERE : to, types }));
  return {
    begins: 'unopened',
    states: [...nodes.map((node) => stateOf(node, language)), { place: ANYWHERE, title: anywhere, inner: [] }],
    ways,
    quiet: [],
  };
}

function oneStep(step: Node, language: Language): ChartGraph {
  const own = [...within(step)];
  const ways = own.flatMap(waysFrom);
  const outside = [...new Set(ways.map(({ to }) => to))].filter((to) => to.split('.')[0] !== step.key);
  return {
    states: [
      stateOf(step, language),
      ...outside.map((place) => ({ place, title: titleAt(place, language), inner: [] })),
    ],
    ways,
    quiet: own
      .map((node) => ({ place: placeOfNode(node), types: quietAt(node) }))
      .filter(({ types }) => types.length > 0),
  };
}

/** The whole procedure, or one step with everything that can be asked in it. */
export function chartGraph(language: Language, anywhere: string, step?: Step): ChartGraph {
  const node = stepNodes().find(({ key }) => key === step);
  return node ? oneStep(node, language) : wholeChart(language, anywhere);
}
