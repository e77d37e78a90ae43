// Made from zh-Hans/parts/deliberation/refusals.ts by `npm run zh-hant`: not to be edited.
import type { Texts } from '../../../dictionary.js';
import { itemStatus, stance } from '../../terms.js';

const AT_CAP: Readonly<Record<string, string>> = { vote: '交付表決', shelve: '擱置', refer: '轉辦' };

export const refusals: Texts<'deliberation'>['refusals'] = {
  'round.items-settled': ({ items }, say) => `${say.items(items)}已經了結，不能再列入本輪協商。請從事項單中去掉。`,
  'round.none': () => '目前沒有召集協商。請先召集一輪協商。',
  'round.none-held': () => '尚未舉行過協商，不能結束議事協商。請先召集並舉行一輪協商。',
  'rounds.used-up': ({ held, max, atCap }) =>
    `已協商${held}輪，議事規則最多${max}輪，不得再次召集。請按規則${AT_CAP[atCap] ?? atCap}。`,
  'stakeholder.not-invited': ({ persons }, say) =>
    `利益相關方${say.people(persons)}（${persons.length}人）應當邀請而未列入。請補充邀請後再召集。`,
  'notice.too-short': ({ opens, earliest }, say) =>
    `通知期不足：擬於${say.when(opens)}開始，按議事規則最早應在${say.when(earliest)}。請推遲時間。`,
  'session.too-early': ({ opens }, say) => `會議通知的時間是${say.when(opens)}，目前未到開會時間。請屆時再辦理。`,
  'quorum.missing': ({ members, present, needed }) =>
    members === 0
      ? '應到名冊尚未錄入，無法認定到會人數。請先錄入名冊。'
      : `應到${members}人，實到${present}人，須到${needed}人方可開會，還差${needed - present}人。人數不足，不作決定：請等候到會；確實不足的，休會或者宣布流會，另行召集。`,
  'quorum.reached': ({ members, present, needed }) =>
    `應到${members}人，實到${present}人，已達到開會所需的${needed}人，不能宣布流會。請宣布開會。`,
  'party.absent': ({ persons }, say) => `須到場的${say.people(persons)}未到，會議不能開始。請等候或改期。`,
  'party.not-required': ({ kinds }, say) =>
    `按議事規則各方都要到場，必到人員中還缺：${say.list(kinds)}。請各指定一人必到，再發通知。`,
  'oath.needed': () => '會議開始後尚未宣讀議事承諾，不能發言。請先宣讀。',
  'oath.taken': () => '本輪會議已宣讀議事承諾，無須重複。',
  'floor.taken': ({ person }, say) => `${say.person(person)}正在發言。一時只有一人發言，請待其講完。`,
  'floor.not-requested': ({ person }, say) => `${say.person(person)}沒有請求發言。請先舉手登記。`,
  'floor.not-yours': ({ person }, say) => `目前不是${say.person(person)}的發言時間，或您不能代其辦理。`,
  'floor.requested': ({ person }, say) => `${say.person(person)}已登記發言，請等候主持人點名。`,
  'floor.newcomer-first': ({ person, newcomer }, say) =>
    `未發過言的優先：${say.person(newcomer)}還沒有就此事項發言，應先於${say.person(person)}。請讓其先講。`,
  'floor.other-side': ({ person, stance: side }, say) =>
    `正反雙方應交替發言：接下來應由持“${stance[side]}”意見的${say.person(person)}發言。請讓其先講。`,
  'speech.used-up': ({ person, item, speeches, max }, say) =>
    `${say.person(person)}就${say.item(item)}在本輪已發言${speeches}次，每人最多${max}次。請把機會留給他人。`,
  'chair.neutral': ({ person }, say) => `主持人應當中立，${say.person(person)}不得參與討論。如要發言，請先移交主持。`,
  'debate.closed': ({ item }, say) => `${say.item(item)}的辯論已經結束，不再接受發言。請轉入表決。`,
  'item.not-in-round': ({ item }, say) => `${say.item(item)}未列入本輪協商的通知，不得討論。請在下一輪列入。`,
  'item.not-open': ({ item, status }, say) => `${say.item(item)}目前為“${itemStatus(status)}”，不能再討論或改動。`,
  'comment.exists': ({ comment }) => `編號為“${comment}”的意見已經提交。請另編編號。`,
  'comment.outside-window': ({ moment }, say) =>
    `意見的時間${say.when(moment)}不在本輪徵詢期內，不能計入。請在徵詢期內提交。`,
  'evidence.exists': ({ evidence }) => `編號為“${evidence}”的材料已經提交。請另編編號。`,
  'motion.exists': ({ motion }) => `編號為“${motion}”的動議已經提出。請另編編號。`,
  'motion.unknown': ({ motion }, say) => `沒有待處理的${say.named('動議', motion)}。請核對編號。`,
  'motion.pending': ({ motion }, say) => `${say.named('動議', motion)}還沒有處理完。一時一件，請先處理該動議。`,
  'motion.nothing-to-amend': () => '目前沒有待決的主動議，無從修正。請先提出主動議。',
  'motion.decided': ({ motion, status }, say) =>
    status === 'withdrawn'
      ? `“${motion}”已經撤回。如要表決，請重新提出。`
      : `“${motion}”已經表決，結果為${status === 'adopted' ? '通過' : '未通過'}。票數錄錯的，請辦理“${say.command('motion.correct')}”。`,
  'motion.no-option': ({ motion }) =>
    `“${motion}”沒有修正任何方案，不能寫方案名稱和費用。請寫明所修正的方案，或刪去這兩項。`,
  'motion.depth': ({ motion }) => `“${motion}”本身就是修正動議，不得再加修正。請先就它表決。`,
  'motion.precedence': ({ motion, pending }, say) =>
    `“${motion}”不優先於正在處理的${say.named('動議', pending)}。請待後者處理完畢再提出。`,
  'motion.not-next': ({ motion, next }, say) =>
    next === ''
      ? `${say.named('動議', motion)}不在待決之列。請核對編號。`
      : `還沒有輪到${say.named('動議', motion)}，應先處理${say.named('動議', next)}。`,
  'motion.not-yours': ({ motion }, say) => `${say.named('動議', motion)}不是由您提出的，只有動議人可以撤回。`,
  'motion.own-second': ({ motion }, say) => `${say.named('動議', motion)}由您提出，須由他人附議。`,
  'motion.seconded': ({ motion }, say) => `${say.named('動議', motion)}已有人附議，無須再附議。`,
  'motion.unseconded': ({ motion }, say) => `${say.named('動議', motion)}尚無人附議，不能表決。請先徵求附議。`,
  'votes.over-attendance': ({ votes, present }) =>
    `票數合計${votes}票，多於可計的到會人數${present}人，差${votes - present}票。請重新清點。`,
  'option.exists': ({ option }) => `編號為“${option}”的方案已經提出。請另編編號。`,
  'option.unknown': ({ option }) => `沒有編號為“${option}”的方案。請核對編號。`,
  'option.withdrawn': ({ option }) => `方案“${option}”已經撤回，不能再辦理。`,
  'option.not-yours': ({ option }) => `方案“${option}”不是由您提出的，不能由您修改或撤回。請以修正動議提出修改。`,
  'option.needed': ({ item }, say) => `${say.item(item)}有不止一個方案，應寫明以哪一個為準。`,
  'option.not-ranked-first': ({ item, option, ranked }, say) =>
    `${say.item(item)}的各方案已經排序，排在首位的是${say.option(item, ranked)}，不是${say.option(item, option)}。請以排在首位的為準，或另行議定。`,
  'ranking.too-few-options': ({ item, options }, say) =>
    `${say.item(item)}目前有${options}個方案，至少要有兩個才能排序。請先提出方案。`,
  'ranking.too-many-options': ({ item, options, most }, say) =>
    `${say.item(item)}目前有${options}個方案，一次最多排${most}個。請先撤回一部分，再行排序。`,
  'ranking.open': ({ item }, say) => `${say.item(item)}的各方案正在排序，不得改動。請先結束或取消排序。`,
  'ranking.none': ({ item }, say) => `${say.item(item)}的各方案目前沒有在排序。請先宣布開始排序。`,
  'ranking.not-on-it': ({ item, options, on }, say) =>
    `${say.list(options.map((option) => say.option(item, option)))}不在本次排序之列，本次排序的是${say.list(on.map((option) => say.option(item, option)))}。請去掉不在其中的。`,
  'ranking.named-twice': ({ item, option }, say) => `${say.option(item, option)}寫了不止一次。每個方案只能排一個位置。`,
  'ranking.no-ballots': ({ item }, say) =>
    `${say.item(item)}的各方案還沒有可以計入的排序，不能結束。請等候提交，或取消排序。`,
  'ranking.tied': ({ item, among }, say) =>
    `${say.list(among.map((option) => say.option(item, option)))}並列首位。請主持人在結束排序時投決定票，選定其中一個。`,
  'ranking.no-casting-vote': ({ item }, say) =>
    `${say.item(item)}的方案排序無須主持人投決定票：首位沒有並列，或者議事規則另有決定辦法。請直接結束排序。`,
  'option.chosen-later': ({ item }, say) =>
    `${say.item(item)}由表決在各方案中選定，現在不必指定。請不寫方案，直接確定。`,
  'item.no-route': ({ item }, say) => `${say.item(item)}沒有設定表決程序，只能協商一致，不能付諸表決。`,
  'items.undecided': ({ items }, say) =>
    items.length === 0
      ? '沒有待表決的事項，不能轉入民主表決。請先確定表決方案。'
      : `還有${items.length}項沒有結論或無須表決：${say.items(items)}。請先逐項了結。`,
  'items.not-adoptable': ({ items }, say) =>
    items.length === 0
      ? '沒有協商一致的事項，不能這樣結束。請先徵詢共識。'
      : `${say.items(items)}與所選的結束方式不符：要形成項目的應轉入項目轉化，其餘的應直接生效。請改選。`,
  'items.need-vote': ({ items }, say) => `${say.items(items)}應付諸表決，不能以協商代替。請轉入民主表決。`,
  'conclusion.reply-missing': () => '擱置或轉辦的，應當答覆提出人。請填寫答覆。',
  'motion.built-on': ({ motion }, say) => `${say.named('動議', motion)}之後又有新的決定，票數不能再更正。請另提動議。`,
  'round.none-closed': () => `沒有可以恢復的輪次。請另行召集。`,
  'round.over': ({ closes }, say) => `本輪應於${say.until(closes)}結束，時間已過，不能恢復。請另行召集。`,
  'item.not-frozen': ({ item, status }, say) =>
    `${say.item(item)}目前為“${itemStatus(status)}”，方案並未確定，無須重開。`,
};
