// What a field is filled in for, one by one: a choice for each item of the vote, a score for each criterion of the charter. Pure.
import type { Bilingual } from '../bilingual.js';
import type { State } from '../procedure/vocabulary.js';

export interface Each {
  id: string;
  title: string | Bilingual;
}

const voted = ({ vote: { current }, items }: State): Each[] =>
  (current?.items ?? []).map((id) => ({ id, title: items[id]?.title ?? id }));

const EACH: Readonly<Record<string, ((state: State) => readonly Each[]) | undefined>> = {
  'ballot.cast choices': voted,
  'ballot.correct choices': voted,
  'topic.score scores': ({ charter }) => charter.topics?.criteria ?? [],
  'project.score scores': ({ charter }) => charter.conversion?.criteria ?? [],
  'rating.give scores': ({ charter }) => charter.evaluation?.dimensions ?? [],
  'rating.correct scores': ({ charter }) => charter.evaluation?.dimensions ?? [],
};

/** Nothing where nobody says beforehand what for. */
export const eachOf = (state: State, type: string, path: string): readonly Each[] | undefined =>
  EACH[`${type} ${path}`]?.(state).map(({ id, title }) => ({ id, title }));
