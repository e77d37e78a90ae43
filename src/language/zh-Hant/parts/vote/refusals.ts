// Made from zh-Hans/parts/vote/refusals.ts by `npm run zh-hant`: not to be edited.
import { decisionRule } from '../../../../law/index.js';
import type { Objection, Paper } from '../../../../parts/3-vote/slice.js';
import type { AfterFailure, BallotForm } from '../../../../parts/3-vote/words.js';
import type { Texts } from '../../../dictionary.js';
import type { Say } from '../../../say.js';
import { channel as channelWord, itemStatus, unit, wordIn } from '../../terms.js';
import { text } from '../../text.js';
import { words } from '../../words.js';

/** 表決規則的名稱。 */
function ruleTitle(id: string): string {
  const rule = decisionRule(id);
  return rule === undefined ? id : text(rule.title);
}

const MARKS: Readonly<Record<BallotForm['marks'], string>> = {
  names: '勾選',
  ranking: '排序',
  points: '打分',
};

const HOW: Readonly<Record<BallotForm['marks'], string>> = {
  names: '列表，如 [a, b]',
  ranking: '由先到後的列表，並列的放在內層，如 [a, [b, c]]',
  points: '逐項的分數，如 { a: 3, b: 1 }',
};

const paperStatus: Readonly<Record<Paper['status'], string>> = {
  out: '未收回',
  returned: '已收回',
  spoiled: '已作廢',
};

const WAYS: Readonly<Record<AfterFailure, string>> = {
  deliberation: '退回議事協商',
  'call-again': '再次召集表決',
  close: '結束',
};

/** 退回議事協商、再次召集表決，還是結束。 */
function eitherWay(ways: readonly AfterFailure[]): string {
  const all = ways.map((way) => WAYS[way]);
  return [all.slice(0, -1).join('、'), ...all.slice(-1)].filter(Boolean).join('，還是');
}

/** 沒有通過的，和名額沒有選滿的。 */
function notThrough(items: readonly string[], vacant: readonly string[], say: Say): string {
  const failed = items.filter((item) => !vacant.includes(item));
  return [
    ...(failed.length > 0 ? [`${say.items(failed)}沒有通過`] : []),
    ...(vacant.length > 0 ? [`${say.items(vacant)}的名額沒有選滿`] : []),
  ].join('，');
}

const objectionStatus: Readonly<Record<Objection['status'], string>> = {
  filed: '已提出',
  replied: '已答覆',
  mediated: '已調解',
  withdrawn: '已撤回',
  noted: '已備查',
  upheld: '已成立',
};

