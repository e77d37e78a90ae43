// Made from zh-Hans/refusals/registers.ts by `npm run zh-hant`: not to be edited.
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
  'attendance.present': ({ person }, say) => `${say.person(person)}已經簽到，無須重複。`,
  'attendance.absent': ({ person }, say) => `${say.person(person)}沒有簽到或已經簽退。請先簽到。`,
  'attendance.not-yours': ({ person }, say) =>
    `${say.person(person)}應由本人簽到簽退，或由記錄員、計票人、召集人、主持人代為登記。`,
  'attendance.principal-not-member': ({ person }, say) => `${say.person(person)}不在任何名冊上，無從代為到會。請核對。`,
  'attendance.principal-represented': ({ person }, say) => `已有人代${say.person(person)}到會，不得重複。`,
};

export const recusals: Sentences<Recusals> = {
  'recusal.exists': ({ item, person }, say) => `${say.person(person)}已就${say.item(item)}迴避，無須重複登記。`,
  'recusal.missing': ({ item, person }, say) => `${say.person(person)}並未就${say.item(item)}迴避，無從更正。`,
  recused: ({ item, person }, say) => `${say.person(person)}應就${say.item(item)}迴避，不得參與此項。`,
};

export const projects: Sentences<Projects> = {
  'project.exists': ({ project }, say) => `編號“${project}”已用於項目${say.project(project)}。請另編編號。`,
  'project.unknown': ({ project }, say) => `沒有項目${say.project(project)}。請核對。`,
  'project.out-of-turn': ({ project, status, verb }, say) =>
    `項目${say.project(project)}目前為“${words.projectStatus[status]}”，不能辦理“${projectVerb[verb]}”。`,
  'milestone.unknown': ({ project, milestone }, say) =>
    `項目${say.project(project)}沒有節點${say.milestone(project, milestone)}。請核對。`,
  'milestone.twice': ({ project, milestone }, say) =>
    `項目${say.project(project)}的節點編號“${milestone}”重複。請改正。`,
  'milestone.past': ({ project, milestone, due }, say) =>
    `項目${say.project(project)}的節點${say.milestone(project, milestone)}擬於${say.until(due)}前完成，該時間已過。請另定日期。`,
  'source.unknown': ({ source, sources }, say) =>
    `議事規則沒有“${say.source(source)}”這一資金來源，可用的有：${say.list(sources.map(say.source))}。`,
  'reason.missing': ({ about }) => `對“${about}”作出這一決定應說明理由。請填寫理由。`,
};

export const claims: Sentences<Claims> = {
  'claim.exists': ({ claim }, say) => `認領事項${say.claim(claim)}已經發布。請另編編號。`,
  'claim.unknown': ({ claim }, say) => `沒有認領事項${say.claim(claim)}。請核對。`,
  'claim.out-of-turn': ({ claim, status }, say) =>
    `認領事項${say.claim(claim)}${claimStatus[status]}，目前不能這樣辦理。`,
  'claim.not-yours': ({ claim }, say) => `認領事項${say.claim(claim)}應由發布人、認領人或召集人辦理。`,
  'claim.own': ({ claim }, say) => `認領事項${say.claim(claim)}由您交付，不得由您確認。請由發布人或召集人確認。`,
  'claim.past': ({ claim, due }, say) => `認領事項${say.claim(claim)}的期限${say.until(due)}已過。請另定期限。`,
  'claim.open': ({ claims: open }, say) =>
    `還有${open.length}項認領沒有了結：${say.list(open.map(say.claim))}。請先確認，無人認領的請撤回並說明。`,
};

export const callOuts: Sentences<CallOuts> = {
  'callout.exists': ({ callout }) => `編號為“${callout}”的吹哨已經發出。請另編編號。`,
  'callout.unknown': ({ callout }) => `沒有編號為“${callout}”的吹哨。請核對編號。`,
  'callout.out-of-turn': ({ callout, status }, say) =>
    `${say.named('吹哨', callout)}目前為“${callOutStatus[status]}”，不能這樣辦理。`,
  'callout.not-yours': ({ callout }, say) =>
    `${say.named('吹哨', callout)}應由吹哨人、承辦單位或召集人按各自職責辦理，不能由您辦理。`,
  'callout.own': ({ callout }, say) =>
    `${say.named('吹哨', callout)}由您辦理，不得由您確認或退回。請由吹哨人或監督員辦理。`,
  'callout.open': ({ callouts }, say) => `還有${callouts.length}件吹哨沒有辦結：${say.list(callouts)}。請先辦結確認。`,
};

export const surveys: Sentences<Surveys> = {
  'survey.exists': ({ survey }) => `編號為“${survey}”的測評已經開始。請另編編號。`,
  'survey.unknown': ({ survey }) => `沒有編號為“${survey}”的測評。請核對編號。`,
  'survey.closed': ({ survey, closed }, say) =>
    `${say.named('測評', survey)}已於${say.until(closed)}結束，不再接受評分。`,
  'survey.still-open': ({ surveys: open }, say) =>
    `還有${open.length}項測評沒有結束：${say.list(open)}。請待其結束後再彙總。`,
  'survey.spent': ({ survey }, say) => `${say.named('測評', survey)}已計入評估結果，不能再改動。`,
  'survey.too-early': ({ projects: unready }, say) =>
    `項目${say.projects(unready)}還沒有完工，不能測評。請待完工後開展。`,
  'rating.twice': ({ survey }, say) => `您已在${say.named('測評', survey)}中評過分，每人一次。如要改動，請辦理更正。`,
  'rating.missing': ({ survey, rater }, say) =>
    `${say.person(rater)}沒有在${say.named('測評', survey)}中評過分，無從更正。`,
  'rating.not-a-rater': ({ survey, person }, say) =>
    `${say.person(person)}不在${say.named('測評', survey)}的評分人範圍內。`,
  'rating.not-yours': ({ survey }, say) =>
    `${say.named('測評', survey)}的評分只能在測評期內由本人更正，此後由記錄員或召集人更正筆誤。`,
  'rating.malformed': ({ survey, criterion, max }, say) =>
    max === 0
      ? `${say.named('測評', survey)}沒有“${say.criterion(criterion)}”這一項。請按測評表打分。`
      : `${say.named('測評', survey)}的“${say.criterion(criterion)}”未打分，或超出0至${max}分的範圍。請逐項打分。`,
  'review.exists': ({ review }) => `編號為“${review}”的評議已經提交。請另編編號。`,
  'review.not-entitled': ({ person }, say) =>
    `評議應由監督員、主管部門或受託機構的成員提交，${say.person(person)}不在其列。`,
  'review.own': ({ project }, say) => `項目${say.project(project)}由您或您所在的機構負責，不得由您評議。`,
  'review.share': ({ num, den }) => `評議分數${num}超過了滿分${den}。請改正。`,
};
