// Made from zh-Hans/tally.ts by `npm run zh-hant`: not to be edited.
import type { Base, CandidateStanding, ElectionOutcome, ElectionRule, Measure } from '../../law/index.js';
import type { Precedence } from '../../rolls/index.js';
import type { TallyWords } from '../tally.js';

/** 超過此數的，只列出前面的人。 */
const LISTED = 20;

const COUNTS: Readonly<Record<Precedence, string>> = {
  refuse: '共用一票、意見一致，計一票',
  'first-valid': '以最先的有效票為準',
  'last-valid': '以最後的有效票為準',
};
const HAND = '同一戶只由一人投票，以最先投票的人為準，本人投票先於委託投票';

const FOLLOWING = { for: '贊成', against: '反對' } as const;

const JOINED = { 'id-number': '證件號相同', phone: '姓名和電話相同', name: '同名，按同一人計' } as const;

const firstOf = (told: readonly string[], between: string): string =>
  `${told.slice(0, LISTED).join(between)}${told.length > LISTED ? '等' : ''}`;

const OUTCOMES: Readonly<Record<ElectionOutcome, string>> = {
  elected: '已選足應選名額',
  tied: '末位得票相等',
  'run-off': '名額不足，另行選舉',
  unfilled: '名額仍不足',
  'not-formed': '參加投票人數不足，選舉無效',
};

const STANDINGS: Readonly<Record<CandidateStanding, string>> = {
  elected: '當選',
  tied: '得票相等，當選未定',
  'runs-again': '列為另行選舉的候選人',
  'not-elected': '未當選',
};

/** 兩個乘積孰大。 */
const sign = (left: string, right: string): string =>
  BigInt(left) > BigInt(right) ? '＞' : BigInt(left) < BigInt(right) ? '＜' : '＝';

const MEASURES: Readonly<Record<Measure, string>> = { area: '面積', heads: '人數', weight: '權重' };

const BASES: Readonly<Record<Base, string>> = {
  roll: '名冊總數',
  attending: '到會人員',
  participating: '參與表決者',
  'for-and-against': '表示贊成或者反對者',
};

const GROUPS: Readonly<Record<string, string>> = { affected: '有利害關係者' };

const ELECTORS: Readonly<Record<ElectionRule['electors'], string>> = {
  voters: '登記的選民',
  households: '戶的代表',
  representatives: '居民代表',
  villagers: '登記參加選舉的村民',
};

const DOES = { attending: '到會', participating: '參與表決', consent: '同意' } as const;

/** 超過 stands before what it exceeds: 超過名冊總數的三分之二, but 名冊總數的三分之二以上. */
const OVER = '超過';
const partOf = (whole: string, share: string): string =>
  share.startsWith(OVER) ? `${OVER}${whole}的${share.slice(OVER.length)}` : `${whole}的${share}`;

