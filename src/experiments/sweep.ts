// A sweep as it will be run: plain data, everything checked. Its digest says which sweep results are of.
import type * as z from 'zod/mini';
import { canonical, sha256 } from '../digest.js';
import type { DesignForm, FactorForm, SweepForm } from './form.js';
import type { DataPath } from './path.js';

/** One thing that is varied, with its levels or the range it is drawn from. */
export interface Factor {
  name: string;
  title?: string;
  path: DataPath;
  levels?: NonNullable<FactorForm['levels']>;
  labels?: readonly string[];
  range?: NonNullable<FactorForm['range']>;
}

/** When a cell has been run often enough. */
export interface Stop {
  measure: string;
  /** Half the width its interval may have. */
  halfWidth: number;
  confidence: number;
  min: number;
  max: number;
  batch: number;
}

/** A sweep, checked. Plain data: it crosses threads and machines, and its digest says which sweep results are of. */
export interface Sweep {
  title: string;
  question?: string;
  model: string;
  /** With everything filled in that was left out. */
  scenario: z.core.util.JSONType;
  factors: readonly Factor[];
  design: DesignForm;
  /** In each cell, at most. */
  replications: number;
  seed: string;
  commonRandomNumbers: boolean;
  measures: readonly string[];
  stop?: Stop;
  /** Of which runs the record is kept: of none, of the first of each cell, of all. */
  keep: SweepForm['keep'];
  /** Seconds. */
  timeout: number;
  authors: readonly string[];
}

/**
 * Which sweep this is: SHA-256 of everything in it that results depend on, and of what they are called. How long a run may take is not of it:
 * those that took too long may be run again with more time.
 */
export const sweepHash = ({ timeout: _timeout, ...sweep }: Sweep): string => sha256(canonical(sweep));
