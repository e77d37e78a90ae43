// Made from zh-Hans/parts/common.ts by `npm run zh-hant`: not to be edited.
import type { Office, Step } from '../../../charters/charter.js';
import type { Fields } from '../../../procedure/vocabulary.js';
import type { Texts } from '../../dictionary.js';
import { handled, itemStatus, office, witnessed } from '../terms.js';
import { words } from '../words.js';

const SETTLED = { answered: '予以答覆', shelved: '予以擱置', referred: '予以轉辦', withdrawn: '予以撤回' } as const;

const collision = (found: [Office, Office] | null): string[] =>
  found === null ? [] : [`注意：${office(found[0])}與${office(found[1])}由同一人擔任。`];

/** 事項為何要走已略去的那一步。 */
const needed: Readonly<Record<Step, string>> = {
  topics: '要經過議題徵集',
  deliberation: '沒有寫明由誰按什麼規則表決，要靠協商一致來定',
  vote: '寫明了由誰按什麼規則表決，要交付表決',
  conversion: '通過後要轉為項目',
  implementation: '通過後要轉為項目',
  evaluation: '通過後要轉為項目',
};

const ground: Readonly<Record<Fields<'person.erase'>['ground'], string>> = {
  order: '有權機關的決定',
  unlawful: '內容違法',
  request: '本人請求且保存期已滿',
};

