// The words of the whole procedure, joined from the steps: commands, facts, findings, refusals and the state.
// Types and schemas only; the steps own their parts. May not import rules, the chart or anything that runs it.
import type * as z from 'zod/mini';
import type { Instant } from '../calendar.js';
import type { Charter, Office, Role, Step } from '../charters/charter.js';
import type { Crowd } from '../crowd.js';
import type { Bilingual } from '../law/index.js';
import * as topics from '../parts/1-topics/vocabulary.js';
import * as deliberation from '../parts/2-deliberation/vocabulary.js';
import type { Vote } from '../parts/3-vote/slice.js';
import * as vote from '../parts/3-vote/vocabulary.js';
import * as conversion from '../parts/4-conversion/vocabulary.js';
import * as implementation from '../parts/5-implementation/vocabulary.js';
import * as evaluation from '../parts/6-evaluation/vocabulary.js';
import * as across from '../parts/across/vocabulary.js';
import * as attendance from '../parts/attendance/vocabulary.js';
import * as callOuts from '../parts/call-outs/vocabulary.js';
import * as claims from '../parts/claims/vocabulary.js';
import type * as projects from '../parts/projects/vocabulary.js';
import * as recusals from '../parts/recusals/vocabulary.js';
import * as surveys from '../parts/surveys/vocabulary.js';

/** Every command's fields, by command type. */
export const commands = {
  ...across.commands,
  ...attendance.commands,
  ...recusals.commands,
  ...topics.commands,
  ...deliberation.commands,
  ...vote.commands,
  ...conversion.commands,
  ...claims.commands,
  ...implementation.commands,
  ...callOuts.commands,
  ...surveys.commands,
  ...evaluation.commands,
} as const;

export type CommandType = keyof typeof commands;

/** The fields of a command, once parsed. */
export type Fields<T extends CommandType> = z.output<(typeof commands)[T]>;

/** What somebody asks for. */
export type Command<T extends CommandType = CommandType> = { [C in T]: { type: C; fields: Fields<C> } }[T];

type AllFindings = across.Findings &
  attendance.Findings &
  topics.Findings &
  deliberation.Findings &
  vote.Findings &
  conversion.Findings &
  implementation.Findings &
  callOuts.Findings &
  surveys.Findings &
  evaluation.Findings;

/** What an algorithm, a clock or a lot established, sealed into the fact; `undefined` for commands that need none. */
export type Finding<T extends CommandType> = T extends keyof AllFindings ? AllFindings[T] : undefined;

/** Who asks, for whom, and when: brought by the host, never read from a client's fields. */
export interface Stamp {
  /** When it is recorded: the engine's clock. */
  at: Instant;
  /** When it happened, as claimed; never after `at`. */
  on?: Instant | undefined;
  /** The person acting; `clock` and `system` are reserved. */
  by: string;
  /** The clerk or device that entered it, where that is somebody else. */
  enteredBy?: string | undefined;
  /** The principal: whose proxy or helper `by` is. */
  for?: string | undefined;
  /** The host's idempotency key. */
  key?: string | undefined;
  /** Fresh randomness from the host; every salt of the entry is derived from it, and it is not kept. */
  salt: string;
}

/** A command with its stamp: what the rules judge. */
export type Claim<T extends CommandType> = { type: T; fields: Fields<T> } & Stamp;

/** 记事: an admitted command, stamped and numbered, with its finding. What a record holds and the machine runs on. */
export type FactOf<T extends CommandType> = Omit<Stamp, 'salt'> & {
  type: T;
  seq: number;
  fields: Fields<T>;
  finding: Finding<T>;
};
export type Fact = { [T in CommandType]: FactOf<T> }[CommandType];

/** What is wrong with one field of a command. `expected` says what would be right, in the words of the schema. */
export interface Malformation {
  /** Where: `members.3.area`. */
  path: string;
  issue: 'missing' | 'empty' | 'unknown-field' | 'type' | 'too-small' | 'too-large' | 'format' | 'choice' | 'other';
  expected: string;
}

/** Refusals any command can meet before its own rule speaks. */
export interface DoorRefusals {
  malformed: { problems: Malformation[] };
  'command.unknown': { type: string };
  'not-now': { type: string; place: string };
  'not-yours': { type: string; roles: Role[] };
  stranger: { person: string };
  'clerk.not-entitled': { person: string; offices: Office[] };
  'on.after-at': { on: Instant; at: Instant };
  'principal.not-allowed': { type: string };
  'witness.needed': { type: string };
  'key.reused': { key: string };
  'seq.moved': { expected: number; actual: number };
}

export type RefusalNumbers = DoorRefusals &
  across.Refusals &
  attendance.Refusals &
  recusals.Refusals &
  topics.Refusals &
  deliberation.Refusals &
  vote.Refusals &
  projects.Refusals &
  conversion.Refusals &
  claims.Refusals &
  implementation.Refusals &
  callOuts.Refusals &
  surveys.Refusals &
  evaluation.Refusals;

export type RefusalCode = keyof RefusalNumbers;

/** 不予受理: why not, with the facts and numbers and, where a text says so, its source. A value, never an exception. */
export type Refusal<C extends RefusalCode = RefusalCode> = {
  [K in C]: { code: K; numbers: RefusalNumbers[K]; source?: Bilingual | undefined };
}[C];

/** A step's slice as it was when the consultation went back over it. */
export interface Past {
  step: Step;
  round: number;
  slice: unknown;
}

/** Everything the rules look at: a fold over the record, and nothing that is not in the record. */
export interface State
  extends across.Across,
    attendance.Attendance,
    recusals.Recusals,
    projects.Projects,
    claims.Claims,
    callOuts.CallOuts,
    surveys.Surveys {
  id: string;
  seq: number;
  at: Instant;
  edition: string;
  mode: 'live' | 'script' | 'drill' | 'simulated';
  charter: Charter;
  /** Idempotency keys and the seq each was used at. */
  keys: Crowd<number>;
  /** Which round of each step this is, from 1. */
  rounds: Record<Step, number>;
  past: Past[];
  topics: topics.Topics;
  deliberation: deliberation.Deliberation;
  vote: Vote;
  conversion: conversion.Conversion;
  implementation: implementation.Implementation;
  evaluation: evaluation.Evaluation;
}
