// 点单式服务: the catalogue and its orders, joined.
import { hasRole } from '../../kernel/questions.js';
import { isOf } from '../lists.js';
import { register } from '../register.js';
import { commands as catalogue } from './catalogue.js';
import { isOpen, commands as orders } from './orders.js';
import { texts } from './texts/index.js';
import { emptyServices, type Order, settings } from './words.js';

export const services = register({
  id: 'services',
  place: 21,
  settings,
  empty: emptyServices,
  commands: { ...catalogue, ...orders },
  clocks: { 'service-order': { owed: true, runsOn: true } },
  told: (state, { person, insider }) => ({
    /** What somebody ordered, and where they live, is for them, for whoever renders it and for those who run it. */
    get serviceOrders() {
      if (!insider) return [];
      const runs = person === 'system' || hasRole(state, person, ['convener', 'recorder', 'supervisor']);
      return [...state.serviceOrders.values()].filter(({ by, service }) => {
        const provider = state.services.get(service)?.provider;
        return runs || by === person || (provider !== undefined && isOf(state, provider, person));
      });
    },
  }),
  shift(draft, moved) {
    const later = [...draft.serviceOrders].flatMap(([id, one]): [string, Order][] =>
      isOpen(one) && one.due !== undefined ? [[id, { ...one, due: moved(one.due) }]] : [],
    );
    draft.serviceOrders = draft.serviceOrders.setAll(later);
  },
  unfinished: (state) => [...state.serviceOrders.values()].filter(isOpen).map(({ order }) => order),
  indicators: (state) => {
    const all = [...state.serviceOrders.values()];
    const ratings = all.flatMap(({ rating }) => rating ?? []);
    const overdue = Object.values(state.overdue).map(({ kind }): string => kind);
    return {
      listed: [...state.services.values()].filter(({ status }) => status === 'listed').length,
      orders: all.length,
      confirmed: all.filter(({ status }) => status === 'confirmed').length,
      cancelled: all.filter(({ status }) => status === 'cancelled').length,
      overdue: overdue.filter((kind) => kind === 'service-order').length,
      rated: ratings.length,
      stars: ratings.reduce((sum, rating) => sum + rating, 0),
    };
  },
  texts,
});
