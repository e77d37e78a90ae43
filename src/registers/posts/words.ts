// 双向进入、交叉任职: posts people hold across bodies, and where that collides. Types only, but for the empty slice.
import * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import { id, word } from '../../fields.js';
import { PersistentMap } from '../../persistent-map.js';
import type { Seen } from '../register.js';

/** A post, a body, a kind of body, or several of these together. */
const side = z.strictObject({ post: z.optional(word), body: z.optional(id), kind: z.optional(word) });

/** What a charter may say of posts. */
export const settings = z.strictObject({
  /** Pairs in one hand: refused, warned of, or recusing the holder in each of the two on matters of the other. */
  collisions: z._default(
    z.array(z.strictObject({ between: z.tuple([side, side]), effect: z.enum(['refuse', 'warn', 'recuse']) })),
    [],
  ),
  /** Pairs close relatives may not hold between them; a pair of one body with itself bars them from sitting there together. */
  relatives: z._default(z.array(z.tuple([side, side])), []),
});

export type Side = z.output<typeof side>;

/** 选任、委任、推选增补. */
export type Ground = 'elected' | 'appointed' | 'co-opted';

export interface Holding {
  holding: string;
  person: string;
  post: string;
  body: string;
  ground: Ground;
  /** The consultation that elected them. */
  consultation?: string | undefined;
  item?: string | undefined;
  document?: string | undefined;
  since: Instant;
  /** When the term ends; none where it has no end. */
  until?: Instant | undefined;
  status: 'held' | 'left' | 'removed';
  reason?: string | undefined;
}

export interface Posts {
  posts: PersistentMap<Holding>;
  /** What each person holds now, by holding. */
  held: PersistentMap<readonly string[]>;
  /** 近亲属, as declared: both ways. */
  related: PersistentMap<readonly string[]>;
}

export const emptyPosts = (): Posts => ({
  posts: PersistentMap.empty(),
  held: PersistentMap.empty(),
  related: PersistentMap.empty(),
});

export type PostsState = Seen<'posts', Posts, z.output<typeof settings>>;

export interface Refusals {
  'post.exists': { holding: string };
  'post.unknown': { holding: string };
  'post.over': { holding: string; status: Holding['status'] };
  'post.person-unknown': { person: string };
  'post.body-unknown': { body: string };
  'post.held': { person: string; post: string; body: string };
  /** Elected, and nothing says by whom. */
  'post.no-election': { post: string };
  'post.collides': { person: string; post: string; body: string; other: string; otherBody: string };
  'post.relative': { person: string; relative: string; post: string; body: string };
  'post.itself': { person: string };
  'post.related': { person: string; relative: string };
  'post.unrelated': { person: string; relative: string };
  'post.not-yours': { holding: string };
}
