// 不予受理：贯穿各步骤的。Refusals that can come in every step, in Chinese.
import type { Refusals as Across } from '../../../parts/across/words.js';
import type { Refusals as Consultation } from '../../../parts/consultation/words.js';
import type { Sentences } from '../../dictionary.js';
import { itemStatus, office, opening, step } from '../terms.js';

export const across: Sentences<Across & Consultation> = {
  'consultation.exists': ({ consultation }) => `编号为“${consultation}”的协商已经启动，不能重复启动。请另编编号。`,
  'opening.inconsistent': ({ problem, at }) =>
    `启动材料前后不一：${opening[problem]}${at === '' ? '' : `（${at}）`}。请改正后重新提交。`,
  'person.unknown': ({ person }, say) => `${say.person(person)}未登记为本次协商的参与人。请先办理人员登记。`,
  'person.known': ({ person }, say) => `${say.person(person)}已经登记，无须重复登记。`,
  'body.unknown': ({ body }, say) => `没有登记“${say.body(body)}”这一议事主体。请核对名称。`,
  'roll.duplicate': ({ person }, say) =>
    `${say.person(person)}在名册中出现了两次。同一人只列一次，名下各处面积应合并计算，请改正后重新录入。`,
  'roll.parking-over': ({ person, area, parking }, say) =>
    `${say.person(person)}名下车位面积${say.area(parking)}超过总面积${say.area(area)}。请核对后重新录入。`,
  'office.held': ({ office: id, person }, say) => `${say.person(person)}已经担任${office(id)}，无须重复任命。`,
  'office.not-held': ({ office: id, person }, say) =>
    `${say.person(person)}并未担任${office(id)}，不能办理此项移交或免职。`,
  'office.collision': ({ person, first, second }, say) =>
    `按议事规则，${office(first)}与${office(second)}不得由同一人担任，${say.person(person)}不能兼任。请另择人选。`,
  'office.last': ({ office: id }) => `这是最后一名${office(id)}，免去后将无人可以任命继任者。请先任命继任者。`,
  'charter.fixed': ({ step: id }) =>
    `“${step(id)}”的通知已经发出或该步骤已经开始，本次不得再改动这一步的规则。请在下一次协商前修订。`,
  'charter.unknown-command': ({ command }) => `议事规则提到的操作“${command}”不存在，请核对后再修订。`,
  'charter.not-amendable': () => '按本议事规则，协商期间不得修订规则。',
  'charter.not-by-this-body': ({ body, amendedBy }, say) =>
    `修订议事规则应由${say.body(amendedBy)}决定，${say.body(body)}无权修订。`,
  'item.unknown': ({ item }, say) => `没有${say.item(item)}这一事项。请核对。`,
  'item.settled': ({ item, status }, say) =>
    `${say.item(item)}${itemStatus(status)}，不再办理。如有新情况，请另提议题。`,
  'item.in-vote': ({ item }, say) => `${say.item(item)}正在表决，表决结束前不得另行了结。请待结果确认。`,
  'returns.used-up': ({ returns, max }) =>
    `本次协商已退回${returns}次，议事规则最多允许${max}次，不得再次退回。请就现有结果作出了结。`,
  'retention.running': ({ until }, say) =>
    `记录的保存期到${say.until(until)}为止，期满前不得应本人请求删除。有权机关决定删除或内容违法的除外。`,
  'entry.unknown': ({ seq }) => `没有第${seq}条记录。请核对条号。`,
  'deadline.unknown': ({ deadline }) => `没有名为“${deadline}”的期限，或该期限已了结。`,
  'deadline.not-due': ({ deadline, due }, say) => `期限“${deadline}”到${say.until(due)}才届满，目前尚未届满。`,
};
