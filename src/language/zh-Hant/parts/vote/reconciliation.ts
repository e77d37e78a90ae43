// Made from zh-Hans/parts/vote/reconciliation.ts by `npm run zh-hant`: not to be edited.
import type { Count, ItemCount, NoticeWarning, Reconciliation } from '../../../../parts/3-vote/words.js';
import type { Say } from '../../../say.js';
import { channel, daysUnknown } from '../../terms.js';
import { words } from '../../words.js';

const PRECEDENCE: Readonly<Record<Reconciliation['precedence'], string>> = {
  refuse: '每人一票，重複的不予受理',
  'first-valid': '同一人有多張有效票的，以最先一張為準',
  'last-valid': '同一人有多張有效票的，以最後一張為準',
};

export function papers({ issued, returned, spoiled, outstanding, unnumbered, checked }: Count['papers']): string[] {
  if (issued === 0) return [];
  const total = returned + spoiled + outstanding;
  return [
    `紙質票發出${issued}張：收回${returned}張，作廢${spoiled}張，未收回${outstanding}張，合計${total}張${checked ? '，與現場清點一致' : ''}。`,
    ...(unnumbered === 0 ? [] : [`警示：有${unnumbered}張紙質票沒有登記編號。`]),
  ];
}

/** 沒有的不提。 */
const some = (what: string, ballots: number): string => (ballots === 0 ? '' : `，${what}${ballots}張`);

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
      ([id, { counted: in_, superseded: out }]) => `${channel(id)}${in_}張${out === 0 ? '' : `（另有${out}張不計）`}`,
    );
  if (received === 0 && hands > 0) {
    const there = Math.max(hands, ...items.map(({ attending }) => attending.heads));
    return [`舉手或不記名表決：到會${there}人，計票${hands}人，未到會${Math.max(0, roll.heads - there)}人。`];
  }
  const added = late === 0 ? '' : `（含截止後補錄${late}張）`;
  return [
    `共收回表決票${received}張：有效${counted}張${added}，無效${invalid}張${some('被同一人的另一張取代', superseded)}${some('剔除', struck)}${hands === 0 ? '' : `；另以舉手或不記名方式計${hands}人`}；名冊中另有${silent}人未投票。${PRECEDENCE[precedence]}。`,
    ...(ways.length === 0 ? [] : [`按投票方式：${ways.join('，')}。`]),
    ...(proxies.length === 0
      ? []
      : [`委託投票：${proxies.map(({ from, by }) => `${say.person(by)}代${say.person(from)}`).join('；')}。`]),
    ...(delegates ?? []).map(
      ({ by, body, figures }) =>
        `${say.person(by)}帶來${say.body(body)}的意見：${Object.entries(figures)
          .map(([item, votes]) => `${say.item(item)}贊成${votes.for}人、反對${votes.against}人、棄權${votes.abstain}人`)
          .join('；')}。`,
    ),
    ...(coOwners.length === 0
      ? []
      : [
          `共有人投票：${coOwners.map(({ for: head, by }) => `${say.person(by)}就與${say.person(head)}共有的房屋投票`).join('；')}。`,
        ]),
  ];
}

export function deemed(say: Say, { deemed: found, outcome }: ItemCount): string[] {
  if (!found) return [];
  const { answer, added, asked, without } = found;
  if (answer === null)
    return [
      asked === undefined
        ? '沒有任何一種意見過半數，已送達而未投票的不計入任何一方。'
        : `沒有任何一種意見過半數，從眾票不計入任何一方；票上寫明從眾的${say.measures(asked)}，計入參與。`,
    ];
  const who =
    asked === undefined
      ? '已送達而未投票的'
      : asked.heads === added.heads
        ? '票上寫明從眾的'
        : `票上寫明從眾的${say.measures(asked)}，連同已送達而未投票的，共`;
  return [
    `從眾票：${who}${say.measures(added)}，計入${words.choices[answer]}。不計從眾票時${words.outcomes[without]}${without === outcome ? '' : '，結論因從眾票而改變'}。此種計法與《民法典》第二百七十八條是否相容，尚有爭議。`,
  ];
}

export function warning(say: Say, one: NoticeWarning): string {
  switch (one.code) {
    case 'calendar':
      return daysUnknown(say, one);
    case 'recusal-idle':
      return `${say.people(one.persons)}已就${say.item(one.item)}登記迴避，但按議事規則，迴避不及於本次表決的主體，仍可投票。`;
    case 'not-in-force':
      return `公告之日（${say.date(one.day)}）該規則不在施行期內。`;
    case 'no-against':
      return '表決票未設“反對”一項，而法律要求的是同意的比例。';
    case 'no-seats':
      return `${say.items(one.items)}都是選舉，卻逐項表決贊成與反對，可能人人通過、沒有名額之限。請合為一項，用寫明應選名額的選票。`;
    case 'notice-short':
      return `公告期${one.days}天，少於法定的${one.least}天。`;
    case 'proxies-over':
      return one.most === 0
        ? '依法須本人投票，不得委託，委託一律不予受理。'
        : `依法一人最多接受${one.most}人委託，超過的不予受理（議事規則規定為${one.proxies}人）。`;
  }
}
