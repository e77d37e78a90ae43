// 网格的中文说法：每一条记事、每一句不予受理，和会议记录里的表。
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import type { Odd } from '../tree.js';
import type { GridsState, Refusals } from '../words.js';

const oddOnes = ({ odd, named }: { odd: number; named: readonly Odd[] }, say: Say): string[] =>
  odd === 0
    ? []
    : [
        `请留意：${odd}个网格户数不合规模，${say.list(named.map((one) => `${say.thing('grids', one.grid)}${one.households}户（应为${one.from}至${one.to}户）`))}${odd > named.length ? '等' : ''}。`,
      ];

export const zhHans: RegisterTexts<typeof commands, Refusals, GridsState> = {
  title: '网格',
  about: '社区划分的网格，以及网格长和网格员。',
  commands: {
    'grid.enter': '登记网格',
    'grid.correct': '更正网格',
    'grid.assign': '指派网格长或网格员',
    'grid.relieve': '免去网格长或网格员',
    'grid.split': '拆分网格',
    'grid.merge': '合并网格',
    'grid.move': '调整网格隶属',
    'grid.drop': '撤销网格',
  },
  facts: {
    'grid.enter': ({ fields, ...fact }, say) =>
      `${say.who(fact)}登记${fields.grids.length === 1 ? `网格${say.quote(fields.grids[0]?.title ?? '')}` : `网格${fields.grids.length}个`}${fields.more ? '，续前' : ''}。`,
    'grid.correct': ({ fields, ...fact }, say) =>
      `${say.who(fact)}更正网格${say.thing('grids', fields.grid)}，理由：${say.quote(fields.reason)}。`,
    'grid.assign': ({ fields, ...fact }, say) =>
      `${say.who(fact)}指派${say.person(fields.person)}为网格${say.thing('grids', fields.grid)}的${fields.as === 'lead' ? '网格长' : '网格员'}。`,
    'grid.relieve': ({ fields, ...fact }, say) =>
      `${say.who(fact)}免去${say.person(fields.person)}在网格${say.thing('grids', fields.grid)}的职务，理由：${say.quote(fields.reason)}。`,
    'grid.split': ({ fields, ...fact }, say) =>
      `${say.who(fact)}把网格${say.thing('grids', fields.grid)}拆分为${say.list(fields.into.map(({ title }) => say.quote(title)))}，理由：${say.quote(fields.reason)}。`,
    'grid.merge': ({ fields, ...fact }, say) =>
      `${say.who(fact)}把网格${say.list(fields.of.map((grid) => say.thing('grids', grid)))}合并为${say.quote(fields.title)}，理由：${say.quote(fields.reason)}。`,
    'grid.move': ({ fields, ...fact }, say) =>
      `${say.who(fact)}把网格${say.thing('grids', fields.grid)}${fields.parent === undefined ? '调整为最上一级' : `划归${say.thing('grids', fields.parent)}`}，理由：${say.quote(fields.reason)}。`,
    'grid.drop': ({ fields, ...fact }, say) =>
      `${say.who(fact)}撤销网格${say.thing('grids', fields.grid)}，理由：${say.quote(fields.reason)}。`,
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
    'grid.exists': ({ grid }, say) => `网格${say.thing('grids', grid)}已经登记，请另取编号。`,
    'grid.unknown': ({ grid }, say) => `没有${say.named('网格', grid)}，请核对编号。`,
    'grid.dropped': ({ grid }, say) => `网格${say.thing('grids', grid)}已经撤销，请先重新登记。`,
    'grid.orphan': ({ grid, parent }, say) =>
      `${say.named('网格', grid)}的上级${say.quote(parent)}没有登记，请先登记上级，或与上级一并登记。`,
    'grid.loop': ({ grid }, say) => `网格${say.thing('grids', grid)}成了自己的下级，请核对隶属关系。`,
    'grid.too-deep': ({ grid, depth, levels }, say) =>
      `网格${say.thing('grids', grid)}落到第${depth}级，议事规则只设${levels.length}级：${say.list(levels.map(say.quote))}。请划归更高一级。`,
    'grid.kind-unknown': ({ kind, known }, say) =>
      `议事规则里没有${say.quote(kind)}这一类网格，可选${say.list(known.map(say.quote))}。`,
    'grid.assigned': ({ grid, person }, say) =>
      `${say.person(person)}已在网格${say.thing('grids', grid)}任此职，无须再派。`,
    'grid.not-assigned': ({ grid, person }, say) =>
      `${say.person(person)}在网格${say.thing('grids', grid)}没有任职，请核对人员。`,
    'grid.has-parts': ({ grid, parts }, say) =>
      `网格${say.thing('grids', grid)}下面还有${parts}个网格，请先调整或撤销。`,
    'grid.apart': ({ grid, other }, say) =>
      `网格${say.thing('grids', grid)}与${say.thing('grids', other)}不属同一上级，请先调整隶属。`,
    'grid.itself': ({ grid }, say) => `网格${say.thing('grids', grid)}已在该处或已写过，请另写一个。`,
    'grid.households-differ': ({ whole, parts }) =>
      `拆分后共${parts}户，原网格${whole}户，对不上，请重新核计，或先更正原网格户数。`,
    'grid.person-unknown': ({ person }, say) => `社区不认识${say.quote(person)}，请先登记此人。`,
  },
  columns: ['网格', '类别', '上级', '户数', '网格长', '网格员', '状态'],
  rows: (state, say) =>
    [...state.grids.values()].map((one) => [
      say.thing('grids', one.grid),
      one.kind === undefined ? '' : say.quote(one.kind),
      one.parent === undefined ? '' : say.thing('grids', one.parent),
      one.households === undefined ? '' : String(one.households),
      one.lead === undefined ? '' : say.person(one.lead),
      say.people(one.members),
      one.status === 'standing' ? '在用' : '已撤销',
    ]),
  indicators: {
    standing: '网格',
    top: '最上一级网格',
    led: '有网格长的网格',
    members: '网格员（人次）',
    households: '户数',
    odd: '户数不合规模的网格',
  },
};
