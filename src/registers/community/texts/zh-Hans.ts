// 社区总体情况的中文说法：建立、修订、中止、恢复与封存。
import type { RegisterTexts } from '../../texts.js';
import type { CommunityCommands } from '../commands.js';
import type { CommunityState, Refusals } from '../words.js';

const problems: Readonly<Record<Refusals['community.inconsistent']['problem'], string>> = {
  'person-twice': '此人列了两次',
  'body-twice': '该组织列了两次',
  'unknown-body': '没有这个组织',
  'unknown-person': '任职的人不在人员名单里',
  'unknown-command': '没有哪本台账有这条命令',
  'no-convener': '发起开启的人须列入参与人，并担任召集人',
  'office-collision': '一人兼了规则不许兼任的职务',
};

export const zhHans: RegisterTexts<CommunityCommands, Refusals, CommunityState> = {
  title: '社区',
  about: '社区有哪些人、依哪份规则、设哪些台账。',
  commands: {
    'community.open': '建立社区台账',
    'community.amend': '修订台账规则',
    'community.suspend': '社区台账中止',
    'community.resume': '社区台账恢复',
    'community.close': '社区台账封存',
  },
  facts: {
    'community.open': ({ fields, ...fact }, say) =>
      `${say.who(fact)}依${say.quote(say.text(fields.charter.title))}建立${say.quote(fields.title)}，设${say.list(Object.keys(fields.registers).map(say.register))}。`,
    'community.amend': ({ fields, ...fact }, say) =>
      `${say.who(fact)}依${say.body(fields.body)}决定（${say.quote(fields.document)}）修订${say.list(Object.keys(fields.registers).map(say.register))}的规则，理由：${say.quote(fields.reason)}。`,
    'community.suspend': ({ fields, ...fact }, say) =>
      `${say.who(fact)}宣布社区台账中止，理由：${say.quote(fields.reason)}。`,
    'community.resume': (fact, say) => `${say.who(fact)}宣布社区台账恢复，各项期限从中止时接着算。`,
    'community.close': ({ fields, ...fact }, say) =>
      `${say.who(fact)}封存社区台账，理由：${say.quote(fields.reason)}${fields.successor === undefined ? '' : `，后续见${say.named('社区', fields.successor)}`}。`,
  },
  refusals: {
    'community.exists': ({ community }, say) => `${say.named('社区', community)}已经建立，请另取编号。`,
    'community.inconsistent': ({ problem, at }, say) => `开启内容前后不一：${say.quote(at)}，${problems[problem]}。`,
    'community.register-unknown': ({ register, known }, say) =>
      `没有${say.quote(register)}这本台账，现有${say.list([...known])}。`,
    'community.not-amendable': () => '议事规则未授权任何组织修订。',
    'community.not-by-this-body': ({ body, amendedBy }, say) =>
      `${say.body(body)}无权修订议事规则，须由${say.body(amendedBy)}决定。`,
    'community.unfinished': ({ register, open, count }, say) =>
      `${say.register(register)}还有${count}件没有办结：${say.list([...open])}。请先逐件办结，件件有回音。`,
    'register.unused': ({ register }, say) => `本社区没有设${say.register(register)}；要设，请先修订台账规则。`,
  },
  columns: [],
  rows: () => [],
};
