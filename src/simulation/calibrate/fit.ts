// A population and a scenario fitted to real records, with how sure each figure is, and what the data cannot tell. Pure.

import type { Entry } from '../../engine/contracts.js';
import { joined } from '../../joined.js';
import { refuseAny } from '../../problem.js';
import { type CalibrationGap, calibrationProblem } from '../../problems/calibration.js';
import type { Fact } from '../../procedure/vocabulary.js';
import type { WrittenPopulation } from '../population/spec.js';
import type { Distribution } from '../samplers/distribution.js';
import type { WrittenScenario } from '../scenario.js';
import { type Estimate, type EstimateId, estimatesOf } from './estimates.js';
import { gapsOf } from './gaps.js';
import { recordedPeopleOf } from './read-record.js';
import type { RecordedMember, RecordedPeople } from './recorded.js';

export interface Fitted {
  estimates: readonly Estimate[];
  /** What these data cannot tell: problems of a kind, for a language to say. */
  gaps: readonly CalibrationGap[];
  /** People like those of the last record, who do things as often as those of all of them. */
  population: WrittenPopulation;
  /** The last record's consultation with these people. */
  scenario: WrittenScenario;
}

type WrittenGroup = WrittenPopulation['groups'][number];

/** Opinions that stand for a side. A ballot says which side, not how strongly: any on the right side of one half would do. */
const OPINION = { for: 0.75, abstain: 0.5, against: 0.25 } as const;

type Find = (id: EstimateId, of?: Partial<Pick<Estimate, 'body' | 'item' | 'channel'>>) => Estimate | undefined;

const finding =
  (estimates: readonly Estimate[]): Find =>
  (id, of = {}) =>
    estimates.find(
      (one) =>
        one.id === id &&
        one.area === undefined &&
        (of.body === undefined || one.body === of.body) &&
        (of.item === undefined || one.item === of.item) &&
        (of.channel === undefined || one.channel === of.channel),
    );

/** The chance that a way is open to somebody to whom those before it are not: channels are tried in their order. */
function channelTraits(find: Find, body: string, channels: readonly string[]): Record<string, number> {
  const traits: Record<string, number> = {};
  let left = 1;
  for (const channel of channels.filter((one) => one !== 'show-of-hands')) {
    const share = find('channel', { body, channel })?.value;
    if (share === undefined) continue;
    traits[channel] = left <= 0 ? 1 : Math.min(1, share / left);
    left -= share;
  }
  return traits;
}

function traitsOf(find: Find, bodies: readonly string[], { charter }: RecordedPeople): Record<string, number> {
  const deliberates = bodies.find((body) => body === charter.deliberation.body);
  const votes = bodies.find((body) => find('votes', { body }) && body !== deliberates) ?? bodies[0];
  const of = { ...(votes !== undefined && { body: votes }) };
  const found: [name: string, value: number | undefined][] = [
    ['raises', find('raises')?.value],
    ['seconds', find('seconds')?.value],
    ['votes', find('votes', of)?.value],
    ['reminded', find('reminded', of)?.value],
    ['objects', find('objects')?.value],
    ['withdraws', find('withdraws')?.value],
    ['rates', find('rates')?.value],
  ];
  if (deliberates !== undefined)
    found.push(
      ['attends', find('attends', { body: deliberates })?.value],
      ['speaks', find('speaks', { body: deliberates })?.value],
      ['speaksFor', find('seconds-a-speech', { body: deliberates })?.value],
    );
  const known = found.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return {
    ...Object.fromEntries(known),
    ...(votes !== undefined && channelTraits(find, votes, charter.vote.channels)),
  };
}

/** Whoever sends a proxy does not vote themselves: of those who would otherwise stay away, so many entrust somebody. */
function withProxies(traits: Record<string, number>, find: Find, body: string): Record<string, number> {
  const voted = find('votes', { body })?.value ?? 0;
  const byProxy = find('entrusts', { body })?.value ?? 0;
  const own = voted * (1 - byProxy);
  if (byProxy === 0) return traits;
  return { ...traits, votes: own, entrusts: own >= 1 ? 0 : Math.min(1, (voted * byProxy) / (1 - own)) };
}

function opinionsOf(find: Find, bodies: readonly string[], { items }: RecordedPeople): Record<string, Distribution> {
  return Object.fromEntries(
    items.flatMap(({ item }) => {
      const body = bodies.find((one) => find('for', { body: one, item }));
      if (body === undefined) return [];
      const sides = (['for', 'abstain', 'against'] as const).map((side) => ({
        opinion: OPINION[side],
        weight: find(side, { body, item })?.value ?? 0,
      }));
      const list = sides.map(({ opinion }) => opinion);
      return [[item, { list, weights: sides.map(({ weight }) => weight) }] as const];
    }),
  );
}

