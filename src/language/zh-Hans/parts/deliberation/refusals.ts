// 议事协商：不予受理。Why something in step 2, deliberation, is not admitted, in Chinese.
import type { Texts } from '../../../dictionary.js';
import { itemStatus, stance } from '../../terms.js';

const AT_CAP: Readonly<Record<string, string>> = { vote: '交付表决', shelve: '搁置', refer: '转办' };

export const refusals: Texts<'deliberation'>['refusals'] = {
  'round.items-settled': ({ items }, say) => `${say.items(items)}已经了结，不能再列入本轮协商。请从事项单中去掉。`,
  'round.none': () => '目前没有召集协商。请先召集一轮协商。',
  'round.none-held': () => '尚未举行过协商，不能结束议事协商。请先召集并举行一轮协商。',
  'rounds.used-up': ({ held, max, atCap }) =>
    `已协商${held}轮，议事规则最多${max}轮，不得再次召集。请按规则${AT_CAP[atCap] ?? atCap}。`,
  'stakeholder.not-invited': ({ persons }, say) =>
    `利益相关方${say.people(persons)}（${persons.length}人）应当邀请而未列入。请补充邀请后再召集。`,
  'notice.too-short': ({ opens, earliest }, say) =>
    `通知期不足：拟于${say.when(opens)}开始，按议事规则最早应在${say.when(earliest)}。请推迟时间。`,
  'session.too-early': ({ opens }, say) => `会议通知的时间是${say.when(opens)}，目前未到开会时间。请届时再办理。`,
  'quorum.missing': ({ members, present, needed }) =>
    members === 0
      ? '应到名册尚未录入，无法认定到会人数。请先录入名册。'
      : `应到${members}人，实到${present}人，须到${needed}人方可开会，还差${needed - present}人。人数不足，不作决定：请等候到会；确实不足的，休会或者宣布流会，另行召集。`,
  'quorum.reached': ({ members, present, needed }) =>
    `应到${members}人，实到${present}人，已达到开会所需的${needed}人，不能宣布流会。请宣布开会。`,
  'party.absent': ({ persons }, say) => `须到场的${say.people(persons)}未到，会议不能开始。请等候或改期。`,
  'party.not-required': ({ kinds }, say) =>
    `按议事规则各方都要到场，必到人员中还缺：${say.list(kinds)}。请各指定一人必到，再发通知。`,
  'oath.needed': () => '会议开始后尚未宣读议事承诺，不能发言。请先宣读。',
  'oath.taken': () => '本轮会议已宣读议事承诺，无须重复。',
  'floor.taken': ({ person }, say) => `${say.person(person)}正在发言。一时只有一人发言，请待其讲完。`,
  'floor.not-requested': ({ person }, say) => `${say.person(person)}没有请求发言。请先举手登记。`,
  'floor.not-yours': ({ person }, say) => `目前不是${say.person(person)}的发言时间，或您不能代其办理。`,
  'floor.requested': ({ person }, say) => `${say.person(person)}已登记发言，请等候主持人点名。`,
  'floor.newcomer-first': ({ person, newcomer }, say) =>
    `未发过言的优先：${say.person(newcomer)}还没有就此事项发言，应先于${say.person(person)}。请让其先讲。`,
  'floor.other-side': ({ person, stance: side }, say) =>
    `正反双方应交替发言：接下来应由持“${stance[side]}”意见的${say.person(person)}发言。请让其先讲。`,
  'speech.used-up': ({ person, item, speeches, max }, say) =>
    `${say.person(person)}就${say.item(item)}在本轮已发言${speeches}次，每人最多${max}次。请把机会留给他人。`,
  'chair.neutral': ({ person }, say) => `主持人应当中立，${say.person(person)}不得参与讨论。如要发言，请先移交主持。`,
  'debate.closed': ({ item }, say) => `${say.item(item)}的辩论已经结束，不再接受发言。请转入表决。`,
  'item.not-in-round': ({ item }, say) => `${say.item(item)}未列入本轮协商的通知，不得讨论。请在下一轮列入。`,
  'item.not-open': ({ item, status }, say) => `${say.item(item)}目前为“${itemStatus(status)}”，不能再讨论或改动。`,
  'comment.exists': ({ comment }) => `编号为“${comment}”的意见已经提交。请另编编号。`,
  'comment.outside-window': ({ moment }, say) =>
    `意见的时间${say.when(moment)}不在本轮征询期内，不能计入。请在征询期内提交。`,
  'evidence.exists': ({ evidence }) => `编号为“${evidence}”的材料已经提交。请另编编号。`,
  'motion.exists': ({ motion }) => `编号为“${motion}”的动议已经提出。请另编编号。`,
  'motion.unknown': ({ motion }, say) => `没有待处理的${say.named('动议', motion)}。请核对编号。`,
  'motion.pending': ({ motion }, say) => `${say.named('动议', motion)}还没有处理完。一时一件，请先处理该动议。`,
  'motion.nothing-to-amend': () => '目前没有待决的主动议，无从修正。请先提出主动议。',
  'motion.decided': ({ motion, status }, say) =>
    status === 'withdrawn'
      ? `“${motion}”已经撤回。如要表决，请重新提出。`
      : `“${motion}”已经表决，结果为${status === 'adopted' ? '通过' : '未通过'}。票数录错的，请办理“${say.command('motion.correct')}”。`,
  'motion.no-option': ({ motion }) =>
    `“${motion}”没有修正任何方案，不能写方案名称和费用。请写明所修正的方案，或删去这两项。`,
  'motion.depth': ({ motion }) => `“${motion}”本身就是修正动议，不得再加修正。请先就它表决。`,
  'motion.precedence': ({ motion, pending }, say) =>
    `“${motion}”不优先于正在处理的${say.named('动议', pending)}。请待后者处理完毕再提出。`,
  'motion.not-next': ({ motion, next }, say) =>
    next === ''
      ? `${say.named('动议', motion)}不在待决之列。请核对编号。`
      : `还没有轮到${say.named('动议', motion)}，应先处理${say.named('动议', next)}。`,
  'motion.not-yours': ({ motion }, say) => `${say.named('动议', motion)}不是由您提出的，只有动议人可以撤回。`,
  'motion.own-second': ({ motion }, say) => `${say.named('动议', motion)}由您提出，须由他人附议。`,
  'motion.seconded': ({ motion }, say) => `${say.named('动议', motion)}已有人附议，无须再附议。`,
  'motion.unseconded': ({ motion }, say) => `${say.named('动议', motion)}尚无人附议，不能表决。请先征求附议。`,
  'votes.over-attendance': ({ votes, present }) =>
    `票数合计${votes}票，多于可计的到会人数${present}人，差${votes - present}票。请重新清点。`,
  'option.exists': ({ option }) => `编号为“${option}”的方案已经提出。请另编编号。`,
  'option.unknown': ({ option }) => `没有编号为“${option}”的方案。请核对编号。`,
  'option.withdrawn': ({ option }) => `方案“${option}”已经撤回，不能再办理。`,
  'option.not-yours': ({ option }) => `方案“${option}”不是由您提出的，不能由您修改或撤回。请以修正动议提出修改。`,
  'option.needed': ({ item }, say) => `${say.item(item)}有不止一个方案，应写明以哪一个为准。`,
  'option.not-ranked-first': ({ item, option, ranked }, say) =>
    `${say.item(item)}的各方案已经排序，排在首位的是${say.option(item, ranked)}，不是${say.option(item, option)}。请以排在首位的为准，或另行议定。`,
  'ranking.too-few-options': ({ item, options }, say) =>
    `${say.item(item)}目前有${options}个方案，至少要有两个才能排序。请先提出方案。`,
  'ranking.too-many-options': ({ item, options, most }, say) =>
    `${say.item(item)}目前有${options}个方案，一次最多排${most}个。请先撤回一部分，再行排序。`,
  'ranking.open': ({ item }, say) => `${say.item(item)}的各方案正在排序，不得改动。请先结束或取消排序。`,
  'ranking.none': ({ item }, say) => `${say.item(item)}的各方案目前没有在排序。请先宣布开始排序。`,
  'ranking.not-on-it': ({ item, options, on }, say) =>
    `${say.list(options.map((option) => say.option(item, option)))}不在本次排序之列，本次排序的是${say.list(on.map((option) => say.option(item, option)))}。请去掉不在其中的。`,
  'ranking.named-twice': ({ item, option }, say) => `${say.option(item, option)}写了不止一次。每个方案只能排一个位置。`,
  'ranking.no-ballots': ({ item }, say) =>
    `${say.item(item)}的各方案还没有可以计入的排序，不能结束。请等候提交，或取消排序。`,
  'ranking.tied': ({ item, among }, say) =>
    `${say.list(among.map((option) => say.option(item, option)))}并列首位。请主持人在结束排序时投决定票，选定其中一个。`,
  'ranking.no-casting-vote': ({ item }, say) =>
    `${say.item(item)}的方案排序无须主持人投决定票：首位没有并列，或者议事规则另有决定办法。请直接结束排序。`,
  'option.chosen-later': ({ item }, say) =>
    `${say.item(item)}由表决在各方案中选定，现在不必指定。请不写方案，直接确定。`,
  'item.no-route': ({ item }, say) => `${say.item(item)}没有设定表决程序，只能协商一致，不能付诸表决。`,
  'items.undecided': ({ items }, say) =>
    items.length === 0
      ? '没有待表决的事项，不能转入民主表决。请先确定表决方案。'
      : `还有${items.length}项没有结论或无须表决：${say.items(items)}。请先逐项了结。`,
  'items.not-adoptable': ({ items }, say) =>
    items.length === 0
      ? '没有协商一致的事项，不能这样结束。请先征询共识。'
      : `${say.items(items)}与所选的结束方式不符：要形成项目的应转入项目转化，其余的应直接生效。请改选。`,
  'items.need-vote': ({ items }, say) => `${say.items(items)}应付诸表决，不能以协商代替。请转入民主表决。`,
  'conclusion.reply-missing': () => '搁置或转办的，应当答复提出人。请填写答复。',
  'motion.built-on': ({ motion }, say) => `${say.named('动议', motion)}之后又有新的决定，票数不能再更正。请另提动议。`,
  'round.none-closed': () => `没有可以恢复的轮次。请另行召集。`,
  'round.over': ({ closes }, say) => `本轮应于${say.until(closes)}结束，时间已过，不能恢复。请另行召集。`,
  'item.not-frozen': ({ item, status }, say) =>
    `${say.item(item)}目前为“${itemStatus(status)}”，方案并未确定，无须重开。`,
};
