// 协商的启动与终结。What is said of the consultation as a whole, in Chinese.

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
  gathering: '议题征集期',
  response: '议题响应期',
  poll: '投票期',
  posting: '公示期',
  reply: '异议答复期',
  'call-out': '吹哨报到响应期',
  milestone: '节点完成期',
  survey: '测评期',
  claim: '认领交付期',
  session: '本轮征询期',
};

/** 期限所指；只有一件的不必写明。 */
function deadlineNamed({ kind, subject }: Pick<AnyDeadline<DeadlineKind>, 'kind' | 'subject'>, say: Say): string {
  // A community's registers have clocks of their own.
  const own = say.clock(kind);
  if (own) return `${own.title}（${say.thing(own.register, subject)}）`;
  if (!isOwed(kind) && kind !== 'survey') return deadlineKind[kind];
  const of = kind === 'claim' ? say.claim(subject) : kind === 'response' ? say.topic(subject) : subject;
  return `${deadlineKind[kind]}（${of}）`;
}

const opening: Readonly<Record<Refusal<'opening.inconsistent'>['numbers']['problem'], string>> = {
  'person-twice': '人员重复登记',
  'body-twice': '议事主体重复登记',
  'item-twice': '事项重复登记',
  'unknown-person': '所列人员未登记',
  'unknown-body': '所列议事主体未登记',
  'unknown-rule': '所引表决规则不存在',
  'office-collision': '同一人兼任了不得兼任的职务',
  'unknown-command': '议事规则提到的操作不存在',
  'unknown-ballot': '议事规则中没有所引的选票样式',
  'option-twice': '同一方案或候选人列了两次',
  'motion-rule': '议事规则为动议指定的表决规则不存在，或者不只计人数',
  'no-convener': '发起开启的人须列入参与人，并担任召集人',
  'rule-taken': '议事规则自带的表决规则与规则目录中的一条重名，请另取名称',
  'no-route': '直接进入表决的事项没有写明由谁按什么规则表决',
  'no-items': '议事规则从这一步开始，但没有提交事项',
  'step-twice': '同一步骤列入了两个阶段',
  'step-missing': '必经的步骤没有列入任何阶段',
};

/** 由哪个社区交付，随附台账里的哪几条。 */
const fromCommunity = (from: OpenedFrom | undefined): string => {
  if (from === undefined) return '';
  const carried = from.entries.map(({ id }) => `“${id}”`).join('、');
  return `本次协商由社区“${from.community}”就事项“${from.matter}”交付${carried === '' ? '' : `，随附${carried}`}。`;
};

export const consultation: Texts<'consultation'> = {
  commands: {
    'consultation.open': '启动协商',
    'consultation.suspend': '中止协商',
    'consultation.resume': '恢复协商',
    'consultation.withdraw': '撤回协商',
    'consultation.annul': '撤销决定',
    'charter.amend': '修订议事规则',
    'deadline.pass': '期限届满',
  },
  refusals: {
    'consultation.exists': ({ consultation }) => `编号为“${consultation}”的协商已经启动，不能重复启动。请另编编号。`,
    'opening.inconsistent': ({ problem, at }) =>
      `启动材料前后不一：${opening[problem]}${at === '' ? '' : `（${at}）`}。请改正后重新提交。`,
    'charter.fixed': ({ step: id }) =>
      `“${step(id)}”的通知已经发出或该步骤已经开始，本次不得再改动这一步的规则。请在下一次协商前修订。`,
    'charter.motion-rule': ({ rule }) =>
      `议事规则为动议指定的表决规则“${rule}”不存在，或者不只计人数。请改用只计人数的规则。`,
    'charter.unknown-command': ({ command }) => `议事规则提到的操作“${command}”不存在，请核对后再修订。`,
    'charter.not-amendable': () => '按本议事规则，协商期间不得修订规则。',
    'charter.not-by-this-body': ({ body, amendedBy }, say) =>
      `修订议事规则应由${say.body(amendedBy)}决定，${say.body(body)}无权修订。`,
    'deadline.unknown': ({ deadline }) => `没有名为“${deadline}”的期限，或该期限已了结。`,
    'deadline.not-due': ({ deadline, due }, say) => `期限“${deadline}”到${say.until(due)}才届满，目前尚未届满。`,
  },
  facts: {
    'consultation.open': (fact, say) =>
      `${say.who(fact)}启动协商${say.quote(fact.fields.title)}，适用《${say.text(fact.fields.charter.title)}》，登记参与人${fact.fields.people.length}人、议事主体${fact.fields.bodies.length}个${
        fact.fields.items.length > 0
          ? `，提交事项${say.list(fact.fields.items.map(({ title }) => say.quote(title)))}`
          : ''
      }。${fact.fields.follows === undefined ? '' : `本次协商承接“${fact.fields.follows.consultation}”。`}${fromCommunity(fact.fields.community)}`,
    'consultation.suspend': (fact, say) => `${say.who(fact)}中止协商，理由：${say.quote(fact.fields.reason)}。`,
    'consultation.resume': (fact, say) => `${say.who(fact)}恢复协商，各项期限相应顺延。`,
    'consultation.withdraw': (fact, say) => `${say.who(fact)}撤回协商，理由：${say.quote(fact.fields.reason)}。`,
    'consultation.annul': (fact, say) =>
      `${fact.fields.authority}以“${fact.fields.document}”号文书撤销决定，理由：${say.quote(fact.fields.ground)}。由${say.who(fact)}提交。`,
    'charter.amend': (fact, say) =>
      `${say.body(fact.fields.body)}以“${fact.fields.document}”号决定修订议事规则中“${step(fact.fields.change.step)}”的规定，理由：${say.quote(fact.fields.reason)}。由${say.who(fact)}提交。`,
    'deadline.pass': ({ finding }, say) => `${deadlineNamed(finding, say)}于${say.until(finding.due)}届满。`,
  },
  findings: {
    'consultation.open': (found, say) => [
      `从“${step(found.begins)}”开始。`,
      ...(found.gatheringCloses === null ? [] : [`议题征集至${say.until(found.gatheringCloses)}截止。`]),
      ...calendarLines(say, found.read),
    ],
    'deadline.pass': ({ kind }, say) =>
      isOwed(kind) || say.clock(kind)?.owed ? ['逾期未了，有关责任人应尽快办结。'] : [],
  },
};
