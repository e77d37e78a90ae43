// 不予受理：任何请求在本规则之前都可能遇到的。Refusals any command can meet, in Chinese.
import type { DoorRefusals } from '../../../procedure/vocabulary.js';
import type { Sentences } from '../../dictionary.js';
import { nameOf, told } from '../../working.js';
import { behindName, office } from '../terms.js';

export const door: Sentences<DoorRefusals> = {
  malformed: ({ problems }) =>
    `所填内容不合要求：${told(problems)
      .map((problem) => `“${nameOf(problem) || '整份请求'}”${behindName(problem)}`)
      .join('；')}。请改正后重新提交。`,
  'command.unknown': ({ type }) => `没有“${type}”这一请求。请核对名称后重新提交。`,
  'not-now': ({ type, place }, say) =>
    `目前处于“${say.place(place)}”，不能办理“${say.command(type)}”。请待程序进行到相应环节再办理。`,
  'not-yours': ({ type, roles }, say) => `“${say.command(type)}”应由${say.roles(roles)}办理。请交由其办理。`,
  stranger: ({ person }, say) =>
    // 外来的请求可能没有写明办理人。
    !person
      ? '没有写明由谁办理。请填写办理人。'
      : `${say.person(person)}未登记为本次协商的参与人，也不在任何名册上。请先办理人员登记。`,
  'clerk.not-entitled': ({ person, offices }, say) =>
    offices.length === 0
      ? `按本议事规则，任何人不得代他人录入，${say.person(person)}不能代录。请由本人提交。`
      : `${say.person(person)}不能代他人录入，代录应由${say.either(offices.map(office))}办理。`,
  'on.after-at': ({ on, at }, say) =>
    `所填发生时间${say.when(on)}晚于录入时间${say.when(at)}。请核对，事情发生后方可录入。`,
  'principal.not-allowed': ({ type }, say) => `“${say.command(type)}”须由本人办理，不得代办。`,
  'witness.needed': ({ type }, say) => `“${say.command(type)}”须有第二人见证。请填写一名已登记且非办理人本人的见证人。`,
  'key.reused': ({ key }) => `编号“${key}”已用于另一项内容不同的请求。请更换编号后重新提交。`,
  'seq.moved': ({ expected, actual }) =>
    `提交时所依据的是第${expected}条记录，现已记到第${actual}条。请查看最新情况后再提交。`,
};
