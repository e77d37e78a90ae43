// Made from texts/zh-Hans.ts by `npm run zh-hant`: not to be edited.
import type { RegisterTexts } from '../../texts.js';
import type { CommunityCommands } from '../commands.js';
import type { CommunityState, Refusals } from '../words.js';

const problems: Readonly<Record<Refusals['community.inconsistent']['problem'], string>> = {
  'person-twice': '此人列了兩次',
  'body-twice': '該組織列了兩次',
  'unknown-body': '沒有這個組織',
  'unknown-person': '任職的人不在人員名單裡',
  'unknown-command': '沒有哪本臺帳有這條命令',
  'no-convener': '發起開啟的人須列入參與人，並擔任召集人',
  'office-collision': '一人兼了規則不許兼任的職務',
};

export const zhHant: RegisterTexts<CommunityCommands, Refusals, CommunityState> = {
  title: '社區',
  about: '社區有哪些人、依哪份規則、設哪些臺帳。',
  commands: {
    'community.open': '建立社區臺帳',
    'community.amend': '修訂臺帳規則',
    'community.suspend': '社區臺帳中止',
    'community.resume': '社區臺帳恢復',
    'community.close': '社區臺帳封存',
  },
  facts: {
    'community.open': ({ fields, ...fact }, say) =>
      `${say.who(fact)}依${say.quote(say.text(fields.charter.title))}建立${say.quote(fields.title)}，設${say.list(Object.keys(fields.registers).map(say.register))}。`,
    'community.amend': ({ fields, ...fact }, say) =>
      `${say.who(fact)}依${say.body(fields.body)}決定（${say.quote(fields.document)}）修訂${say.list(Object.keys(fields.registers).map(say.register))}的規則，理由：${say.quote(fields.reason)}。`,
    'community.suspend': ({ fields, ...fact }, say) =>
      `${say.who(fact)}宣布社區臺帳中止，理由：${say.quote(fields.reason)}。`,
    'community.resume': (fact, say) => `${say.who(fact)}宣布社區臺帳恢復，各項期限從中止時接著算。`,
    'community.close': ({ fields, ...fact }, say) =>
      `${say.who(fact)}封存社區臺帳，理由：${say.quote(fields.reason)}${fields.successor === undefined ? '' : `，後續見${say.named('社區', fields.successor)}`}。`,
  },
  refusals: {
    'community.exists': ({ community }, say) => `${say.named('社區', community)}已經建立，請另取編號。`,
    'community.inconsistent': ({ problem, at }, say) => `開啟內容前後不一：${say.quote(at)}，${problems[problem]}。`,
    'community.register-unknown': ({ register, known }, say) =>
      `沒有${say.quote(register)}這本臺帳，現有${say.list([...known])}。`,
    'community.not-amendable': () => '議事規則未授權任何組織修訂。',
    'community.not-by-this-body': ({ body, amendedBy }, say) =>
      `${say.body(body)}無權修訂議事規則，須由${say.body(amendedBy)}決定。`,
    'community.unfinished': ({ register, open, count }, say) =>
      `${say.register(register)}還有${count}件沒有辦結：${say.list([...open])}。請先逐件辦結，件件有回音。`,
    'register.unused': ({ register }, say) => `本社區沒有設${say.register(register)}；要設，請先修訂臺帳規則。`,
  },
  columns: [],
  rows: () => [],
};
