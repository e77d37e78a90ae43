// What one person's posts, and those of their relatives, may not be together; and in which bodies they are recused. Pure.
import { joined } from '../../joined.js';
import { declaring } from '../register.js';
import type { Holding, PostsState, Refusals, Side } from './words.js';

export const { command, refuse } = declaring<PostsState, Refusals>();

type Held = Pick<Holding, 'post' | 'body'>;

const fits = (state: PostsState, { post, body, kind }: Side, held: Held): boolean =>
  (post === undefined || post === held.post) &&
  (body === undefined || body === held.body) &&
  (kind === undefined || kind === state.bodies[held.body]?.kind);

/** Whether these two are the pair, in whichever order. */
const pairs = (state: PostsState, [first, second]: readonly [Side, Side], one: Held, other: Held): boolean =>
  (fits(state, first, one) && fits(state, second, other)) || (fits(state, first, other) && fits(state, second, one));

/** What somebody holds at this moment. */
export const heldBy = (state: PostsState, person: string): Holding[] =>
  (state.held.get(person) ?? []).flatMap((id) => state.posts.get(id) ?? []);

/** With which of what they hold a post would collide, by effect. */
export function collisionsOf(state: PostsState, person: string, post: Held) {
  const held = heldBy(state, person);
  const of = (wanted: 'refuse' | 'warn' | 'recuse'): Holding[] =>
    held.filter((other) =>
      state.settings.posts.collisions.some(
        ({ between, effect }) => effect === wanted && pairs(state, between, post, other),
      ),
    );
  return { refuse: of('refuse'), warn: of('warn'), recuse: of('recuse') };
}

/** The relative, and what they hold, beside whom this person may not hold a post. */
export function relativeBeside(state: PostsState, person: string, post: Held): Holding | undefined {
  const { relatives } = state.settings.posts;
  for (const relative of state.related.get(person) ?? [])
    for (const other of heldBy(state, relative))
      if (relatives.some((pair) => pairs(state, pair, post, other))) return other;
  return undefined;
}

/** In one body, on matters of another in which they hold a post. */
export interface RecusedIn {
  body: string;
  of: string;
}

/** In which bodies somebody must be recused, and on matters of which: both ways, for both are theirs. */
export function recusedIn(state: PostsState, person: string): RecusedIn[] {
  const held = heldBy(state, person);
  const found = new Map<string, RecusedIn>();
  for (const [index, one] of held.entries())
    for (const other of held.slice(index + 1)) {
      if (one.body === other.body) continue;
      const recuses = state.settings.posts.collisions.some(
        ({ between, effect }) => effect === 'recuse' && pairs(state, between, one, other),
      );
      if (!recuses) continue;
      for (const [body, of] of [
        [one.body, other.body],
        [other.body, one.body],
      ] as const)
        found.set(joined(body, of), { body, of });
    }
  return [...found.values()];
}
