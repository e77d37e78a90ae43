// 阵地: the tree of venues, joined. Venues stand; none of them keeps a community from closing.
import { register } from '../register.js';
import { commands } from './commands.js';
import { texts } from './texts/index.js';
import { emptyVenues, settings } from './words.js';

export const venues = register({
  id: 'venues',
  place: 40,
  settings,
  empty: emptyVenues,
  commands,
  indicators: (state) => {
    const all = [...state.venues.values()];
    const open = all.filter(({ status }) => status === 'open');
    return {
      open: open.length,
      top: open.filter(({ under }) => under === undefined).length,
      closed: all.length - open.length,
    };
  },
  texts,
});
