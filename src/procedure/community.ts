// A COMMUNITY, on one page: the chart of what outlives one consultation. It runs, is suspended, is closed; what can be said meanwhile
// its registers bring. The same engine, record, stores and verifier serve it.
import type { AnyCommand } from '../kernel/command.js';
import { EDITIONS } from '../kernel/editions.js';
import type { AnyPart } from '../kernel/part.js';
import type { Parts } from '../parts/all.js';
import { obeys, procedure } from '../parts/chart.js';
import { common } from '../parts/common/part.js';
import { passingOver } from '../parts/consultation/clock.js';
import { registers as shared } from '../parts/registers.js';
import { registers } from '../registers/all.js';
import { communityOver } from '../registers/community/commands.js';
import { refuse } from '../registers/community/opening.js';
import { type AnyRegister, type Community, partOf } from '../registers/register.js';
import { type Chart, chart } from './chart.js';
import { copyOfState, initialState } from './initial.js';
import type { Machine } from './machine.js';
import type { CommandType, State } from './vocabulary.js';

/** Claims 认领, call-outs 吹哨报到 and mandates 代办授权 go on in a consultation and in a community alike. */
const alike = { claims: shared.claims, callOuts: shared.callOuts, mandates: shared.mandates };

/** What can be said at any time, and after the end. */
const ANYTIME = [
  'note.add',
  'entry.correct',
  'person.erase',
  'entry.redact',
  'office.appoint',
  'office.hand-over',
  'office.relieve',
] as const satisfies readonly (keyof Parts['common']['commands'])[];

const OPEN = [
  'person.admit',
  'person.correct',
  'roll.enter',
] as const satisfies readonly (keyof Parts['common']['commands'])[];

const taken = { ...common.commands, ...alike.claims.commands, ...alike.callOuts.commands, ...alike.mandates.commands };

type Doors = Readonly<Record<string, ReturnType<typeof obeys>>>;

/** Doors of commands that leave the chart where it is. */
const doorsOf = (commands: readonly AnyCommand<State>[]): Doors =>
  // A register's types are no consultation's; the chart asks for no more than that each stands under its own.
  Object.fromEntries(commands.map((each) => [each.type, obeys(each as AnyCommand<State> & { type: CommandType })]));

/** A register that could not be told from another, or told at all, is a bug of whoever wrote it: said at once, and not at the first fact. */
function refuseUnfit(kept: Readonly<Record<string, AnyRegister>>): void {
  const bringing = new Map<string, string>();
  for (const [key, { id, commands, texts }] of Object.entries(kept)) {
    if (key !== id) throw new Error(`the register ${id} is kept under the name ${key}`);
    for (const type of Object.keys(commands)) {
      const other = bringing.get(type) ?? (Object.hasOwn(taken, type) ? 'the community itself' : undefined);
      if (other !== undefined) throw new Error(`${type} is a command of ${id} and of ${other}`);
      bringing.set(type, id);
      for (const [language, said] of Object.entries(texts))
        if (!said?.commands?.[type] || !said.facts?.[type]) throw new Error(`${type} has no words in ${language}`);
    }
  }
}

/**
 * The chart of a community with these registers.
 * @example
 * const ours = communityWith({ ...registers, bicycles });
 */
export function communityWith(kept: Readonly<Record<string, AnyRegister>>): Chart {
  // A community's state is a consultation's with what its registers keep beside it: nothing of the former asks for the latter.
  const own = Object.values(kept).map(partOf) as unknown as AnyPart<State>[];
  const parts: readonly AnyPart<State>[] = [common, ...Object.values(alike), ...own];
  const passDeadline = passingOver(parts);
  refuseUnfit(kept);
  const community = communityOver(Object.values(kept), parts as unknown as AnyPart<Community>[]);
  const as = (command: unknown): AnyCommand<State> => command as AnyCommand<State>;
  const doing = (type: keyof typeof community) => doorsOf([as(community[type])])[type];
  const empty = (id: string): State =>
    Object.assign(initialState(id), { settings: {} }, ...own.map((part) => part.empty()));
  const anytime = doorsOf(ANYTIME.map((type) => common.commands[type]));
  const open = doorsOf([
    ...OPEN.map((type) => common.commands[type]),
    ...Object.values(alike).flatMap(({ commands }) => Object.values<AnyCommand<State>>(commands)),
    ...own.flatMap(({ commands }) => Object.values(commands)),
  ]);
  const close = { ...doing('community.close'), target: '#community.closed' };

  const machine = procedure.createMachine({
    id: 'community',
    context: ({ input }) => empty(input.id),
    initial: 'unopened',
    on: anytime as object,
    states: {
      unopened: { on: { 'community.open': { ...doing('community.open'), target: 'running' } } as object },
      running: {
        on: {
          ...open,
          'deadline.pass': obeys(passDeadline),
          'community.amend': doing('community.amend'),
          'community.suspend': { ...doing('community.suspend'), target: 'suspended' },
          'community.close': close,
        } as object,
      },
      suspended: {
        on: {
          'community.resume': { ...doing('community.resume'), target: 'running' },
          'community.close': close,
        } as object,
      },
      closed: {},
    },
  });

  const commands = [
    passDeadline,
    ...Object.values(community).map(as),
    ...[...ANYTIME, ...OPEN].map((type) => common.commands[type]),
    ...Object.values(alike).flatMap((part) => Object.values<AnyCommand<State>>(part.commands)),
    ...own.flatMap((part) => Object.values(part.commands)),
  ];
  return chart({
    id: 'community',
    opening: 'community.open',
    editions: EDITIONS,
    // Both machines are made by one setup and differ in their states only; nobody asks a snapshot for those but by its value.
    machine: machine as unknown as Machine,
    commands: Object.fromEntries(commands.map((each) => [each.type, as(each)])),
    parts,
    exists: (id) => refuse('community.exists', { community: id }),
    empty,
    copy(state) {
      const copy = copyOfState(state);
      const [from, to] = [state, copy] as unknown as [Community, Community];
      Object.assign(to, { settings: from.settings });
      for (const part of own) part.copy(state, copy);
      return copy;
    },
  });
}

/** The chart of a community with every register there is; its charter says which of them it uses. */
export const community = communityWith(registers);
