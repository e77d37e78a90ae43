// 议事规则的毛病（格式以外）。What is wrong with a charter beyond its form, in Chinese.
import type { Office, Step } from '../../../charters/charter.js';
import type { Measure } from '../../../law/index.js';
import type { CharterProblems } from '../../../problems/charters.js';
import type { Sentences } from '../../dictionary.js';
import { office, wordIn } from '../terms.js';
import { words } from '../words.js';

const step = (id: string): string => `“${words.steps[id as Step] ?? id}”`;

const MISSING: Readonly<Record<CharterProblems['charters.step-missing']['because'], string>> = {
  begins: '协商从这一步开始',
  agenda: '议程定下后都要走这一步',
  projects: '项目转化、组织实施和评估要么都设、要么都不设',
};

const MEASURES: Readonly<Record<Measure, string>> = { heads: '人数', area: '面积', weight: '权数' };

export const charters: Sentences<CharterProblems> = {
  'charters.step-twice': ({ step: id }) => `步骤${step(id)}列了两次；只在一个阶段里列一次`,
  'charters.step-missing': ({ step: id, because }) =>
    `没有哪个阶段列出步骤${step(id)}，而${MISSING[because]}；请列入某个阶段，或者另作规定`,
  'charters.step-order': ({ step: id, after }) =>
    `步骤${step(id)}列在${step(after)}之后，实际仍在其前进行；请按步骤先后排列各阶段`,
  'charters.returns-idle': ({ returns }) => `规定可以退回${returns}次，却没有可以退回的步骤；请写 0，或者列出该步骤`,
  'charters.cap-idle': () => '轮次用完后要交付表决，而规则不设表决；请改为搁置（shelve）或者转办（refer）',
  'charters.command-unknown': ({ command, nearest }) =>
    `没有 ${command} 这项操作；${nearest === undefined ? '请核对名称' : `是否想写 ${nearest}？`}`,
  'charters.no-witness': ({ command }) => `${command} 无处登记见证人，不能要求双人办理；请从名单中去掉`,
  'charters.nobody-asks': ({ command }) => `${command} 只许系统提出，而系统从不提出；请写明由谁提出`,
  'charters.clock-keeps': ({ command }) => `${command} 始终由时钟提出，另作规定不起作用；请删去`,
  'charters.office-alone': ({ office: id }) =>
    `职务不能与自身回避，否则谁也当不了${office(id as Office)}；请写另一个职务`,
  'charters.collision-twice': ({ office: id, with: other }) =>
    `${office(id as Office)}与${office(other as Office)}前面已经列过，以先列的为准；请删去一处`,
  'charters.late-nobody': () => '规定了可以补录的操作，却没有写明由谁补录；请写明职务，或者清空补录的操作',
  'charters.late-no-clerk': ({ office: id }) =>
    `${office(id as Office)}可以补录，却不在录入人之列，不能替别人录入；请把该职务列入录入人（clerks）`,
  'charters.body-unknown': ({ body }) => `没有登记议事主体 ${body}；请登记，或者核对名称`,
  'charters.kind-unknown': ({ kind }) => `参与人里没有“${kind}”这一类，无人测评；请核对`,
  'charters.quorum-nothing': () => '法定人数为零，一个人到会就能议事；请写明比例',
  'charters.satisfied-nothing': () => '满意线为零，无论得几分都算满意；请写明比例',
  'charters.amend-never': () => '修正动议排不到主动议前面，谁也提不出修正；请把 amend 排在 main 之后',
  'charters.motion-rule': ({ kind, rule }) => `${kind} 类动议所依的表决规则 ${rule} 不存在，或者不只计人数；请另写一条`,
  'charters.rule-taken': ({ rule }) => `规则目录中已有名为 ${rule} 的表决规则；请另取名称`,
  'charters.consent-nothing': ({ rule }) => `按表决规则 ${rule}，无人赞成也能通过；请写明须有多少人赞成`,
  'charters.rule-below-law': ({ rule, law, of, measure, least }, say) =>
    `表决规则 ${rule} 计算面积，即由业主表决，而${of === 'participation' ? '参与表决' : '同意'}的比例低于 ${law}（${wordIn(MEASURES, measure)}须${say.threshold(least)}）；自行约定不得低于法定`,
  'charters.notice-short': ({ days, least, rules }) =>
    `公告期${days}日，而法律规定最长须${least}日（${rules.join('、')}）；请延长，或者在 bodies 里写明哪些主体可以较短`,
  'charters.rule-notice': ({ rule, days, least }) =>
    `表决规则 ${rule} 要求公告${least}日，而本规则至多${days}日；请延长`,
  'charters.posting-none': () => '有异议就不能确认结果，而结果一日也不公示，无从提出异议；请写明公示期',
  'charters.proxies-nobody': () => '允许委托，而每人可受托的人数为零；请至少写 1',
  'charters.extension-nothing': () => '允许延期，而延长的日数为零；请写明日数，或者不设延期',
  'charters.channel-missing': ({ channel, command }) =>
    `${command} 可以补录，而表决方式里没有 ${channel}，票无从来；请补上`,
  'charters.method-missing': ({ ballot }) => `选票 ${ballot} 没有写明计票方法，排序票和打分票须写明；请补上`,
  'charters.method-unknown': ({ ballot, method }) =>
    `选票 ${ballot} 所用的计票方法 ${method} 不存在；可用 yishi methods 查看全部方法`,
  'charters.method-unfit': ({ ballot, method }) => `计票方法 ${method} 不计 ${ballot} 这样的选票；请另选方法`,
  'charters.budget-idle': ({ ballot }) => `选票 ${ballot} 写了预算，而所用方法不计费用；请选用计费用的方法`,
  'charters.pass-mark': () => '项目过筛设了通过线，却没有评分项；请补上评分项，或者不设通过线',
  'charters.scores-over': ({ most }) => `满分合计超过${most}，人一多就无法精确计算；请调低分值或者权重`,
};
