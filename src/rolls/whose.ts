// Whose a ballot is that names no person, or names a room besides: by the room it is for, or by a name that only one person has. Pure.

import type { BallotRow } from './ballots.js';
import { bare, partsOf } from './cells.js';
import { unitOf } from './check.js';
import type { ListedRoll } from './listed.js';
import { problem, type RollProblem } from './problems.js';
import type { RollRow } from './row.js';
import { ADDRESS, DASHES, SEVERAL } from './words.js';

/** The parts of an address, however they are written: 3幢2单元501室 and 3-2-501 have the same. */
export const addressOf = (written: string): string[] =>
  written
    .normalize('NFKC')
    .replace(DASHES, '-')
    .split(ADDRESS)
    .map(bare)
    .filter((part) => part !== '');

/** Parts in the same order, others between them or not. */
function holds(all: readonly string[], some: readonly string[]): boolean {
  let from = 0;
  for (const part of all) if (part === some[from]) from += 1;
  return from === some.length;
}

/** A unit as it may be looked for. */
interface Listed {
  key: string;
  path: readonly string[];
  /** Of each of the rooms that stand under one name. */
  rooms: readonly (readonly string[])[];
  rows: RollRow[];
}

/** The roll by rooms and by names, for ballots that have no id. */
export interface Directory {
  units: readonly Listed[];
  /** By the last part of the address. */
  byRoom: ReadonlyMap<string, readonly Listed[]>;
  byName: ReadonlyMap<string, readonly RollRow[]>;
  /** The head that votes for a unit. */
  votes: ReadonlyMap<string, string>;
}

/** Of a roll that names no units nothing can be looked up by them. */
export function directoryOf({ rows, heads }: Pick<ListedRoll, 'rows' | 'heads'>): Directory {
  const units = new Map<string, Listed>();
  const byName = new Map<string, RollRow[]>();
  for (const row of rows) {
    const { unit = '', scope = '', name } = row;
    const key = unitOf(row);
    if (key !== undefined) {
      const known = units.get(key);
      if (known) known.rows.push(row);
      else {
        const rooms = unit.split(SEVERAL).map(addressOf);
        units.set(key, { key, path: partsOf(scope).flatMap(addressOf), rooms, rows: [row] });
      }
    }
    if (name === undefined) continue;
    const those = byName.get(bare(name));
    if (those) those.push(row);
    else byName.set(bare(name), [row]);
  }
  const byRoom = new Map<string, Listed[]>();
  for (const one of units.values())
    for (const last of new Set(one.rooms.map((room) => room.at(-1) ?? ''))) {
      const those = byRoom.get(last);
      if (those) those.push(one);
      else byRoom.set(last, [one]);
    }
  const votes = new Map<string, string>();
  for (const { person, units: theirs } of heads.values())
    for (const unit of theirs) {
      const key = unitOf({ person, unit: unit.unit, ...(unit.scope !== undefined && { scope: unit.scope }) });
      if (key !== undefined) votes.set(key, person);
    }
  return { units: [...units.values()], byRoom, byName, votes };
}

/** The units that a room of a ballot may be: those whose whole address it is, else those in whose address its parts lie. */
function unitsFor({ byRoom }: Directory, { unit = '', scope = '' }: BallotRow): Listed[] {
  const written = [...partsOf(scope).flatMap(addressOf), ...addressOf(unit)];
  const near = byRoom.get(written.at(-1) ?? '') ?? [];
  const whole = ({ path, rooms }: Listed): string[][] => rooms.map((room) => [...path, ...room]);
  const same = near.filter((one) => whole(one).some((of) => of.length === written.length && holds(of, written)));
  return same.length > 0 ? same : near.filter((one) => whole(one).some((of) => holds(of, written)));
}

type Found = { person: string } | { wrong: RollProblem };

function byRoom(directory: Directory, roll: ListedRoll, ballot: BallotRow): Found {
  const { unit = '', line = 0, name } = ballot;
  const [found, second] = unitsFor(directory, ballot);
  if (!found) return { wrong: problem({ line }, 'rolls.unit-unknown', { unit, scope: roll.scope }) };
  if (second) {
    const lines = [found, second].map(({ rows }) => rows[0]?.line ?? 0);
    return { wrong: problem({ line }, 'rolls.unit-ambiguous', { unit, lines }) };
  }
  if (name !== undefined) {
    const owner = found.rows.find((row) => row.name !== undefined && bare(row.name) === bare(name));
    if (owner) return { person: owner.person };
    const listed = [...new Set(found.rows.flatMap((row) => row.name ?? []))];
    if (listed.length > 0) return { wrong: problem({ line }, 'rolls.unit-name', { unit, listed, written: name }) };
  }
  const persons = [...new Set(found.rows.map(({ person }) => person))];
  const [only] = persons;
  if (roll.countedBy === 'person' && persons.length > 1)
    return { wrong: problem({ line }, 'rolls.unit-several', { unit, persons }) };
  // Owners of parking that is left out have no head: it is their own ballot all the same.
  return { person: directory.votes.get(found.key) ?? only ?? '' };
}

function byName({ byName }: Directory, { name = '', line = 0 }: BallotRow): Found {
  const rows = byName.get(bare(name)) ?? [];
  const [first] = rows;
  const other = rows.find(({ person }) => person !== first?.person);
  if (!first) return { wrong: problem({ line }, 'rolls.name-unknown', { name }) };
  if (!other) return { person: first.person };
  const lines = [first.line ?? 0, other.line ?? 0];
  return { wrong: problem({ line }, 'rolls.name-ambiguous', { name, lines }) };
}

/** Whether the room that stands beside a person is one of theirs. A roll that names no rooms does not know. */
function roomProblem(directory: Directory, ballot: BallotRow): RollProblem | undefined {
  const { person, unit, line = 0 } = ballot;
  if (unit === undefined || directory.units.length === 0) return undefined;
  const theirs = unitsFor(directory, ballot).some(({ rows }) =>
    rows.some((row) => row.person === person || row.listedAs === person),
  );
  return theirs ? undefined : problem({ line }, 'rolls.unit-not-theirs', { person, unit });
}

/** Every ballot with the person it is of, and what keeps that from being known. */
export function attributed(
  roll: ListedRoll,
  ballots: readonly BallotRow[],
): { ballots: BallotRow[]; problems: RollProblem[] } {
  if (ballots.every(({ person, unit }) => person !== '' && unit === undefined))
    return { ballots: [...ballots], problems: [] };
  const directory = directoryOf(roll);
  const problems: RollProblem[] = [];
  const found = ballots.map((ballot) => {
    if (ballot.person !== '') {
      // Whoever is not on the roll at all is told as that.
      const known = roll.votesAs.has(ballot.person);
      const wrong = known ? roomProblem(directory, ballot) : undefined;
      if (wrong) problems.push(wrong);
      return ballot;
    }
    if (ballot.unit === undefined && ballot.name === undefined) return ballot;
    const whose = ballot.unit === undefined ? byName(directory, ballot) : byRoom(directory, roll, ballot);
    if ('person' in whose) return { ...ballot, person: whose.person };
    problems.push(whose.wrong);
    return ballot;
  });
  return { ballots: found, problems };
}
