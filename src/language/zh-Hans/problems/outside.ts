// 由外部程序作答时的问题。What is wrong with people who are asked outside.
import type { OutsideProblems } from '../../../problems/outside.js';
import type { Sentences } from '../../dictionary.js';

type Asked = { outside: string; question: string; person: string };

const asked = ({ outside, question, person }: Asked): string => `就${person}向外部程序${outside}询问“${question}”，`;

export const outside: Sentences<OutsideProblems> = {
  'outside.unknown': ({ outside, known }) =>
    known.length === 0
      ? `有人员要由外部程序${outside}作答，但没有给出任何程序；请在processes中写明如何启动`
      : `有人员要由外部程序${outside}作答，但没有这个程序；现有：${known.join('、')}`,
  'outside.not-started': ({ outside, command, message }) =>
    `外部程序${outside}无法用${command}启动：${message}；请确认已经安装，且在可执行路径中`,
  'outside.silent': ({ seconds, ...who }) =>
    `${asked(who)}它在${seconds}秒内没有作答；请调大timeout，或检查它是否每答一行就立即输出（flush）`,
  'outside.ended': ({ code, signal, said, ...who }) =>
    `${asked(who)}它没有作答就退出了${code === undefined ? '' : `，退出码${code}`}${
      signal === undefined ? '' : `，被${signal}终止`
    }${said === undefined ? '' : `；最后的出错信息：${said}`}`,
  'outside.garbled': ({ line, ...who }) =>
    `${asked(who)}它输出了“${line}”；作答须是一行JSON：{"id": …, "answer": …}，标准输出中不能有别的内容`,
  'outside.floods': ({ characters, ...who }) =>
    `${asked(who)}它输出了${characters}个多余的字符；每问只答一行，然后等下一问`,
  'outside.other-question': ({ id, answered, ...who }) =>
    `${asked(who)}它答的是第${answered}问，而这是第${id}问；作答须写明所答问题的id`,
  'outside.answer': ({ path, answer, ...who }) =>
    `${asked(who)}它答了${answer}，不是这一问的答案${path === '' ? '' : `（${path}处）`}；可以怎样作答，见docs/simulate/outside.md`,
  'outside.transcript-form': ({ line }) => `问答记录第${line}行格式不对`,
  'outside.transcript-other': ({ line, outside, question, person }) =>
    `问答记录第${line}行答的不是就${person}向${outside}所问的“${question}”；它出自另一次运行，场景、种子或版本不同`,
  'outside.transcript-short': ({ line, outside, question, person }) =>
    `问答记录不到第${line}行就完了，而此处要就${person}向${outside}询问“${question}”；它出自另一次运行，或者不完整`,
  'outside.transcript-long': ({ line, lines }) => `问答记录共${lines}行，从第${line}行起没有人问；它出自另一次运行`,
};
