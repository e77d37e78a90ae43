// 议事协商。What is said of step 2, deliberation, in Chinese.
import type { Texts } from '../../../dictionary.js';
import { facts } from './facts.js';
import { findings } from './findings.js';
import { refusals } from './refusals.js';

export const deliberation: Texts<'deliberation'> = {
  commands: {
    'round.call': '召集协商',
    'round.cancel': '取消召集',
    'session.open': '宣布开会',
    'session.fail': '宣布流会',
    'session.adjourn': '休会',
    'session.reconvene': '复会',
    'round.close': '结束本轮协商',
    'oath.take': '宣读议事承诺',
    'floor.request': '请求发言',
    'floor.grant': '准许发言',
    'floor.yield': '放弃发言',
    'speech.make': '发言',
    'comment.submit': '提交意见',
    'evidence.submit': '提交材料',
    'motion.move': '提出动议',
    'motion.second': '附议动议',
    'motion.withdraw': '撤回动议',
    'motion.decide': '动议表决',
    'option.propose': '提出方案',
    'option.amend': '修改方案',
    'option.withdraw': '撤回方案',
    'ranking.open': '开始方案排序',
    'ranking.cast': '提交方案排序',
    'ranking.close': '结束方案排序并计票',
    'ranking.cancel': '取消方案排序',
    'ruling.make': '主持人裁定',
    'consensus.test': '征询共识',
    'options.freeze': '确定表决方案',
    'deliberation.conclude': '议事协商结束',
    'round.reopen': '恢复本轮协商',
    'motion.correct': '更正动议票数',
    'options.reopen': '重开方案',
  },
  refusals,
  facts,
  findings,
};
