// 双向进入、交叉任职: the register of posts, joined.
import { register } from '../register.js';
import { heldBy, recusedIn } from './collisions.js';
import { commands } from './commands.js';
import { texts } from './texts/index.js';
import { emptyPosts, type Holding, settings } from './words.js';

const isHeld = ({ status }: Holding): boolean => status === 'held';

export const posts = register({
  id: 'posts',
  place: 32,
  settings,
  empty: emptyPosts,
  commands,
  clocks: { 'post-term': { owed: true, runsOn: true } },
  told: (state, { person, insider }) => ({
    get recusedIn() {
      return insider ? recusedIn(state, person) : [];
    },
  }),
  shift(draft, moved) {
    for (const one of [...draft.posts.values()])
      if (isHeld(one) && one.until !== undefined)
        draft.posts = draft.posts.set(one.holding, { ...one, until: moved(one.until) });
  },
  indicators: (state) => {
    const held = [...state.posts.values()].filter(isHeld);
    const people = [...state.held.keys()];
    return {
      held: held.length,
      people: people.length,
      across: people.filter((person) => new Set(heldBy(state, person).map(({ body }) => body)).size > 1).length,
      elected: held.filter(({ ground }) => ground === 'elected').length,
    };
  },
  texts,
});
