// 记录之外的计票，以及规则的要求，中文。
import type { Base, CandidateStanding, ElectionOutcome, ElectionRule, Measure } from '../../law/index.js';
import type { Precedence } from '../../rolls/index.js';
import type { TallyWords } from '../tally.js';

/** 超过此数的，只列出前面的人。 */
const LISTED = 20;

const COUNTS: Readonly<Record<Precedence, string>> = {
  refuse: '共用一票、意见一致，计一票',
  'first-valid': '以最先的有效票为准',
  'last-valid': '以最后的有效票为准',
};
const HAND = '同一户只由一人投票，以最先投票的人为准，本人投票先于委托投票';

const FOLLOWING = { for: '赞成', against: '反对' } as const;

const JOINED = { 'id-number': '证件号相同', phone: '姓名和电话相同', name: '同名，按同一人计' } as const;

const firstOf = (told: readonly string[], between: string): string =>
  `${told.slice(0, LISTED).join(between)}${told.length > LISTED ? '等' : ''}`;

const OUTCOMES: Readonly<Record<ElectionOutcome, string>> = {
  elected: '已选足应选名额',
  tied: '末位得票相等',
  'run-off': '名额不足，另行选举',
  unfilled: '名额仍不足',
  'not-formed': '参加投票人数不足，选举无效',
};

const STANDINGS: Readonly<Record<CandidateStanding, string>> = {
  elected: '当选',
  tied: '得票相等，当选未定',
  'runs-again': '列为另行选举的候选人',
  'not-elected': '未当选',
};

/** 两个乘积孰大。 */
const sign = (left: string, right: string): string =>
  BigInt(left) > BigInt(right) ? '＞' : BigInt(left) < BigInt(right) ? '＜' : '＝';

const MEASURES: Readonly<Record<Measure, string>> = { area: '面积', heads: '人数', weight: '权重' };

const BASES: Readonly<Record<Base, string>> = {
  roll: '名册总数',
  attending: '到会人员',
  participating: '参与表决者',
  'for-and-against': '表示赞成或者反对者',
};

const GROUPS: Readonly<Record<string, string>> = { affected: '有利害关系者' };

const ELECTORS: Readonly<Record<ElectionRule['electors'], string>> = {
  voters: '登记的选民',
  households: '户的代表',
  representatives: '居民代表',
  villagers: '登记参加选举的村民',
};

const DOES = { attending: '到会', participating: '参与表决', consent: '同意' } as const;

/** 超过 stands before what it exceeds: 超过名册总数的三分之二, but 名册总数的三分之二以上. */
const OVER = '超过';
const partOf = (whole: string, share: string): string =>
  share.startsWith(OVER) ? `${OVER}${whole}的${share.slice(OVER.length)}` : `${whole}的${share}`;

