// 记录何处不符。第几条由 `verify` 说明。What differs in a record.
import type { HeadProblems, RecordProblems } from '../../../engine/problems.js';
import type { Sentences } from '../../dictionary.js';

export const records: Sentences<RecordProblems & HeadProblems> = {
  'record.no-place': ({ type, place }) => `程序走到 ${place} 时，没有 ${type} 的位置`,
  'record.format': ({ format }) => `不认识第 ${format} 版格式`,
  'record.other-id': ({ found, expected }) => `属于另一协商 ${found}，而非 ${expected}`,
  'record.seq': ({ seq, before }) => `第 ${before} 条之后是第 ${seq} 条`,
  'record.unlinked': () => '与上一条不相衔接',
  'record.hash': () => '内容与其指纹不符',
  'record.earlier': () => '时间早于上一条',
  'record.open-text': ({ pointer }) => `${pointer} 处的文字本应封存，却明写在外，或在摘要之外另附内容`,
  'record.unsealed': ({ pointer }) => `${pointer} 处附有文字，而当初并未封存`,
  'record.seal': ({ pointer }) => `${pointer} 处的文字不是当初封存的文字`,
  'record.edition': ({ edition, known }) =>
    `本记录按第 ${edition} 版程序开启，本软件只识得 ${known} 版，请用更新的版本核验`,
  'record.type': ({ type }) => `本版没有 ${type} 这种记事`,
  'record.fields': ({ type }) => `所填各项与 ${type} 的要求不符`,
  'record.method-unknown': ({ type, method }) =>
    `${type} 按 ${method} 计票，此处没有这种方法；请带上 yishi/methods 的计票方法再核验`,
  'record.refused': ({ type, refusal }) => `按规则此处应不予受理 ${type}（${refusal}）`,
  'record.finding': ({ type }) => `${type} 的认定重新核算结果不同`,
  'record.rule-broke': ({ type, reason }) => `此处按规则不能记入 ${type}（${reason}）`,
  'head.no-key': ({ kind }) =>
    kind === 'public'
      ? '这不是 PEM 格式的 Ed25519 公钥；可由 `openssl pkey -pubout` 写出'
      : '这不是 PEM 格式的 Ed25519 私钥；可由 `openssl genpkey -algorithm ed25519` 生成',
  'head.form': () => '这不是签署过的指纹；可由 yishi head --key 写出',
  'head.key-unknown': ({ key }) => `指纹由密钥 ${key} 签署，而未提供该公钥；请去掉这一条，或提供该公钥`,
  'head.signature': ({ key }) => `签名不是密钥 ${key} 对这一指纹所签`,
  'head.scope': ({ found, expected }) => `指纹属于“${found}”，而非“${expected}”`,
  'head.missing': ({ key }) => `没有密钥 ${key} 签署的指纹；请向持有该密钥的人索取`,
  'record.empty': () => '记录是空的',
  'record.shape': ({ name }) => `“${name}”一项不是记录中应有的内容`,
  'record.moment': ({ name }) => `“${name}”不是规定写法的时刻，应如 2026-03-02T01:00:00.000Z`,
  'record.claimed-later': ({ on, at }) => `所称发生时间 ${on} 晚于记入时间 ${at}`,
  'record.unsalted': () => '缺少盐值，而本记录每一条都应有',
  'record.key-again': ({ key, seq }) => `编号 ${key} 在第 ${seq} 条已经用过，不会再记一次`,
  'record.clock': ({ deadline }) => `期限 ${deadline} 此时并未届满；期限只能由时钟按时、依次届满`,
  'record.overdue': ({ deadline, due }) => `期限 ${deadline} 已于 ${due} 届满，应先记其届满`,
  'record.head-at': ({ found, expected }) => `指纹为 ${found}，而别处留存的是 ${expected}`,
  'record.shorter': ({ last, head }) => `记录到第 ${last} 条为止，而别处留存的指纹属于第 ${head} 条`,
  'record.head-other': ({ found, expected }) => `这是 ${found} 的记录，而指纹属于 ${expected}`,
  'record.head': ({ last, found, expected }) =>
    `记录止于第 ${last} 条（${found}），而非 ${expected}：末尾缺了若干条，或指纹属于另一份记录`,
  'record.text-gone': ({ pointer }) => `${pointer} 处的文字不见了，且没有任何一条记事要求抹去`,
  'record.unfollowable': () => '这不是记录中一条应有的样子',
  'record.torn': () => '此处写到一半中断；之前的内容完整',
  'record.none': ({ file }) => `${file}：这不是全程记录；请指明由 yishi run --record 写成的文件`,
};
