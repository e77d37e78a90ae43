// Made from texts/zh-Hans.ts by `npm run zh-hant`: not to be edited.
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands as catalogue } from '../catalogue.js';
import type { commands as orders } from '../orders.js';
import type { OrderStatus, Refusals, ServiceStatus, ServicesState } from '../words.js';

type Commands = typeof catalogue & typeof orders;

const status: Readonly<Record<ServiceStatus, string>> = { listed: '可點單', retired: '已下架' };
const orderStatus: Readonly<Record<OrderStatus, string>> = {
  ordered: '待服務',
  fulfilled: '已服務，待確認',
  confirmed: '已確認',
  cancelled: '已取消',
};

const the = (service: string, say: Say): string => `服務${say.thing('services', service)}`;
const of = (order: string, service: string, say: Say): string => `${the(service, say)}的${say.named('訂單', order)}`;

export const zhHant: RegisterTexts<Commands, Refusals, ServicesState> = {
  title: '點單式服務',
  about: '居民從服務目錄點單，每一單都有結果。',
  commands: {
    'service.list': '上架服務',
    'service.retire': '下架服務',
    'service.relist': '重新上架服務',
    'service.order': '點單',
    'service.fulfil': '完成服務',
    'service.confirm': '確認服務並評價',
    'service.return': '訂單退回重辦',
    'service.cancel': '取消訂單',
  },
  facts: {
    'service.list': (fact, say) =>
      `${say.who(fact)}上架服務${say.quote(fact.fields.title)}，由${say.party(fact.finding.provider)}提供。`,
    'service.retire': ({ fields, ...fact }, say) =>
      `${say.who(fact)}下架${the(fields.service, say)}，理由：${say.quote(fields.reason)}。`,
    'service.relist': ({ fields, ...fact }, say) =>
      `${say.who(fact)}重新上架${the(fields.service, say)}，理由：${say.quote(fields.reason)}。`,
    'service.order': ({ fields, ...fact }, say) =>
      `${say.who(fact)}點單${the(fields.service, say)}${fields.text === undefined ? '' : `：${say.quote(fields.text)}`}。`,
    'service.fulfil': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}登記${of(fields.order, finding.service, say)}已完成。`,
    'service.confirm': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}確認${of(fields.order, finding.service, say)}${
        fields.rating === undefined ? '' : `，評${fields.rating}分（滿分${finding.stars}分）`
      }。`,
    'service.return': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}退回${of(fields.order, finding.service, say)}重辦，理由：${say.quote(fields.reason)}。`,
    'service.cancel': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}取消${of(fields.order, finding.service, say)}，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'service.order': ({ due }, say) => (due === null ? [] : [`應於${say.until(due)}前完成。`]),
    'service.return': ({ due }, say) => (due === null ? [] : [`應於${say.until(due)}前完成。`]),
    'service.fulfil': ({ late }) => (late ? ['已過約定時限。'] : []),
  },
  refusals: {
    'service.exists': ({ service }, say) => `服務${say.thing('services', service)}已在目錄上，請另取編號。`,
    'service.unknown': ({ service }, say) => `服務目錄上沒有${say.named('服務', service)}，請核對編號。`,
    'service.kind-unknown': ({ kind, known }, say) =>
      `議事規則裡沒有${say.quote(kind)}這一類服務，可選${say.list(known.map(say.quote))}。`,
    'service.provider-unknown': ({ provider }, say) =>
      `本社區沒有登記${say.quote(provider)}，請先登記，或改填已登記的人或單位。`,
    'service.not-yours': ({ service }, say) =>
      `服務${say.thing('services', service)}由提供方上架，召集人、記錄員也可以下架；請找提供方辦，或憑委託代辦。`,
    'service.out-of-turn': ({ service, status: now }, say) =>
      `服務${say.thing('services', service)}${status[now]}，現在不能這樣辦。`,
    'service.orders-open': ({ service, ordered }, say) =>
      `服務${say.thing('services', service)}還有${ordered}單未了，請先辦完或取消。`,
    'service.full': ({ service, capacity }, say) =>
      `服務${say.thing('services', service)}同時最多接${capacity}單，現已接滿，請等確認一單後再點。`,
    'service.own': ({ service }, say) =>
      `服務${say.thing('services', service)}的提供方不能自己點單，也不能自己確認，請由服務對象辦理。`,
    'service.order-exists': ({ order }, say) => `訂單${say.quote(order)}已經下過，請另取編號。`,
    'service.order-unknown': ({ order }, say) => `沒有訂單${say.quote(order)}，請核對編號。`,
    'service.order-out-of-turn': ({ order, status: now }, say) =>
      `訂單${say.quote(order)}${orderStatus[now]}，現在不能這樣辦。`,
    'service.order-not-yours': ({ order }, say) =>
      `訂單${say.quote(order)}應由點單人、服務提供方或召集人辦理，請找相應的人辦。`,
    'service.rating-over': ({ rating, stars }) => `評價應為1至${stars}分，不能評${rating}分，請重新評價。`,
  },
  columns: ['服務', '提供方', '在辦訂單', '情況'],
  rows: (state, say) =>
    [...state.services.values()].map((one) => [
      say.thing('services', one.service),
      say.party(one.provider),
      one.capacity === undefined ? String(one.ordered) : `${one.ordered}/${one.capacity}`,
      status[one.status],
    ]),
  clocks: { 'service-order': '點單服務時限' },
  indicators: {
    listed: '在架服務',
    orders: '累計訂單',
    confirmed: '已確認訂單',
    cancelled: '已取消訂單',
    overdue: '逾期訂單',
    rated: '已評價訂單',
    stars: '評價總分',
  },
};
