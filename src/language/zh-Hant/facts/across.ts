// Made from zh-Hans/facts/across.ts by `npm run zh-hant`: not to be edited.
import type { across as part } from '../../../parts/across/part.js';
import type { consultation } from '../../../parts/all.js';
import type { Lines } from '../../dictionary.js';
import { deadlineKind, deadlineSubject, ground, office, step } from '../terms.js';

const SETTLED = { answered: '予以答覆', shelved: '予以擱置', referred: '予以轉辦', withdrawn: '予以撤回' } as const;

const handled = (who: string | undefined): string => (who === undefined ? '' : `，${who}辦理`);

export const across: Lines<keyof typeof consultation | keyof typeof part.commands> = {
  'consultation.open': (fact, say) =>
    `${say.who(fact)}啟動協商${say.quote(fact.fields.title)}，適用《${say.text(fact.fields.charter.title)}》，登記參與人${fact.fields.people.length}人、議事主體${fact.fields.bodies.length}個${
      fact.fields.items.length > 0
        ? `，提交事項${say.list(fact.fields.items.map(({ title }) => say.quote(title)))}`
        : ''
    }。${fact.fields.follows === undefined ? '' : `本次協商承接“${fact.fields.follows.consultation}”。`}`,
  'consultation.suspend': (fact, say) => `${say.who(fact)}中止協商，理由：${say.quote(fact.fields.reason)}。`,
  'consultation.resume': (fact, say) => `${say.who(fact)}恢復協商，各項期限相應順延。`,
  'consultation.withdraw': (fact, say) => `${say.who(fact)}撤回協商，理由：${say.quote(fact.fields.reason)}。`,
  'consultation.annul': (fact, say) =>
    `${fact.fields.authority}以“${fact.fields.document}”號文書撤銷決定，理由：${say.quote(fact.fields.ground)}。由${say.who(fact)}提交。`,
  'person.admit': (fact, say) =>
    `${say.who(fact)}登記參與人${fact.fields.people.length}人：${say.people(fact.fields.people.map(({ person }) => person))}。`,
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
  'charter.amend': (fact, say) =>
    `${say.body(fact.fields.body)}以“${fact.fields.document}”號決定修訂議事規則中“${step(fact.fields.change.step)}”的規定，理由：${say.quote(fact.fields.reason)}。由${say.who(fact)}提交。`,
  'item.settle': (fact, say) =>
    `${say.who(fact)}對${say.item(fact.fields.item)}${SETTLED[fact.fields.how]}${
      fact.fields.to === undefined ? '' : `（轉${fact.fields.to}）`
    }，答覆：${say.quote(fact.fields.reply)}。`,
  'item.split': (fact, say) =>
    `${say.who(fact)}將${say.item(fact.fields.item)}分出，由協商“${fact.fields.into}”另案辦理，理由：${say.quote(fact.fields.reason)}。`,
  'note.add': (fact, say) =>
    `${say.who(fact)}附註${fact.fields.about === undefined ? '' : `（關於${fact.fields.about}）`}：${say.quote(fact.fields.text)}。`,
  'deadline.pass': ({ finding }, say) =>
    `${deadlineKind[finding.kind]}${deadlineSubject(finding, say)}於${say.until(finding.due)}屆滿。`,
};
