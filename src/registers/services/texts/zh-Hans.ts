// 点单式服务的中文说法：每一条记事、每一句不予受理，和会议记录里的表。
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands as catalogue } from '../catalogue.js';
import type { commands as orders } from '../orders.js';
import type { OrderStatus, Refusals, ServiceStatus, ServicesState } from '../words.js';

type Commands = typeof catalogue & typeof orders;

const status: Readonly<Record<ServiceStatus, string>> = { listed: '可点单', retired: '已下架' };
const orderStatus: Readonly<Record<OrderStatus, string>> = {
  ordered: '待服务',
  fulfilled: '已服务，待确认',
  confirmed: '已确认',
  cancelled: '已取消',
};

const the = (service: string, say: Say): string => `服务${say.thing('services', service)}`;
const of = (order: string, service: string, say: Say): string => `${the(service, say)}的${say.named('订单', order)}`;

export const zhHans: RegisterTexts<Commands, Refusals, ServicesState> = {
  title: '点单式服务',
  about: '居民从服务目录点单，每一单都有结果。',
  commands: {
    'service.list': '上架服务',
    'service.retire': '下架服务',
    'service.relist': '重新上架服务',
    'service.order': '点单',
    'service.fulfil': '完成服务',
    'service.confirm': '确认服务并评价',
    'service.return': '订单退回重办',
    'service.cancel': '取消订单',
  },
  facts: {
    'service.list': (fact, say) =>
      `${say.who(fact)}上架服务${say.quote(fact.fields.title)}，由${say.party(fact.finding.provider)}提供。`,
    'service.retire': ({ fields, ...fact }, say) =>
      `${say.who(fact)}下架${the(fields.service, say)}，理由：${say.quote(fields.reason)}。`,
    'service.relist': ({ fields, ...fact }, say) =>
      `${say.who(fact)}重新上架${the(fields.service, say)}，理由：${say.quote(fields.reason)}。`,
    'service.order': ({ fields, ...fact }, say) =>
      `${say.who(fact)}点单${the(fields.service, say)}${fields.text === undefined ? '' : `：${say.quote(fields.text)}`}。`,
    'service.fulfil': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}登记${of(fields.order, finding.service, say)}已完成。`,
    'service.confirm': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}确认${of(fields.order, finding.service, say)}${
        fields.rating === undefined ? '' : `，评${fields.rating}分（满分${finding.stars}分）`
      }。`,
    'service.return': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}退回${of(fields.order, finding.service, say)}重办，理由：${say.quote(fields.reason)}。`,
    'service.cancel': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}取消${of(fields.order, finding.service, say)}，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'service.order': ({ due }, say) => (due === null ? [] : [`应于${say.until(due)}前完成。`]),
    'service.return': ({ due }, say) => (due === null ? [] : [`应于${say.until(due)}前完成。`]),
    'service.fulfil': ({ late }) => (late ? ['已过约定时限。'] : []),
  },
  refusals: {
    'service.exists': ({ service }, say) => `服务${say.thing('services', service)}已在目录上，请另取编号。`,
    'service.unknown': ({ service }, say) => `服务目录上没有${say.named('服务', service)}，请核对编号。`,
    'service.kind-unknown': ({ kind, known }, say) =>
      `议事规则里没有${say.quote(kind)}这一类服务，可选${say.list(known.map(say.quote))}。`,
    'service.provider-unknown': ({ provider }, say) =>
      `本社区没有登记${say.quote(provider)}，请先登记，或改填已登记的人或单位。`,
    'service.not-yours': ({ service }, say) =>
      `服务${say.thing('services', service)}由提供方上架，召集人、记录员也可以下架；请找提供方办，或凭委托代办。`,
    'service.out-of-turn': ({ service, status: now }, say) =>
      `服务${say.thing('services', service)}${status[now]}，现在不能这样办。`,
    'service.orders-open': ({ service, ordered }, say) =>
      `服务${say.thing('services', service)}还有${ordered}单未了，请先办完或取消。`,
    'service.full': ({ service, capacity }, say) =>
      `服务${say.thing('services', service)}同时最多接${capacity}单，现已接满，请等确认一单后再点。`,
    'service.own': ({ service }, say) =>
      `服务${say.thing('services', service)}的提供方不能自己点单，也不能自己确认，请由服务对象办理。`,
    'service.order-exists': ({ order }, say) => `订单${say.quote(order)}已经下过，请另取编号。`,
    'service.order-unknown': ({ order }, say) => `没有订单${say.quote(order)}，请核对编号。`,
    'service.order-out-of-turn': ({ order, status: now }, say) =>
      `订单${say.quote(order)}${orderStatus[now]}，现在不能这样办。`,
    'service.order-not-yours': ({ order }, say) =>
      `订单${say.quote(order)}应由点单人、服务提供方或召集人办理，请找相应的人办。`,
    'service.rating-over': ({ rating, stars }) => `评价应为1至${stars}分，不能评${rating}分，请重新评价。`,
  },
  columns: ['服务', '提供方', '在办订单', '情况'],
  rows: (state, say) =>
    [...state.services.values()].map((one) => [
      say.thing('services', one.service),
      say.party(one.provider),
      one.capacity === undefined ? String(one.ordered) : `${one.ordered}/${one.capacity}`,
      status[one.status],
    ]),
  clocks: { 'service-order': '点单服务时限' },
  indicators: {
    listed: '在架服务',
    orders: '累计订单',
    confirmed: '已确认订单',
    cancelled: '已取消订单',
    overdue: '逾期订单',
    rated: '已评价订单',
    stars: '评价总分',
  },
};