export const tally: TallyWords = {
  decision: {
    heading: (rule, outcome) => `${rule}：${outcome}`,
    item: (item, said) => `${item}。${said}`,
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
    noParking: (heads) =>
      heads.length === 0
        ? '車位、車庫不計入面積。'
        : `車位、車庫不計入面積；只有車位、車庫的${heads.length}人不計入人數：${firstOf(heads, '、')}。此為法院裁判的讀法（車庫的面積和權利人均不計入），全國性規定沒有明文。`,
    derived: ({ persons, joined }) =>
      `名冊沒有編號，按${persons}人逐一編號，即“N”加其首行的序號。${
        joined.length === 0
          ? ''
          : `按同一人計算的：${firstOf(
              joined.map(
                ({ person, name, lines, by }) => `${name}，${person}（第${lines.join('、')}行，${JOINED[by]}）`,
              ),
              '；',
            )}。`
      }`,
    merged: (persons) =>
      `證件號相同、合計一人的：${firstOf(
        persons.map(({ person, listedAs }) => [person, ...listedAs].join('、')),
        '；',
      )}。`,
    unreadNumbers: (lines) =>
      `注意：第${firstOf(lines.map(String), '、')}行的證件號部分隱去或被表格軟件改寫，未作比對。`,
    followed: (measures, answer, ground) =>
      `填寫“從眾”的${measures}，${answer === null ? '其餘沒有任何一種意見過半數，計入參與，不計入任何一方' : `隨多數計入${FOLLOWING[answer]}`}。依據：${ground}。此種計法與《民法典》第二百七十八條是否相容，尚有爭議。`,
    papers: ({ head, counts, same }) =>
      `“${head}”名下幾套房各交一張票，意見一致，計一票：第${[counts, ...same].join('、')}行。`,
    unused: (ballots) =>
      `未採用的表決票，所投的人只有車位、車庫：${firstOf(
        ballots.map(({ line, person }) => `“${person}”（第${line}行）`),
        '、',
      )}。`,
    blank: (heads) => `交了票、本項未填寫意見的：${heads}人。`,
    answers: (of) =>
      `贊成${of.for}；反對${of.against}；棄權${of.abstain}${
        of.invalid === undefined ? '' : `；無效${of.invalid}（${of.participates ? '計入參與' : '不計入參與'}）`
      }。`,
    attending: (measures) => `到會${measures}。`,
    outcome: (said, outcome) =>
      `結論：${said}。${outcome === 'not-formed' ? '參與未達到規定比例，贊成多少均不成立。' : ''}`,
    received: ({ received, counted, same = 0, superseded, invalid, unused }) =>
      `共收回表決票${received}張：計票${counted}張${same === 0 ? '' : `，同一人意見一致、不另計的${same}張`}${superseded === 0 ? '' : `，被取代${superseded}張`}${invalid === 0 ? '' : `，無效${invalid}張`}${unused.length === 0 ? '' : `，未採用${unused.length}張`}。`,
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
      const of = [
        roll.length > 0 ? `名冊的${quoted(roll)}` : '',
        ballots.length > 0 ? `表決票的${quoted(ballots)}` : '',
      ];
      return `未採用的列：${of.filter(Boolean).join('，')}。`;
    },
    invalid: ({ line, person, reason }) =>
      `無效票：“${person}”，第${line}行${reason === null ? '' : `（${reason}）`}。`,
    silent: (heads) =>
      heads.length === 0
        ? '名冊上的人均已交票。'
        : `未交票${heads.length}人：${heads.slice(0, LISTED).join('、')}${heads.length > LISTED ? '等' : ''}。`,
  },
  election: {
    outcomes: OUTCOMES,
    heading: (rule, outcome) => `${rule}：${outcome}`,
    turnout: ({ part, whole, left, right, met, den, num }, threshold) =>
      `參加投票：${whole}人中有${part}人，須${threshold}，${part}×${den}＝${left} ${sign(left, right)} ${whole}×${num}＝${right}，${met ? '選舉有效' : '選舉無效'}。`,
    needed: (votes, threshold, runoff) =>
      `當選票數：須獲${runoff ? '已投選票總數' : '參加投票人數'}${threshold}，即${votes}票。`,
    candidate: (candidate, votes, standing) => `${candidate}：${votes}票，${STANDINGS[standing]}。`,
    tied: (seats, candidates) =>
      `${candidates.join('、')}得票相等，爭餘下${seats}個名額，應當就其再次投票。本程序不代為決定。`,
    left: (seats, candidates) =>
      candidates.length === 0
        ? `尚缺${seats}個名額。`
        : `尚缺${seats}個名額，另行選舉的候選人：${candidates.join('、')}。`,
    uncontested: '警示：依法應當實行差額選舉，候選人人數應多於應選名額。',
    seats: (seats, names, elected) =>
      `應選${seats}人，每票至多選${names}人，當選：${elected.length === 0 ? '無' : elected.join('、')}。`,
    passedDown:
      '高職務未當選的，其高職務得票加到低職務得票中計算。說明：一些地方的村民委員會選舉辦法如此規定（如某辦法第二十七條：委員候選人的得票為其主任、副主任、委員票數相加），全國性法律沒有規定。',
    separate: '各職務的得票分別計算。',
    post: (post, seats) => `${post}，應選${seats}人：`,
    open: (posts) => `${posts.join('、')}：須待上述得票相等的決定後再計。`,
    source: (source) => `依據：${source}。`,
    notInForce: (day) => `警示：${day}該法不在施行期內。`,
  },
  asked: {
    share: ({ share, base, group, measures, does }) => {
      const whole = group === undefined ? BASES[base] : (GROUPS[group] ?? group);
      const counted = measures.map((measure) => MEASURES[measure]);
      const by = `${counted.join('、')}${counted.length > 1 ? '均' : ''}`;
      const must = share?.startsWith(OVER) ? '須' : by === '' ? '須為' : '須達到';
      return `${DOES[does]}的，${by}${must}${share === undefined ? `${whole}全體` : partOf(whole, share)}`;
    },
    and: '；且',
    noQuorum: '不另設參與要求',
    valid: (share, electors) => `${ELECTORS[electors]}${share}參加投票`,
    elected: (share) => `獲得參加投票的人員${share}的選票`,
    runoff: (share) => `得票多的當選，且得票為已投選票總數的${share}`,
    force: (from, until) => (until === undefined ? `自${from}起` : `${from}至${until}`),
    undated: '依約定',
  },
  local: '未適用地方規定：省、市規定或者管理規約、議事規則另有更高要求的，從其規定。',
};
