// 中文的写法：引号、列举、日期、面积、金额、比例。How Chinese is written. Pure.
import type { Threshold } from '../../law/index.js';
import { decimal, grouped, partsOf, partsOfDate, partsOfEnd } from '../amounts.js';
import { quotation } from '../marks.js';
import type { ActsBy, Grammar } from '../say.js';
import { text } from './text.js';

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

const numeral = (n: number): string => NUMERALS[n] ?? String(n);

/** 以上含本数；过半数、超过不含本数（民法典第一千二百五十九条）。 */
function threshold({ num, den, strict }: Threshold): string {
  if (num === den) return '全体';
  if (num === 1 && den === 2) return strict ? '过半数' : '半数以上';
  const share = `${numeral(den)}分之${numeral(num)}`;
  return strict ? `超过${share}` : `${share}以上`;
}

const day = ({ year, month, day: of }: { year: number; month: number; day: number }): string =>
  `${year}年${month}月${of}日`;

const moment = ({ time, ...date }: ReturnType<typeof partsOf>): string => `${day(date)} ${time}`;

const ACTING: Readonly<Record<ActsBy, (principal: string) => string>> = {
  entrusted: (principal) => `受${principal}委托`,
  proxy: (principal) => `受${principal}委托`,
  helper: (principal) => `受${principal}委托代办`,
  delegate: (principal) => `${principal}的代表`,
  guardian: (principal) => `${principal}的监护人`,
  household: (principal) => `${principal}所在户的户代表`,
  assisted: (principal) => `协助${principal}办理`,
};

export const grammar: Grammar = {
  text,
  quote: quotation,
  name: /^[\p{Script=Han}·]+$/u,
  category: (category, name) => `${category}${name}`,
  // 引文在句末的，句号只用一次，留在引号之内；在句中的，引文末尾的句号不用。
  tidy: (sentence) => sentence.replace(/([。？！.?!]’?”)。/gu, '$1').replace(/[。.](’?”)(?=[，；、：（）])/gu, '$1'),
  list: (parts) => parts.join('、'),
  either: (parts) => parts.join('或'),
  join: (parts) => parts.join('，'),
  when: (instant, zone) => moment(partsOf(instant, zone)),
  // 期间的最后一日的截止时间为二十四时（民法典第二百零三条）。
  until: (instant, zone) => moment(partsOfEnd(instant, zone)),
  day: (instant, zone) => day(partsOf(instant, zone)),
  date: (date) => day(partsOfDate(date)),
  area: (units, decimals = 2) => `${decimal(units, decimals)}平方米`,
  money: (units, currency) => `${grouped(units)}${currency === 'CNY' ? '元' : ` ${currency}`}`,
  heads: (count) => `${count}人`,
  span(minutes) {
    const hours = Math.floor(minutes / 60);
    const rest = `${minutes % 60}分钟`;
    return hours === 0 ? rest : minutes % 60 === 0 ? `${hours}小时` : `${hours}小时${rest}`;
  },
  threshold,
  apart: (name, mark) => `${name}（${mark}）`,
  actingFor: (person, principal, by) => `${person}（${by === undefined ? `代${principal}` : ACTING[by](principal)}）`,
  source: (source) => `（依据：${source}）`,
  within: (path, sentence) => `${path}：${sentence}`,
  more: (problems) => `（同类问题另有${problems}处）`,
  entered: (by, on) => {
    const parts = [on === undefined ? '' : `实际发生于${on}`, by === undefined ? '' : `由${by}录入`].filter(Boolean);
    return parts.length === 0 ? '' : `（${parts.join('，')}）`;
  },
  erased: '〔已依法删除〕',
  withheld: '〔未公开〕',
};