export const tally: TallyWords = {
  decision: {
    heading: (rule, outcome) => `${rule}：${outcome}`,
    item: (item, said) => `${item}。${said}`,
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
    noParking: (heads) =>
      heads.length === 0
        ? '车位、车库不计入面积。'
        : `车位、车库不计入面积；只有车位、车库的${heads.length}人不计入人数：${firstOf(heads, '、')}。此为法院裁判的读法（车库的面积和权利人均不计入），全国性规定没有明文。`,
    derived: ({ persons, joined }) =>
      `名册没有编号，按${persons}人逐一编号，即“N”加其首行的序号。${
        joined.length === 0
          ? ''
          : `按同一人计算的：${firstOf(
              joined.map(
                ({ person, name, lines, by }) => `${name}，${person}（第${lines.join('、')}行，${JOINED[by]}）`,
              ),
              '；',
            )}。`
      }`,
    merged: (persons) =>
      `证件号相同、合计一人的：${firstOf(
        persons.map(({ person, listedAs }) => [person, ...listedAs].join('、')),
        '；',
      )}。`,
    unreadNumbers: (lines) =>
      `注意：第${firstOf(lines.map(String), '、')}行的证件号部分隐去或被表格软件改写，未作比对。`,
    followed: (measures, answer, ground) =>
      `填写“从众”的${measures}，${answer === null ? '其余没有任何一种意见过半数，计入参与，不计入任何一方' : `随多数计入${FOLLOWING[answer]}`}。依据：${ground}。此种计法与《民法典》第二百七十八条是否相容，尚有争议。`,
    papers: ({ head, counts, same }) =>
      `“${head}”名下几套房各交一张票，意见一致，计一票：第${[counts, ...same].join('、')}行。`,
    unused: (ballots) =>
      `未采用的表决票，所投的人只有车位、车库：${firstOf(
        ballots.map(({ line, person }) => `“${person}”（第${line}行）`),
        '、',
      )}。`,
    blank: (heads) => `交了票、本项未填写意见的：${heads}人。`,
    answers: (of) =>
      `赞成${of.for}；反对${of.against}；弃权${of.abstain}${
        of.invalid === undefined ? '' : `；无效${of.invalid}（${of.participates ? '计入参与' : '不计入参与'}）`
      }。`,
    attending: (measures) => `到会${measures}。`,
    outcome: (said, outcome) =>
      `结论：${said}。${outcome === 'not-formed' ? '参与未达到规定比例，赞成多少均不成立。' : ''}`,
    received: ({ received, counted, same = 0, superseded, invalid, unused }) =>
      `共收回表决票${received}张：计票${counted}张${same === 0 ? '' : `，同一人意见一致、不另计的${same}张`}${superseded === 0 ? '' : `，被取代${superseded}张`}${invalid === 0 ? '' : `，无效${invalid}张`}${unused.length === 0 ? '' : `，未采用${unused.length}张`}。`,
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
      const of = [
        roll.length > 0 ? `名册的${quoted(roll)}` : '',
        ballots.length > 0 ? `表决票的${quoted(ballots)}` : '',
      ];
      return `未采用的列：${of.filter(Boolean).join('，')}。`;
    },
    invalid: ({ line, person, reason }) =>
      `无效票：“${person}”，第${line}行${reason === null ? '' : `（${reason}）`}。`,
    silent: (heads) =>
      heads.length === 0
        ? '名册上的人均已交票。'
        : `未交票${heads.length}人：${heads.slice(0, LISTED).join('、')}${heads.length > LISTED ? '等' : ''}。`,
  },
  election: {
    outcomes: OUTCOMES,
    heading: (rule, outcome) => `${rule}：${outcome}`,
    turnout: ({ part, whole, left, right, met, den, num }, threshold) =>
      `参加投票：${whole}人中有${part}人，须${threshold}，${part}×${den}＝${left} ${sign(left, right)} ${whole}×${num}＝${right}，${met ? '选举有效' : '选举无效'}。`,
    needed: (votes, threshold, runoff) =>
      `当选票数：须获${runoff ? '已投选票总数' : '参加投票人数'}${threshold}，即${votes}票。`,
    candidate: (candidate, votes, standing) => `${candidate}：${votes}票，${STANDINGS[standing]}。`,
    tied: (seats, candidates) =>
      `${candidates.join('、')}得票相等，争余下${seats}个名额，应当就其再次投票。本程序不代为决定。`,
    left: (seats, candidates) =>
      candidates.length === 0
        ? `尚缺${seats}个名额。`
        : `尚缺${seats}个名额，另行选举的候选人：${candidates.join('、')}。`,
    uncontested: '警示：依法应当实行差额选举，候选人人数应多于应选名额。',
    seats: (seats, names, elected) =>
      `应选${seats}人，每票至多选${names}人，当选：${elected.length === 0 ? '无' : elected.join('、')}。`,
    passedDown:
      '高职务未当选的，其高职务得票加到低职务得票中计算。说明：一些地方的村民委员会选举办法如此规定（如某办法第二十七条：委员候选人的得票为其主任、副主任、委员票数相加），全国性法律没有规定。',
    separate: '各职务的得票分别计算。',
    post: (post, seats) => `${post}，应选${seats}人：`,
    open: (posts) => `${posts.join('、')}：须待上述得票相等的决定后再计。`,
    source: (source) => `依据：${source}。`,
    notInForce: (day) => `警示：${day}该法不在施行期内。`,
  },
  asked: {
    share: ({ share, base, group, measures, does }) => {
      const whole = group === undefined ? BASES[base] : (GROUPS[group] ?? group);
      const counted = measures.map((measure) => MEASURES[measure]);
      const by = `${counted.join('、')}${counted.length > 1 ? '均' : ''}`;
      const must = share?.startsWith(OVER) ? '须' : by === '' ? '须为' : '须达到';
      return `${DOES[does]}的，${by}${must}${share === undefined ? `${whole}全体` : partOf(whole, share)}`;
    },
    and: '；且',
    noQuorum: '不另设参与要求',
    valid: (share, electors) => `${ELECTORS[electors]}${share}参加投票`,
    elected: (share) => `获得参加投票的人员${share}的选票`,
    runoff: (share) => `得票多的当选，且得票为已投选票总数的${share}`,
    force: (from, until) => (until === undefined ? `自${from}起` : `${from}至${until}`),
    undated: '依约定',
  },
  local: '未适用地方规定：省、市规定或者管理规约、议事规则另有更高要求的，从其规定。',
};
