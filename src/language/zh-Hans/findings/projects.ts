// 认定：第四步项目转化、第五步组织实施、吹哨报到。Findings of steps 4 and 5 and of call-outs, in Chinese.

import type { conversion } from '../../../parts/4-conversion/part.js';
import type { implementation } from '../../../parts/5-implementation/part.js';
import type { callOuts } from '../../../parts/call-outs/part.js';
import type { Clock } from '../../../parts/projects/words.js';
import { grouped, products } from '../../amounts.js';
import type { FindingType, Workings } from '../../dictionary.js';
import type { Say } from '../../say.js';
import { fullWidth, score } from './checks.js';

const clocks = (say: Say, project: string, label: string, found: readonly Clock[]): string[] =>
  found.map(({ milestone, due }) => `${say.milestone(project, milestone)}${label}${say.until(due)}。`);

const late = (is: boolean): string => (is ? '已逾期' : '未逾期');

type Found = keyof typeof conversion.commands | keyof typeof implementation.commands | keyof typeof callOuts.commands;

export const projects: Workings<Extract<Found, FindingType>> = {
  'project.score': (found, say) => [`${score(say, found.weighted, found.greatest, null)}。`],
  'project.screen': (found, say) => [
    `评分人数${found.scorers}人，${score(say, found.score.weighted, found.score.greatest, found.check)}。`,
    `预算${say.money(found.budget)}，已落实${say.money(found.secured)}${
      found.secured < found.budget ? `，尚缺${say.money(found.budget - found.secured)}` : ''
    }。`,
  ],
  'conversion.conclude': (found) => [
    found.next === 'implementation'
      ? `立项${found.projects}个，转入组织实施。`
      : found.next === 'adopted'
        ? '没有立项，已决定的事项自行生效。'
        : '没有立项，协商结束。',
  ],
  'project.start': (found, say, { fields }) => clocks(say, fields.project, '须完成于', found.clocks),
  'milestone.reach': (found, say) => [
    `完成时间${say.when(found.moment)}${found.due === null ? '' : `，期限${say.until(found.due)}，${found.late ? '逾期完成' : '按期完成'}`}。`,
  ],
  'project.suspend': (found, say, { fields }) => clocks(say, fields.project, '的期限停止计算，原定', found.clocks),
  'project.resume': (found, say, { fields }) => clocks(say, fields.project, '的期限顺延至', found.clocks),
  'change.decide': (found, say) => [
    ...(found.check === null
      ? []
      : [
          `变动${say.money(found.check.part)}，原批准预算${say.money(found.check.whole)}，${say.threshold(found.check)}的属重大变更：${
            found.check.whole === 0 ? '原无预算' : fullWidth(products(found.check, grouped))
          }。`,
        ]),
    found.material ? '属重大变更。' : '不属重大变更。',
    ...(found.due === null ? [] : [`新期限${say.until(found.due)}。`]),
  ],
  'project.rectify': (found, say, { fields }) => clocks(say, fields.project, '须完成于', found.clocks),
  'implementation.send-back': (found) => [found.next === 'vote' ? '转入民主表决。' : '转入议事协商。'],
  'implementation.conclude': (found, say) => [
    `验收${found.accepted}个，终止${found.terminated}个；共入账${say.money(found.moneyIn)}，支出${say.money(found.moneyOut)}，结余${say.money(found.moneyIn - found.moneyOut)}。`,
  ],
  'callout.raise': (found, say) => [`须于${say.until(found.due)}前派单。`],
  'callout.assign': (found, say) => [`${late(found.late)}，须于${say.until(found.due)}前报到。`],
  'callout.arrive': (found, say) => [`${late(found.late)}，须于${say.until(found.due)}前办结。`],
  'callout.resolve': (found) => [`${late(found.late)}。`],
  'callout.return': (found, say) => [`须于${say.until(found.due)}前再次报到。`],
};
