// 文书用语：每种文书的名称、用处和依据。What each paper is called and for, in Chinese.
import type { Sheets } from '../../sheets.js';

const CUSTOM = '通行做法，法律未作规定';

export const kinds: Sheets['kinds'] = {
  'topic-form': { title: '议题征集表', purpose: '登记居民提出的议题，写明办理意见和答复', basis: CUSTOM },
  'consultation-notice': {
    title: '协商公告',
    purpose: '告知协商什么、何时何地、怎样参加',
    basis: '《城市居民委员会组织法》第三十二条',
  },
  agenda: { title: '会议议程', purpose: '开会的顺序和发言的规则', basis: CUSTOM },
  'sign-in': { title: '签到表', purpose: '应到、实到人员签字', basis: CUSTOM },
  'minutes-sheet': { title: '会议记录', purpose: '每次会议一份，到会、缺席、经过，由参会人签字', basis: CUSTOM },
  'vote-notice': {
    title: '表决公告',
    purpose: '告知表决什么、由谁表决、怎样计票',
    basis: '议事规则的公告期；业主表决另见《民法典》第二百七十八条',
  },
  ballot: { title: '表决票', purpose: '按固定的名册一户一张，房号、面积已印好', basis: '《民法典》第二百七十八条' },
  'proxy-form': {
    title: '授权委托书',
    purpose: '委托他人投票，写明事项、权限和期限',
    basis: '《民法典》第一百六十五条',
  },
  register: { title: '表决票发放回收登记册', purpose: '谁领了哪张票、何时交回，逐户签字', basis: CUSTOM },
  'count-sheet': { title: '计票单', purpose: '唱票、计票的结果，由计票人、监票人签字', basis: CUSTOM },
  result: {
    title: '表决结果公示',
    purpose: '公布表决结果，告知怎样提出异议、何时截止',
    basis: '议事规则的公示期；居民会议的决定见《城市居民委员会组织法》第三十四条',
  },
  objection: { title: '异议及答复', purpose: '异议的内容、答复和处理结果', basis: CUSTOM },
  project: { title: '项目书', purpose: '决定怎样落实：目标、责任、资金、进度', basis: CUSTOM },
  progress: {
    title: '进度与收支公示',
    purpose: '公布项目进度、每一笔收支的用途、变更的理由',
    basis: '《城市居民委员会组织法》第四十二条',
  },
  dispatch: { title: '派单（吹哨报到）', purpose: '把问题派给有关单位，写明时限和结果', basis: CUSTOM },
  survey: { title: '满意度测评表', purpose: '由居民打分，不记名', basis: CUSTOM },
  evaluation: { title: '评估报告', purpose: '测评的结果和下一步怎么办', basis: CUSTOM },
  archive: { title: '归档目录', purpose: '全部文书和经过的目录，装订成册', basis: CUSTOM },
  overdue: { title: '逾期催告', purpose: '到期未办的，催告办理', basis: CUSTOM },
  responsibilities: { title: '共建责任清单', purpose: '各成员单位承担的责任和完成情况', basis: CUSTOM },
  'three-lists': { title: '三张清单', purpose: '需求、资源、项目各列一张', basis: CUSTOM },
  points: { title: '积分台账', purpose: '志愿服务积分的得、兑、余', basis: CUSTOM },
  contract: { title: '合伙协议', purpose: '与合伙人约定的权利、义务和期限', basis: '《民法典》合同编' },
  funds: {
    title: '社区资金收支公示',
    purpose: '资金从哪里来、用到哪里去',
    basis: '《城市居民委员会组织法》第四十二条',
  },
  partners: { title: '伙伴名册', purpose: '有哪些合伙人和成员单位', basis: CUSTOM },
  warnings: { title: '预警清单', purpose: '分级预警的事项和办理情况', basis: CUSTOM },
};
