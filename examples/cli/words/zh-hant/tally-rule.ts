// Made from zh-hans/tally-rule.ts by `npm run zh-hant`: not to be edited.
import type { Precedence } from 'yishi/rolls';
import type { Words } from '../words.js';

/** 超過此數的，只列出前面的人。 */
const LISTED = 20;

const COUNTS: Readonly<Record<Precedence, string>> = {
  refuse: '共用一票、意見一致，計一票',
  'first-valid': '以最先的有效票為準',
  'last-valid': '以最後的有效票為準',
};
const HAND = '同一戶只由一人投票，以最先投票的人為準，本人投票先於委託投票';

const firstOf = (told: readonly string[], between: string): string =>
  `${told.slice(0, LISTED).join(between)}${told.length > LISTED ? '等' : ''}`;

export const tallyRule: Words['tally']['rule'] = {
  help: {
    rule: '表決規則；可用 yishi rules 查看',
    roll: '配合 --rule：名冊（CSV：person,name,unit,area）',
    ballots: '配合 --rule：選票（CSV：person,choice,channel,at）',
    scope: '配合 --rule：只由這一範圍的業主表決，如 3幢/2單元',
    precedence:
      '配合 --rule：同一人有幾張票時以哪一張為準，first-valid 為最先的有效票，last-valid 為最後的有效票；默認 refuse，不計票並指出所在行',
    invalid: '配合 --rule：無效票是否計入參與，依表決公告而定，participates 為計入，left-out 為不計入（默認）',
    parking: '配合 --rule：車位、車庫是否計入面積，counted 為計入，left-out 為不計入；默認從規則',
    attending: '配合 --rule：到會人數，或列有 person 一列的名單文件；不寫則以交票的人為到會',
    day: '配合 --rule：表決公告之日，如 2026-03-01；規則當日不在施行期內的予以警示',
  },
  title: '表決規則',
  noFiles: '按表決規則計票，須同時寫明 --roll 與 --ballots',
  unknownRule: (id, known) => `沒有表決規則 ${id}；可用的有 ${known.join('、')}`,
  unknownWord: (option, written, known) => `${option} 不能寫 ${written}；請填寫 ${known.join('、')} 之一`,
  noDay: (written) => `${written} 不是日期；公告之日寫作 2026-03-01`,
  noAffected: (rule) => `${rule} 須由有利害關係的業主表決，名冊沒有寫明是哪些人；請增加“利害關係”一列，填寫“是”或“否”`,
  namedOnly: (rule) => `${rule} 須知道到會的是哪些人，只有人數不夠；請寫明列有 person 一列的名單文件`,
  heading: (rule, outcome) => `${rule}：${outcome}`,
  named: (person, name) => `${person}（${name}）`,
  roll: (measures, units, scope, parking) =>
    `名冊${scope === undefined ? '' : `（${scope}）`}：${measures}${units === 0 ? '' : `，專有部分${units}個`}${
      parking === 0 ? '' : `，另有車位、車庫${parking}個`
    }。`,
  byPerson: '名冊上每人計一人，同住一戶的也分別計算：本規則不是業主表決。',
  parking: '車位、車庫計入面積。',
  coOwned: (units) =>
    `共有${units.length}套：${firstOf(
      units.map(({ unit, head, owners }) => `${unit}（${owners.join('、')}，由${head}投票）`),
      '，',
    )}。`,
  unstated: (units) =>
    `注意：${firstOf(
      units.map(({ unit, lines }) => `${unit}（第${lines.join('、')}行）`),
      '、',
    )}未寫明份額或共有代表，按共有計；如為不同房屋，請寫明幢、單元。`,
  stock: (ids) => `開發商未售房屋分列於${ids.join('、')}名下，按一人計。`,
  noParking: '車位、車庫不計入面積。',
  answers: (of) =>
    `贊成${of.for}；反對${of.against}；棄權${of.abstain}${
      of.invalid === undefined ? '' : `；無效${of.invalid}（${of.participates ? '計入參與' : '不計入參與'}）`
    }。`,
  attending: (measures) => `到會${measures}。`,
  outcome: (said, outcome) =>
    `結論：${said}。${outcome === 'not-formed' ? '參與未達到規定比例，贊成多少均不成立。' : ''}`,
  received: ({ received, counted, superseded, invalid }) =>
    `收到選票${received}張：計票${counted}張${superseded === 0 ? '' : `，被取代${superseded}張`}${invalid === 0 ? '' : `，無效${invalid}張`}。`,
  channels: (ways) =>
    `按投票方式：${ways
      .map(({ channel, received, superseded, invalid }) => {
        const of = [superseded > 0 ? `被取代${superseded}張` : '', invalid > 0 ? `無效${invalid}張` : ''];
        const left = of.filter(Boolean).join('、');
        return `${channel === null ? '未註明' : channel}${received}張${left === '' ? '' : `（其中${left}）`}`;
      })
      .join('；')}。`,
  several: ({ head, counts, superseded, by }, precedence) =>
    `“${head}”有幾張票：第${counts}行的計入，第${superseded.join('、')}行的不計（${by === 'hand' ? HAND : COUNTS[precedence]}）。`,
  coOwners: (cast) => `共有人所投：${cast.map((one) => `“${one.by}”代“${one.for}”名下房屋`).join('；')}。`,
  proxies: (cast) =>
    `委託投票：${cast.map((one) => `“${one.proxy}”代${one.for.map((person) => `“${person}”`).join('、')}`).join('；')}。`,
  ignored: ({ roll, ballots }) => {
    const quoted = (names: readonly string[]): string =>
      firstOf(
        names.map((name) => `“${name}”`),
        '',
      );
    const of = [roll.length > 0 ? `名冊的${quoted(roll)}` : '', ballots.length > 0 ? `選票的${quoted(ballots)}` : ''];
    return `未採用的列：${of.filter(Boolean).join('，')}。`;
  },
  invalid: ({ line, person, reason }) => `無效票：“${person}”，第${line}行${reason === null ? '' : `（${reason}）`}。`,
  silent: (heads) =>
    heads.length === 0
      ? '名冊上的人均已交票。'
      : `未交票${heads.length}人：${heads.slice(0, LISTED).join('、')}${heads.length > LISTED ? '等' : ''}。`,
};
