// 社会选择公理的名称和要求。What axioms of social choice are called and ask for.
import type { AxiomNames } from '../../method-names.js';

export const axioms: AxiomNames = {
  majority: {
    title: '过半数准则',
    asks: '过半数的选票排在首位的候选人胜出',
  },
  'mutual-majority': {
    title: '共同过半数准则',
    asks: '过半数的选票都把某一组候选人排在其余之前的，胜出者出自这一组',
  },
  'condorcet-winner': {
    title: '孔多塞胜者准则',
    asks: '两两比较胜过其余每一个的候选人胜出',
  },
  'condorcet-loser': {
    title: '孔多塞败者准则',
    asks: '两两比较负于其余每一个的候选人不得胜出',
  },
  smith: {
    title: '史密斯准则',
    asks: '胜出者出自最小的、其中每一个都胜过组外每一个的一组候选人',
  },
  pareto: {
    title: '帕累托准则',
    asks: '每张选票都把甲排在乙之前的，乙不得胜出',
  },
  monotonicity: {
    title: '单调性',
    asks: '选票把胜出者排得更靠前，其余次序不变的，胜出者不会因此落选',
  },
  participation: {
    title: '参与准则',
    asks: '投票不会使结果比不投票更不合投票人之意',
  },
  'independence-of-clones': {
    title: '克隆独立性',
    asks: '增加一个与某候选人处处相邻的克隆，不改变胜出的是哪一方',
  },
  'reversal-symmetry': {
    title: '反转对称性',
    asks: '所有选票的次序全部颠倒后，原来唯一的胜出者不得仍然胜出',
  },
  jr: {
    title: '合理代表性',
    asks: '人数够得一席、又都赞成同一候选人的一群投票人，至少有一人赞成的当选',
  },
  pjr: {
    title: '比例合理代表性',
    asks: '人数够得若干席、又共同赞成这么多候选人的一群投票人，合起来有这么多赞成的人当选',
  },
  ejr: {
    title: '扩展合理代表性',
    asks: '人数够得若干席、又共同赞成这么多候选人的一群投票人，其中有人赞成的当选者达到这个数',
  },
};
