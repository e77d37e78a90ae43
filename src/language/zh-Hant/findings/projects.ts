// Made from zh-Hans/findings/projects.ts by `npm run zh-hant`: not to be edited.

import type { Findings as Conversion } from '../../../parts/4-conversion/vocabulary.js';
import type { Findings as Implementation } from '../../../parts/5-implementation/vocabulary.js';
import type { Findings as CallOuts } from '../../../parts/call-outs/vocabulary.js';
import type { Clock } from '../../../parts/projects/vocabulary.js';
import { grouped, products } from '../../amounts.js';
import type { Workings } from '../../dictionary.js';
import type { Say } from '../../say.js';
import { fullWidth, score } from './checks.js';

const clocks = (say: Say, project: string, label: string, found: readonly Clock[]): string[] =>
  found.map(({ milestone, due }) => `${say.milestone(project, milestone)}${label}${say.until(due)}。`);

const late = (is: boolean): string => (is ? '已逾期' : '未逾期');

type Found = Conversion & Implementation & CallOuts;

export const projects: Workings<keyof Found> = {
  'project.score': (found, say) => [`${score(say, found.weighted, found.greatest, null)}。`],
  'project.screen': (found, say) => [
    `評分人數${found.scorers}人，${score(say, found.score.weighted, found.score.greatest, found.check)}。`,
    `預算${say.money(found.budget)}，已落實${say.money(found.secured)}${
      found.secured < found.budget ? `，尚缺${say.money(found.budget - found.secured)}` : ''
    }。`,
  ],
  'conversion.conclude': (found) => [
    found.next === 'implementation'
      ? `立項${found.projects}個，轉入組織實施。`
      : found.next === 'adopted'
        ? '沒有立項，已決定的事項自行生效。'
        : '沒有立項，協商結束。',
  ],
  'project.start': (found, say, { fields }) => clocks(say, fields.project, '須完成於', found.clocks),
  'milestone.reach': (found, say) => [
    `完成時間${say.when(found.moment)}${found.due === null ? '' : `，期限${say.until(found.due)}，${found.late ? '逾期完成' : '按期完成'}`}。`,
  ],
  'project.suspend': (found, say, { fields }) => clocks(say, fields.project, '的期限停止計算，原定', found.clocks),
  'project.resume': (found, say, { fields }) => clocks(say, fields.project, '的期限順延至', found.clocks),
  'change.decide': (found, say) => [
    ...(found.check === null
      ? []
      : [
          `變動${say.money(found.check.part)}，原批准預算${say.money(found.check.whole)}，${say.threshold(found.check)}的屬重大變更：${
            found.check.whole === 0 ? '原無預算' : fullWidth(products(found.check, grouped))
          }。`,
        ]),
    found.material ? '屬重大變更。' : '不屬重大變更。',
    ...(found.due === null ? [] : [`新期限${say.until(found.due)}。`]),
  ],
  'project.rectify': (found, say, { fields }) => clocks(say, fields.project, '須完成於', found.clocks),
  'implementation.send-back': (found) => [found.next === 'vote' ? '轉入民主表決。' : '轉入議事協商。'],
  'implementation.conclude': (found, say) => [
    `驗收${found.accepted}個，終止${found.terminated}個；共入帳${say.money(found.moneyIn)}，支出${say.money(found.moneyOut)}，結餘${say.money(found.moneyIn - found.moneyOut)}。`,
  ],
  'callout.raise': (found, say) => [`須於${say.until(found.due)}前派單。`],
  'callout.assign': (found, say) => [`${late(found.late)}，須於${say.until(found.due)}前報到。`],
  'callout.arrive': (found, say) => [`${late(found.late)}，須於${say.until(found.due)}前辦結。`],
  'callout.resolve': (found) => [`${late(found.late)}。`],
  'callout.return': (found, say) => [`須於${say.until(found.due)}前再次報到。`],
};
