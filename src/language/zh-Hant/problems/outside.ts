// Made from zh-Hans/problems/outside.ts by `npm run zh-hant`: not to be edited.
import type { OutsideProblems } from '../../../problems/outside.js';
import type { Sentences } from '../../dictionary.js';

type Asked = { outside: string; question: string; person: string };

const asked = ({ outside, question, person }: Asked): string => `就${person}向外部程序${outside}詢問“${question}”，`;

export const outside: Sentences<OutsideProblems> = {
  'outside.unknown': ({ outside, known }) =>
    known.length === 0
      ? `有人員要由外部程序${outside}作答，但沒有給出任何程序；請在processes中寫明如何啟動`
      : `有人員要由外部程序${outside}作答，但沒有這個程序；現有：${known.join('、')}`,
  'outside.not-started': ({ outside, command, message }) =>
    `外部程序${outside}無法用${command}啟動：${message}；請確認已經安裝，且在可執行路徑中`,
  'outside.silent': ({ seconds, ...who }) =>
    `${asked(who)}它在${seconds}秒內沒有作答；請調大timeout，或檢查它是否每答一行就立即輸出（flush）`,
  'outside.ended': ({ code, signal, said, ...who }) =>
    `${asked(who)}它沒有作答就退出了${code === undefined ? '' : `，退出碼${code}`}${
      signal === undefined ? '' : `，被${signal}終止`
    }${said === undefined ? '' : `；最後的出錯信息：${said}`}`,
  'outside.garbled': ({ line, ...who }) =>
    `${asked(who)}它輸出了“${line}”；作答須是一行JSON：{"id": …, "answer": …}，標準輸出中不能有別的內容`,
  'outside.floods': ({ characters, ...who }) =>
    `${asked(who)}它輸出了${characters}個多餘的字元；每問只答一行，然後等下一問`,
  'outside.other-question': ({ id, answered, ...who }) =>
    `${asked(who)}它答的是第${answered}問，而這是第${id}問；作答須寫明所答問題的id`,
  'outside.answer': ({ path, answer, ...who }) =>
    `${asked(who)}它答了${answer}，不是這一問的答案${path === '' ? '' : `（${path}處）`}；可以怎樣作答，見docs/simulate/outside.md`,
  'outside.transcript-form': ({ line }) => `問答記錄第${line}行格式不對`,
  'outside.transcript-other': ({ line, outside, question, person }) =>
    `問答記錄第${line}行答的不是就${person}向${outside}所問的“${question}”；它出自另一次運行，場景、種子或版本不同`,
  'outside.transcript-short': ({ line, outside, question, person }) =>
    `問答記錄不到第${line}行就完了，而此處要就${person}向${outside}詢問“${question}”；它出自另一次運行，或者不完整`,
  'outside.transcript-long': ({ line, lines }) => `問答記錄共${lines}行，從第${line}行起沒有人問；它出自另一次運行`,
};
