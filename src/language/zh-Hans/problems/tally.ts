// 计票所需的材料有何毛病。What is wrong with what is to be counted.
import type { TallyProblems } from '../../../problems/tally.js';
import type { Sentences } from '../../dictionary.js';

const list = (parts: readonly string[]): string => (parts.length === 0 ? '无' : parts.join('、'));

const ELECTS = {
  one: '只选出一个',
  several: '选出多个，不涉及预算',
  projects: '在预算内选择项目，不设名额',
  proposal: '用于表决一项提案',
};

export const tally: Sentences<TallyProblems> = {
  'tally.no-consent': ({ rule }) => `规则 ${rule} 没有规定须多少人同意，按它什么都能通过；请在 consent 下写明`,
  'tally.rule-unknown': ({ rule, known }) => `没有表决规则 ${rule}；可用的有 ${known.join('、')}`,
  'tally.option-unknown': ({ option, known }) => `没有 ${option} 这一选项；可用的有 ${known.join('、')}`,
  'tally.option-value': ({ option, value, known }) => `${option} 不能是 ${value}；应为 ${known.join('、')}`,
  'tally.several-items': ({ items }) => `此表有${items.join('、')}几项，各占一列；请用 tallySheet 计票，或只保留一列`,
  'tally.ground-empty': () => '没有写明“从众”计入多数的依据；请写明议事规则的条款或者业主大会的决定',
  'tally.ids-derived': () => '名册没有编号，编号是按行次编的，与另一份名册无从对照；请补“编号”一列',
  'tally.day': ({ written }) => `${written} 不是日期；公告之日写作 2026-03-01`,
  'tally.affected-missing': ({ rule }) =>
    `${rule} 须由有利害关系的业主表决，名册没有写明是哪些人；请增加“利害关系”一列，填写“是”或“否”`,
  'tally.groups-missing': ({ rule, groups }) =>
    `${rule} 须单独计算${groups.join('、')}，名册上没有写明哪些人属于这一组；请增加“组别”一列`,
  'tally.weights-missing': ({ rule }) => `${rule} 按权数计票，名册没有权数；请增加“权数”一列`,
  'tally.attending-named': ({ rule }) => `${rule} 须知道到会的是哪些人，只有人数不够；请写明列有 person 一列的名单文件`,
  'tally.method-unknown': ({ method, known }) => `没有投票方法 ${method}；可用的有：${list(known)}`,
  'tally.mark-form': ({ written, marks }) =>
    `“${written}”没有写明遇到哪种记号、选票其余部分怎么办；应写 ${marks.join('、')} 之一，后接 =next 或 =end`,
  'tally.option-idle': ({ option, value, method }) => `文件要求 ${option} 为 ${value}，而 ${method} 用不上，未予采用`,
  'tally.option-form': ({ written }) => `${written} 不是选项；应写作 名称=取值，可用 yishi methods 查看`,
  'tally.seats-idle': ({ method, elects }) => `${method} ${ELECTS[elects]}，不能使用 --seats`,
  'tally.budget-idle': ({ method, elects }) => `${method} ${ELECTS[elects]}，不能使用 --budget`,
  'tally.too-large': ({ method, candidates, places, most }) =>
    `${method} 须逐轮计票：候选项 ${candidates} 个，选票上共排列 ${places} 处，两数之积超过 ${most}，无法计算；请把相同的选票合并并注明张数，或改用一次计完的方法（如 borda）`,
  'tally.tie-break-form': ({ written }) =>
    `${written} 不是平局的处理办法；应为 order:A,B、casting-vote:A、status-quo:A 或 lot:种子`,
  'tally.not-whole': ({ of, value }) =>
    of === 'names'
      ? `--most-names 应为大于 0 的整数（不超过 15 位），而非 ${value}`
      : of === 'seats'
        ? `--seats 应为大于 0 的整数（不超过 15 位），而非 ${value}`
        : `到会人数须为零以上的整数，而非${value}`,
  'tally.seats-each': ({ posts, seats }) =>
    posts.length === 0
      ? `得票只有一种职务，名额却写了${seats.length}个；请只写一个`
      : `得票分${posts.join('、')}几种职务；请依次写明各自的名额，如 ${posts.map(() => '1').join(',')}`,
  'tally.names-idle': () => '--most-names 限定选举中每票所选的人数；请同时用 --seats 写明应选名额',
  'tally.budget': ({ value }) => `--budget 应为不小于 0 的数（不超过 15 位，小数不超过 6 位），而非 ${value}`,
  'tally.no-text': () => '这不是文本；请提供文件的内容',
};
