// 合伙人契约的中文说法：签约、履约、违约、补救、续约、解除。
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../signing.js';
import {
  type Clauses,
  type ContractStatus,
  type ContractsState,
  type Duty,
  type Ground,
  KINDS,
  type PartnerKind,
  type Refusals,
  type Slot,
} from '../words.js';

const status: Readonly<Record<ContractStatus, string>> = {
  active: '履行中',
  breached: '违约待补救',
  expired: '已到期',
  ended: '已履行完毕',
  terminated: '已解除',
};

const kinds: Readonly<Record<PartnerKind, string>> = {
  property: '物业合伙人',
  department: '部门合伙人',
  resident: '居民合伙人',
  charity: '公益合伙人',
  business: '商业合伙人',
};

const grounds: Readonly<Record<Ground, string>> = {
  breach: '违约后逾期未补救',
  agreed: '双方协商一致',
  impossible: '已无法履行',
};

const dutyStatus: Readonly<Record<Duty['status'], string>> = { owed: '待履行', performed: '已履行', excused: '已免除' };

const the = (contract: string, say: Say): string => `契约${say.thing('contracts', contract)}`;

const WEEK = '一二三四五六日';
const times = ({ day, from, until }: Slot): string => {
  const hours = from === '00:00' && until === '24:00' ? '全天' : `${from}—${until}`;
  return `每${day === undefined ? '天' : `周${WEEK[day - 1]}`}${hours}`;
};
const slotted = (slot: Slot, say: Say): string => `${say.named('空间', slot.space)}（${times(slot)}）`;
const clauses = (heading: string, its: Clauses, say: Say): string[] =>
  its.length === 0 ? [] : [`${heading}：${its.map((one) => say.text(one)).join('；')}。`];
/** 第几次：只有一次的不写。 */
const counted = (done: number, of: number): string => (of === 1 ? '' : `（第${done}次，共${of}次）`);

