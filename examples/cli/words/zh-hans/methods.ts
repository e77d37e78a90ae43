// `yishi methods` 的中文用语。
import type { Words } from '../words.js';

export const methods: Words['methods'] = {
  help: {
    summary: '列出投票方法，或显示其中一种及其选项',
    id: '投票方法',
  },
  elects: {
    one: '选出一个',
    several: '选出多个',
    projects: '在预算内选择项目',
    proposal: '表决一项提案',
  },
  ballots: {
    ranking: '排序，先优后劣；可以并列，也可以不全排',
    approvals: '赞成哪些',
    scores: '给每个候选项打分或写评语',
    choice: '选一个；若为排序，取首位',
  },
  kinds: {
    fraction: '数或分数，如 1/10',
    threshold: '比例，如 "2/3 inclusive"（含本数）、"1/2 exclusive"（不含本数）',
    integer: '整数',
    candidates: '候选项列表：A,B,C',
    grades: '由低到高的评语列表：差,良,优',
    record: 'JSON 对象',
  },
  more: 'yishi methods ID 显示一种方法及其选项；全部方法见 docs/methods.md。',
  electsLabel: '用途',
  ballotLabel: '选票写法',
  referenceLabel: '出处',
  answers: ({ yes, no, abstain }) =>
    `选一个：${yes.join('、')}（赞成）；${no.join('、')}（反对或异议）；${abstain.join('、')}（弃权或保留）`,
  noteLabel: '说明',
  optionsLabel: '选项',
  either: (values) => values.join(' | '),
  withDefault: (allowed, standard) => `${allowed}（不写则为 ${standard}）`,
};
