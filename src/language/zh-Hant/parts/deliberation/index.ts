// Made from zh-Hans/parts/deliberation/index.ts by `npm run zh-hant`: not to be edited.
import type { Texts } from '../../../dictionary.js';
import { facts } from './facts.js';
import { findings } from './findings.js';
import { refusals } from './refusals.js';

export const deliberation: Texts<'deliberation'> = {
  commands: {
    'round.call': '召集協商',
    'round.cancel': '取消召集',
    'session.open': '宣布開會',
    'session.fail': '宣布流會',
    'session.adjourn': '休會',
    'session.reconvene': '復會',
    'round.close': '結束本輪協商',
    'oath.take': '宣讀議事承諾',
    'floor.request': '請求發言',
    'floor.grant': '准許發言',
    'floor.yield': '放棄發言',
    'speech.make': '發言',
    'comment.submit': '提交意見',
    'evidence.submit': '提交材料',
    'motion.move': '提出動議',
    'motion.second': '附議動議',
    'motion.withdraw': '撤回動議',
    'motion.decide': '動議表決',
    'option.propose': '提出方案',
    'option.amend': '修改方案',
    'option.withdraw': '撤回方案',
    'ranking.open': '開始方案排序',
    'ranking.cast': '提交方案排序',
    'ranking.close': '結束方案排序並計票',
    'ranking.cancel': '取消方案排序',
    'ruling.make': '主持人裁定',
    'consensus.test': '徵詢共識',
    'options.freeze': '確定表決方案',
    'deliberation.conclude': '議事協商結束',
    'round.reopen': '恢復本輪協商',
    'motion.correct': '更正動議票數',
    'options.reopen': '重開方案',
  },
  refusals,
  facts,
  findings,
};
