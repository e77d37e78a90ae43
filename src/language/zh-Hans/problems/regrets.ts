// 照办得成、事后要后悔的。What goes through and will be regretted, in Chinese.
import type { RegretProblems } from '../../../problems/regrets.js';
import type { Sentences } from '../../dictionary.js';

export const regrets: Sentences<RegretProblems> = {
  'regrets.body-empty': ({ body }, say) => `${say.quote(body)}没有成员，到会人数永远够不上；请列出成员，或录入名册`,
  'regrets.party-nobody': ({ kinds }, say) =>
    `按议事规则，会议须有这些方面的人到场：${say.list([...kinds])}；名单里一个也没有，请在人员中写明`,
  'regrets.no-against': () => '表决票上没有“反对”一项，不同意的人无从表态；请补上',
  'regrets.notice-short': ({ days, least }) =>
    `从公告到投票只隔${days}天，依法（或按自定规则）应提前${least}天；请把投票日期往后推`,
  'regrets.proxies-over': ({ proxies, most }) =>
    `议事规则准许一人受${proxies}人委托，所依据的法律只准${most}人；请按法律改正`,
  'regrets.closes-on-holiday': ({ date }) => `投票截止的${date}是法定节假日，没有人上班收票；请另定截止日`,
  'regrets.days-unknown': ({ from, until }) =>
    from === null || until === null
      ? '这里的期限没有可用的休假日历，只按周末顺延；请在议事规则的 holidays 中列出节假日'
      : `所知休假日历只到${until}（自${from}起），此后的期限只按周末顺延；当年放假安排公布后，请在议事规则的 holidays 中列出`,
  'regrets.off-price': ({ item, budget, price, ...share }, say) =>
    `预算${say.money(budget)}，而${say.item(item)}是按${say.money(price)}的价款决定的；出入${say.threshold(share)}，过筛时不予立项。请调整预算，或退回协商按新价款重新决定`,
};
