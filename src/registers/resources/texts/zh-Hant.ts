// Made from texts/zh-Hans.ts by `npm run zh-hant`: not to be edited.
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import type { Refusals, ResourceStatus, ResourcesState } from '../words.js';

const status: Readonly<Record<ResourceStatus, string>> = { offered: '可用', withdrawn: '已撤回' };

const the = (resource: string, say: Say): string => `資源${say.thing('resources', resource)}`;

export const zhHant: RegisterTexts<typeof commands, Refusals, ResourcesState> = {
  title: '資源清單',
  about: '居民和單位能提供的資源，以及用在了哪裡。',
  commands: {
    'resource.offer': '登記資源',
    'resource.correct': '更正資源',
    'resource.engage': '使用資源',
    'resource.release': '歸還資源',
    'resource.withdraw': '撤回資源',
    'resource.reopen': '重新提供資源',
  },
  facts: {
    'resource.offer': (fact, say) =>
      `${say.who(fact)}登記資源${say.quote(fact.fields.title)}，提供方：${say.party(fact.finding.party)}。`,
    'resource.correct': ({ fields, ...fact }, say) =>
      `${say.who(fact)}更正${the(fields.resource, say)}，理由：${say.quote(fields.reason)}。`,
    'resource.engage': ({ fields, ...fact }, say) =>
      `${say.who(fact)}把${the(fields.resource, say)}用於${say.quote(fields.title)}${
        fields.towards
          ? `（${say.register(fields.towards.register)}：${say.thing(fields.towards.register, fields.towards.id)}）`
          : ''
      }。`,
    'resource.release': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}歸還${the(finding.resource, say)}，${say.named('用途', fields.use)}到此為止${
        fields.reason === undefined ? '' : `：${say.quote(fields.reason)}`
      }。`,
    'resource.withdraw': ({ fields, ...fact }, say) =>
      `${say.who(fact)}撤回${the(fields.resource, say)}，理由：${say.quote(fields.reason)}。`,
    'resource.reopen': ({ fields, ...fact }, say) =>
      `${say.who(fact)}重新提供${the(fields.resource, say)}，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'resource.engage': ({ free }, _say, { fields }) => [`本次佔用${fields.slots}份，還可用${free}份。`],
    'resource.release': ({ free, slots }) => [`歸還${slots}份，現可用${free}份。`],
  },
  refusals: {
    'resource.exists': ({ resource }, say) => `資源${say.thing('resources', resource)}已在清單上，請另取編號。`,
    'resource.unknown': ({ resource }, say) => `清單上沒有${say.named('資源', resource)}，請核對編號。`,
    'resource.kind-unknown': ({ kind, known }, say) =>
      `議事規則裡沒有${say.quote(kind)}這一類資源，可選${say.list(known.map(say.quote))}。`,
    'resource.party-unknown': ({ party }, say) =>
      `本社區沒有登記${say.quote(party)}，請先登記，或改填已登記的人或單位。`,
    'resource.not-yours': ({ resource, party }, say) =>
      `資源${say.thing('resources', resource)}由${say.party(party)}提供，應由提供方、召集人或記錄員辦理。`,
    'resource.out-of-turn': ({ resource, status: now }, say) =>
      `資源${say.thing('resources', resource)}${status[now]}，現在不能這樣辦。`,
    'resource.use-exists': ({ use }, say) => `用途${say.quote(use)}已登記，請另取編號。`,
    'resource.use-unknown': ({ use }, say) => `沒有登記用途${say.quote(use)}，請核對編號。`,
    'resource.released': ({ use }, say) => `用途${say.quote(use)}已經結束，不必再歸還。`,
    'resource.purpose-unknown': ({ register, id }, say) =>
      `${say.quote(say.register(register))}裡沒有${say.quote(id)}，請先在該臺帳登記，或不填。`,
    'resource.full': ({ resource, asked, free }, say) =>
      `資源${say.thing('resources', resource)}只剩${free}份可用，本次要用${asked}份，請減少用量，或先歸還別處佔用的。`,
    'resource.engaged': ({ resource, engaged }, say) =>
      `資源${say.thing('resources', resource)}還有${engaged}份在用，請先歸還再撤回。`,
    'resource.capacity-below': ({ resource, capacity, engaged }, say) =>
      `資源${say.thing('resources', resource)}已有${engaged}份在用，不能減到${capacity}份，請先歸還一部分。`,
  },
  columns: ['資源', '類別', '提供方', '在用', '情況'],
  rows: (state, say) =>
    [...state.resources.values()].map((one) => [
      say.thing('resources', one.resource),
      one.kind ?? '',
      say.party(one.party),
      `${one.engaged}/${one.capacity}`,
      status[one.status],
    ]),
  indicators: { offered: '可用資源', parties: '提供資源的人和單位', engaged: '在用資源', uses: '累計使用' },
};
