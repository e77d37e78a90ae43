// 认定：票数核对、代投清单和警示。Where every ballot and paper went, who cast for whom, and warnings, in Chinese.
import type { Count, ItemCount, NoticeWarning, Reconciliation } from '../../../../parts/3-vote/words.js';
import type { Say } from '../../../say.js';
import { channel, daysUnknown } from '../../terms.js';
import { words } from '../../words.js';

const PRECEDENCE: Readonly<Record<Reconciliation['precedence'], string>> = {
  refuse: '每人一票，重复的不予受理',
  'first-valid': '同一人有多张有效票的，以最先一张为准',
  'last-valid': '同一人有多张有效票的，以最后一张为准',
};

export function papers({ issued, returned, spoiled, outstanding, unnumbered, checked }: Count['papers']): string[] {
  if (issued === 0) return [];
  const total = returned + spoiled + outstanding;
  return [
    `纸质票发出${issued}张：收回${returned}张，作废${spoiled}张，未收回${outstanding}张，合计${total}张${checked ? '，与现场清点一致' : ''}。`,
    ...(unnumbered === 0 ? [] : [`警示：有${unnumbered}张纸质票没有登记编号。`]),
  ];
}

/** 没有的不提。 */
const some = (what: string, ballots: number): string => (ballots === 0 ? '' : `，${what}${ballots}张`);

export function reconciliation(say: Say, { late, roll, items, reconciliation: found }: Count): string[] {
  const {
    received,
    counted,
    superseded,
    struck,
    invalid,
    precedence,
    channels,
    hands,
    silent,
    proxies,
    coOwners,
    delegates,
  } = found;
  const ways = Object.entries(channels)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(
      ([id, { counted: in_, superseded: out }]) => `${channel(id)}${in_}张${out === 0 ? '' : `（另有${out}张不计）`}`,
    );
  if (received === 0 && hands > 0) {
    const there = Math.max(hands, ...items.map(({ attending }) => attending.heads));
    return [`举手或不记名表决：到会${there}人，计票${hands}人，未到会${Math.max(0, roll.heads - there)}人。`];
  }
  const added = late === 0 ? '' : `（含截止后补录${late}张）`;
  return [
    `共收回表决票${received}张：有效${counted}张${added}，无效${invalid}张${some('被同一人的另一张取代', superseded)}${some('剔除', struck)}${hands === 0 ? '' : `；另以举手或不记名方式计${hands}人`}；名册中另有${silent}人未投票。${PRECEDENCE[precedence]}。`,
    ...(ways.length === 0 ? [] : [`按投票方式：${ways.join('，')}。`]),
    ...(proxies.length === 0
      ? []
      : [`委托投票：${proxies.map(({ from, by }) => `${say.person(by)}代${say.person(from)}`).join('；')}。`]),
    ...(delegates ?? []).map(
      ({ by, body, figures }) =>
        `${say.person(by)}带来${say.body(body)}的意见：${Object.entries(figures)
          .map(([item, votes]) => `${say.item(item)}赞成${votes.for}人、反对${votes.against}人、弃权${votes.abstain}人`)
          .join('；')}。`,
    ),
    ...(coOwners.length === 0
      ? []
      : [
          `共有人投票：${coOwners.map(({ for: head, by }) => `${say.person(by)}就与${say.person(head)}共有的房屋投票`).join('；')}。`,
        ]),
  ];
}

export function deemed(say: Say, { deemed: found, outcome }: ItemCount): string[] {
  if (!found) return [];
  const { answer, added, asked, without } = found;
  if (answer === null)
    return [
      asked === undefined
        ? '没有任何一种意见过半数，已送达而未投票的不计入任何一方。'
        : `没有任何一种意见过半数，从众票不计入任何一方；票上写明从众的${say.measures(asked)}，计入参与。`,
    ];
  const who =
    asked === undefined
      ? '已送达而未投票的'
      : asked.heads === added.heads
        ? '票上写明从众的'
        : `票上写明从众的${say.measures(asked)}，连同已送达而未投票的，共`;
  return [
    `从众票：${who}${say.measures(added)}，计入${words.choices[answer]}。不计从众票时${words.outcomes[without]}${without === outcome ? '' : '，结论因从众票而改变'}。此种计法与《民法典》第二百七十八条是否相容，尚有争议。`,
  ];
}

export function warning(say: Say, one: NoticeWarning): string {
  switch (one.code) {
    case 'calendar':
      return daysUnknown(say, one);
    case 'recusal-idle':
      return `${say.people(one.persons)}已就${say.item(one.item)}登记回避，但按议事规则，回避不及于本次表决的主体，仍可投票。`;
    case 'not-in-force':
      return `公告之日（${say.date(one.day)}）该规则不在施行期内。`;
    case 'no-against':
      return '表决票未设“反对”一项，而法律要求的是同意的比例。';
    case 'no-seats':
      return `${say.items(one.items)}都是选举，却逐项表决赞成与反对，可能人人通过、没有名额之限。请合为一项，用写明应选名额的选票。`;
    case 'notice-short':
      return `公告期${one.days}天，少于法定的${one.least}天。`;
    case 'proxies-over':
      return one.most === 0
        ? '依法须本人投票，不得委托，委托一律不予受理。'
        : `依法一人最多接受${one.most}人委托，超过的不予受理（议事规则规定为${one.proxies}人）。`;
  }
}
