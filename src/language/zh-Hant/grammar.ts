// Made from zh-Hans/grammar.ts by `npm run zh-hant`: not to be edited.
import type { Threshold } from '../../law/index.js';
import { decimal, grouped, partsOf, partsOfDate, partsOfEnd } from '../amounts.js';
import { quotation } from '../marks.js';
import type { ActsBy, Grammar } from '../say.js';
import { text } from './text.js';

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

const numeral = (n: number): string => NUMERALS[n] ?? String(n);

/** 以上含本數；過半數、超過不含本數（民法典第一千二百五十九條）。 */
function threshold({ num, den, strict }: Threshold): string {
  if (num === den) return '全體';
  if (num === 1 && den === 2) return strict ? '過半數' : '半數以上';
  const share = `${numeral(den)}分之${numeral(num)}`;
  return strict ? `超過${share}` : `${share}以上`;
}

const day = ({ year, month, day: of }: { year: number; month: number; day: number }): string =>
  `${year}年${month}月${of}日`;

const moment = ({ time, ...date }: ReturnType<typeof partsOf>): string => `${day(date)} ${time}`;

const ACTING: Readonly<Record<ActsBy, (principal: string) => string>> = {
  entrusted: (principal) => `受${principal}委託`,
  proxy: (principal) => `受${principal}委託`,
  helper: (principal) => `受${principal}委託代辦`,
  delegate: (principal) => `${principal}的代表`,
  guardian: (principal) => `${principal}的監護人`,
  household: (principal) => `${principal}所在戶的戶代表`,
  assisted: (principal) => `協助${principal}辦理`,
};

export const grammar: Grammar = {
  text,
  quote: quotation,
  name: /^[\p{Script=Han}·]+$/u,
  category: (category, name) => `${category}${name}`,
  // 引文在句末的，句號只用一次，留在引號之內；在句中的，引文末尾的句號不用。
  tidy: (sentence) => sentence.replace(/([。？！.?!]’?”)。/gu, '$1').replace(/[。.](’?”)(?=[，；、：（）])/gu, '$1'),
  list: (parts) => parts.join('、'),
  either: (parts) => parts.join('或'),
  join: (parts) => parts.join('，'),
  when: (instant, zone) => moment(partsOf(instant, zone)),
  // 期間的最後一日的截止時間為二十四時（民法典第二百零三條）。
  until: (instant, zone) => moment(partsOfEnd(instant, zone)),
  day: (instant, zone) => day(partsOf(instant, zone)),
  date: (date) => day(partsOfDate(date)),
  area: (units, decimals = 2) => `${decimal(units, decimals)}平方米`,
  money: (units, currency) => `${grouped(units)}${currency === 'CNY' ? '元' : ` ${currency}`}`,
  heads: (count) => `${count}人`,
  span(minutes) {
    const hours = Math.floor(minutes / 60);
    const rest = `${minutes % 60}分鐘`;
    return hours === 0 ? rest : minutes % 60 === 0 ? `${hours}小時` : `${hours}小時${rest}`;
  },
  threshold,
  apart: (name, mark) => `${name}（${mark}）`,
  actingFor: (person, principal, by) => `${person}（${by === undefined ? `代${principal}` : ACTING[by](principal)}）`,
  source: (source) => `（依據：${source}）`,
  within: (path, sentence) => `${path}：${sentence}`,
  more: (problems) => `（同類問題另有${problems}處）`,
  entered: (by, on) => {
    const parts = [on === undefined ? '' : `實際發生於${on}`, by === undefined ? '' : `由${by}錄入`].filter(Boolean);
    return parts.length === 0 ? '' : `（${parts.join('，')}）`;
  },
  erased: '〔已依法刪除〕',
  withheld: '〔未公開〕',
};
