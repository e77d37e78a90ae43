// yishi charters 的用语；议事规则的内容由 yishi/language 说明。
import type { Words } from '../words.js';

export const charters: Words['charters'] = {
  help: {
    summary: '列出议事规则，用大白话说明其中一份，或者对照两份有何不同',
    one: '议事规则的名称，或者规则文件（.yaml、.json）',
    other: '另一份：对照两份有何不同',
  },
  begins: (step) => `从“${step}”开始`,
  registers: '社区台账',
  more: 'yishi charters 名称 说明一份规则；yishi charters 名称 名称 对照两份。',
  remarks: '请留意',
  alike: (one, other) => `${one} 与 ${other} 内容相同。`,
};
