// Made from texts/zh-Hans.ts by `npm run zh-hant`: not to be edited.
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
  breached: '違約待補救',
  expired: '已到期',
  ended: '已履行完畢',
  terminated: '已解除',
};

const kinds: Readonly<Record<PartnerKind, string>> = {
  property: '物業合夥人',
  department: '部門合夥人',
  resident: '居民合夥人',
  charity: '公益合夥人',
  business: '商業合夥人',
};

const grounds: Readonly<Record<Ground, string>> = {
  breach: '違約後逾期未補救',
  agreed: '雙方協商一致',
  impossible: '已無法履行',
};

const dutyStatus: Readonly<Record<Duty['status'], string>> = { owed: '待履行', performed: '已履行', excused: '已免除' };

const the = (contract: string, say: Say): string => `契約${say.thing('contracts', contract)}`;

const WEEK = '一二三四五六日';
const times = ({ day, from, until }: Slot): string => {
  const hours = from === '00:00' && until === '24:00' ? '全天' : `${from}—${until}`;
  return `每${day === undefined ? '天' : `周${WEEK[day - 1]}`}${hours}`;
};
const slotted = (slot: Slot, say: Say): string => `${say.named('空間', slot.space)}（${times(slot)}）`;
const clauses = (heading: string, its: Clauses, say: Say): string[] =>
  its.length === 0 ? [] : [`${heading}：${its.map((one) => say.text(one)).join('；')}。`];
/** 第幾次：只有一次的不寫。 */
const counted = (done: number, of: number): string => (of === 1 ? '' : `（第${done}次，共${of}次）`);

