// `yishi roll` 的中文用语。
import type { Words } from '../words.js';

const BASES = { registered: '登记', surveyed: '实测', contract: '合同' } as const;

export const roll: Words['roll'] = {
  help: {
    summary: '名册录入之前先看一遍：人数、面积、共有，以及录入后会有哪些变动；不写入任何内容',
    file: '名册（CSV：person,name,unit,area，写法见 docs/rolls.md）',
    scope: '只看这一范围，如 3幢/2单元',
    countedBy: '怎样计人：unit 为按户，同一房屋的业主合计一人（默认）；person 为逐人，适用于居民表决',
    against: '与另一份名册（CSV）或全程记录中的名册相比，会有哪些变动；后者须写明 --body',
    body: '与 --against 同用：全程记录中哪一个议事主体的名册',
  },
  bodyOfWhat: '议事主体须在全程记录中查找；请用 --against 指明记录文件',
  whichBody: (known) => `请用 --body 写明与哪一个议事主体的名册相比：${known.join('、')}`,
  unknownBody: (body, known) => `记录中没有议事主体 ${body}；有 ${known.join('、')}`,
  countedBy: (written, known) => `--counted-by 不能写 ${written}；请写 ${known.join(' 或 ')}`,
  heading: (scope, measures, units) =>
    `名册${scope === undefined ? '' : `（${scope}）`}：${measures}${units === 0 ? '' : `，专有部分${units}个`}`,
  labels: {
    countedBy: '计人',
    weight: '权数合计',
    parking: '车位车库',
    coOwned: '共有',
    unclear: '无法投票',
    stock: '开发商未售',
    organisations: '单位业主',
    contact: '联系情况',
  },
  colon: '：',
  byPerson: '名册上每人计一人，同住一户的也分别计算',
  parking: (units, area, without) => `${units}个，${area}；不计车位车库，名册面积为${without}`,
  named: (person, name) => `${name}（${person}）`,
  people: (named, all) => `${named.join('、')}${all > named.length ? `等${all}人` : ''}`,
  andMore: (count) => `另有${count}项，从略`,
  coOwned: (unit, votes, others) => `${unit}由${votes}投票，共有人${others}，合计一票`,
  unclear: (person, heads) => `${person}分别与${heads}共有不同房屋，本人没有单独一票，由上述代表投票`,
  holding: (named, units, area) =>
    [named, [units === 0 ? '' : `${units}个`, area].filter(Boolean).join('，')].filter(Boolean).join('：'),
  stock: (holding) => `${holding}；全部未售房屋合计一人`,
  contact: (state, count, people) => `${state === null ? '未写明' : `“${state}”`}${count}人：${people}`,
  against: (file, body) => (body === undefined ? `与 ${file} 相比` : `与 ${file} 中“${body}”的名册相比`),
  frozen: '该议事主体的表决已经公告，名册自公告之日起固定；此后录入的名册不影响本次表决。',
  unchanged: '没有变动',
  added: (count) => `新增${count}人：`,
  removed: (count) => `减少${count}人：`,
  changed: (count) => `变更${count}人：`,
  became: (before, after) => `${before.join('、')} → ${after.join('、')}`,
  unit: (unit, area, basis, parking) =>
    `${unit}（${[area, basis && BASES[basis], parking ? '车位' : undefined].filter(Boolean).join('，')}）`,
  total: (before, after) => `名册合计：${before} → ${after}`,
  none: '无',
  yesNo: (yes) => (yes ? '是' : '否'),
  kinds: { natural: '自然人', organisation: '单位', 'developer-stock': '开发商未售' },
  fields: {
    name: '姓名',
    kind: '类型',
    units: '房屋',
    unit: '房屋',
    area: '面积',
    parking: '车位面积',
    coOwners: '共有人',
    weight: '权数',
    affected: '利害关系',
    contactState: '联系情况',
  },
};
