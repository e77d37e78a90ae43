// 不予受理：签到、回避、项目、认领、吹哨报到、测评。Refusals of the registers, in Chinese.
import type { Refusals as Attendance } from '../../../parts/attendance/words.js';
import type { Refusals as CallOuts } from '../../../parts/call-outs/words.js';
import type { Refusals as Claims } from '../../../parts/claims/words.js';
import type { Refusals as Projects } from '../../../parts/projects/words.js';
import type { Refusals as Recusals } from '../../../parts/recusals/words.js';
import type { Refusals as Surveys } from '../../../parts/surveys/words.js';
import type { Sentences } from '../../dictionary.js';
import { callOutStatus, claimStatus, projectVerb } from '../terms.js';
import { words } from '../words.js';

export const attendance: Sentences<Attendance> = {
  'attendance.present': ({ person }, say) => `${say.person(person)}已经签到，无须重复。`,
  'attendance.absent': ({ person }, say) => `${say.person(person)}没有签到或已经签退。请先签到。`,
  'attendance.not-yours': ({ person }, say) =>
    `${say.person(person)}应由本人签到签退，或由记录员、计票人、召集人、主持人代为登记。`,
  'attendance.principal-not-member': ({ person }, say) => `${say.person(person)}不在任何名册上，无从代为到会。请核对。`,
  'attendance.principal-represented': ({ person }, say) => `已有人代${say.person(person)}到会，不得重复。`,
};

export const recusals: Sentences<Recusals> = {
  'recusal.exists': ({ item, person }, say) => `${say.person(person)}已就${say.item(item)}回避，无须重复登记。`,
  'recusal.missing': ({ item, person }, say) => `${say.person(person)}并未就${say.item(item)}回避，无从更正。`,
  recused: ({ item, person }, say) => `${say.person(person)}应就${say.item(item)}回避，不得参与此项。`,
};

export const projects: Sentences<Projects> = {
  'project.exists': ({ project }, say) => `编号“${project}”已用于项目${say.project(project)}。请另编编号。`,
  'project.unknown': ({ project }, say) => `没有项目${say.project(project)}。请核对。`,
  'project.out-of-turn': ({ project, status, verb }, say) =>
    `项目${say.project(project)}目前为“${words.projectStatus[status]}”，不能办理“${projectVerb[verb]}”。`,
  'milestone.unknown': ({ project, milestone }, say) =>
    `项目${say.project(project)}没有节点${say.milestone(project, milestone)}。请核对。`,
  'milestone.twice': ({ project, milestone }, say) =>
    `项目${say.project(project)}的节点编号“${milestone}”重复。请改正。`,
  'milestone.past': ({ project, milestone, due }, say) =>
    `项目${say.project(project)}的节点${say.milestone(project, milestone)}拟于${say.until(due)}前完成，该时间已过。请另定日期。`,
  'source.unknown': ({ source, sources }, say) =>
    `议事规则没有“${say.source(source)}”这一资金来源，可用的有：${say.list(sources.map(say.source))}。`,
  'reason.missing': ({ about }) => `对“${about}”作出这一决定应说明理由。请填写理由。`,
};

export const claims: Sentences<Claims> = {
  'claim.exists': ({ claim }, say) => `认领事项${say.claim(claim)}已经发布。请另编编号。`,
  'claim.unknown': ({ claim }, say) => `没有认领事项${say.claim(claim)}。请核对。`,
  'claim.out-of-turn': ({ claim, status }, say) =>
    `认领事项${say.claim(claim)}${claimStatus[status]}，目前不能这样办理。`,
  'claim.not-yours': ({ claim }, say) => `认领事项${say.claim(claim)}应由发布人、认领人或召集人办理。`,
  'claim.own': ({ claim }, say) => `认领事项${say.claim(claim)}由您交付，不得由您确认。请由发布人或召集人确认。`,
  'claim.past': ({ claim, due }, say) => `认领事项${say.claim(claim)}的期限${say.until(due)}已过。请另定期限。`,
  'claim.open': ({ claims: open }, say) =>
    `还有${open.length}项认领没有了结：${say.list(open.map(say.claim))}。请先确认，无人认领的请撤回并说明。`,
};

export const callOuts: Sentences<CallOuts> = {
  'callout.exists': ({ callout }) => `编号为“${callout}”的吹哨已经发出。请另编编号。`,
  'callout.unknown': ({ callout }) => `没有编号为“${callout}”的吹哨。请核对编号。`,
  'callout.out-of-turn': ({ callout, status }, say) =>
    `${say.named('吹哨', callout)}目前为“${callOutStatus[status]}”，不能这样办理。`,
  'callout.not-yours': ({ callout }, say) =>
    `${say.named('吹哨', callout)}应由吹哨人、承办单位或召集人按各自职责办理，不能由您办理。`,
  'callout.own': ({ callout }, say) =>
    `${say.named('吹哨', callout)}由您办理，不得由您确认或退回。请由吹哨人或监督员办理。`,
  'callout.open': ({ callouts }, say) => `还有${callouts.length}件吹哨没有办结：${say.list(callouts)}。请先办结确认。`,
};

export const surveys: Sentences<Surveys> = {
  'survey.exists': ({ survey }) => `编号为“${survey}”的测评已经开始。请另编编号。`,
  'survey.unknown': ({ survey }) => `没有编号为“${survey}”的测评。请核对编号。`,
  'survey.closed': ({ survey, closed }, say) =>
    `${say.named('测评', survey)}已于${say.until(closed)}结束，不再接受评分。`,
  'survey.still-open': ({ surveys: open }, say) =>
    `还有${open.length}项测评没有结束：${say.list(open)}。请待其结束后再汇总。`,
  'survey.spent': ({ survey }, say) => `${say.named('测评', survey)}已计入评估结果，不能再改动。`,
  'survey.too-early': ({ projects: unready }, say) =>
    `项目${say.projects(unready)}还没有完工，不能测评。请待完工后开展。`,
  'rating.twice': ({ survey }, say) => `您已在${say.named('测评', survey)}中评过分，每人一次。如要改动，请办理更正。`,
  'rating.missing': ({ survey, rater }, say) =>
    `${say.person(rater)}没有在${say.named('测评', survey)}中评过分，无从更正。`,
  'rating.not-a-rater': ({ survey, person }, say) =>
    `${say.person(person)}不在${say.named('测评', survey)}的评分人范围内。`,
  'rating.not-yours': ({ survey }, say) =>
    `${say.named('测评', survey)}的评分只能在测评期内由本人更正，此后由记录员或召集人更正笔误。`,
  'rating.malformed': ({ survey, criterion, max }, say) =>
    max === 0
      ? `${say.named('测评', survey)}没有“${say.criterion(criterion)}”这一项。请按测评表打分。`
      : `${say.named('测评', survey)}的“${say.criterion(criterion)}”未打分，或超出0至${max}分的范围。请逐项打分。`,
  'review.exists': ({ review }) => `编号为“${review}”的评议已经提交。请另编编号。`,
  'review.not-entitled': ({ person }, say) =>
    `评议应由监督员、主管部门或受托机构的成员提交，${say.person(person)}不在其列。`,
  'review.own': ({ project }, say) => `项目${say.project(project)}由您或您所在的机构负责，不得由您评议。`,
  'review.share': ({ num, den }) => `评议分数${num}超过了满分${den}。请改正。`,
};
