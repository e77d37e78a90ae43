// Made from zh-Hans/refusals/across.ts by `npm run zh-hant`: not to be edited.
import type { Refusals as Across } from '../../../parts/across/words.js';
import type { Refusals as Consultation } from '../../../parts/consultation/words.js';
import type { Sentences } from '../../dictionary.js';
import { itemStatus, office, opening, step } from '../terms.js';

export const across: Sentences<Across & Consultation> = {
  'consultation.exists': ({ consultation }) => `編號為“${consultation}”的協商已經啟動，不能重複啟動。請另編編號。`,
  'opening.inconsistent': ({ problem, at }) =>
    `啟動材料前後不一：${opening[problem]}${at === '' ? '' : `（${at}）`}。請改正後重新提交。`,
  'person.unknown': ({ person }, say) => `${say.person(person)}未登記為本次協商的參與人。請先辦理人員登記。`,
  'person.known': ({ person }, say) => `${say.person(person)}已經登記，無須重複登記。`,
  'body.unknown': ({ body }, say) => `沒有登記“${say.body(body)}”這一議事主體。請核對名稱。`,
  'roll.duplicate': ({ person }, say) =>
    `${say.person(person)}在名冊中出現了兩次。同一人只列一次，名下各處面積應合併計算，請改正後重新錄入。`,
  'roll.parking-over': ({ person, area, parking }, say) =>
    `${say.person(person)}名下車位面積${say.area(parking)}超過總面積${say.area(area)}。請核對後重新錄入。`,
  'office.held': ({ office: id, person }, say) => `${say.person(person)}已經擔任${office(id)}，無須重複任命。`,
  'office.not-held': ({ office: id, person }, say) =>
    `${say.person(person)}並未擔任${office(id)}，不能辦理此項移交或免職。`,
  'office.collision': ({ person, first, second }, say) =>
    `按議事規則，${office(first)}與${office(second)}不得由同一人擔任，${say.person(person)}不能兼任。請另擇人選。`,
  'office.last': ({ office: id }) => `這是最後一名${office(id)}，免去後將無人可以任命繼任者。請先任命繼任者。`,
  'charter.fixed': ({ step: id }) =>
    `“${step(id)}”的通知已經發出或該步驟已經開始，本次不得再改動這一步的規則。請在下一次協商前修訂。`,
  'charter.unknown-command': ({ command }) => `議事規則提到的操作“${command}”不存在，請核對後再修訂。`,
  'charter.not-amendable': () => '按本議事規則，協商期間不得修訂規則。',
  'charter.not-by-this-body': ({ body, amendedBy }, say) =>
    `修訂議事規則應由${say.body(amendedBy)}決定，${say.body(body)}無權修訂。`,
  'item.unknown': ({ item }, say) => `沒有${say.item(item)}這一事項。請核對。`,
  'item.settled': ({ item, status }, say) =>
    `${say.item(item)}${itemStatus(status)}，不再辦理。如有新情況，請另提議題。`,
  'item.in-vote': ({ item }, say) => `${say.item(item)}正在表決，表決結束前不得另行了結。請待結果確認。`,
  'returns.used-up': ({ returns, max }) =>
    `本次協商已退回${returns}次，議事規則最多允許${max}次，不得再次退回。請就現有結果作出了結。`,
  'retention.running': ({ until }, say) =>
    `記錄的保存期到${say.until(until)}為止，期滿前不得應本人請求刪除。有權機關決定刪除或內容違法的除外。`,
  'entry.unknown': ({ seq }) => `沒有第${seq}條記錄。請核對條號。`,
  'deadline.unknown': ({ deadline }) => `沒有名為“${deadline}”的期限，或該期限已了結。`,
  'deadline.not-due': ({ deadline, due }, say) => `期限“${deadline}”到${say.until(due)}才屆滿，目前尚未屆滿。`,
};
