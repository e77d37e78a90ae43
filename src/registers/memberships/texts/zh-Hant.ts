// Made from texts/zh-Hans.ts by `npm run zh-hant`: not to be edited.
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands as duties } from '../duties.js';
import type { commands as joining } from '../members.js';
import type { DutyStatus, MembershipsState, Refusals } from '../words.js';

type Commands = typeof joining & typeof duties;

const status = { joined: '在盟', left: '已退出' } as const;
const dutyStatus: Readonly<Record<DutyStatus, string>> = {
  undertaken: '未辦',
  discharged: '已辦',
  excused: '已免除',
};

const the = (membership: string, say: Say): string => `成員${say.thing('memberships', membership)}`;

export const zhHant: RegisterTexts<Commands, Refusals, MembershipsState> = {
  title: '聯盟成員與責任清單',
  about: '聯盟有哪些成員，各自認領了哪些責任，在聯席會上怎樣通報。',
  commands: {
    'membership.join': '登記成員',
    'membership.leave': '退出聯盟',
    'membership.meet': '登記聯席會',
    'membership.report': '在聯席會上通報',
    'membership.undertake': '認領責任事項',
    'membership.discharge': '登記責任事項辦結',
    'membership.excuse': '免除責任事項',
    'membership.reinstate': '責任事項重新辦理',
  },
  facts: {
    'membership.join': ({ fields, ...fact }, say) =>
      `${say.who(fact)}登記${say.quote(fields.title)}加入聯盟${fields.role === undefined ? '' : `，身份：${fields.role}`}。`,
    'membership.leave': ({ fields, ...fact }, say) =>
      `${say.who(fact)}登記${the(fields.membership, say)}退出聯盟，理由：${say.quote(fields.reason)}。`,
    'membership.meet': (fact, say) =>
      `${say.who(fact)}登記聯席會${say.quote(fact.fields.title)}，成員${fact.finding.members}家，到會${fact.finding.present}家。`,
    'membership.report': ({ fields, ...fact }, say) =>
      `${say.who(fact)}代表${the(fields.membership, say)}在聯席會上通報：${say.quote(fields.text)}。`,
    'membership.undertake': ({ fields, ...fact }, say) =>
      `${say.who(fact)}為${the(fields.membership, say)}認領責任事項${say.quote(fields.title)}，${say.until(fields.due)}前辦結。`,
    'membership.discharge': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}登記${the(finding.membership, say)}的${say.named('責任事項', fields.duty)}辦結：${say.quote(fields.result)}。`,
    'membership.excuse': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}免除${the(finding.membership, say)}的${say.named('責任事項', fields.duty)}，理由：${say.quote(fields.reason)}。`,
    'membership.reinstate': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}要求${the(finding.membership, say)}重新辦理${say.named('責任事項', fields.duty)}，${say.until(fields.due)}前辦結，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'membership.meet': ({ check }) =>
      check === null ? [] : [`到會要求${check.num}/${check.den}：${check.left}比${check.right}，達到。`],
    'membership.report': ({ owes }) => (owes > 0 ? [`尚有${owes}項責任事項未辦。`] : []),
    'membership.discharge': ({ late }) => (late ? ['已過約定日期。'] : []),
  },
  refusals: {
    'membership.exists': ({ membership }, say) => `成員${say.thing('memberships', membership)}已在名單上，請另取編號。`,
    'membership.unknown': ({ membership }, say) => `名單上沒有${say.named('成員', membership)}，請核對編號。`,
    'membership.party-unknown': ({ party }, say) =>
      `本社區沒有登記${say.quote(party)}，請先登記，或改填已登記的人或單位。`,
    'membership.role-unknown': ({ role, known }, say) =>
      `議事規則裡沒有${say.quote(role)}這一身份，可選${say.list(known.map(say.quote))}。`,
    'membership.joined-already': ({ party, membership }, say) =>
      `${say.party(party)}已是成員（${say.thing('memberships', membership)}），不重複加入。`,
    'membership.left': ({ membership }, say) =>
      `成員${say.thing('memberships', membership)}已退出聯盟，如重新加入請另行登記。`,
    'membership.not-yours': ({ membership }, say) =>
      `應由成員${say.thing('memberships', membership)}、其代表或召集人辦理，請找相應的人辦。`,
    'membership.duty-exists': ({ duty }, say) => `責任事項${say.quote(duty)}已在清單上，請另取編號。`,
    'membership.duty-unknown': ({ duty }, say) => `責任清單上沒有${say.quote(duty)}，請核對編號。`,
    'membership.duty-kind-unknown': ({ kind, known }, say) =>
      `議事規則裡沒有${say.quote(kind)}這一類責任事項，可選${say.list(known.map(say.quote))}。`,
    'membership.duty-past': ({ duty, due }, say) =>
      `責任事項${say.quote(duty)}的日期（${say.until(due)}）已過，請另定日期。`,
    'membership.duty-out-of-turn': ({ duty, status: now }, say) =>
      `責任事項${say.quote(duty)}${dutyStatus[now]}，現在不能這樣辦。`,
    'membership.duties-undone': ({ membership, duties: undone, count }, say) =>
      `成員${say.thing('memberships', membership)}還有${count}項責任未辦（${say.list(undone.map(say.quote))}），請先辦結或免除，再退出。`,
    'membership.meeting-exists': ({ meeting }, say) => `聯席會${say.quote(meeting)}已登記，請另取編號。`,
    'membership.meeting-unknown': ({ meeting }, say) => `沒有聯席會${say.quote(meeting)}，請核對編號。`,
    'membership.present-twice': ({ membership }, say) =>
      `到會名單上${say.thing('memberships', membership)}重複，請只列一次。`,
    'membership.no-quorum': ({ present, members, num, den, strict }) =>
      `成員${members}家，到會${present}家，沒有達到${strict ? '超過' : '不少於'}${num}/${den}的要求，請另行召集。`,
    'membership.absent': ({ membership, meeting }, say) =>
      `成員${say.thing('memberships', membership)}沒有出席聯席會${say.quote(meeting)}，請在出席的會上通報。`,
    'membership.reported-already': ({ membership, meeting }, say) =>
      `成員${say.thing('memberships', membership)}已在聯席會${say.quote(meeting)}上通報，不重複通報。`,
  },
  columns: ['成員', '身份', '情況', '未辦責任', '責任清單'],
  rows: (state, say) =>
    [...state.memberships.values()].map((one) => [
      say.thing('memberships', one.membership),
      one.role ?? '',
      status[one.status],
      String(one.owes),
      [...state.membershipDuties.values()]
        .filter(({ membership }) => membership === one.membership)
        .map((duty) => `${say.quote(duty.title)}（${dutyStatus[duty.status]}）`)
        .join('；'),
    ]),
  clocks: { 'membership-duty': '責任事項期限' },
  indicators: {
    members: '聯盟成員',
    duties: '認領責任事項',
    discharged: '已辦責任事項',
    overdue: '逾期責任事項',
    meetings: '聯席會次數',
  },
};