export const common: Texts<'common'> = {
  commands: {
    'person.admit': '登記人員',
    'person.erase': '刪除個人信息',
    'entry.redact': '遮蔽記事',
    'roll.enter': '錄入名冊',
    'office.appoint': '任命職務',
    'office.hand-over': '移交職務',
    'office.relieve': '免去職務',
    'item.settle': '了結事項',
    'item.split': '分出事項',
    'note.add': '附註',
    'item.reopen': '恢復事項',
    'person.correct': '更正人員登記',
    'entry.correct': '更正記錄文字',
  },
  refusals: {
    'person.unknown': ({ person }, say) => `${say.person(person)}未登記為本次協商的參與人。請先辦理人員登記。`,
    'person.known': ({ person }, say) => `${say.person(person)}已經登記，無須重複登記。`,
    'body.unknown': ({ body }, say) => `沒有登記“${say.body(body)}”這一議事主體。請核對名稱。`,
    'body.known': ({ body }, say) => `已有“${say.body(body)}”這一主體，無須重複登記；如為另一單位，請換一個編號。`,
    'roll.duplicate': ({ person }, say) =>
      `${say.person(person)}在名冊中出現了兩次。同一人只列一次，名下各處面積應合併計算，請改正後重新錄入。`,
    'roll.parking-over': ({ person, area, parking, areaDecimals }, say) =>
      `${say.person(person)}名下車位面積${say.area(parking, areaDecimals)}超過總面積${say.area(area, areaDecimals)}。請核對後重新錄入。`,
    'roll.units-differ': ({ before, now }) =>
      `已錄入的名冊面積為${before}位小數，本次為${now}位。同一名冊的面積請統一小數位數後重新錄入。`,
    'roll.nothing-before': ({ body }, say) =>
      `${say.body(body)}還沒有名冊，無從接續。第一批錄入時請不要寫“接續（more）”。`,
    'roll.total-over': () => '名冊的面積或權數合計過大，無法精確計算。請核對後重新錄入。',
    'office.held': ({ office: id, person }, say) => `${say.person(person)}已經擔任${office(id)}，無須重複任命。`,
    'office.not-held': ({ office: id, person }, say) =>
      `${say.person(person)}並未擔任${office(id)}，不能辦理此項移交或免職。`,
    'office.collision': ({ person, first, second }, say) =>
      `按議事規則，${office(first)}與${office(second)}不得由同一人擔任，${say.person(person)}不能兼任。請另擇人選。`,
    'office.last': ({ office: id }) => `這是最後一名${office(id)}，免去後將無人可以任命繼任者。請先任命繼任者。`,
    'item.unknown': ({ item }, say) => `沒有${say.item(item)}這一事項。請核對。`,
    'item.settled': ({ item, status }, say) =>
      `${say.item(item)}${itemStatus(status)}，不再辦理。如有新情況，請另提議題。`,
    'item.in-vote': ({ item }, say) => `${say.item(item)}正在表決，表決結束前不得另行了結。請待結果確認。`,
    'item.step-left-out': ({ item, step }, say) =>
      `${say.item(item)}${needed[step]}，而本議事規則不設“${words.steps[step]}”這一步。請改動該事項，或者改用設有這一步的議事規則。`,
    'step.left-out': ({ step }) => `本議事規則不設“${words.steps[step]}”這一步，不能退回。請就現有結果作出了結。`,
    'returns.used-up': ({ returns, max }) =>
      `本次協商已退回${returns}次，議事規則最多允許${max}次，不得再次退回。請就現有結果作出了結。`,
    'retention.running': ({ until }, say) =>
      `記錄的保存期到${say.until(until)}為止，期滿前不得應本人請求刪除。有權機關決定刪除或內容違法的除外。`,
    'entry.unknown': ({ seq }) => `沒有第${seq}條記錄。請核對條號。`,
    'item.not-settled': ({ item, status }, say) =>
      `${say.item(item)}目前為“${itemStatus(status)}”，並未另行了結，無須恢復。`,
    'item.moved-on': ({ item }, say) => `${say.item(item)}了結後，協商已進入其他步驟，不能恢復。請另提議題。`,
  },
  facts: {
    'person.admit': (fact, say) => {
      const { people, bodies = [] } = fact.fields;
      const came = [
        people.length > 0 ? `參與人${people.length}人：${say.people(people.map(({ person }) => person))}` : '',
        bodies.length > 0 ? `單位${bodies.length}家：${say.list(bodies.map(({ body }) => say.body(body)))}` : '',
      ];
      return `${say.who(fact)}登記${came.filter((one) => one !== '').join('；')}。`;
    },
    'person.erase': (fact, say) =>
      `${say.who(fact)}決定刪除${say.person(fact.fields.person)}的個人信息，依據：${ground[fact.fields.ground]}。`,
    'entry.redact': (fact, say) =>
      `${say.who(fact)}決定遮蔽第${fact.fields.seq}條記錄中的${fact.fields.paths.length}處文字，依據：${ground[fact.fields.ground]}。`,
    'roll.enter': (fact, say) =>
      `${say.who(fact)}${fact.fields.more ? '續錄' : '錄入'}${say.body(fact.fields.body)}名冊${fact.fields.members.length}人。`,
    'office.appoint': (fact, say) =>
      `${say.who(fact)}任命${say.person(fact.fields.person)}為${office(fact.fields.office)}。`,
    'office.hand-over': (fact, say) =>
      `${office(fact.fields.office)}由${say.person(fact.fields.from)}移交${say.person(fact.fields.to)}${handled(say.whoElse(fact, fact.fields.from))}。`,
    'office.relieve': (fact, say) =>
      `${say.who(fact)}免去${say.person(fact.fields.person)}的${office(fact.fields.office)}職務，理由：${say.quote(fact.fields.reason)}。`,
    'item.settle': (fact, say) =>
      `${say.who(fact)}對${say.item(fact.fields.item)}${SETTLED[fact.fields.how]}${
        fact.fields.to === undefined ? '' : `（轉${fact.fields.to}）`
      }，答覆：${say.quote(fact.fields.reply)}。`,
    'item.split': (fact, say) =>
      `${say.who(fact)}將${say.item(fact.fields.item)}分出，由協商“${fact.fields.into}”另案辦理，理由：${say.quote(fact.fields.reason)}。`,
    'note.add': (fact, say) =>
      `${say.who(fact)}附註${fact.fields.about === undefined ? '' : `（關於${fact.fields.about}）`}：${say.quote(fact.fields.text)}。`,
    'item.reopen': (fact, say) =>
      `${say.who(fact)}恢復誤了結的${say.item(fact.fields.item)}，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
    'person.correct': (fact, say) =>
      `${say.who(fact)}更正${say.person(fact.fields.person)}的登記${fact.fields.name === undefined ? '' : `，姓名應為${say.quote(fact.fields.name)}`}${fact.fields.kinds === undefined ? '' : `，類別應為${say.list(fact.fields.kinds)}`}，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
    'entry.correct': (fact, say) =>
      `${say.who(fact)}更正第${fact.fields.seq}條記錄，應作：${say.quote(fact.fields.reads)}，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
  },
  findings: {
    'office.appoint': (found) => collision(found.collision),
    'office.hand-over': (found) => collision(found.collision),
    'roll.enter': (found, say) => [`名冊現有${say.measures(found)}。`],
  },
};