export const zhHans: RegisterTexts<typeof commands, Refusals, ContractsState> = {
  title: '合伙人契约',
  about: '社区与合伙人签订的契约：用哪些空间，承担哪些事项，履行得怎样。',
  commands: {
    'contract.sign': '签订契约',
    'contract.perform': '登记履约',
    'contract.return': '退回履约',
    'contract.excuse': '免除约定事项',
    'contract.breach': '认定违约',
    'contract.cure': '确认已补救',
    'contract.renew': '续签契约',
    'contract.end': '契约履行完毕',
    'contract.terminate': '解除契约',
    'contract.reinstate': '恢复契约',
  },
  facts: {
    'contract.sign': ({ fields, ...fact }, say) =>
      `${say.who(fact)}与${kinds[fields.kind]}${say.party(fields.party)}签订契约${say.quote(fields.title)}，至${say.until(fields.ends)}止。`,
    'contract.perform': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}登记${the(fields.contract, say)}的${say.named('约定事项', fields.duty)}已履行${counted(finding.done, finding.times)}${
        fields.text === undefined ? '' : `：${say.quote(fields.text)}`
      }。`,
    'contract.return': ({ fields, ...fact }, say) =>
      `${say.who(fact)}退回${the(fields.contract, say)}的${say.named('约定事项', fields.duty)}，须再履行，理由：${say.quote(fields.reason)}。`,
    'contract.excuse': ({ fields, ...fact }, say) =>
      `${say.who(fact)}免除${the(fields.contract, say)}的${say.named('约定事项', fields.duty)}，理由：${say.quote(fields.reason)}。`,
    'contract.breach': ({ fields, ...fact }, say) =>
      `${say.who(fact)}认定${the(fields.contract, say)}违约：${say.named('约定事项', fields.duty)}未按时履行，说明：${say.quote(fields.reason)}。`,
    'contract.cure': ({ fields, ...fact }, say) =>
      `${say.who(fact)}确认${the(fields.contract, say)}的违约已补救：${say.quote(fields.text)}。`,
    'contract.renew': ({ fields, ...fact }, say) =>
      `${say.who(fact)}续签${the(fields.contract, say)}，至${say.until(fields.ends)}止。`,
    'contract.end': ({ fields, ...fact }, say) =>
      `${say.who(fact)}登记${the(fields.contract, say)}履行完毕${fields.text === undefined ? '' : `：${say.quote(fields.text)}`}。`,
    'contract.terminate': ({ fields, ...fact }, say) =>
      `${say.who(fact)}解除${the(fields.contract, say)}，事由：${grounds[fields.ground]}，说明：${say.quote(fields.reason)}。`,
    'contract.reinstate': ({ fields, ...fact }, say) =>
      `${say.who(fact)}恢复${the(fields.contract, say)}，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'contract.sign': ({ rights, obligations }, say, { fields }) => [
      ...(fields.slots.length === 0 ? [] : [`可用${say.list(fields.slots.map((one) => slotted(one, say)))}。`]),
      ...fields.duties.map(
        (one) =>
          `约定${say.quote(one.title)}，${say.until(one.due)}前履行${one.times === 1 ? '' : `，此后每${one.every}天一次，共${one.times}次`}。`,
      ),
      ...clauses('合伙人的权利', rights, say),
      ...clauses('合伙人的义务', obligations, say),
    ],
    'contract.perform': ({ next, late }, say) => [
      ...(late ? ['已过约定时间。'] : []),
      ...(next === null ? [] : [`下一次应于${say.until(next)}前履行。`]),
    ],
    'contract.return': ({ due }, say) => [`应于${say.until(due)}前履行。`],
    'contract.excuse': ({ left }) => [`免除${left}次。`],
    'contract.breach': ({ due, cureBy }, say) => [
      `应于${say.until(due)}前履行。`,
      `请在${say.until(cureBy)}前补救，逾期可解除契约。`,
    ],
    'contract.cure': ({ late }) => (late ? ['已过补救期限。'] : []),
    'contract.renew': ({ before }, say, { fields }) => [
      `原至${say.until(before)}止。`,
      ...fields.duties.map((one) => `新增约定${say.quote(one.title)}，${say.until(one.due)}前履行。`),
    ],
    'contract.end': ({ performed, late }) => [`共履行${performed}次，其中逾期${late}次。`],
    'contract.terminate': ({ open }) => (open === 0 ? [] : [`尚有${open}项约定没有履行。`]),
  },
  refusals: {
    'contract.exists': ({ contract }, say) => `${the(contract, say)}已经登记，请另取编号。`,
    'contract.unknown': ({ contract }, say) => `没有${say.named('契约', contract)}，请核对编号。`,
    'contract.out-of-turn': ({ contract, status: now }, say) =>
      `${the(contract, say)}${status[now]}，现在不能这样办${now === 'expired' ? '；到期的契约不能续签，请另签' : ''}。`,
    'contract.party-unknown': ({ party }, say) =>
      `本社区没有登记${say.quote(party)}，请先登记，或改填已登记的人或单位。`,
    'contract.kind-unused': ({ kind, known }, say) =>
      `本社区没有${kinds[kind]}这一类，可选${say.list(known.map((one) => kinds[one]))}。`,
    'contract.own': ({ party }, say) => `不能代表社区与自己办理（${say.party(party)}），请由他人办理。`,
    'contract.not-yours': ({ contract, party }, say) =>
      `${the(contract, say)}的履约由${say.party(party)}或持其委托的人登记，单位履约的可由召集人、记录员登记，请找他们办。`,
    'contract.past': ({ contract, ends }, say) => `${the(contract, say)}的终止时间${say.until(ends)}已过，请另定时间。`,
    'contract.ends-not-later': ({ contract, ends }, say) =>
      `${the(contract, say)}本来就到${say.until(ends)}止，续签应更晚，请另定时间。`,
    'contract.space-unknown': ({ space, known }, say) =>
      `本社区没有${say.named('空间', space)}可用，可选${say.list(known.map(say.quote))}。`,
    'contract.slot-empty': ({ space, from, until }, say) =>
      `${say.named('空间', space)}的时段${from}—${until}不对，开始应早于结束，请核对。`,
    'contract.slot-taken': ({ contract, ...slot }, say) =>
      `${slotted(slot, say)}已给了${the(contract, say)}，同一时段只给一份契约，请另选时段。`,
    'contract.duty-exists': ({ contract, duty }, say) =>
      `${the(contract, say)}已有${say.named('约定事项', duty)}，请另取编号。`,
    'contract.duty-unknown': ({ contract, duty }, say) =>
      `${the(contract, say)}没有${say.named('约定事项', duty)}，请核对编号。`,
    'contract.duty-outside': ({ duty, due, ends }, say) =>
      `${say.named('约定事项', duty)}从${say.until(due)}起履行，不在现在到契约终止（${say.until(ends)}）之间，请核对时间和次数。`,
    'contract.duty-settled': ({ contract, duty, status: now }, say) =>
      `${the(contract, say)}的${say.named('约定事项', duty)}${dutyStatus[now]}，不必再办。`,
    'contract.nothing-to-return': ({ contract, duty }, say) =>
      `${the(contract, say)}的${say.named('约定事项', duty)}没有可退回的履约，请核对编号。`,
    'contract.not-overdue': ({ contract, duty, due }, say) =>
      `${the(contract, say)}的${say.named('约定事项', duty)}没有逾期（${say.until(due)}前履行），不能认定违约。`,
    'contract.still-overdue': ({ contract, duty }, say) =>
      `${the(contract, say)}的${say.named('约定事项', duty)}仍逾期未履行，请履行或免除后再确认。`,
    'contract.no-breach': ({ contract }, say) => `${the(contract, say)}没有认定过违约，请先认定，或改选别的事由。`,
    'contract.cure-runs': ({ contract, cureBy }, say) =>
      `${the(contract, say)}的补救期限到${say.until(cureBy)}，期满未补救才能以违约解除。`,
    'contract.duties-open': ({ contract, duty, count }, say) =>
      `${the(contract, say)}还有${count}项约定没有履行（如${say.named('约定事项', duty)}），请履行或免除后再办。`,
  },
  columns: ['契约', '合伙人', '类别', '终止时间', '空间', '待履行', '已履行', '情况'],
  rows: (state, say) =>
    [...state.contracts.values()].map((one) => [
      say.thing('contracts', one.contract),
      say.party(one.party),
      kinds[one.kind],
      say.until(one.ends),
      one.slots.map((slot) => slotted(slot, say)).join('；'),
      one.duties
        .filter((duty) => duty.status === 'owed')
        .map((duty) => `${say.quote(duty.title)}${say.until(duty.due)}`)
        .join('；'),
      String(one.performed),
      status[one.status],
    ]),
  clocks: { 'contract-duty': '约定事项期限', 'contract-cure': '违约补救期限', 'contract-end': '契约终止' },
  indicators: {
    signed: '签订契约',
    'in-force': '履行中的契约',
    breached: '违约待补救的契约',
    expired: '到期未了结的契约',
    ended: '履行完毕的契约',
    terminated: '解除的契约',
    performed: '履约次数',
    late: '逾期履约次数',
    overdue: '逾期未履行事项',
    ...Object.fromEntries(
      KINDS.flatMap((kind) => [
        [`in-force-${kind}`, `${kinds[kind]}履行中的契约`],
        [`performed-${kind}`, `${kinds[kind]}履约次数`],
        [`breaches-${kind}`, `${kinds[kind]}违约次数`],
      ]),
    ),
  },
};
