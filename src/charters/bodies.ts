// The bodies a charter speaks of, and where: whoever opens a consultation has to list them. Pure; imports the schema alone.
import type { Charter } from './charter.js';

export interface NamedBody {
  body: string;
  path: readonly (string | number)[];
}

/** Without these nothing can be opened: who deliberates, studies and amends, and where a recusal reaches. */
export function bodiesNamed({ deliberation, topics, amendedBy }: Charter): NamedBody[] {
  const { bodies: recusing } = deliberation.recusal;
  const named: NamedBody[] = [{ body: deliberation.body, path: ['deliberation', 'body'] }];
  if (topics.study) named.push({ body: topics.study.body, path: ['topics', 'study', 'body'] });
  if (Array.isArray(recusing))
    named.push(...recusing.map((body, index) => ({ body, path: ['deliberation', 'recusal', 'bodies', index] })));
  if (amendedBy !== null) named.push({ body: amendedBy, path: ['amendedBy'] });
  return named;
}

/** Bodies whose members rate: without them nobody could open a survey that names no raters of its own. */
export const bodiesThatRate = ({ evaluation }: Charter): NamedBody[] =>
  evaluation.raters.bodies.map((body, index) => ({ body, path: ['evaluation', 'raters', 'bodies', index] }));

/** Bodies with periods of their own: of one that is not there they hold for nobody. */
export const bodiesWithPeriods = ({ vote }: Charter): NamedBody[] =>
  Object.keys(vote.bodies).map((body) => ({ body, path: ['vote', 'bodies', body] }));
