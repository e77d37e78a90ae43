// Made from zh-Hans/problems/regrets.ts by `npm run zh-hant`: not to be edited.
import type { RegretProblems } from '../../../problems/regrets.js';
import type { Sentences } from '../../dictionary.js';

export const regrets: Sentences<RegretProblems> = {
  'regrets.body-empty': ({ body }, say) => `${say.quote(body)}沒有成員，到會人數永遠夠不上；請列出成員，或錄入名冊`,
  'regrets.party-nobody': ({ kinds }, say) =>
    `按議事規則，會議須有這些方面的人到場：${say.list([...kinds])}；名單裡一個也沒有，請在人員中寫明`,
  'regrets.no-against': () => '表決票上沒有“反對”一項，不同意的人無從表態；請補上',
  'regrets.notice-short': ({ days, least }) =>
    `從公告到投票只隔${days}天，依法（或按自定規則）應提前${least}天；請把投票日期往後推`,
  'regrets.proxies-over': ({ proxies, most }) =>
    `議事規則准許一人受${proxies}人委託，所依據的法律只准${most}人；請按法律改正`,
  'regrets.closes-on-holiday': ({ date }) => `投票截止的${date}是法定節假日，沒有人上班收票；請另定截止日`,
  'regrets.days-unknown': ({ from, until }) =>
    from === null || until === null
      ? '這裡的期限沒有可用的休假日曆，只按週末順延；請在議事規則的 holidays 中列出節假日'
      : `所知休假日曆只到${until}（自${from}起），此後的期限只按週末順延；當年放假安排公布後，請在議事規則的 holidays 中列出`,
  'regrets.off-price': ({ item, budget, price, ...share }, say) =>
    `預算${say.money(budget)}，而${say.item(item)}是按${say.money(price)}的價款決定的；出入${say.threshold(share)}，過篩時不予立項。請調整預算，或退回協商按新價款重新決定`,
};
