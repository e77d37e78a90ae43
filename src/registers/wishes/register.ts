// 微心愿: the list of wishes, joined.
import { register } from '../register.js';
import { commands } from './commands.js';
import { texts } from './texts/index.js';
import { emptyWishes, settings, type Wish, type WishStatus } from './words.js';

const OPEN: readonly WishStatus[] = ['made', 'taken', 'granted'];
const isOpen = ({ status }: Wish): boolean => OPEN.includes(status);

export const wishes = register({
  id: 'wishes',
  place: 20,
  settings,
  empty: emptyWishes,
  commands,
  clocks: { wish: { owed: true, runsOn: true } },
  shift(draft, moved) {
    const later = [...draft.wishes].flatMap(([id, one]): [string, Wish][] =>
      isOpen(one) && one.due !== undefined
        ? [[id, { ...one, due: moved(one.due), asked: one.asked === undefined ? undefined : moved(one.asked) }]]
        : [],
    );
    draft.wishes = draft.wishes.setAll(later);
  },
  unfinished: (state) => [...state.wishes.values()].filter(isOpen).map(({ wish }) => wish),
  indicators: (state) => {
    const all = [...state.wishes.values()];
    const overdue = Object.values(state.overdue).map(({ kind }): string => kind);
    return {
      made: all.length,
      open: all.filter(isOpen).length,
      confirmed: all.filter(({ status }) => status === 'confirmed').length,
      overdue: overdue.filter((kind) => kind === 'wish').length,
    };
  },
  texts,
});
