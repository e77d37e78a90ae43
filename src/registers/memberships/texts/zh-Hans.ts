// 联盟成员与责任清单的中文说法：每一条记事、每一句不予受理，和会议记录里的表。
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands as duties } from '../duties.js';
import type { commands as joining } from '../members.js';
import type { DutyStatus, MembershipsState, Refusals } from '../words.js';

type Commands = typeof joining & typeof duties;

const status = { joined: '在盟', left: '已退出' } as const;
const dutyStatus: Readonly<Record<DutyStatus, string>> = {
  undertaken: '未办',
  discharged: '已办',
  excused: '已免除',
};

const the = (membership: string, say: Say): string => `成员${say.thing('memberships', membership)}`;

export const zhHans: RegisterTexts<Commands, Refusals, MembershipsState> = {
  title: '联盟成员与责任清单',
  about: '联盟有哪些成员，各自认领了哪些责任，在联席会上怎样通报。',
  commands: {
    'membership.join': '登记成员',
    'membership.leave': '退出联盟',
    'membership.meet': '登记联席会',
    'membership.report': '在联席会上通报',
    'membership.undertake': '认领责任事项',
    'membership.discharge': '登记责任事项办结',
    'membership.excuse': '免除责任事项',
    'membership.reinstate': '责任事项重新办理',
  },
  facts: {
    'membership.join': ({ fields, ...fact }, say) =>
      `${say.who(fact)}登记${say.quote(fields.title)}加入联盟${fields.role === undefined ? '' : `，身份：${fields.role}`}。`,
    'membership.leave': ({ fields, ...fact }, say) =>
      `${say.who(fact)}登记${the(fields.membership, say)}退出联盟，理由：${say.quote(fields.reason)}。`,
    'membership.meet': (fact, say) =>
      `${say.who(fact)}登记联席会${say.quote(fact.fields.title)}，成员${fact.finding.members}家，到会${fact.finding.present}家。`,
    'membership.report': ({ fields, ...fact }, say) =>
      `${say.who(fact)}代表${the(fields.membership, say)}在联席会上通报：${say.quote(fields.text)}。`,
    'membership.undertake': ({ fields, ...fact }, say) =>
      `${say.who(fact)}为${the(fields.membership, say)}认领责任事项${say.quote(fields.title)}，${say.until(fields.due)}前办结。`,
    'membership.discharge': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}登记${the(finding.membership, say)}的${say.named('责任事项', fields.duty)}办结：${say.quote(fields.result)}。`,
    'membership.excuse': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}免除${the(finding.membership, say)}的${say.named('责任事项', fields.duty)}，理由：${say.quote(fields.reason)}。`,
    'membership.reinstate': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}要求${the(finding.membership, say)}重新办理${say.named('责任事项', fields.duty)}，${say.until(fields.due)}前办结，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'membership.meet': ({ check }) =>
      check === null ? [] : [`到会要求${check.num}/${check.den}：${check.left}比${check.right}，达到。`],
    'membership.report': ({ owes }) => (owes > 0 ? [`尚有${owes}项责任事项未办。`] : []),
    'membership.discharge': ({ late }) => (late ? ['已过约定日期。'] : []),
  },
  refusals: {
    'membership.exists': ({ membership }, say) => `成员${say.thing('memberships', membership)}已在名单上，请另取编号。`,
    'membership.unknown': ({ membership }, say) => `名单上没有${say.named('成员', membership)}，请核对编号。`,
    'membership.party-unknown': ({ party }, say) =>
      `本社区没有登记${say.quote(party)}，请先登记，或改填已登记的人或单位。`,
    'membership.role-unknown': ({ role, known }, say) =>
      `议事规则里没有${say.quote(role)}这一身份，可选${say.list(known.map(say.quote))}。`,
    'membership.joined-already': ({ party, membership }, say) =>
      `${say.party(party)}已是成员（${say.thing('memberships', membership)}），不重复加入。`,
    'membership.left': ({ membership }, say) =>
      `成员${say.thing('memberships', membership)}已退出联盟，如重新加入请另行登记。`,
    'membership.not-yours': ({ membership }, say) =>
      `应由成员${say.thing('memberships', membership)}、其代表或召集人办理，请找相应的人办。`,
    'membership.duty-exists': ({ duty }, say) => `责任事项${say.quote(duty)}已在清单上，请另取编号。`,
    'membership.duty-unknown': ({ duty }, say) => `责任清单上没有${say.quote(duty)}，请核对编号。`,
    'membership.duty-kind-unknown': ({ kind, known }, say) =>
      `议事规则里没有${say.quote(kind)}这一类责任事项，可选${say.list(known.map(say.quote))}。`,
    'membership.duty-past': ({ duty, due }, say) =>
      `责任事项${say.quote(duty)}的日期（${say.until(due)}）已过，请另定日期。`,
    'membership.duty-out-of-turn': ({ duty, status: now }, say) =>
      `责任事项${say.quote(duty)}${dutyStatus[now]}，现在不能这样办。`,
    'membership.duties-undone': ({ membership, duties: undone, count }, say) =>
      `成员${say.thing('memberships', membership)}还有${count}项责任未办（${say.list(undone.map(say.quote))}），请先办结或免除，再退出。`,
    'membership.meeting-exists': ({ meeting }, say) => `联席会${say.quote(meeting)}已登记，请另取编号。`,
    'membership.meeting-unknown': ({ meeting }, say) => `没有联席会${say.quote(meeting)}，请核对编号。`,
    'membership.present-twice': ({ membership }, say) =>
      `到会名单上${say.thing('memberships', membership)}重复，请只列一次。`,
    'membership.no-quorum': ({ present, members, num, den, strict }) =>
      `成员${members}家，到会${present}家，没有达到${strict ? '超过' : '不少于'}${num}/${den}的要求，请另行召集。`,
    'membership.absent': ({ membership, meeting }, say) =>
      `成员${say.thing('memberships', membership)}没有出席联席会${say.quote(meeting)}，请在出席的会上通报。`,
    'membership.reported-already': ({ membership, meeting }, say) =>
      `成员${say.thing('memberships', membership)}已在联席会${say.quote(meeting)}上通报，不重复通报。`,
  },
  columns: ['成员', '身份', '情况', '未办责任', '责任清单'],
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
  clocks: { 'membership-duty': '责任事项期限' },
  indicators: {
    members: '联盟成员',
    duties: '认领责任事项',
    discharged: '已办责任事项',
    overdue: '逾期责任事项',
    meetings: '联席会次数',
  },
};
