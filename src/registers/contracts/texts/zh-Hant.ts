// Made from texts/zh-Hans.ts by `npm run zh-hant`: not to be edited.
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import type { ContractStatus, ContractsState, DutyStatus, Refusals } from '../words.js';

const status: Readonly<Record<ContractStatus, string>> = {
  running: '履行中',
  ended: '已終止',
  terminated: '已因違約解除',
};
const dutyStatus: Readonly<Record<DutyStatus, string>> = { owed: '待履行', performed: '已履行', breached: '違約' };
const the = (contract: string, say: Say): string => `契約${say.thing('contracts', contract)}`;
const theDuty = (duty: string, say: Say): string => say.named('義務', duty);
const note = (text: string | undefined, say: Say): string => (text === undefined ? '' : `：${say.quote(text)}`);
const given = (space: string | undefined, slot: string | null | undefined): string =>
  space === undefined ? '' : `${space}${slot == null ? '' : ` ${slot}`}`;
const named = (duties: readonly string[], say: Say): string => say.list(duties.map((one) => theDuty(one, say)));

export const zhHant: RegisterTexts<typeof commands, Refusals, ContractsState> = {
  title: '合夥人契約',
  about: '社區給合夥人什麼、合夥人承諾做什麼、做了沒有。',
  commands: {
    'contract.sign': '簽訂契約',
    'contract.perform': '登記履約',
    'contract.breach': '登記違約',
    'contract.cure': '登記補正',
    'contract.reverse': '撤銷履約登記',
    'contract.renew': '續約',
    'contract.end': '終止契約',
    'contract.terminate': '違約解除',
    'contract.claim': '認領掛靠契約',
    'contract.unclaim': '取消掛靠',
  },
  facts: {
    'contract.sign': ({ fields, ...fact }, say) =>
      `${say.who(fact)}與${say.party(fields.party)}（${fields.kind}）簽訂契約${say.quote(fields.title)}${
        fields.space === undefined ? '' : `，提供${say.quote(given(fields.space, fields.slot))}`
      }，約定${say.list(fields.duties.map(({ title }) => say.quote(title)))}。`,
    'contract.perform': ({ fields, ...fact }, say) =>
      `${say.who(fact)}履行${the(fields.contract, say)}的${theDuty(fields.duty, say)}${note(fields.text, say)}。`,
    'contract.breach': ({ fields, ...fact }, say) =>
      `${say.who(fact)}登記${the(fields.contract, say)}的${theDuty(fields.duty, say)}違約，理由：${say.quote(fields.reason)}。`,
    'contract.cure': ({ fields, ...fact }, say) =>
      `${say.who(fact)}補正${the(fields.contract, say)}的${theDuty(fields.duty, say)}${note(fields.text, say)}。`,
    'contract.reverse': ({ fields, ...fact }, say) =>
      `${say.who(fact)}撤銷${the(fields.contract, say)}的${theDuty(fields.duty, say)}最近一次登記，理由：${say.quote(fields.reason)}。`,
    'contract.renew': ({ fields, ...fact }, say) =>
      `${say.who(fact)}續簽${the(fields.contract, say)}，理由：${say.quote(fields.reason)}。`,
    'contract.end': ({ fields, ...fact }, say) =>
      `${say.who(fact)}終止${the(fields.contract, say)}，理由：${say.quote(fields.reason)}。`,
    'contract.terminate': ({ fields, ...fact }, say) =>
      `${say.who(fact)}因違約解除${the(fields.contract, say)}，理由：${say.quote(fields.reason)}。`,
    'contract.claim': ({ fields, ...fact }, say) =>
      `${say.who(fact)}把${say.named('認領', fields.claim)}掛在${the(fields.contract, say)}名下。`,
    'contract.unclaim': ({ fields, ...fact }, say) =>
      `${say.who(fact)}把${say.named('認領', fields.claim)}從${the(fields.contract, say)}名下取消，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'contract.sign': ({ from, until }, say) => [`自${say.when(from)}起，至${say.until(until)}止。`],
    'contract.perform': ({ late, next }, say) => [
      late ? '已過約定日期。' : '按期履行。',
      ...(next === null ? [] : [`下一次應於${say.until(next)}前履行。`]),
    ],
    'contract.breach': ({ missed, cureBy }, say) => [`應於${say.until(missed)}前履行；限${say.until(cureBy)}前補正。`],
    'contract.cure': ({ late, next }, say) => [
      late ? '已過補正期限。' : '在補正期限內。',
      ...(next === null ? [] : [`下一次應於${say.until(next)}前履行。`]),
    ],
    'contract.reverse': ({ to }) => [`恢復為${dutyStatus[to.status]}。`],
    'contract.renew': ({ until }, say) => [`續至${say.until(until)}。`],
    'contract.end': ({ owed }, say) =>
      owed.length === 0 ? ['各項義務均已履行。'] : [`尚未履行：${named(owed, say)}。`],
    'contract.terminate': ({ duties }, say) => [`逾期未補正：${named(duties, say)}。`],
  },
  refusals: {
    'contract.exists': ({ contract }, say) => `已有${the(contract, say)}，請另取編號。`,
    'contract.unknown': ({ contract }, say) => `沒有${say.named('契約', contract)}，請核對編號。`,
    'contract.over': ({ contract, status: now, until }, say) =>
      `${the(contract, say)}${status[now]}（期限至${say.until(until)}），請另籤新約。`,
    'contract.kind-unknown': ({ kind, known }, say) =>
      `議事規則裡沒有${say.quote(kind)}這一類合夥人，可選${say.list(known.map(say.quote))}。`,
    'contract.right-unknown': ({ kind, right, known }, say) =>
      `${say.quote(kind)}合夥人不能享有${say.quote(right)}，可選${say.list(known.map(say.quote))}。`,
    'contract.duty-kind-unknown': ({ kind, duty, known }, say) =>
      `${say.quote(kind)}合夥人沒有${say.quote(duty)}這項義務，可選${say.list(known.map(say.quote))}。`,
    'contract.party-unknown': ({ party }, say) =>
      `社區沒有登記${say.named('個人或單位', party)}，請核對編號，或先行登記。`,
    'contract.not-yours': ({ contract, party }, say) =>
      `${the(contract, say)}的這件事應由${say.party(party)}或召集人辦理，請找相應的人辦。`,
    'contract.slot-without-space': ({ slot }, say) => `寫了時段${say.quote(slot)}，沒有寫是哪處場地，請補上。`,
    'contract.slot-taken': ({ space, slot, contract }, say) =>
      `${say.quote(given(space, slot))}已由${the(contract, say)}使用，請另選場地或時段，或待其終止。`,
    'contract.duty-twice': ({ duty }, say) => `${theDuty(duty, say)}寫了兩次，每項只寫一次。`,
    'contract.duty-too-late': ({ duty, due, until }, say) =>
      `${theDuty(duty, say)}到${say.until(due)}才到期，契約${say.until(until)}就已屆滿，請縮短天數或延長期限。`,
    'contract.duty-unknown': ({ contract, duty }, say) =>
      `${the(contract, say)}裡沒有${theDuty(duty, say)}，請核對編號。`,
    'contract.duty-out-of-turn': ({ contract, duty, status: now }, say) =>
      `${the(contract, say)}的${theDuty(duty, say)}${dutyStatus[now]}，現在不能這樣辦。`,
    'contract.duty-not-due': ({ contract, duty, due }, say) =>
      `${the(contract, say)}的${theDuty(duty, say)}在${say.until(due)}前都可以履行，請到期後再登記違約。`,
    'contract.nothing-before': ({ contract, duty }, say) =>
      `${the(contract, say)}的${theDuty(duty, say)}還沒有可以撤銷的登記，請核對編號。`,
    'contract.in-breach': ({ contract, duties }, say) =>
      `${the(contract, say)}有違約尚未補正：${named(duties, say)}，請先補正再續約。`,
    'contract.no-breach': ({ contract }, say) =>
      `${the(contract, say)}沒有未補正的違約，可與合夥人商定終止，或先登記違約。`,
    'contract.cure-running': ({ contract, duty, due }, say) =>
      `${the(contract, say)}的${theDuty(duty, say)}在${say.until(due)}前還可以補正，請到期後再解除。`,
    'contract.claim-unknown': ({ claim }, say) => `沒有${say.named('認領', claim)}，請核對編號。`,
    'contract.claim-others': ({ claim, contract }, say) =>
      `${say.named('認領', claim)}不是${the(contract, say)}的合夥人認領的，請掛在認領人的契約名下。`,
    'contract.claim-twice': ({ claim, contract }, say) =>
      `${say.named('認領', claim)}已掛在${the(contract, say)}名下，請先取消。`,
  },
  columns: ['契約', '合夥人', '類別', '場地時段', '義務', '期限', '情況'],
  rows: (state, say) =>
    [...state.contracts.values()].map((one) => [
      say.thing('contracts', one.contract),
      say.party(one.party),
      one.kind,
      given(one.space, one.slot),
      one.duties
        .map(
          (duty) =>
            `${say.quote(duty.title)}${dutyStatus[duty.status]}，履行${duty.performed}次，逾期${duty.late}次，違約${duty.breaches}次`,
        )
        .join('；'),
      say.until(one.until),
      status[one.status],
    ]),
  clocks: { 'contract-end': '契約期限', 'contract-duty': '履約期限', 'contract-cure': '補正期限' },
  indicators: {
    running: '履行中契約',
    terminated: '違約解除契約',
    performed: '履約次數',
    late: '逾期履約次數',
    breaches: '違約次數',
    overdue: '逾期未履行義務',
  },
};
