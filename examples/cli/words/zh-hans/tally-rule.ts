// `yishi tally --rule` 的中文用语。
import type { Precedence } from 'yishi/rolls';
import type { Words } from '../words.js';

/** 超过此数的，只列出前面的人。 */
const LISTED = 20;

const COUNTS: Readonly<Record<Precedence, string>> = {
  refuse: '共用一票、意见一致，计一票',
  'first-valid': '以最先的有效票为准',
  'last-valid': '以最后的有效票为准',
};
const HAND = '同一户只由一人投票，以最先投票的人为准，本人投票先于委托投票';

const firstOf = (told: readonly string[], between: string): string =>
  `${told.slice(0, LISTED).join(between)}${told.length > LISTED ? '等' : ''}`;

export const tallyRule: Words['tally']['rule'] = {
  help: {
    rule: '表决规则；可用 yishi rules 查看',
    roll: '配合 --rule：名册（CSV：person,name,unit,area）',
    ballots: '配合 --rule：选票（CSV：person,choice,channel,at）',
    scope: '配合 --rule：只由这一范围的业主表决，如 3幢/2单元',
    precedence:
      '配合 --rule：同一人有几张票时以哪一张为准，first-valid 为最先的有效票，last-valid 为最后的有效票；默认 refuse，不计票并指出所在行',
    invalid: '配合 --rule：无效票是否计入参与，依表决公告而定，participates 为计入，left-out 为不计入（默认）',
    parking: '配合 --rule：车位、车库是否计入面积，counted 为计入，left-out 为不计入；默认从规则',
    attending: '配合 --rule：到会人数，或列有 person 一列的名单文件；不写则以交票的人为到会',
    day: '配合 --rule：表决公告之日，如 2026-03-01；规则当日不在施行期内的予以警示',
  },
  title: '表决规则',
  noFiles: '按表决规则计票，须同时写明 --roll 与 --ballots',
  unknownRule: (id, known) => `没有表决规则 ${id}；可用的有 ${known.join('、')}`,
  unknownWord: (option, written, known) => `${option} 不能写 ${written}；请填写 ${known.join('、')} 之一`,
  noDay: (written) => `${written} 不是日期；公告之日写作 2026-03-01`,
  noAffected: (rule) => `${rule} 须由有利害关系的业主表决，名册没有写明是哪些人；请增加“利害关系”一列，填写“是”或“否”`,
  namedOnly: (rule) => `${rule} 须知道到会的是哪些人，只有人数不够；请写明列有 person 一列的名单文件`,
  heading: (rule, outcome) => `${rule}：${outcome}`,
  named: (person, name) => `${person}（${name}）`,
  roll: (measures, units, scope, parking) =>
    `名册${scope === undefined ? '' : `（${scope}）`}：${measures}${units === 0 ? '' : `，专有部分${units}个`}${
      parking === 0 ? '' : `，另有车位、车库${parking}个`
    }。`,
  byPerson: '名册上每人计一人，同住一户的也分别计算：本规则不是业主表决。',
  parking: '车位、车库计入面积。',
  coOwned: (units) =>
    `共有${units.length}套：${firstOf(
      units.map(({ unit, head, owners }) => `${unit}（${owners.join('、')}，由${head}投票）`),
      '，',
    )}。`,
  unstated: (units) =>
    `注意：${firstOf(
      units.map(({ unit, lines }) => `${unit}（第${lines.join('、')}行）`),
      '、',
    )}未写明份额或共有代表，按共有计；如为不同房屋，请写明幢、单元。`,
  stock: (ids) => `开发商未售房屋分列于${ids.join('、')}名下，按一人计。`,
  noParking: '车位、车库不计入面积。',
  answers: (of) =>
    `赞成${of.for}；反对${of.against}；弃权${of.abstain}${
      of.invalid === undefined ? '' : `；无效${of.invalid}（${of.participates ? '计入参与' : '不计入参与'}）`
    }。`,
  attending: (measures) => `到会${measures}。`,
  outcome: (said, outcome) =>
    `结论：${said}。${outcome === 'not-formed' ? '参与未达到规定比例，赞成多少均不成立。' : ''}`,
  received: ({ received, counted, superseded, invalid }) =>
    `收到选票${received}张：计票${counted}张${superseded === 0 ? '' : `，被取代${superseded}张`}${invalid === 0 ? '' : `，无效${invalid}张`}。`,
  channels: (ways) =>
    `按投票方式：${ways
      .map(({ channel, received, superseded, invalid }) => {
        const of = [superseded > 0 ? `被取代${superseded}张` : '', invalid > 0 ? `无效${invalid}张` : ''];
        const left = of.filter(Boolean).join('、');
        return `${channel === null ? '未注明' : channel}${received}张${left === '' ? '' : `（其中${left}）`}`;
      })
      .join('；')}。`,
  several: ({ head, counts, superseded, by }, precedence) =>
    `“${head}”有几张票：第${counts}行的计入，第${superseded.join('、')}行的不计（${by === 'hand' ? HAND : COUNTS[precedence]}）。`,
  coOwners: (cast) => `共有人所投：${cast.map((one) => `“${one.by}”代“${one.for}”名下房屋`).join('；')}。`,
  proxies: (cast) =>
    `委托投票：${cast.map((one) => `“${one.proxy}”代${one.for.map((person) => `“${person}”`).join('、')}`).join('；')}。`,
  ignored: ({ roll, ballots }) => {
    const quoted = (names: readonly string[]): string =>
      firstOf(
        names.map((name) => `“${name}”`),
        '',
      );
    const of = [roll.length > 0 ? `名册的${quoted(roll)}` : '', ballots.length > 0 ? `选票的${quoted(ballots)}` : ''];
    return `未采用的列：${of.filter(Boolean).join('，')}。`;
  },
  invalid: ({ line, person, reason }) => `无效票：“${person}”，第${line}行${reason === null ? '' : `（${reason}）`}。`,
  silent: (heads) =>
    heads.length === 0
      ? '名册上的人均已交票。'
      : `未交票${heads.length}人：${heads.slice(0, LISTED).join('、')}${heads.length > LISTED ? '等' : ''}。`,
};