export const refusals: Texts<'vote'>['refusals'] = {
  'stage.none': () => '目前沒有正在進行的表決。請先發布表決公告。',
  'stage.items-differ': ({ items }, say) =>
    items.length === 0
      ? '同一事項在公告中出現了兩次。每項只列一次，請改正後重新發布。'
      : `${say.items(items)}的表決主體或表決規則與其他事項不同，不能同票表決。請分開公告。`,
  'stage.item-not-ready': ({ item, status }, say) =>
    `${say.item(item)}目前為“${itemStatus(status)}”，不能公告表決。請先確定表決方案。`,
  'stage.undecided': ({ items }, say) => `${say.items(items)}還沒有結果，不能確認。請先計票或錄入結果。`,
  'roll.missing': ({ body }, say) => `${say.body(body)}的名冊尚未錄入，不能公告表決。請先錄入名冊。`,
  'notice.closes-early': ({ opens, closes }, say) =>
    `投票截止時間${say.until(closes)}不晚於開始時間${say.when(opens)}。請改正截止時間。`,
  'poll.not-over': ({ closes, outstanding }, say) =>
    `公告載明投票至${say.until(closes)}截止，名冊上尚有${outstanding}人未投票，不得提前截止。`,
  'notice.running': ({ opens }, say) => `公告期未滿，投票最早於${say.when(opens)}開始。請屆時再辦理。`,
  'ballot.not-on-roll': ({ person }, say) =>
    `${say.person(person)}不在本次表決的名冊上。名冊自公告之日起不再變動，請核對身份。`,
  'ballot.twice': ({ person }, say) =>
    `${say.person(person)}已經投過票，或其票已作認定，不得重複。如錄入有誤，請由計票人更正。`,
  'ballot.none': ({ person }, say) => `沒有${say.person(person)}的表決票，無從辦理。請核對。`,
  'ballot.too-early': ({ opened, moment }, say) =>
    `投票於${say.when(opened)}開始，這張票的時間是${say.when(moment)}，不能計入。`,
  'ballot.late': ({ closed, moment }, say) =>
    `投票已於${say.until(closed)}截止，這張票的時間是${say.when(moment)}，不能計入。截止前投出的紙質票，請由有權補錄的人員註明投票時間。`,
  'ballot.not-on-ballot': ({ items }, say) => `${say.items(items)}不在本次表決的公告中，未經公告的事項不得表決。`,
  'ballot.nothing-valid': ({ person }, say) =>
    `${say.person(person)}的這張票沒有一項能辨認，應整張認定無效，不作表決票錄入。`,
  'answer.not-offered': ({ answers }) =>
    `本次表決票只設${answers.map((answer) => words.choices[answer]).join('、')}。請在其中選擇。`,
  'deemed.not-allowed': () => '議事規則未允許將未投票者計入多數意見。請去掉相應依據後重新公告，或先修訂議事規則。',
  'affected.missing': ({ items }, say) =>
    `該規則須由利害關係人表決，但名冊中無人列為${say.items(items)}的利害關係人。請在確定議程時列明。`,
  'casting.needed': ({ items }, say) =>
    `${say.items(items)}票數相等，按規則由主持人投決定票。請寫明主持人的決定票後計票。`,
  'casting.no-tie': ({ items }, say) => `${say.items(items)}票數並不相等，主持人沒有決定票。請去掉後計票。`,
  'rule.no-consent': ({ rule }) =>
    `${ruleTitle(rule)}沒有規定須多少人同意，按它什麼都能通過。請改用寫明同意比例的規則。`,
  'ballot.rule-unfit': ({ rule, because }) =>
    because === 'consent'
      ? `${ruleTitle(rule)}要看有多少人同意，排序票和打分票看不出來。請改為在票上勾選，或改用只規定參與比例的規則。`
      : `${ruleTitle(rule)}要求部分人單獨表決，多選一的表決只能全體一起計票。請改用其他規則。`,
  'ballot.form-needed': ({ rule }) => `${ruleTitle(rule)}是選舉的規則，請寫明按議事規則中的哪一種選票樣式選舉。`,
  'ballot.form-unknown': ({ ballot }) => `議事規則中沒有“${ballot}”這種選票樣式。請核對名稱。`,
  'ballot.budget-idle': ({ method }) =>
    `${method === null ? '按得票多少' : `按“${method}”`}選出的，費用可能超出預算。請改用按費用選項目的方法，或去掉預算。`,
  'ballot.method-missing': ({ marks }) => `${MARKS[marks]}的選票須寫明計票方法。請在選票樣式中補上。`,
  'ballot.method-unknown': ({ method }) =>
    `此處沒有“${method}”這種計票方法。請帶上 yishi/methods 的計票方法，或改用其他方法。`,
  'ballot.method-unfit': ({ method, marks }) => `“${method}”不能計${MARKS[marks]}的選票。請改用其他方法。`,
  'ballot.method-refuses': ({ method, problem }) =>
    `“${method}”無法用於這次選舉（${problem}）。請在選票樣式中改正其選項。`,
  'ballot.too-few-options': ({ item, options }, say) =>
    `${say.item(item)}只有${options}個可選，至少須有兩個。請在公告前補充。`,
  'ballot.too-many-options': ({ item, options, most, heads }, say) =>
    `${say.item(item)}有${options}個可選；按${heads}人投票，最多只能計${most}個。請先撤回或篩選一部分，再行公告。`,
  'ballot.cost-missing': ({ item, options }, say) =>
    `${say.item(item)}要按預算選取，而${say.list(options.map((one) => say.option(item, one)))}沒有寫明費用。請補上。`,
  'ballot.not-as-asked': ({ item, marks }, say) =>
    `${say.item(item)}用的是${MARKS[marks]}的選票，應寫為${HOW[marks]}。`,
  'ballot.no-such-option': ({ item, options, on }, say) =>
    `${say.item(item)}的選票上沒有${say.list(options)}，可選的有：${say.list(on)}。`,
  'ballot.named-twice': ({ item, option }, say) =>
    `${say.item(item)}的選票上${say.option(item, option)}寫了兩次。請只寫一次。`,
  'ballot.names': ({ item, named, least, most }, say) =>
    `${say.item(item)}選了${named}個，應選${least === most ? `${most}個` : `${least}至${most}個`}。請改正；紙質票已這樣填寫的，該項按無效錄入。`,
  'ballot.points': ({ item, given, most }, say) =>
    `${say.item(item)}共打了${given}分，一張票最多${most}分。請改正；紙質票已這樣填寫的，該項按無效錄入。`,
  'delegate.twice': ({ body, person }, say) => `${say.body(body)}的意見已由${say.person(person)}帶來，只計一次。`,
  'delegate.no-figures': ({ item, body }, say) =>
    `${say.body(body)}對${say.item(item)}的意見由代表帶來，須寫明贊成、反對、棄權各多少人。請補上。`,
  'delegate.too-many': ({ item, body, votes, members }, say) =>
    `${say.body(body)}對${say.item(item)}的票數${votes}票，多於該議事主體的${members}人。請核對。`,
  'delegate.contradicts': ({ item, body, for: ayes, against, bears }, say) =>
    `${say.body(body)}對${say.item(item)}贊成${ayes}人、反對${against}人，代表帶來的意見應為${words.choices[bears]}。請核對。`,
  'tally.options': ({ item }, say) =>
    `${say.item(item)}的票數，只有按得票多少計票的選舉才能按總數錄入，並須逐個候選人寫明。請按選票樣式錄入。`,
  'roll.lacks': ({ body, rule, measure, persons }, say) =>
    `${ruleTitle(rule)}要計${unit[measure]}，而${say.body(body)}的名冊中${say.people(persons)}沒有登記。請先補全名冊，再發布公告。`,
  'roll.lacks-group': ({ body, rule, group }, say) =>
    `${ruleTitle(rule)}要求${say.quote(group)}單獨表決，而${say.body(body)}的名冊中無人屬於這一類。請在名冊中標明。`,
  'papers.differ': ({ registered: { returned, spoiled, outstanding } }) =>
    `清點的紙質票與登記不符：登記為收回${returned}張、作廢${spoiled}張、未收回${outstanding}張。請查明缺少或漏登的票後再計票。`,
  'ballot.empty': () => '表決票上沒有作任何選擇。請至少就一項選擇贊成、反對或棄權。',
  'ballot.counted-in-show': ({ person, item }, say) =>
    `${say.person(person)}在場，其對${say.item(item)}的表決已計入舉手或清點的票數，不得重複計票。`,
  'channel.unknown': ({ channel, known }, say) =>
    `議事規則沒有規定“${channelWord(channel)}”這一投票方式，可用的方式有：${say.list(known.map(channelWord))}。`,
  'paper.exists': ({ paper }) => `${paper}號表決票已經發出，票號不得重複。`,
  'paper.unknown': ({ paper }) => `沒有發出過${paper}號表決票。請核對票號。`,
  'paper.not-theirs': ({ paper, person }, say) => `${paper}號表決票不是發給${say.person(person)}的。請核對票號和姓名。`,
  'paper.not-out': ({ paper, status }) => `${paper}號表決票${wordIn(paperStatus, status)}，不能再辦理。`,
  'proxy.not-voter': ({ to }, say) => `${say.person(to)}不在本次選舉的名冊上，依法只能委託其他選民。請另託他人。`,
  'proxy.candidate': ({ to }, say) => `${say.person(to)}是候選人，依法不得接受委託投票。請另託其他選民。`,
  'proxy.not-allowed': () => '按本議事規則，不得委託投票。請由本人投票。',
  'proxy.not-written': () => '委託須採用書面形式。請附上授權委託書。',
  'proxy.expired': ({ from, until }, say) =>
    `${say.person(from)}的委託已於${say.until(until)}到期。請由本人投票，或重新委託。`,
  'proxy.none': ({ from, to }, say) =>
    to === ''
      ? `${say.person(from)}沒有委託他人投票，無委託可撤銷。`
      : `沒有${say.person(from)}委託${say.person(to)}投票的記錄。請先提交授權委託書。`,
  'proxy.scope': ({ items }, say) => `授權委託書不包括${say.items(items)}，不能代投。請由委託人本人投票，或補辦委託。`,
  'proxy.cap': ({ to, cap }, say) => `${say.person(to)}已代理${cap}人，每人最多代理${cap}人。請另託他人。`,
  'proxy.chain': ({ from, to }, say) =>
    `${say.person(from)}不能委託${say.person(to)}：不得委託自己，不得轉委託，已委託他人的不得再受託。請另託他人。`,
  'proxy.exists': ({ from }, say) => `${say.person(from)}已經委託他人投票。如要更換，請先撤銷原委託。`,
  'proxy.not-yours': ({ from }, say) => `委託應由${say.person(from)}本人或計票人辦理。`,
  'proxy.used': ({ from }, say) => `受託人已為${say.person(from)}投票，委託不能再撤銷。`,
  'consent.not-affected': ({ item, person }, say) =>
    `${say.person(person)}不是${say.item(item)}的直接受影響人，無須其書面同意。`,
  'consent.given': ({ item, person }, say) => `${say.person(person)}已書面同意${say.item(item)}，無須重複。`,
  'consent.missing': ({ item, person }, say) =>
    `沒有${say.person(person)}對${say.item(item)}的書面同意，無同意可撤回。`,
  'consent.not-yours': ({ person }, say) => `同意須由${say.person(person)}本人作出，或由計票人、召集人憑書面材料錄入。`,
  'batch.counted': ({ batch }, say) => `${say.named('批次', batch)}已經兩次錄入並計入，不能再辦理。`,
  'batch.unknown': ({ batch }, say) => `沒有${say.named('批次', batch)}。請核對編號。`,
  'batch.same-hand': ({ batch, person }, say) =>
    `${say.named('批次', batch)}第一遍由${say.person(person)}錄入，第二遍應由另一人錄入。請換人錄入。`,
  'batch.differs': ({ batch, papers }, say) =>
    `${say.named('批次', batch)}兩遍錄入有${papers.length}張不一致：${say.people(papers)}。請對照原票核實；第一遍有誤的，作廢該批次後重新錄入。`,
  'batch.person-twice': ({ batch, person }, say) =>
    `${say.named('批次', batch)}中${say.person(person)}的票出現了兩次。請核對原票。`,
  'batch.unfinished': ({ batches }, say) =>
    `還有${batches.length}個批次只錄入了一遍：${say.list(batches)}。請完成第二遍錄入或作廢後再計票。`,
  'tally.area-counts': ({ rule }) =>
    `按本次表決規則（${ruleTitle(rule)}）須計算面積或權數，舉手或不記名清點的票無從對應到人，不能錄入。請逐票記名錄入。`,
  'scrutineer.missing': ({ needed, present }) =>
    `須有${needed}名監票人，現有${present}名，還差${needed - present}名。請先補足監票人。`,
  'extension.used-up': ({ extensions, max }) => `投票已延長${extensions}次，議事規則最多允許${max}次，不得再延長。`,
  'extension.too-long': ({ closes, latest }, say) =>
    `擬延長到${say.until(closes)}，最長不得超過${say.until(latest)}。請改正。`,
  'extension.backwards': ({ closes, before }, say) =>
    `擬定的截止時間${say.until(closes)}不晚於${say.until(before)}，不是延長。請改正。`,
  'extension.formed': ({ items }, say) =>
    `${say.items(items)}已經計票並有結果，不得再延長投票。只有表決不成立的可以延長。`,
  'posting.running': ({ until }, say) => `公示期到${say.until(until)}為止，期滿前不得確認結果。請屆時再辦理。`,
  'posting.over': ({ until }, say) => `公示期已於${say.until(until)}屆滿，異議應在公示期內提出。`,
  'objection.exists': ({ objection }) => `編號為“${objection}”的異議已經提出。請另編編號。`,
  'objection.unknown': ({ objection }) => `沒有編號為“${objection}”的異議。請核對編號。`,
  'objection.settled': ({ objection, status }, say) =>
    `${say.named('異議', objection)}${wordIn(objectionStatus, status)}，不再辦理。`,
  'objection.not-yours': ({ objection }, say) => `${say.named('異議', objection)}不是由您提出的，只有異議人可以撤回。`,
  'objection.outstanding': ({ objections }, say) =>
    `還有${objections.length}件異議沒有了結：${say.list(objections)}。請先答覆、調解或由異議人撤回，再確認結果。`,
  'external.elected': ({ item, seats }, say) =>
    seats === 0
      ? `${say.item(item)}不是選舉，請去掉當選名單。`
      : `${say.item(item)}通過的，須寫明選出了誰：在列名的人選或方案之內，不重複，至多${seats}名；未通過的不寫。請核對文書。`,
  'external.contradicts': ({ item, claimed, computed }, say) =>
    `文書稱${say.item(item)}“${words.outcomes[claimed]}”，但按其所列數字計算應為“${words.outcomes[computed]}”。請與出具機構核對。`,
  'external.twice': ({ item }, say) => `${say.item(item)}的外部表決結果已經錄入，不得重複錄入。`,
  'confirmation.needs-otherwise': ({ items, vacant, ways }, say) =>
    `${notThrough(items, vacant, say)}。請寫明下一步：${eitherWay(ways)}。`,
  'confirmation.none-again': ({ items }, say) =>
    items.length > 0
      ? `${say.items(items)}是經表決未通過的。只有表決不成立或者名額沒有選滿的，才再次召集表決；請退回議事協商或結束。`
      : `沒有需要再次召集表決的事項：只有表決不成立或者名額沒有選滿的，才再次召集。請不要填寫這一項。`,
  'calls.used-up': ({ item, calls, max }, say) =>
    `${say.item(item)}已召集表決${calls}次，議事規則最多允許${max}次，不得再次召集。請退回議事協商或結束。`,
  'poll.no-reopening': () => `按本議事規則，投票結束後不得恢復。`,
  'poll.over': ({ closes }, say) =>
    `公告的截止時間${say.until(closes)}已過，不能恢復投票。議事規則允許的，可以延長；否則請公示結果。`,
  'tally.none': ({ item }, say) => `${say.item(item)}沒有舉手或不記名計數，無從更正。請核對事項。`,
  'batch.not-counted': ({ batch }, say) => `${say.named('批次', batch)}尚未計入，請直接作廢該批次。`,
  'paper.still-out': ({ paper }) => `${paper}號表決票尚未收回，無從更正。`,
  'paper.in-box': ({ paper }) => `${paper}號表決票已經計入。請先更正該票。`,
  'delivery.none': ({ person }, say) => `沒有送達${say.person(person)}的登記，無從更正。請核對。`,
  'extension.none': () => `投票沒有延長過，無從更正。`,
  'external.none': ({ item }, say) => `${say.item(item)}的外部表決結果尚未錄入。請先錄入。`,
  'notice.answered': ({ ballots }) => `已收到${ballots}份表決意見，公告不能再撤回。請等候投票結束，或者中止協商。`,
};
