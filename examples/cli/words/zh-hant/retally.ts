// Made from zh-hans/retally.ts by `npm run zh-hant`: not to be edited.
import type { Words } from '../words.js';

export const retally: Words['retally'] = {
  help: {
    summary: '把記錄中的表決票換一種方式重算，說明結果會有何不同；不寫入任何內容',
    rule: '換用的表決規則，見 yishi rules',
    method: '按投票方法在同一張票的各事項之間計票，方案排序也照此重算，見 yishi methods',
    roll: '換用的名冊（CSV：person、name、unit、area，或業主編號、姓名、房號、面積）',
    scope: '與 --roll 同用：只算小區的這一部分，如 3幢/2單元',
    recusals: '迴避人員：left-out 不計入基數，kept 計入基數，voting 照常投票',
    proxies: '委託投票：left-out 一律不計，或寫每名受託人至多代幾人',
    measure: '與 --method 同用：每票的分量，heads 人數（預設）、area 面積或 weight 權重',
    seats: '與 --method 同用：可選出幾項',
    budget: '與 --method 同用：可用資金，以協商所用貨幣計',
    vote: '只看記錄中的第幾次表決',
  },
  howElse: '請說明換哪一項重算：--rule、--method、--roll、--recusals 或 --proxies',
  alone: (option, partner) => `${option} 要與 ${partner} 同用；請補上 ${partner}，或去掉 ${option}`,
  unknownWord: (option, written, known) => `${option} 不能是${written}，只能是：${known.join('、')}`,
  noNumber: (option, written) => `${option} 須是零以上的整數，不能是${written}`,
  heading: (vote, body, was, instead) => `第${vote}次表決，${body}：${was === instead ? was : `${was} → ${instead}`}`,
  item: (item, was, wouldBe, same) =>
    same ? `${item}：${was}，重算後不變` : `${item}：原為${was}，重算後為${wouldBe}`,
  because: (shares) => shares,
  offRoll: (people) => `不在該名冊內，或在其中沒有單獨一票的：${people}`,
  byProxy: (people) => `由他人代投而未計入的：${people}`,
  method: (method, winners) => `按${method}：${winners.length === 0 ? '無' : winners.join('、')}`,
  ranking: (item, method, was, wouldBe) => {
    const first = wouldBe.length === 0 ? '無' : wouldBe.join('、');
    return `${item}的方案排序：排在首位的實為${was ?? '無'}，按${method}計為${first}${wouldBe.length > 1 ? '，並列首位' : ''}`;
  },
  left: (why) => `未重算：${why}`,
  working: '重算結果：',
  nothingWritten: '以上只是推算，記錄未作任何改動。',
};
