// Made from zh-hans/roll.ts by `npm run zh-hant`: not to be edited.
import type { Words } from '../words.js';

const BASES = { registered: '登記', surveyed: '實測', contract: '合同' } as const;

export const roll: Words['roll'] = {
  help: {
    summary: '名冊錄入之前先看一遍：人數、面積、共有，以及錄入後會有哪些變動；不寫入任何內容',
    file: '名冊（CSV：person,name,unit,area，寫法見 docs/rolls.md）',
    scope: '只看這一範圍，如 3幢/2單元',
    countedBy: '怎樣計人：unit 為按戶，同一房屋的業主合計一人（默認）；person 為逐人，適用於居民表決',
    against: '與另一份名冊（CSV）或全程記錄中的名冊相比，會有哪些變動；後者須寫明 --body',
    body: '與 --against 同用：全程記錄中哪一個議事主體的名冊',
  },
  bodyOfWhat: '議事主體須在全程記錄中查找；請用 --against 指明記錄文件',
  whichBody: (known) => `請用 --body 寫明與哪一個議事主體的名冊相比：${known.join('、')}`,
  unknownBody: (body, known) => `記錄中沒有議事主體 ${body}；有 ${known.join('、')}`,
  countedBy: (written, known) => `--counted-by 不能寫 ${written}；請寫 ${known.join(' 或 ')}`,
  heading: (scope, measures, units) =>
    `名冊${scope === undefined ? '' : `（${scope}）`}：${measures}${units === 0 ? '' : `，專有部分${units}個`}`,
  labels: {
    countedBy: '計人',
    weight: '權數合計',
    parking: '車位車庫',
    coOwned: '共有',
    unclear: '無法投票',
    stock: '開發商未售',
    organisations: '單位業主',
    contact: '聯繫情況',
  },
  colon: '：',
  byPerson: '名冊上每人計一人，同住一戶的也分別計算',
  parking: (units, area, without) => `${units}個，${area}；不計車位車庫，名冊面積為${without}`,
  named: (person, name) => `${name}（${person}）`,
  people: (named, all) => `${named.join('、')}${all > named.length ? `等${all}人` : ''}`,
  andMore: (count) => `另有${count}項，從略`,
  coOwned: (unit, votes, others) => `${unit}由${votes}投票，共有人${others}，合計一票`,
  unclear: (person, heads) => `${person}分別與${heads}共有不同房屋，本人沒有單獨一票，由上述代表投票`,
  holding: (named, units, area) =>
    [named, [units === 0 ? '' : `${units}個`, area].filter(Boolean).join('，')].filter(Boolean).join('：'),
  stock: (holding) => `${holding}；全部未售房屋合計一人`,
  contact: (state, count, people) => `${state === null ? '未寫明' : `“${state}”`}${count}人：${people}`,
  against: (file, body) => (body === undefined ? `與 ${file} 相比` : `與 ${file} 中“${body}”的名冊相比`),
  frozen: '該議事主體的表決已經公告，名冊自公告之日起固定；此後錄入的名冊不影響本次表決。',
  unchanged: '沒有變動',
  added: (count) => `新增${count}人：`,
  removed: (count) => `減少${count}人：`,
  changed: (count) => `變更${count}人：`,
  became: (before, after) => `${before.join('、')} → ${after.join('、')}`,
  unit: (unit, area, basis, parking) =>
    `${unit}（${[area, basis && BASES[basis], parking ? '車位' : undefined].filter(Boolean).join('，')}）`,
  total: (before, after) => `名冊合計：${before} → ${after}`,
  none: '無',
  yesNo: (yes) => (yes ? '是' : '否'),
  kinds: { natural: '自然人', organisation: '單位', 'developer-stock': '開發商未售' },
  fields: {
    name: '姓名',
    kind: '類型',
    units: '房屋',
    unit: '房屋',
    area: '面積',
    parking: '車位面積',
    coOwners: '共有人',
    weight: '權數',
    affected: '利害關係',
    contactState: '聯繫情況',
  },
};
