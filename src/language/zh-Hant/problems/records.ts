// Made from zh-Hans/problems/records.ts by `npm run zh-hant`: not to be edited.
import type { HeadProblems, RecordProblems } from '../../../engine/problems.js';
import type { Sentences } from '../../dictionary.js';

export const records: Sentences<RecordProblems & HeadProblems> = {
  'record.no-place': ({ type, place }) => `程序走到 ${place} 時，沒有 ${type} 的位置`,
  'record.format': ({ format }) => `不認識第 ${format} 版格式`,
  'record.other-id': ({ found, expected }) => `屬於另一協商 ${found}，而非 ${expected}`,
  'record.seq': ({ seq, before }) => `第 ${before} 條之後是第 ${seq} 條`,
  'record.unlinked': () => '與上一條不相銜接',
  'record.hash': () => '內容與其指紋不符',
  'record.earlier': () => '時間早於上一條',
  'record.open-text': ({ pointer }) => `${pointer} 處的文字本應封存，卻明寫在外，或在摘要之外另附內容`,
  'record.unsealed': ({ pointer }) => `${pointer} 處附有文字，而當初並未封存`,
  'record.seal': ({ pointer }) => `${pointer} 處的文字不是當初封存的文字`,
  'record.edition': ({ edition, known }) =>
    `本記錄按第 ${edition} 版程序開啟，本軟件只識得 ${known} 版，請用更新的版本核驗`,
  'record.type': ({ type }) => `本版沒有 ${type} 這種記事`,
  'record.fields': ({ type }) => `所填各項與 ${type} 的要求不符`,
  'record.method-unknown': ({ type, method }) =>
    `${type} 按 ${method} 計票，此處沒有這種方法；請帶上 yishi/methods 的計票方法再核驗`,
  'record.refused': ({ type, refusal }) => `按規則此處應不予受理 ${type}（${refusal}）`,
  'record.finding': ({ type }) => `${type} 的認定重新核算結果不同`,
  'record.rule-broke': ({ type, reason }) => `此處按規則不能記入 ${type}（${reason}）`,
  'head.no-key': ({ kind }) =>
    kind === 'public'
      ? '這不是 PEM 格式的 Ed25519 公鑰；可由 `openssl pkey -pubout` 寫出'
      : '這不是 PEM 格式的 Ed25519 私鑰；可由 `openssl genpkey -algorithm ed25519` 生成',
  'head.form': () => '這不是簽署過的指紋；可由 yishi head --key 寫出',
  'head.key-unknown': ({ key }) => `指紋由密鑰 ${key} 簽署，而未提供該公鑰；請去掉這一條，或提供該公鑰`,
  'head.signature': ({ key }) => `簽名不是密鑰 ${key} 對這一指紋所籤`,
  'head.scope': ({ found, expected }) => `指紋屬於“${found}”，而非“${expected}”`,
  'head.missing': ({ key }) => `沒有密鑰 ${key} 簽署的指紋；請向持有該密鑰的人索取`,
  'record.empty': () => '記錄是空的',
  'record.shape': ({ name }) => `“${name}”一項不是記錄中應有的內容`,
  'record.moment': ({ name }) => `“${name}”不是規定寫法的時刻，應如 2026-03-02T01:00:00.000Z`,
  'record.claimed-later': ({ on, at }) => `所稱發生時間 ${on} 晚於記入時間 ${at}`,
  'record.unsalted': () => '缺少鹽值，而本記錄每一條都應有',
  'record.key-again': ({ key, seq }) => `編號 ${key} 在第 ${seq} 條已經用過，不會再記一次`,
  'record.clock': ({ deadline }) => `期限 ${deadline} 此時並未屆滿；期限只能由時鐘按時、依次屆滿`,
  'record.overdue': ({ deadline, due }) => `期限 ${deadline} 已於 ${due} 屆滿，應先記其屆滿`,
  'record.head-at': ({ found, expected }) => `指紋為 ${found}，而別處留存的是 ${expected}`,
  'record.shorter': ({ last, head }) => `記錄到第 ${last} 條為止，而別處留存的指紋屬於第 ${head} 條`,
  'record.head-other': ({ found, expected }) => `這是 ${found} 的記錄，而指紋屬於 ${expected}`,
  'record.head': ({ last, found, expected }) =>
    `記錄止於第 ${last} 條（${found}），而非 ${expected}：末尾缺了若干條，或指紋屬於另一份記錄`,
  'record.text-gone': ({ pointer }) => `${pointer} 處的文字不見了，且沒有任何一條記事要求抹去`,
  'record.unfollowable': () => '這不是記錄中一條應有的樣子',
  'record.torn': () => '此處寫到一半中斷；之前的內容完整',
  'record.none': ({ file }) => `${file}：這不是全程記錄；請指明由 yishi run --record 寫成的檔案`,
};
