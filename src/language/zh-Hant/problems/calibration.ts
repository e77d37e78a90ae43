// Made from zh-Hans/problems/calibration.ts by `npm run zh-hant`: not to be edited.
import type { CalibrationProblems } from '../../../problems/calibration.js';
import type { Sentences } from '../../dictionary.js';

export const calibration: Sentences<CalibrationProblems> = {
  'calibration.no-records': () => '沒有可供估計的記錄，請至少給出一份',
  'calibration.no-items': () => '這份記錄沒有任何事項列入議程，無從重演',
  'calibration.nobody': () => '這份記錄中沒有議事或表決主體的名冊，無人可供重演',
  'calibration.body-unknown': ({ body, known }) =>
    `為議事主體${body}指定了規則，但它在這份記錄中不作任何表決；現有：${known.join('、')}`,
  'calibration.rule-unknown': ({ rule, known }) =>
    `沒有表決規則${rule}；現有：${known.join('、')}；自定規則請寫在house中`,
  'calibration.no-record': ({ message }) => `讀不出這份記錄：${message}`,
  'calibration.absent-opinions': ({ body, people }) =>
    `沒有投票的人怎麼想（${body}中${people}人次），記錄裡沒有，模擬時只能假定`,
  'calibration.turnout-or-preference': ({ body, item, polls }) =>
    `${body}對${item}的表決只見到${polls}次：不來投票是否因為不贊成，單憑投票結果分不清`,
  'calibration.strength': () => '選票只說明站在哪一邊，不說明有多強烈',
  'calibration.susceptibility': () => '人會被說動多少沒有觀察到：意見只在表決時見到一次',
  'calibration.networks': () => '誰聽誰的，記錄裡沒有',
  'calibration.sincerity': () => '從選票看不出投票是否出自本意',
  'calibration.hands': ({ body, item }) => `${body}對${item}是舉手表決：只知道各有多少，不知道是誰`,
  'calibration.few': ({ estimate, n, least }) => `${estimate}只有${n}個觀察值；不足${least}個時，區間只能說明“有可能”`,
  'calibration.records': ({ records }) => `區間只反映這${records}份記錄中人員的偶然差異，不反映社區之間的差別`,
  'calibration.quality': () => '項目做得好不好，只能從評分中看出',
};
