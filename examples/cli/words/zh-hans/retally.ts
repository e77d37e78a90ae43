// `yishi retally` 的中文用语。
import type { Words } from '../words.js';

export const retally: Words['retally'] = {
  help: {
    summary: '把记录中的表决票换一种方式重算，说明结果会有何不同；不写入任何内容',
    rule: '换用的表决规则，见 yishi rules',
    method: '按投票方法在同一张票的各事项之间计票，方案排序也照此重算，见 yishi methods',
    roll: '换用的名册（CSV：person、name、unit、area，或业主编号、姓名、房号、面积）',
    scope: '与 --roll 同用：只算小区的这一部分，如 3幢/2单元',
    recusals: '回避人员：left-out 不计入基数，kept 计入基数，voting 照常投票',
    proxies: '委托投票：left-out 一律不计，或写每名受托人至多代几人',
    measure: '与 --method 同用：每票的分量，heads 人数（默认）、area 面积或 weight 权重',
    seats: '与 --method 同用：可选出几项',
    budget: '与 --method 同用：可用资金，以协商所用货币计',
    vote: '只看记录中的第几次表决',
  },
  howElse: '请说明换哪一项重算：--rule、--method、--roll、--recusals 或 --proxies',
  alone: (option, partner) => `${option} 要与 ${partner} 同用；请补上 ${partner}，或去掉 ${option}`,
  unknownWord: (option, written, known) => `${option} 不能是${written}，只能是：${known.join('、')}`,
  noNumber: (option, written) => `${option} 须是零以上的整数，不能是${written}`,
  heading: (vote, body, was, instead) => `第${vote}次表决，${body}：${was === instead ? was : `${was} → ${instead}`}`,
  item: (item, was, wouldBe, same) =>
    same ? `${item}：${was}，重算后不变` : `${item}：原为${was}，重算后为${wouldBe}`,
  because: (shares) => shares,
  offRoll: (people) => `不在该名册内，或在其中没有单独一票的：${people}`,
  byProxy: (people) => `由他人代投而未计入的：${people}`,
  method: (method, winners) => `按${method}：${winners.length === 0 ? '无' : winners.join('、')}`,
  ranking: (item, method, was, wouldBe) => {
    const first = wouldBe.length === 0 ? '无' : wouldBe.join('、');
    return `${item}的方案排序：排在首位的实为${was ?? '无'}，按${method}计为${first}${wouldBe.length > 1 ? '，并列首位' : ''}`;
  },
  left: (why) => `未重算：${why}`,
  working: '重算结果：',
  nothingWritten: '以上只是推算，记录未作任何改动。',
};
