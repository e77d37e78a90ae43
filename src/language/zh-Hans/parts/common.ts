// 各步骤通用。What is said of what comes in every step, in Chinese.
import type { Office, Step } from '../../../charters/charter.js';
import type { Fields } from '../../../procedure/vocabulary.js';
import type { Texts } from '../../dictionary.js';
import { handled, itemStatus, office, witnessed } from '../terms.js';
import { words } from '../words.js';

const SETTLED = { answered: '予以答复', shelved: '予以搁置', referred: '予以转办', withdrawn: '予以撤回' } as const;

const collision = (found: [Office, Office] | null): string[] =>
  found === null ? [] : [`注意：${office(found[0])}与${office(found[1])}由同一人担任。`];

/** 事项为何要走已略去的那一步。 */
const needed: Readonly<Record<Step, string>> = {
  topics: '要经过议题征集',
  deliberation: '没有写明由谁按什么规则表决，要靠协商一致来定',
  vote: '写明了由谁按什么规则表决，要交付表决',
  conversion: '通过后要转为项目',
  implementation: '通过后要转为项目',
  evaluation: '通过后要转为项目',
};

const ground: Readonly<Record<Fields<'person.erase'>['ground'], string>> = {
  order: '有权机关的决定',
  unlawful: '内容违法',
  request: '本人请求且保存期已满',
};

