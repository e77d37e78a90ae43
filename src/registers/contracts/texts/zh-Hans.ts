// 合伙人契约的中文说法：每一条记事、每一句不予受理，和会议记录里的表。
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import type { ContractStatus, ContractsState, DutyStatus, Refusals } from '../words.js';

const status: Readonly<Record<ContractStatus, string>> = {
  running: '履行中',
  ended: '已终止',
  terminated: '已因违约解除',
};
const dutyStatus: Readonly<Record<DutyStatus, string>> = { owed: '待履行', performed: '已履行', breached: '违约' };
const the = (contract: string, say: Say): string => `契约${say.thing('contracts', contract)}`;
const theDuty = (duty: string, say: Say): string => say.named('义务', duty);
const note = (text: string | undefined, say: Say): string => (text === undefined ? '' : `：${say.quote(text)}`);
const given = (space: string | undefined, slot: string | null | undefined): string =>
  space === undefined ? '' : `${space}${slot == null ? '' : ` ${slot}`}`;
const named = (duties: readonly string[], say: Say): string => say.list(duties.map((one) => theDuty(one, say)));

export const zhHans: RegisterTexts<typeof commands, Refusals, ContractsState> = {
  title: '合伙人契约',
  about: '社区给合伙人什么、合伙人承诺做什么、做了没有。',
  commands: {
    'contract.sign': '签订契约',
    'contract.perform': '登记履约',
    'contract.breach': '登记违约',
    'contract.cure': '登记补正',
    'contract.reverse': '撤销履约登记',
    'contract.renew': '续约',
    'contract.end': '终止契约',
    'contract.terminate': '违约解除',
    'contract.claim': '认领挂靠契约',
    'contract.unclaim': '取消挂靠',
  },
  facts: {
    'contract.sign': ({ fields, ...fact }, say) =>
      `${say.who(fact)}与${say.party(fields.party)}（${fields.kind}）签订契约${say.quote(fields.title)}${
        fields.space === undefined ? '' : `，提供${say.quote(given(fields.space, fields.slot))}`
      }，约定${say.list(fields.duties.map(({ title }) => say.quote(title)))}。`,
    'contract.perform': ({ fields, ...fact }, say) =>
      `${say.who(fact)}履行${the(fields.contract, say)}的${theDuty(fields.duty, say)}${note(fields.text, say)}。`,
    'contract.breach': ({ fields, ...fact }, say) =>
      `${say.who(fact)}登记${the(fields.contract, say)}的${theDuty(fields.duty, say)}违约，理由：${say.quote(fields.reason)}。`,
    'contract.cure': ({ fields, ...fact }, say) =>
      `${say.who(fact)}补正${the(fields.contract, say)}的${theDuty(fields.duty, say)}${note(fields.text, say)}。`,
    'contract.reverse': ({ fields, ...fact }, say) =>
      `${say.who(fact)}撤销${the(fields.contract, say)}的${theDuty(fields.duty, say)}最近一次登记，理由：${say.quote(fields.reason)}。`,
    'contract.renew': ({ fields, ...fact }, say) =>
      `${say.who(fact)}续签${the(fields.contract, say)}，理由：${say.quote(fields.reason)}。`,
    'contract.end': ({ fields, ...fact }, say) =>
      `${say.who(fact)}终止${the(fields.contract, say)}，理由：${say.quote(fields.reason)}。`,
    'contract.terminate': ({ fields, ...fact }, say) =>
      `${say.who(fact)}因违约解除${the(fields.contract, say)}，理由：${say.quote(fields.reason)}。`,
    'contract.claim': ({ fields, ...fact }, say) =>
      `${say.who(fact)}把${say.named('认领', fields.claim)}挂在${the(fields.contract, say)}名下。`,
    'contract.unclaim': ({ fields, ...fact }, say) =>
      `${say.who(fact)}把${say.named('认领', fields.claim)}从${the(fields.contract, say)}名下取消，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'contract.sign': ({ from, until }, say) => [`自${say.when(from)}起，至${say.until(until)}止。`],
    'contract.perform': ({ late, next }, say) => [
      late ? '已过约定日期。' : '按期履行。',
      ...(next === null ? [] : [`下一次应于${say.until(next)}前履行。`]),
    ],
    'contract.breach': ({ missed, cureBy }, say) => [`应于${say.until(missed)}前履行；限${say.until(cureBy)}前补正。`],
    'contract.cure': ({ late, next }, say) => [
      late ? '已过补正期限。' : '在补正期限内。',
      ...(next === null ? [] : [`下一次应于${say.until(next)}前履行。`]),
    ],
    'contract.reverse': ({ to }) => [`恢复为${dutyStatus[to.status]}。`],
    'contract.renew': ({ until }, say) => [`续至${say.until(until)}。`],
    'contract.end': ({ owed }, say) =>
      owed.length === 0 ? ['各项义务均已履行。'] : [`尚未履行：${named(owed, say)}。`],
    'contract.terminate': ({ duties }, say) => [`逾期未补正：${named(duties, say)}。`],
  },
  refusals: {
    'contract.exists': ({ contract }, say) => `已有${the(contract, say)}，请另取编号。`,
    'contract.unknown': ({ contract }, say) => `没有${say.named('契约', contract)}，请核对编号。`,
    'contract.over': ({ contract, status: now, until }, say) =>
      `${the(contract, say)}${status[now]}（期限至${say.until(until)}），请另签新约。`,
    'contract.kind-unknown': ({ kind, known }, say) =>
      `议事规则里没有${say.quote(kind)}这一类合伙人，可选${say.list(known.map(say.quote))}。`,
    'contract.right-unknown': ({ kind, right, known }, say) =>
      `${say.quote(kind)}合伙人不能享有${say.quote(right)}，可选${say.list(known.map(say.quote))}。`,
    'contract.duty-kind-unknown': ({ kind, duty, known }, say) =>
      `${say.quote(kind)}合伙人没有${say.quote(duty)}这项义务，可选${say.list(known.map(say.quote))}。`,
    'contract.party-unknown': ({ party }, say) =>
      `社区没有登记${say.named('个人或单位', party)}，请核对编号，或先行登记。`,
    'contract.not-yours': ({ contract, party }, say) =>
      `${the(contract, say)}的这件事应由${say.party(party)}或召集人办理，请找相应的人办。`,
    'contract.slot-without-space': ({ slot }, say) => `写了时段${say.quote(slot)}，没有写是哪处场地，请补上。`,
    'contract.slot-taken': ({ space, slot, contract }, say) =>
      `${say.quote(given(space, slot))}已由${the(contract, say)}使用，请另选场地或时段，或待其终止。`,
    'contract.duty-twice': ({ duty }, say) => `${theDuty(duty, say)}写了两次，每项只写一次。`,
    'contract.duty-too-late': ({ duty, due, until }, say) =>
      `${theDuty(duty, say)}到${say.until(due)}才到期，契约${say.until(until)}就已届满，请缩短天数或延长期限。`,
    'contract.duty-unknown': ({ contract, duty }, say) =>
      `${the(contract, say)}里没有${theDuty(duty, say)}，请核对编号。`,
    'contract.duty-out-of-turn': ({ contract, duty, status: now }, say) =>
      `${the(contract, say)}的${theDuty(duty, say)}${dutyStatus[now]}，现在不能这样办。`,
    'contract.duty-not-due': ({ contract, duty, due }, say) =>
      `${the(contract, say)}的${theDuty(duty, say)}在${say.until(due)}前都可以履行，请到期后再登记违约。`,
    'contract.nothing-before': ({ contract, duty }, say) =>
      `${the(contract, say)}的${theDuty(duty, say)}还没有可以撤销的登记，请核对编号。`,
    'contract.in-breach': ({ contract, duties }, say) =>
      `${the(contract, say)}有违约尚未补正：${named(duties, say)}，请先补正再续约。`,
    'contract.no-breach': ({ contract }, say) =>
      `${the(contract, say)}没有未补正的违约，可与合伙人商定终止，或先登记违约。`,
    'contract.cure-running': ({ contract, duty, due }, say) =>
      `${the(contract, say)}的${theDuty(duty, say)}在${say.until(due)}前还可以补正，请到期后再解除。`,
    'contract.claim-unknown': ({ claim }, say) => `没有${say.named('认领', claim)}，请核对编号。`,
    'contract.claim-others': ({ claim, contract }, say) =>
      `${say.named('认领', claim)}不是${the(contract, say)}的合伙人认领的，请挂在认领人的契约名下。`,
    'contract.claim-twice': ({ claim, contract }, say) =>
      `${say.named('认领', claim)}已挂在${the(contract, say)}名下，请先取消。`,
  },
  columns: ['契约', '合伙人', '类别', '场地时段', '义务', '期限', '情况'],
  rows: (state, say) =>
    [...state.contracts.values()].map((one) => [
      say.thing('contracts', one.contract),
      say.party(one.party),
      one.kind,
      given(one.space, one.slot),
      one.duties
        .map(
          (duty) =>
            `${say.quote(duty.title)}${dutyStatus[duty.status]}，履行${duty.performed}次，逾期${duty.late}次，违约${duty.breaches}次`,
        )
        .join('；'),
      say.until(one.until),
      status[one.status],
    ]),
  clocks: { 'contract-end': '契约期限', 'contract-duty': '履约期限', 'contract-cure': '补正期限' },
  indicators: {
    running: '履行中契约',
    terminated: '违约解除契约',
    performed: '履约次数',
    late: '逾期履约次数',
    breaches: '违约次数',
    overdue: '逾期未履行义务',
  },
};
