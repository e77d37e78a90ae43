// Made from zh-Hans/names/axioms.ts by `npm run zh-hant`: not to be edited.
import type { AxiomNames } from '../../method-names.js';

export const axioms: AxiomNames = {
  majority: {
    title: '過半數準則',
    asks: '過半數的選票排在首位的候選人勝出',
  },
  'mutual-majority': {
    title: '共同過半數準則',
    asks: '過半數的選票都把某一組候選人排在其餘之前的，勝出者出自這一組',
  },
  'condorcet-winner': {
    title: '孔多塞勝者準則',
    asks: '兩兩比較勝過其餘每一個的候選人勝出',
  },
  'condorcet-loser': {
    title: '孔多塞敗者準則',
    asks: '兩兩比較負於其餘每一個的候選人不得勝出',
  },
  smith: {
    title: '史密斯準則',
    asks: '勝出者出自最小的、其中每一個都勝過組外每一個的一組候選人',
  },
  pareto: {
    title: '帕累托準則',
    asks: '每張選票都把甲排在乙之前的，乙不得勝出',
  },
  monotonicity: {
    title: '單調性',
    asks: '選票把勝出者排得更靠前，其餘次序不變的，勝出者不會因此落選',
  },
  participation: {
    title: '參與準則',
    asks: '投票不會使結果比不投票更不合投票人之意',
  },
  'independence-of-clones': {
    title: '克隆獨立性',
    asks: '增加一個與某候選人處處相鄰的克隆，不改變勝出的是哪一方',
  },
  'reversal-symmetry': {
    title: '反轉對稱性',
    asks: '所有選票的次序全部顛倒後，原來唯一的勝出者不得仍然勝出',
  },
  jr: {
    title: '合理代表性',
    asks: '人數夠得一席、又都贊成同一候選人的一群投票人，至少有一人贊成的當選',
  },
  pjr: {
    title: '比例合理代表性',
    asks: '人數夠得若干席、又共同贊成這麼多候選人的一群投票人，合起來有這麼多贊成的人當選',
  },
  ejr: {
    title: '擴展合理代表性',
    asks: '人數夠得若干席、又共同贊成這麼多候選人的一群投票人，其中有人贊成的當選者達到這個數',
  },
};