/** People by the bodies they belong to: a group for each set of bodies, each in the order of the rolls. */
function partsOf(record: RecordedPeople): Map<string, { bodies: string[]; members: RecordedMember[] }> {
  const of = new Map<string, { bodies: string[]; member: RecordedMember }>();
  for (const { body, members } of record.bodies)
    for (const member of members) {
      const known = of.get(member.person);
      of.set(member.person, { bodies: [...(known?.bodies ?? []), body], member: { ...known?.member, ...member } });
    }
  const groups = new Map<string, { bodies: string[]; members: RecordedMember[] }>();
  for (const { bodies, member } of of.values()) {
    const key = joined(...bodies);
    const group = groups.get(key) ?? { bodies, members: [] };
    group.members.push(member);
    groups.set(key, group);
  }
  return groups;
}

function groupsOf(record: RecordedPeople, find: Find): WrittenGroup[] {
  return [...partsOf(record).values()].map(({ bodies, members }): WrittenGroup => {
    const key = bodies.join('+');
    const areas = members.map(({ area }) => area);
    const known = areas.filter((area) => area !== undefined);
    const body = bodies.find((one) => find('entrusts', { body: one }));
    const traits = traitsOf(find, bodies, record);
    return {
      id: key,
      size: members.length,
      bodies,
      ...(known.length === members.length && known.length > 0 && { area: known.map((area) => area / 100) }),
      traits: body === undefined ? traits : withProxies(traits, find, body),
      // Of whatever was not voted on nothing is known.
      opinion: { uniform: [0, 1] },
      opinions: opinionsOf(find, bodies, record),
    };
  });
}

/** Items, with those whose own consent they need by the names that made-up people have: whoever stands at their place. */
function itemsOf(record: RecordedPeople): RecordedPeople['items'] {
  const made = new Map(
    [...partsOf(record)].flatMap(([group, { members }]) =>
      members.map(({ person }, place) => [person, `${group}-${place + 1}`] as const),
    ),
  );
  return record.items.map((item) => ({
    ...item,
    affected: item.affected.flatMap((person) => made.get(person) ?? []),
  }));
}

/** How well it was done, so that people who like it as much as these voters rate it as these did: see `sincere`. */
function qualityOf(find: Find, { items }: RecordedPeople): number | undefined {
  const rating = find('rating')?.value;
  if (rating === undefined) return undefined;
  const [first] = items;
  const liking = first
    ? (['for', 'abstain', 'against'] as const).reduce(
        (sum, side) => sum + OPINION[side] * (find(side, { item: first.item })?.value ?? 1 / 3),
        0,
      )
    : 0.5;
  return Math.min(1, Math.max(0, (rating - 0.25 * liking) / 0.75));
}

/** What was observed, drawn from again. */
const observed = (records: readonly RecordedPeople[], name: 'days' | 'delay' | 'overrun'): Distribution | undefined => {
  const values = records.flatMap(({ projects }) =>
    projects.flatMap((one) => (one[name] === undefined ? [] : [one[name]])),
  );
  return values.length === 0 ? undefined : { list: values };
};

function worldOf(records: readonly RecordedPeople[], find: Find, last: RecordedPeople): WrittenScenario['world'] {
  const quality = qualityOf(find, last);
  const [days, delay, overrun] = (['days', 'delay', 'overrun'] as const).map((name) => observed(records, name));
  return {
    ...(days !== undefined && { days }),
    ...(delay !== undefined && { delay }),
    ...(overrun !== undefined && { overrun }),
    ...(quality !== undefined && { quality }),
  };
}

const isRecorded = (one: RecordedPeople | Iterable<Fact | Entry>): one is RecordedPeople => 'polls' in one;

/**
 * Fits a population to records: how many there are, how often they come, speak, vote, object and rate, and how they answer, each with a
 * 95 % interval; together with what records do not tell.
 * @param records what `recordedPeopleOf` made of them, or their facts or entries; bodies and items of the same id are taken for the same
 * @throws {Fault} `calibration.…` where there is nothing to learn from
 */
export function fitPeople(records: readonly (RecordedPeople | Iterable<Fact | Entry>)[]): Fitted {
  const read = records.map((one) => (isRecorded(one) ? one : recordedPeopleOf(one)));
  const last = read.at(-1);
  refuseAny(last ? [] : [calibrationProblem('calibration.no-records', {})]);
  // Refused above where there is none.
  const record = last as RecordedPeople;
  const estimates = estimatesOf(read);
  const find = finding(estimates);
  const population: WrittenPopulation = { groups: groupsOf(record, find) };
  return {
    estimates,
    gaps: gapsOf(read, estimates),
    population,
    scenario: {
      title: record.title,
      charter: record.charter,
      items: itemsOf(record),
      people: population,
      world: worldOf(read, find, record),
    },
  };
}
