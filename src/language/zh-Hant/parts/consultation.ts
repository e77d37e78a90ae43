// Made from zh-Hans/parts/consultation.ts by `npm run zh-hant`: not to be edited.

import type { Step } from '../../../charters/charter.js';
import type { Deadline as AnyDeadline } from '../../../kernel/state.js';
import type { OpenedFrom } from '../../../kernel/words.js';
import type { DeadlineKind } from '../../../parts/state.js';
import type { Refusal } from '../../../procedure/vocabulary.js';
import type { Texts } from '../../dictionary.js';
import type { Say } from '../../say.js';
import { isOwed } from '../../working.js';
import { calendarLines } from '../terms.js';
import { words } from '../words.js';

const step = (id: Step): string => words.steps[id];

const deadlineKind: Readonly<Record<DeadlineKind, string>> = {
  gathering: '議題徵集期',
  response: '議題響應期',
  poll: '投票期',
  posting: '公示期',
  reply: '異議答覆期',
  'call-out': '吹哨報到響應期',
  milestone: '節點完成期',
  survey: '測評期',
  claim: '認領交付期',
  session: '本輪徵詢期',
};

/** 期限所指；只有一件的不必寫明。 */
function deadlineNamed({ kind, subject }: Pick<AnyDeadline<DeadlineKind>, 'kind' | 'subject'>, say: Say): string {
  // A community's registers have clocks of their own.
  const own = say.clock(kind);
  if (own) return `${own.title}（${say.thing(own.register, subject)}）`;
  if (!isOwed(kind) && kind !== 'survey') return deadlineKind[kind];
  const of = kind === 'claim' ? say.claim(subject) : kind === 'response' ? say.topic(subject) : subject;
  return `${deadlineKind[kind]}（${of}）`;
}

const opening: Readonly<Record<Refusal<'opening.inconsistent'>['numbers']['problem'], string>> = {
  'person-twice': '人員重複登記',
  'body-twice': '議事主體重複登記',
  'item-twice': '事項重複登記',
  'unknown-person': '所列人員未登記',
  'unknown-body': '所列議事主體未登記',
  'unknown-rule': '所引表決規則不存在',
  'office-collision': '同一人兼任了不得兼任的職務',
  'unknown-command': '議事規則提到的操作不存在',
  'unknown-ballot': '議事規則中沒有所引的選票樣式',
  'option-twice': '同一方案或候選人列了兩次',
  'motion-rule': '議事規則為動議指定的表決規則不存在，或者不只計人數',
  'no-convener': '發起開啟的人須列入參與人，並擔任召集人',
  'rule-taken': '議事規則自帶的表決規則與規則目錄中的一條重名，請另取名稱',
  'no-route': '直接進入表決的事項沒有寫明由誰按什麼規則表決',
  'no-items': '議事規則從這一步開始，但沒有提交事項',
  'step-twice': '同一步驟列入了兩個階段',
  'step-missing': '必經的步驟沒有列入任何階段',
};

/** 由哪個社區交付，隨附臺帳裡的哪幾條。 */
const fromCommunity = (from: OpenedFrom | undefined): string => {
  if (from === undefined) return '';
  const carried = from.entries.map(({ id }) => `“${id}”`).join('、');
  return `本次協商由社區“${from.community}”就事項“${from.matter}”交付${carried === '' ? '' : `，隨附${carried}`}。`;
};

export const consultation: Texts<'consultation'> = {
  commands: {
    'consultation.open': '啟動協商',
    'consultation.suspend': '中止協商',
    'consultation.resume': '恢復協商',
    'consultation.withdraw': '撤回協商',
    'consultation.annul': '撤銷決定',
    'charter.amend': '修訂議事規則',
    'deadline.pass': '期限屆滿',
  },
  refusals: {
    'consultation.exists': ({ consultation }) => `編號為“${consultation}”的協商已經啟動，不能重複啟動。請另編編號。`,
    'opening.inconsistent': ({ problem, at }) =>
      `啟動材料前後不一：${opening[problem]}${at === '' ? '' : `（${at}）`}。請改正後重新提交。`,
    'charter.fixed': ({ step: id }) =>
      `“${step(id)}”的通知已經發出或該步驟已經開始，本次不得再改動這一步的規則。請在下一次協商前修訂。`,
    'charter.motion-rule': ({ rule }) =>
      `議事規則為動議指定的表決規則“${rule}”不存在，或者不只計人數。請改用只計人數的規則。`,
    'charter.unknown-command': ({ command }) => `議事規則提到的操作“${command}”不存在，請核對後再修訂。`,
    'charter.not-amendable': () => '按本議事規則，協商期間不得修訂規則。',
    'charter.not-by-this-body': ({ body, amendedBy }, say) =>
      `修訂議事規則應由${say.body(amendedBy)}決定，${say.body(body)}無權修訂。`,
    'deadline.unknown': ({ deadline }) => `沒有名為“${deadline}”的期限，或該期限已了結。`,
    'deadline.not-due': ({ deadline, due }, say) => `期限“${deadline}”到${say.until(due)}才屆滿，目前尚未屆滿。`,
  },
  facts: {
    'consultation.open': (fact, say) =>
      `${say.who(fact)}啟動協商${say.quote(fact.fields.title)}，適用《${say.text(fact.fields.charter.title)}》，登記參與人${fact.fields.people.length}人、議事主體${fact.fields.bodies.length}個${
        fact.fields.items.length > 0
          ? `，提交事項${say.list(fact.fields.items.map(({ title }) => say.quote(title)))}`
          : ''
      }。${fact.fields.follows === undefined ? '' : `本次協商承接“${fact.fields.follows.consultation}”。`}${fromCommunity(fact.fields.community)}`,
    'consultation.suspend': (fact, say) => `${say.who(fact)}中止協商，理由：${say.quote(fact.fields.reason)}。`,
    'consultation.resume': (fact, say) => `${say.who(fact)}恢復協商，各項期限相應順延。`,
    'consultation.withdraw': (fact, say) => `${say.who(fact)}撤回協商，理由：${say.quote(fact.fields.reason)}。`,
    'consultation.annul': (fact, say) =>
      `${fact.fields.authority}以“${fact.fields.document}”號文書撤銷決定，理由：${say.quote(fact.fields.ground)}。由${say.who(fact)}提交。`,
    'charter.amend': (fact, say) =>
      `${say.body(fact.fields.body)}以“${fact.fields.document}”號決定修訂議事規則中“${step(fact.fields.change.step)}”的規定，理由：${say.quote(fact.fields.reason)}。由${say.who(fact)}提交。`,
    'deadline.pass': ({ finding }, say) => `${deadlineNamed(finding, say)}於${say.until(finding.due)}屆滿。`,
  },
  findings: {
    'consultation.open': (found, say) => [
      `從“${step(found.begins)}”開始。`,
      ...(found.gatheringCloses === null ? [] : [`議題徵集至${say.until(found.gatheringCloses)}截止。`]),
      ...calendarLines(say, found.read),
    ],
    'deadline.pass': ({ kind }, say) =>
      isOwed(kind) || say.clock(kind)?.owed ? ['逾期未了，有關責任人應儘快辦結。'] : [],
  },
};