export const common: Texts<'common'> = {
  commands: {
    'person.admit': '登记人员',
    'person.erase': '删除个人信息',
    'entry.redact': '遮蔽记事',
    'roll.enter': '录入名册',
    'office.appoint': '任命职务',
    'office.hand-over': '移交职务',
    'office.relieve': '免去职务',
    'item.settle': '了结事项',
    'item.split': '分出事项',
    'note.add': '附注',
    'item.reopen': '恢复事项',
    'person.correct': '更正人员登记',
    'entry.correct': '更正记录文字',
  },
  refusals: {
    'person.unknown': ({ person }, say) => `${say.person(person)}未登记为本次协商的参与人。请先办理人员登记。`,
    'person.known': ({ person }, say) => `${say.person(person)}已经登记，无须重复登记。`,
    'body.unknown': ({ body }, say) => `没有登记“${say.body(body)}”这一议事主体。请核对名称。`,
    'body.known': ({ body }, say) => `已有“${say.body(body)}”这一主体，无须重复登记；如为另一单位，请换一个编号。`,
    'roll.duplicate': ({ person }, say) =>
      `${say.person(person)}在名册中出现了两次。同一人只列一次，名下各处面积应合并计算，请改正后重新录入。`,
    'roll.parking-over': ({ person, area, parking, areaDecimals }, say) =>
      `${say.person(person)}名下车位面积${say.area(parking, areaDecimals)}超过总面积${say.area(area, areaDecimals)}。请核对后重新录入。`,
    'roll.units-differ': ({ before, now }) =>
      `已录入的名册面积为${before}位小数，本次为${now}位。同一名册的面积请统一小数位数后重新录入。`,
    'roll.nothing-before': ({ body }, say) =>
      `${say.body(body)}还没有名册，无从接续。第一批录入时请不要写“接续（more）”。`,
    'roll.total-over': () => '名册的面积或权数合计过大，无法精确计算。请核对后重新录入。',
    'office.held': ({ office: id, person }, say) => `${say.person(person)}已经担任${office(id)}，无须重复任命。`,
    'office.not-held': ({ office: id, person }, say) =>
      `${say.person(person)}并未担任${office(id)}，不能办理此项移交或免职。`,
    'office.collision': ({ person, first, second }, say) =>
      `按议事规则，${office(first)}与${office(second)}不得由同一人担任，${say.person(person)}不能兼任。请另择人选。`,
    'office.last': ({ office: id }) => `这是最后一名${office(id)}，免去后将无人可以任命继任者。请先任命继任者。`,
    'item.unknown': ({ item }, say) => `没有${say.item(item)}这一事项。请核对。`,
    'item.settled': ({ item, status }, say) =>
      `${say.item(item)}${itemStatus(status)}，不再办理。如有新情况，请另提议题。`,
    'item.in-vote': ({ item }, say) => `${say.item(item)}正在表决，表决结束前不得另行了结。请待结果确认。`,
    'item.step-left-out': ({ item, step }, say) =>
      `${say.item(item)}${needed[step]}，而本议事规则不设“${words.steps[step]}”这一步。请改动该事项，或者改用设有这一步的议事规则。`,
    'step.left-out': ({ step }) => `本议事规则不设“${words.steps[step]}”这一步，不能退回。请就现有结果作出了结。`,
    'returns.used-up': ({ returns, max }) =>
      `本次协商已退回${returns}次，议事规则最多允许${max}次，不得再次退回。请就现有结果作出了结。`,
    'retention.running': ({ until }, say) =>
      `记录的保存期到${say.until(until)}为止，期满前不得应本人请求删除。有权机关决定删除或内容违法的除外。`,
    'entry.unknown': ({ seq }) => `没有第${seq}条记录。请核对条号。`,
    'item.not-settled': ({ item, status }, say) =>
      `${say.item(item)}目前为“${itemStatus(status)}”，并未另行了结，无须恢复。`,
    'item.moved-on': ({ item }, say) => `${say.item(item)}了结后，协商已进入其他步骤，不能恢复。请另提议题。`,
  },
  facts: {
    'person.admit': (fact, say) => {
      const { people, bodies = [] } = fact.fields;
      const came = [
        people.length > 0 ? `参与人${people.length}人：${say.people(people.map(({ person }) => person))}` : '',
        bodies.length > 0 ? `单位${bodies.length}家：${say.list(bodies.map(({ body }) => say.body(body)))}` : '',
      ];
      return `${say.who(fact)}登记${came.filter((one) => one !== '').join('；')}。`;
    },
    'person.erase': (fact, say) =>
      `${say.who(fact)}决定删除${say.person(fact.fields.person)}的个人信息，依据：${ground[fact.fields.ground]}。`,
    'entry.redact': (fact, say) =>
      `${say.who(fact)}决定遮蔽第${fact.fields.seq}条记录中的${fact.fields.paths.length}处文字，依据：${ground[fact.fields.ground]}。`,
    'roll.enter': (fact, say) =>
      `${say.who(fact)}${fact.fields.more ? '续录' : '录入'}${say.body(fact.fields.body)}名册${fact.fields.members.length}人。`,
    'office.appoint': (fact, say) =>
      `${say.who(fact)}任命${say.person(fact.fields.person)}为${office(fact.fields.office)}。`,
    'office.hand-over': (fact, say) =>
      `${office(fact.fields.office)}由${say.person(fact.fields.from)}移交${say.person(fact.fields.to)}${handled(say.whoElse(fact, fact.fields.from))}。`,
    'office.relieve': (fact, say) =>
      `${say.who(fact)}免去${say.person(fact.fields.person)}的${office(fact.fields.office)}职务，理由：${say.quote(fact.fields.reason)}。`,
    'item.settle': (fact, say) =>
      `${say.who(fact)}对${say.item(fact.fields.item)}${SETTLED[fact.fields.how]}${
        fact.fields.to === undefined ? '' : `（转${fact.fields.to}）`
      }，答复：${say.quote(fact.fields.reply)}。`,
    'item.split': (fact, say) =>
      `${say.who(fact)}将${say.item(fact.fields.item)}分出，由协商“${fact.fields.into}”另案办理，理由：${say.quote(fact.fields.reason)}。`,
    'note.add': (fact, say) =>
      `${say.who(fact)}附注${fact.fields.about === undefined ? '' : `（关于${fact.fields.about}）`}：${say.quote(fact.fields.text)}。`,
    'item.reopen': (fact, say) =>
      `${say.who(fact)}恢复误了结的${say.item(fact.fields.item)}，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
    'person.correct': (fact, say) =>
      `${say.who(fact)}更正${say.person(fact.fields.person)}的登记${fact.fields.name === undefined ? '' : `，姓名应为${say.quote(fact.fields.name)}`}${fact.fields.kinds === undefined ? '' : `，类别应为${say.list(fact.fields.kinds)}`}，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
    'entry.correct': (fact, say) =>
      `${say.who(fact)}更正第${fact.fields.seq}条记录，应作：${say.quote(fact.fields.reads)}，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
  },
  findings: {
    'office.appoint': (found) => collision(found.collision),
    'office.hand-over': (found) => collision(found.collision),
    'roll.enter': (found, say) => [`名册现有${say.measures(found)}。`],
  },
};
