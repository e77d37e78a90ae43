// 民主表决：不予受理。Why something in step 3, the vote, is not admitted, in Chinese.
import { decisionRule } from '../../../../law/index.js';
import type { Objection, Paper } from '../../../../parts/3-vote/slice.js';
import type { AfterFailure, BallotForm } from '../../../../parts/3-vote/words.js';
import type { Texts } from '../../../dictionary.js';
import type { Say } from '../../../say.js';
import { channel as channelWord, itemStatus, unit, wordIn } from '../../terms.js';
import { text } from '../../text.js';
import { words } from '../../words.js';

/** 表决规则的名称。 */
function ruleTitle(id: string): string {
  const rule = decisionRule(id);
  return rule === undefined ? id : text(rule.title);
}

const MARKS: Readonly<Record<BallotForm['marks'], string>> = {
  names: '勾选',
  ranking: '排序',
  points: '打分',
};

const HOW: Readonly<Record<BallotForm['marks'], string>> = {
  names: '列表，如 [a, b]',
  ranking: '由先到后的列表，并列的放在内层，如 [a, [b, c]]',
  points: '逐项的分数，如 { a: 3, b: 1 }',
};

const paperStatus: Readonly<Record<Paper['status'], string>> = {
  out: '未收回',
  returned: '已收回',
  spoiled: '已作废',
};

const WAYS: Readonly<Record<AfterFailure, string>> = {
  deliberation: '退回议事协商',
  'call-again': '再次召集表决',
  close: '结束',
};

/** 退回议事协商、再次召集表决，还是结束。 */
function eitherWay(ways: readonly AfterFailure[]): string {
  const all = ways.map((way) => WAYS[way]);
  return [all.slice(0, -1).join('、'), ...all.slice(-1)].filter(Boolean).join('，还是');
}

/** 没有通过的，和名额没有选满的。 */
function notThrough(items: readonly string[], vacant: readonly string[], say: Say): string {
  const failed = items.filter((item) => !vacant.includes(item));
  return [
    ...(failed.length > 0 ? [`${say.items(failed)}没有通过`] : []),
    ...(vacant.length > 0 ? [`${say.items(vacant)}的名额没有选满`] : []),
  ].join('，');
}

const objectionStatus: Readonly<Record<Objection['status'], string>> = {
  filed: '已提出',
  replied: '已答复',
  mediated: '已调解',
  withdrawn: '已撤回',
  noted: '已备查',
  upheld: '已成立',
};

