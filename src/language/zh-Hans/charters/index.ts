// 用大白话说明一份议事规则。What is said of a charter, in Chinese, as a facilitator tells a neighbour.
import type { CharterWords } from '../../charters.js';
import { conversion, evaluation, implementation, vote } from './after.js';
import { deliberation, rules, topics } from './before.js';

export const charters: CharterWords = {
  sections: {
    rules: '总则',
    topics: '议题征集',
    deliberation: '议事协商',
    vote: '民主表决',
    conversion: '项目转化',
    implementation: '组织实施',
    evaluation: '评估',
  },
  told: { rules, topics, deliberation, vote, conversion, implementation, evaluation },
  nothing: '—',
};
