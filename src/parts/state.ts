// The whole state and every refusal, joined from the parts: one line each. Types only.
// Whatever a part keeps and says no with stands in its own folder.
import type { DoorRefusals } from '../kernel/door.js';
import type { Common } from '../kernel/state.js';
import type * as topics from './1-topics/words.js';
import type * as deliberation from './2-deliberation/told.js';
import type * as vote from './3-vote/slice.js';
import type * as conversion from './4-conversion/words.js';
import type * as implementation from './5-implementation/words.js';
import type * as evaluation from './6-evaluation/words.js';
import type * as attendance from './attendance/words.js';
import type * as callOuts from './call-outs/words.js';
import type * as claims from './claims/words.js';
import type * as common from './common/words.js';
import type * as consultation from './consultation/words.js';
import type * as mandates from './mandates/words.js';
import type * as projects from './projects/words.js';
import type * as recusals from './recusals/words.js';
import type * as surveys from './surveys/words.js';

/** What each part brings: what it keeps of the state, what it refuses with, and the kinds of clock it sets. */
export interface PartWords {
  consultation: consultation.Words;
  common: common.Words;
  attendance: attendance.Words;
  mandates: mandates.Words;
  recusals: recusals.Words;
  topics: topics.Words;
  deliberation: deliberation.Words;
  vote: vote.Words;
  projects: projects.Words;
  conversion: conversion.Words;
  claims: claims.Words;
  implementation: implementation.Words;
  callOuts: callOuts.Words;
  surveys: surveys.Words;
  evaluation: evaluation.Words;
}

/** All of them at once, where a union has each for itself. */
type Together<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer All) => void ? All : never;
type All = Together<PartWords[keyof PartWords]>;

export type Refusals = DoorRefusals & All['refusals'];

/** What a deadline is about. */
export type DeadlineKind = keyof All['clocks'];

type Slices = All['state'];

/** What a person is told of all parts. */
export type Told = All['told'];

/** Everything the rules look at: a fold over the record, and nothing that is not in the record. */
export interface State extends Omit<Common<DeadlineKind>, keyof Slices>, Slices {}

/** The state while it changes: immer hands out a draft of the same shape. */
export type StateDraft = State;