export const refusals: Texts<'vote'>['refusals'] = {
  'stage.none': () => '目前没有正在进行的表决。请先发布表决公告。',
  'stage.items-differ': ({ items }, say) =>
    items.length === 0
      ? '同一事项在公告中出现了两次。每项只列一次，请改正后重新发布。'
      : `${say.items(items)}的表决主体或表决规则与其他事项不同，不能同票表决。请分开公告。`,
  'stage.item-not-ready': ({ item, status }, say) =>
    `${say.item(item)}目前为“${itemStatus(status)}”，不能公告表决。请先确定表决方案。`,
  'stage.undecided': ({ items }, say) => `${say.items(items)}还没有结果，不能确认。请先计票或录入结果。`,
  'roll.missing': ({ body }, say) => `${say.body(body)}的名册尚未录入，不能公告表决。请先录入名册。`,
  'notice.closes-early': ({ opens, closes }, say) =>
    `投票截止时间${say.until(closes)}不晚于开始时间${say.when(opens)}。请改正截止时间。`,
  'poll.not-over': ({ closes, outstanding }, say) =>
    `公告载明投票至${say.until(closes)}截止，名册上尚有${outstanding}人未投票，不得提前截止。`,
  'notice.running': ({ opens }, say) => `公告期未满，投票最早于${say.when(opens)}开始。请届时再办理。`,
  'ballot.not-on-roll': ({ person }, say) =>
    `${say.person(person)}不在本次表决的名册上。名册自公告之日起不再变动，请核对身份。`,
  'ballot.twice': ({ person }, say) =>
    `${say.person(person)}已经投过票，或其票已作认定，不得重复。如录入有误，请由计票人更正。`,
  'ballot.none': ({ person }, say) => `没有${say.person(person)}的表决票，无从办理。请核对。`,
  'ballot.too-early': ({ opened, moment }, say) =>
    `投票于${say.when(opened)}开始，这张票的时间是${say.when(moment)}，不能计入。`,
  'ballot.late': ({ closed, moment }, say) =>
    `投票已于${say.until(closed)}截止，这张票的时间是${say.when(moment)}，不能计入。截止前投出的纸质票，请由有权补录的人员注明投票时间。`,
  'ballot.not-on-ballot': ({ items }, say) => `${say.items(items)}不在本次表决的公告中，未经公告的事项不得表决。`,
  'ballot.nothing-valid': ({ person }, say) =>
    `${say.person(person)}的这张票没有一项能辨认，应整张认定无效，不作表决票录入。`,
  'answer.not-offered': ({ answers }) =>
    `本次表决票只设${answers.map((answer) => words.choices[answer]).join('、')}。请在其中选择。`,
  'deemed.not-allowed': () => '议事规则未允许将未投票者计入多数意见。请去掉相应依据后重新公告，或先修订议事规则。',
  'affected.missing': ({ items }, say) =>
    `该规则须由利害关系人表决，但名册中无人列为${say.items(items)}的利害关系人。请在确定议程时列明。`,
  'casting.needed': ({ items }, say) =>
    `${say.items(items)}票数相等，按规则由主持人投决定票。请写明主持人的决定票后计票。`,
  'casting.no-tie': ({ items }, say) => `${say.items(items)}票数并不相等，主持人没有决定票。请去掉后计票。`,
  'rule.no-consent': ({ rule }) =>
    `${ruleTitle(rule)}没有规定须多少人同意，按它什么都能通过。请改用写明同意比例的规则。`,
  'ballot.rule-unfit': ({ rule, because }) =>
    because === 'consent'
      ? `${ruleTitle(rule)}要看有多少人同意，排序票和打分票看不出来。请改为在票上勾选，或改用只规定参与比例的规则。`
      : `${ruleTitle(rule)}要求部分人单独表决，多选一的表决只能全体一起计票。请改用其他规则。`,
  'ballot.form-needed': ({ rule }) => `${ruleTitle(rule)}是选举的规则，请写明按议事规则中的哪一种选票样式选举。`,
  'ballot.form-unknown': ({ ballot }) => `议事规则中没有“${ballot}”这种选票样式。请核对名称。`,
  'ballot.budget-idle': ({ method }) =>
    `${method === null ? '按得票多少' : `按“${method}”`}选出的，费用可能超出预算。请改用按费用选项目的方法，或去掉预算。`,
  'ballot.method-missing': ({ marks }) => `${MARKS[marks]}的选票须写明计票方法。请在选票样式中补上。`,
  'ballot.method-unknown': ({ method }) =>
    `此处没有“${method}”这种计票方法。请带上 yishi/methods 的计票方法，或改用其他方法。`,
  'ballot.method-unfit': ({ method, marks }) => `“${method}”不能计${MARKS[marks]}的选票。请改用其他方法。`,
  'ballot.method-refuses': ({ method, problem }) =>
    `“${method}”无法用于这次选举（${problem}）。请在选票样式中改正其选项。`,
  'ballot.too-few-options': ({ item, options }, say) =>
    `${say.item(item)}只有${options}个可选，至少须有两个。请在公告前补充。`,
  'ballot.too-many-options': ({ item, options, most, heads }, say) =>
    `${say.item(item)}有${options}个可选；按${heads}人投票，最多只能计${most}个。请先撤回或筛选一部分，再行公告。`,
  'ballot.cost-missing': ({ item, options }, say) =>
    `${say.item(item)}要按预算选取，而${say.list(options.map((one) => say.option(item, one)))}没有写明费用。请补上。`,
  'ballot.not-as-asked': ({ item, marks }, say) =>
    `${say.item(item)}用的是${MARKS[marks]}的选票，应写为${HOW[marks]}。`,
  'ballot.no-such-option': ({ item, options, on }, say) =>
    `${say.item(item)}的选票上没有${say.list(options)}，可选的有：${say.list(on)}。`,
  'ballot.named-twice': ({ item, option }, say) =>
    `${say.item(item)}的选票上${say.option(item, option)}写了两次。请只写一次。`,
  'ballot.names': ({ item, named, least, most }, say) =>
    `${say.item(item)}选了${named}个，应选${least === most ? `${most}个` : `${least}至${most}个`}。请改正；纸质票已这样填写的，该项按无效录入。`,
  'ballot.points': ({ item, given, most }, say) =>
    `${say.item(item)}共打了${given}分，一张票最多${most}分。请改正；纸质票已这样填写的，该项按无效录入。`,
  'delegate.twice': ({ body, person }, say) => `${say.body(body)}的意见已由${say.person(person)}带来，只计一次。`,
  'delegate.no-figures': ({ item, body }, say) =>
    `${say.body(body)}对${say.item(item)}的意见由代表带来，须写明赞成、反对、弃权各多少人。请补上。`,
  'delegate.too-many': ({ item, body, votes, members }, say) =>
    `${say.body(body)}对${say.item(item)}的票数${votes}票，多于该议事主体的${members}人。请核对。`,
  'delegate.contradicts': ({ item, body, for: ayes, against, bears }, say) =>
    `${say.body(body)}对${say.item(item)}赞成${ayes}人、反对${against}人，代表带来的意见应为${words.choices[bears]}。请核对。`,
  'tally.options': ({ item }, say) =>
    `${say.item(item)}的票数，只有按得票多少计票的选举才能按总数录入，并须逐个候选人写明。请按选票样式录入。`,
  'roll.lacks': ({ body, rule, measure, persons }, say) =>
    `${ruleTitle(rule)}要计${unit[measure]}，而${say.body(body)}的名册中${say.people(persons)}没有登记。请先补全名册，再发布公告。`,
  'roll.lacks-group': ({ body, rule, group }, say) =>
    `${ruleTitle(rule)}要求${say.quote(group)}单独表决，而${say.body(body)}的名册中无人属于这一类。请在名册中标明。`,
  'papers.differ': ({ registered: { returned, spoiled, outstanding } }) =>
    `清点的纸质票与登记不符：登记为收回${returned}张、作废${spoiled}张、未收回${outstanding}张。请查明缺少或漏登的票后再计票。`,
  'ballot.empty': () => '表决票上没有作任何选择。请至少就一项选择赞成、反对或弃权。',
  'ballot.counted-in-show': ({ person, item }, say) =>
    `${say.person(person)}在场，其对${say.item(item)}的表决已计入举手或清点的票数，不得重复计票。`,
  'channel.unknown': ({ channel, known }, say) =>
    `议事规则没有规定“${channelWord(channel)}”这一投票方式，可用的方式有：${say.list(known.map(channelWord))}。`,
  'paper.exists': ({ paper }) => `${paper}号表决票已经发出，票号不得重复。`,
  'paper.unknown': ({ paper }) => `没有发出过${paper}号表决票。请核对票号。`,
  'paper.not-theirs': ({ paper, person }, say) => `${paper}号表决票不是发给${say.person(person)}的。请核对票号和姓名。`,
  'paper.not-out': ({ paper, status }) => `${paper}号表决票${wordIn(paperStatus, status)}，不能再办理。`,
  'proxy.not-voter': ({ to }, say) => `${say.person(to)}不在本次选举的名册上，依法只能委托其他选民。请另托他人。`,
  'proxy.candidate': ({ to }, say) => `${say.person(to)}是候选人，依法不得接受委托投票。请另托其他选民。`,
  'proxy.not-allowed': () => '按本议事规则，不得委托投票。请由本人投票。',
  'proxy.not-written': () => '委托须采用书面形式。请附上授权委托书。',
  'proxy.expired': ({ from, until }, say) =>
    `${say.person(from)}的委托已于${say.until(until)}到期。请由本人投票，或重新委托。`,
  'proxy.none': ({ from, to }, say) =>
    to === ''
      ? `${say.person(from)}没有委托他人投票，无委托可撤销。`
      : `没有${say.person(from)}委托${say.person(to)}投票的记录。请先提交授权委托书。`,
  'proxy.scope': ({ items }, say) => `授权委托书不包括${say.items(items)}，不能代投。请由委托人本人投票，或补办委托。`,
  'proxy.cap': ({ to, cap }, say) => `${say.person(to)}已代理${cap}人，每人最多代理${cap}人。请另托他人。`,
  'proxy.chain': ({ from, to }, say) =>
    `${say.person(from)}不能委托${say.person(to)}：不得委托自己，不得转委托，已委托他人的不得再受托。请另托他人。`,
  'proxy.exists': ({ from }, say) => `${say.person(from)}已经委托他人投票。如要更换，请先撤销原委托。`,
  'proxy.not-yours': ({ from }, say) => `委托应由${say.person(from)}本人或计票人办理。`,
  'proxy.used': ({ from }, say) => `受托人已为${say.person(from)}投票，委托不能再撤销。`,
  'consent.not-affected': ({ item, person }, say) =>
    `${say.person(person)}不是${say.item(item)}的直接受影响人，无须其书面同意。`,
  'consent.given': ({ item, person }, say) => `${say.person(person)}已书面同意${say.item(item)}，无须重复。`,
  'consent.missing': ({ item, person }, say) =>
    `没有${say.person(person)}对${say.item(item)}的书面同意，无同意可撤回。`,
  'consent.not-yours': ({ person }, say) => `同意须由${say.person(person)}本人作出，或由计票人、召集人凭书面材料录入。`,
  'batch.counted': ({ batch }, say) => `${say.named('批次', batch)}已经两次录入并计入，不能再办理。`,
  'batch.unknown': ({ batch }, say) => `没有${say.named('批次', batch)}。请核对编号。`,
  'batch.same-hand': ({ batch, person }, say) =>
    `${say.named('批次', batch)}第一遍由${say.person(person)}录入，第二遍应由另一人录入。请换人录入。`,
  'batch.differs': ({ batch, papers }, say) =>
    `${say.named('批次', batch)}两遍录入有${papers.length}张不一致：${say.people(papers)}。请对照原票核实；第一遍有误的，作废该批次后重新录入。`,
  'batch.person-twice': ({ batch, person }, say) =>
    `${say.named('批次', batch)}中${say.person(person)}的票出现了两次。请核对原票。`,
  'batch.unfinished': ({ batches }, say) =>
    `还有${batches.length}个批次只录入了一遍：${say.list(batches)}。请完成第二遍录入或作废后再计票。`,
  'tally.area-counts': ({ rule }) =>
    `按本次表决规则（${ruleTitle(rule)}）须计算面积或权数，举手或不记名清点的票无从对应到人，不能录入。请逐票记名录入。`,
  'scrutineer.missing': ({ needed, present }) =>
    `须有${needed}名监票人，现有${present}名，还差${needed - present}名。请先补足监票人。`,
  'extension.used-up': ({ extensions, max }) => `投票已延长${extensions}次，议事规则最多允许${max}次，不得再延长。`,
  'extension.too-long': ({ closes, latest }, say) =>
    `拟延长到${say.until(closes)}，最长不得超过${say.until(latest)}。请改正。`,
  'extension.backwards': ({ closes, before }, say) =>
    `拟定的截止时间${say.until(closes)}不晚于${say.until(before)}，不是延长。请改正。`,
  'extension.formed': ({ items }, say) =>
    `${say.items(items)}已经计票并有结果，不得再延长投票。只有表决不成立的可以延长。`,
  'posting.running': ({ until }, say) => `公示期到${say.until(until)}为止，期满前不得确认结果。请届时再办理。`,
  'posting.over': ({ until }, say) => `公示期已于${say.until(until)}届满，异议应在公示期内提出。`,
  'objection.exists': ({ objection }) => `编号为“${objection}”的异议已经提出。请另编编号。`,
  'objection.unknown': ({ objection }) => `没有编号为“${objection}”的异议。请核对编号。`,
  'objection.settled': ({ objection, status }, say) =>
    `${say.named('异议', objection)}${wordIn(objectionStatus, status)}，不再办理。`,
  'objection.not-yours': ({ objection }, say) => `${say.named('异议', objection)}不是由您提出的，只有异议人可以撤回。`,
  'objection.outstanding': ({ objections }, say) =>
    `还有${objections.length}件异议没有了结：${say.list(objections)}。请先答复、调解或由异议人撤回，再确认结果。`,
  'external.elected': ({ item, seats }, say) =>
    seats === 0
      ? `${say.item(item)}不是选举，请去掉当选名单。`
      : `${say.item(item)}通过的，须写明选出了谁：在列名的人选或方案之内，不重复，至多${seats}名；未通过的不写。请核对文书。`,
  'external.contradicts': ({ item, claimed, computed }, say) =>
    `文书称${say.item(item)}“${words.outcomes[claimed]}”，但按其所列数字计算应为“${words.outcomes[computed]}”。请与出具机构核对。`,
  'external.twice': ({ item }, say) => `${say.item(item)}的外部表决结果已经录入，不得重复录入。`,
  'confirmation.needs-otherwise': ({ items, vacant, ways }, say) =>
    `${notThrough(items, vacant, say)}。请写明下一步：${eitherWay(ways)}。`,
  'confirmation.none-again': ({ items }, say) =>
    items.length > 0
      ? `${say.items(items)}是经表决未通过的。只有表决不成立或者名额没有选满的，才再次召集表决；请退回议事协商或结束。`
      : `没有需要再次召集表决的事项：只有表决不成立或者名额没有选满的，才再次召集。请不要填写这一项。`,
  'calls.used-up': ({ item, calls, max }, say) =>
    `${say.item(item)}已召集表决${calls}次，议事规则最多允许${max}次，不得再次召集。请退回议事协商或结束。`,
  'poll.no-reopening': () => `按本议事规则，投票结束后不得恢复。`,
  'poll.over': ({ closes }, say) =>
    `公告的截止时间${say.until(closes)}已过，不能恢复投票。议事规则允许的，可以延长；否则请公示结果。`,
  'tally.none': ({ item }, say) => `${say.item(item)}没有举手或不记名计数，无从更正。请核对事项。`,
  'batch.not-counted': ({ batch }, say) => `${say.named('批次', batch)}尚未计入，请直接作废该批次。`,
  'paper.still-out': ({ paper }) => `${paper}号表决票尚未收回，无从更正。`,
  'paper.in-box': ({ paper }) => `${paper}号表决票已经计入。请先更正该票。`,
  'delivery.none': ({ person }, say) => `没有送达${say.person(person)}的登记，无从更正。请核对。`,
  'extension.none': () => `投票没有延长过，无从更正。`,
  'external.none': ({ item }, say) => `${say.item(item)}的外部表决结果尚未录入。请先录入。`,
  'notice.answered': ({ ballots }) => `已收到${ballots}份表决意见，公告不能再撤回。请等候投票结束，或者中止协商。`,
};
