// Sweeps of the toy model for tests, and directories of results as they are compared.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSweep, type Sweep } from 'yishi/experiments';
import { toys } from './toy.js';

export const QUORUM = `
title: Quorum and rule
question: Does the quorum matter?
scenario:
  people: 12
factors:
  - name: quorum
    path: vote.quorum
    levels: [0.5, 0.75]
  - name: rule
    path: vote.rule
    levels: [majority, two-thirds]
    labels: [more than half, two thirds]
replications: 5
seed: one
`;

export const sweepFrom = (text: string, file = 'sweep.yaml'): Promise<Sweep> => readSweep(text, { models: toys, file });

/** Every file of a directory of results but those that say where and when. */
export function filesIn(directory: string): Record<string, string> {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8', withFileTypes: true });
  return Object.fromEntries(
    names
      .filter((entry) => entry.isFile() && entry.name !== 'manifest.json')
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(directory.length + 1), readFileSync(path, 'base64')]),
  );
}

export const textIn = (directory: string, name: string): string => readFileSync(join(directory, name), 'utf8');
