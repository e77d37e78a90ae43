// Made from texts/zh-Hans.ts by `npm run zh-hant`: not to be edited.
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import type { Odd } from '../tree.js';
import type { GridsState, Refusals } from '../words.js';

const oddOnes = ({ odd, named }: { odd: number; named: readonly Odd[] }, say: Say): string[] =>
  odd === 0
    ? []
    : [
        `請留意：${odd}個網格戶數不合規模，${say.list(named.map((one) => `${say.thing('grids', one.grid)}${one.households}戶（應為${one.from}至${one.to}戶）`))}${odd > named.length ? '等' : ''}。`,
      ];

export const zhHant: RegisterTexts<typeof commands, Refusals, GridsState> = {
  title: '網格',
  about: '社區劃分的網格，以及網格長和網格員。',
  commands: {
    'grid.enter': '登記網格',
    'grid.correct': '更正網格',
    'grid.assign': '指派網格長或網格員',
    'grid.relieve': '免去網格長或網格員',
    'grid.split': '拆分網格',
    'grid.merge': '合併網格',
    'grid.move': '調整網格隸屬',
    'grid.drop': '撤銷網格',
  },
  facts: {
    'grid.enter': ({ fields, ...fact }, say) =>
      `${say.who(fact)}登記${fields.grids.length === 1 ? `網格${say.quote(fields.grids[0]?.title ?? '')}` : `網格${fields.grids.length}個`}${fields.more ? '，續前' : ''}。`,
    'grid.correct': ({ fields, ...fact }, say) =>
      `${say.who(fact)}更正網格${say.thing('grids', fields.grid)}，理由：${say.quote(fields.reason)}。`,
    'grid.assign': ({ fields, ...fact }, say) =>
      `${say.who(fact)}指派${say.person(fields.person)}為網格${say.thing('grids', fields.grid)}的${fields.as === 'lead' ? '網格長' : '網格員'}。`,
    'grid.relieve': ({ fields, ...fact }, say) =>
      `${say.who(fact)}免去${say.person(fields.person)}在網格${say.thing('grids', fields.grid)}的職務，理由：${say.quote(fields.reason)}。`,
    'grid.split': ({ fields, ...fact }, say) =>
      `${say.who(fact)}把網格${say.thing('grids', fields.grid)}拆分為${say.list(fields.into.map(({ title }) => say.quote(title)))}，理由：${say.quote(fields.reason)}。`,
    'grid.merge': ({ fields, ...fact }, say) =>
      `${say.who(fact)}把網格${say.list(fields.of.map((grid) => say.thing('grids', grid)))}合併為${say.quote(fields.title)}，理由：${say.quote(fields.reason)}。`,
    'grid.move': ({ fields, ...fact }, say) =>
      `${say.who(fact)}把網格${say.thing('grids', fields.grid)}${fields.parent === undefined ? '調整為最上一級' : `劃歸${say.thing('grids', fields.parent)}`}，理由：${say.quote(fields.reason)}。`,
    'grid.drop': ({ fields, ...fact }, say) =>
      `${say.who(fact)}撤銷網格${say.thing('grids', fields.grid)}，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'grid.enter': (found, say) => oddOnes(found, say),
    'grid.correct': (found, say) => oddOnes(found, say),
    'grid.split': (found, say) => oddOnes(found, say),
    'grid.merge': (found, say) => oddOnes(found, say),
    'grid.move': (found, say) => oddOnes(found, say),
    'grid.assign': ({ before }, say) => (before === null ? [] : [`接替${say.person(before)}。`]),
  },
  refusals: {
    'grid.exists': ({ grid }, say) => `網格${say.thing('grids', grid)}已經登記，請另取編號。`,
    'grid.unknown': ({ grid }, say) => `沒有${say.named('網格', grid)}，請核對編號。`,
    'grid.dropped': ({ grid }, say) => `網格${say.thing('grids', grid)}已經撤銷，請先重新登記。`,
    'grid.orphan': ({ grid, parent }, say) =>
      `${say.named('網格', grid)}的上級${say.quote(parent)}沒有登記，請先登記上級，或與上級一併登記。`,
    'grid.loop': ({ grid }, say) => `網格${say.thing('grids', grid)}成了自己的下級，請核對隸屬關係。`,
    'grid.too-deep': ({ grid, depth, levels }, say) =>
      `網格${say.thing('grids', grid)}落到第${depth}級，議事規則只設${levels.length}級：${say.list(levels.map(say.quote))}。請劃歸更高一級。`,
    'grid.kind-unknown': ({ kind, known }, say) =>
      `議事規則裡沒有${say.quote(kind)}這一類網格，可選${say.list(known.map(say.quote))}。`,
    'grid.assigned': ({ grid, person }, say) =>
      `${say.person(person)}已在網格${say.thing('grids', grid)}任此職，無須再派。`,
    'grid.not-assigned': ({ grid, person }, say) =>
      `${say.person(person)}在網格${say.thing('grids', grid)}沒有任職，請核對人員。`,
    'grid.has-parts': ({ grid, parts }, say) =>
      `網格${say.thing('grids', grid)}下面還有${parts}個網格，請先調整或撤銷。`,
    'grid.apart': ({ grid, other }, say) =>
      `網格${say.thing('grids', grid)}與${say.thing('grids', other)}不屬同一上級，請先調整隸屬。`,
    'grid.itself': ({ grid }, say) => `網格${say.thing('grids', grid)}已在該處或已寫過，請另寫一個。`,
    'grid.households-differ': ({ whole, parts }) =>
      `拆分後共${parts}戶，原網格${whole}戶，對不上，請重新核計，或先更正原網格戶數。`,
    'grid.person-unknown': ({ person }, say) => `社區不認識${say.quote(person)}，請先登記此人。`,
  },
  columns: ['網格', '類別', '上級', '戶數', '網格長', '網格員', '狀態'],
  rows: (state, say) =>
    [...state.grids.values()].map((one) => [
      say.thing('grids', one.grid),
      one.kind === undefined ? '' : say.quote(one.kind),
      one.parent === undefined ? '' : say.thing('grids', one.parent),
      one.households === undefined ? '' : String(one.households),
      one.lead === undefined ? '' : say.person(one.lead),
      say.people(one.members),
      one.status === 'standing' ? '在用' : '已撤銷',
    ]),
  indicators: {
    standing: '網格',
    top: '最上一級網格',
    led: '有網格長的網格',
    members: '網格員（人次）',
    households: '戶數',
    odd: '戶數不合規模的網格',
  },
};
