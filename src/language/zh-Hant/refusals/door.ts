// Made from zh-Hans/refusals/door.ts by `npm run zh-hant`: not to be edited.
import type { DoorRefusals } from '../../../procedure/vocabulary.js';
import type { Sentences } from '../../dictionary.js';
import { nameOf, told } from '../../working.js';
import { behindName, office } from '../terms.js';

export const door: Sentences<DoorRefusals> = {
  malformed: ({ problems }) =>
    `所填內容不合要求：${told(problems)
      .map((problem) => `“${nameOf(problem) || '整份請求'}”${behindName(problem)}`)
      .join('；')}。請改正後重新提交。`,
  'command.unknown': ({ type }) => `沒有“${type}”這一請求。請核對名稱後重新提交。`,
  'not-now': ({ type, place }, say) =>
    `目前處於“${say.place(place)}”，不能辦理“${say.command(type)}”。請待程序進行到相應環節再辦理。`,
  'not-yours': ({ type, roles }, say) => `“${say.command(type)}”應由${say.roles(roles)}辦理。請交由其辦理。`,
  stranger: ({ person }, say) =>
    // 外來的請求可能沒有寫明辦理人。
    !person
      ? '沒有寫明由誰辦理。請填寫辦理人。'
      : `${say.person(person)}未登記為本次協商的參與人，也不在任何名冊上。請先辦理人員登記。`,
  'clerk.not-entitled': ({ person, offices }, say) =>
    offices.length === 0
      ? `按本議事規則，任何人不得代他人錄入，${say.person(person)}不能代錄。請由本人提交。`
      : `${say.person(person)}不能代他人錄入，代錄應由${say.either(offices.map(office))}辦理。`,
  'on.after-at': ({ on, at }, say) =>
    `所填發生時間${say.when(on)}晚於錄入時間${say.when(at)}。請核對，事情發生後方可錄入。`,
  'principal.not-allowed': ({ type }, say) => `“${say.command(type)}”須由本人辦理，不得代辦。`,
  'witness.needed': ({ type }, say) => `“${say.command(type)}”須有第二人見證。請填寫一名已登記且非辦理人本人的見證人。`,
  'key.reused': ({ key }) => `編號“${key}”已用於另一項內容不同的請求。請更換編號後重新提交。`,
  'seq.moved': ({ expected, actual }) =>
    `提交時所依據的是第${expected}條記錄，現已記到第${actual}條。請查看最新情況後再提交。`,
};
