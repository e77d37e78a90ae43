// Made from zh-hans/methods.ts by `npm run zh-hant`: not to be edited.
import type { Words } from '../words.js';

export const methods: Words['methods'] = {
  help: {
    summary: '列出投票方法，或顯示其中一種及其選項',
    id: '投票方法',
  },
  elects: {
    one: '選出一個',
    several: '選出多個',
    projects: '在預算內選擇項目',
    proposal: '表決一項提案',
  },
  ballots: {
    ranking: '排序，先優後劣；可以並列，也可以不全排',
    approvals: '贊成哪些',
    scores: '給每個候選項打分或寫評語',
    choice: '選一個；若為排序，取首位',
  },
  kinds: {
    fraction: '數或分數，如 1/10',
    threshold: '比例，如 "2/3 inclusive"（含本數）、"1/2 exclusive"（不含本數）',
    integer: '整數',
    candidates: '候選項列表：A,B,C',
    grades: '由低到高的評語列表：差,良,優',
    record: 'JSON 對象',
  },
  more: 'yishi methods ID 顯示一種方法及其選項；全部方法見 docs/methods.md。',
  electsLabel: '用途',
  ballotLabel: '選票寫法',
  referenceLabel: '出處',
  answers: ({ yes, no, abstain }) =>
    `選一個：${yes.join('、')}（贊成）；${no.join('、')}（反對或異議）；${abstain.join('、')}（棄權或保留）`,
  noteLabel: '說明',
  optionsLabel: '選項',
  either: (values) => values.join(' | '),
  withDefault: (allowed, standard) => `${allowed}（不寫則為 ${standard}）`,
};
