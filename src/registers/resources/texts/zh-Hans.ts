// 资源清单的中文说法：每一条记事、每一句不予受理，和会议记录里的表。
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import type { Refusals, ResourceStatus, ResourcesState } from '../words.js';

const status: Readonly<Record<ResourceStatus, string>> = { offered: '可用', withdrawn: '已撤回' };

const the = (resource: string, say: Say): string => `资源${say.thing('resources', resource)}`;

export const zhHans: RegisterTexts<typeof commands, Refusals, ResourcesState> = {
  title: '资源清单',
  about: '居民和单位能提供的资源，以及用在了哪里。',
  commands: {
    'resource.offer': '登记资源',
    'resource.correct': '更正资源',
    'resource.engage': '使用资源',
    'resource.release': '归还资源',
    'resource.withdraw': '撤回资源',
    'resource.reopen': '重新提供资源',
  },
  facts: {
    'resource.offer': (fact, say) =>
      `${say.who(fact)}登记资源${say.quote(fact.fields.title)}，提供方：${say.party(fact.finding.party)}。`,
    'resource.correct': ({ fields, ...fact }, say) =>
      `${say.who(fact)}更正${the(fields.resource, say)}，理由：${say.quote(fields.reason)}。`,
    'resource.engage': ({ fields, ...fact }, say) =>
      `${say.who(fact)}把${the(fields.resource, say)}用于${say.quote(fields.title)}${
        fields.towards
          ? `（${say.register(fields.towards.register)}：${say.thing(fields.towards.register, fields.towards.id)}）`
          : ''
      }。`,
    'resource.release': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}归还${the(finding.resource, say)}，${say.named('用途', fields.use)}到此为止${
        fields.reason === undefined ? '' : `：${say.quote(fields.reason)}`
      }。`,
    'resource.withdraw': ({ fields, ...fact }, say) =>
      `${say.who(fact)}撤回${the(fields.resource, say)}，理由：${say.quote(fields.reason)}。`,
    'resource.reopen': ({ fields, ...fact }, say) =>
      `${say.who(fact)}重新提供${the(fields.resource, say)}，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'resource.engage': ({ free }, _say, { fields }) => [`本次占用${fields.slots}份，还可用${free}份。`],
    'resource.release': ({ free, slots }) => [`归还${slots}份，现可用${free}份。`],
  },
  refusals: {
    'resource.exists': ({ resource }, say) => `资源${say.thing('resources', resource)}已在清单上，请另取编号。`,
    'resource.unknown': ({ resource }, say) => `清单上没有${say.named('资源', resource)}，请核对编号。`,
    'resource.kind-unknown': ({ kind, known }, say) =>
      `议事规则里没有${say.quote(kind)}这一类资源，可选${say.list(known.map(say.quote))}。`,
    'resource.party-unknown': ({ party }, say) =>
      `本社区没有登记${say.quote(party)}，请先登记，或改填已登记的人或单位。`,
    'resource.not-yours': ({ resource, party }, say) =>
      `资源${say.thing('resources', resource)}由${say.party(party)}提供，应由提供方、召集人或记录员办理。`,
    'resource.out-of-turn': ({ resource, status: now }, say) =>
      `资源${say.thing('resources', resource)}${status[now]}，现在不能这样办。`,
    'resource.use-exists': ({ use }, say) => `用途${say.quote(use)}已登记，请另取编号。`,
    'resource.use-unknown': ({ use }, say) => `没有登记用途${say.quote(use)}，请核对编号。`,
    'resource.released': ({ use }, say) => `用途${say.quote(use)}已经结束，不必再归还。`,
    'resource.purpose-unknown': ({ register, id }, say) =>
      `${say.quote(say.register(register))}里没有${say.quote(id)}，请先在该台账登记，或不填。`,
    'resource.full': ({ resource, asked, free }, say) =>
      `资源${say.thing('resources', resource)}只剩${free}份可用，本次要用${asked}份，请减少用量，或先归还别处占用的。`,
    'resource.engaged': ({ resource, engaged }, say) =>
      `资源${say.thing('resources', resource)}还有${engaged}份在用，请先归还再撤回。`,
    'resource.capacity-below': ({ resource, capacity, engaged }, say) =>
      `资源${say.thing('resources', resource)}已有${engaged}份在用，不能减到${capacity}份，请先归还一部分。`,
  },
  columns: ['资源', '类别', '提供方', '在用', '情况'],
  rows: (state, say) =>
    [...state.resources.values()].map((one) => [
      say.thing('resources', one.resource),
      one.kind ?? '',
      say.party(one.party),
      `${one.engaged}/${one.capacity}`,
      status[one.status],
    ]),
  indicators: { offered: '可用资源', parties: '提供资源的人和单位', engaged: '在用资源', uses: '累计使用' },
};