export const zhHant: RegisterTexts<typeof commands, Refusals, ContractsState> = {
  title: '合夥人契約',
  about: '社區與合夥人簽訂的契約：用哪些空間，承擔哪些事項，履行得怎樣。',
  commands: {
    'contract.sign': '簽訂契約',
    'contract.perform': '登記履約',
    'contract.return': '退回履約',
    'contract.excuse': '免除約定事項',
    'contract.breach': '認定違約',
    'contract.cure': '確認已補救',
    'contract.renew': '續簽契約',
    'contract.end': '契約履行完畢',
    'contract.terminate': '解除契約',
    'contract.reinstate': '恢復契約',
  },
  facts: {
    'contract.sign': ({ fields, ...fact }, say) =>
      `${say.who(fact)}與${kinds[fields.kind]}${say.party(fields.party)}簽訂契約${say.quote(fields.title)}，至${say.until(fields.ends)}止。`,
    'contract.perform': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}登記${the(fields.contract, say)}的${say.named('約定事項', fields.duty)}已履行${counted(finding.done, finding.times)}${
        fields.text === undefined ? '' : `：${say.quote(fields.text)}`
      }。`,
    'contract.return': ({ fields, ...fact }, say) =>
      `${say.who(fact)}退回${the(fields.contract, say)}的${say.named('約定事項', fields.duty)}，須再履行，理由：${say.quote(fields.reason)}。`,
    'contract.excuse': ({ fields, ...fact }, say) =>
      `${say.who(fact)}免除${the(fields.contract, say)}的${say.named('約定事項', fields.duty)}，理由：${say.quote(fields.reason)}。`,
    'contract.breach': ({ fields, ...fact }, say) =>
      `${say.who(fact)}認定${the(fields.contract, say)}違約：${say.named('約定事項', fields.duty)}未按時履行，說明：${say.quote(fields.reason)}。`,
    'contract.cure': ({ fields, ...fact }, say) =>
      `${say.who(fact)}確認${the(fields.contract, say)}的違約已補救：${say.quote(fields.text)}。`,
    'contract.renew': ({ fields, ...fact }, say) =>
      `${say.who(fact)}續簽${the(fields.contract, say)}，至${say.until(fields.ends)}止。`,
    'contract.end': ({ fields, ...fact }, say) =>
      `${say.who(fact)}登記${the(fields.contract, say)}履行完畢${fields.text === undefined ? '' : `：${say.quote(fields.text)}`}。`,
    'contract.terminate': ({ fields, ...fact }, say) =>
      `${say.who(fact)}解除${the(fields.contract, say)}，事由：${grounds[fields.ground]}，說明：${say.quote(fields.reason)}。`,
    'contract.reinstate': ({ fields, ...fact }, say) =>
      `${say.who(fact)}恢復${the(fields.contract, say)}，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'contract.sign': ({ rights, obligations }, say, { fields }) => [
      ...(fields.slots.length === 0 ? [] : [`可用${say.list(fields.slots.map((one) => slotted(one, say)))}。`]),
      ...fields.duties.map(
        (one) =>
          `約定${say.quote(one.title)}，${say.until(one.due)}前履行${one.times === 1 ? '' : `，此後每${one.every}天一次，共${one.times}次`}。`,
      ),
      ...clauses('合夥人的權利', rights, say),
      ...clauses('合夥人的義務', obligations, say),
    ],
    'contract.perform': ({ next, late }, say) => [
      ...(late ? ['已過約定時間。'] : []),
      ...(next === null ? [] : [`下一次應於${say.until(next)}前履行。`]),
    ],
    'contract.return': ({ due }, say) => [`應於${say.until(due)}前履行。`],
    'contract.excuse': ({ left }) => [`免除${left}次。`],
    'contract.breach': ({ due, cureBy }, say) => [
      `應於${say.until(due)}前履行。`,
      `請在${say.until(cureBy)}前補救，逾期可解除契約。`,
    ],
    'contract.cure': ({ late }) => (late ? ['已過補救期限。'] : []),
    'contract.renew': ({ before }, say, { fields }) => [
      `原至${say.until(before)}止。`,
      ...fields.duties.map((one) => `新增約定${say.quote(one.title)}，${say.until(one.due)}前履行。`),
    ],
    'contract.end': ({ performed, late }) => [`共履行${performed}次，其中逾期${late}次。`],
    'contract.terminate': ({ open }) => (open === 0 ? [] : [`尚有${open}項約定沒有履行。`]),
  },
  refusals: {
    'contract.exists': ({ contract }, say) => `${the(contract, say)}已經登記，請另取編號。`,
    'contract.unknown': ({ contract }, say) => `沒有${say.named('契約', contract)}，請核對編號。`,
    'contract.out-of-turn': ({ contract, status: now }, say) =>
      `${the(contract, say)}${status[now]}，現在不能這樣辦${now === 'expired' ? '；到期的契約不能續簽，請另籤' : ''}。`,
    'contract.party-unknown': ({ party }, say) =>
      `本社區沒有登記${say.quote(party)}，請先登記，或改填已登記的人或單位。`,
    'contract.kind-unused': ({ kind, known }, say) =>
      `本社區沒有${kinds[kind]}這一類，可選${say.list(known.map((one) => kinds[one]))}。`,
    'contract.own': ({ party }, say) => `不能代表社區與自己辦理（${say.party(party)}），請由他人辦理。`,
    'contract.not-yours': ({ contract, party }, say) =>
      `${the(contract, say)}的履約由${say.party(party)}或持其委託的人登記，單位履約的可由召集人、記錄員登記，請找他們辦。`,
    'contract.past': ({ contract, ends }, say) => `${the(contract, say)}的終止時間${say.until(ends)}已過，請另定時間。`,
    'contract.ends-not-later': ({ contract, ends }, say) =>
      `${the(contract, say)}本來就到${say.until(ends)}止，續簽應更晚，請另定時間。`,
    'contract.space-unknown': ({ space, known }, say) =>
      `本社區沒有${say.named('空間', space)}可用，可選${say.list(known.map(say.quote))}。`,
    'contract.slot-empty': ({ space, from, until }, say) =>
      `${say.named('空間', space)}的時段${from}—${until}不對，開始應早於結束，請核對。`,
    'contract.slot-taken': ({ contract, ...slot }, say) =>
      `${slotted(slot, say)}已給了${the(contract, say)}，同一時段只給一份契約，請另選時段。`,
    'contract.duty-exists': ({ contract, duty }, say) =>
      `${the(contract, say)}已有${say.named('約定事項', duty)}，請另取編號。`,
    'contract.duty-unknown': ({ contract, duty }, say) =>
      `${the(contract, say)}沒有${say.named('約定事項', duty)}，請核對編號。`,
    'contract.duty-outside': ({ duty, due, ends }, say) =>
      `${say.named('約定事項', duty)}從${say.until(due)}起履行，不在現在到契約終止（${say.until(ends)}）之間，請核對時間和次數。`,
    'contract.duty-settled': ({ contract, duty, status: now }, say) =>
      `${the(contract, say)}的${say.named('約定事項', duty)}${dutyStatus[now]}，不必再辦。`,
    'contract.nothing-to-return': ({ contract, duty }, say) =>
      `${the(contract, say)}的${say.named('約定事項', duty)}沒有可退回的履約，請核對編號。`,
    'contract.not-overdue': ({ contract, duty, due }, say) =>
      `${the(contract, say)}的${say.named('約定事項', duty)}沒有逾期（${say.until(due)}前履行），不能認定違約。`,
    'contract.still-overdue': ({ contract, duty }, say) =>
      `${the(contract, say)}的${say.named('約定事項', duty)}仍逾期未履行，請履行或免除後再確認。`,
    'contract.no-breach': ({ contract }, say) => `${the(contract, say)}沒有認定過違約，請先認定，或改選別的事由。`,
    'contract.cure-runs': ({ contract, cureBy }, say) =>
      `${the(contract, say)}的補救期限到${say.until(cureBy)}，期滿未補救才能以違約解除。`,
    'contract.duties-open': ({ contract, duty, count }, say) =>
      `${the(contract, say)}還有${count}項約定沒有履行（如${say.named('約定事項', duty)}），請履行或免除後再辦。`,
  },
  columns: ['契約', '合夥人', '類別', '終止時間', '空間', '待履行', '已履行', '情況'],
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
  clocks: { 'contract-duty': '約定事項期限', 'contract-cure': '違約補救期限', 'contract-end': '契約終止' },
  indicators: {
    signed: '簽訂契約',
    'in-force': '履行中的契約',
    breached: '違約待補救的契約',
    expired: '到期未了結的契約',
    ended: '履行完畢的契約',
    terminated: '解除的契約',
    performed: '履約次數',
    late: '逾期履約次數',
    overdue: '逾期未履行事項',
    ...Object.fromEntries(
      KINDS.flatMap((kind) => [
        [`in-force-${kind}`, `${kinds[kind]}履行中的契約`],
        [`performed-${kind}`, `${kinds[kind]}履約次數`],
        [`breaches-${kind}`, `${kinds[kind]}違約次數`],
      ]),
    ),
  },
};
