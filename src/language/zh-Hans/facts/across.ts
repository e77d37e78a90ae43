// 会议记录：贯穿各步骤的记事。Lines of the minutes for what comes in every step, in Chinese.
import type { across as part } from '../../../parts/across/part.js';
import type { consultation } from '../../../parts/all.js';
import type { Lines } from '../../dictionary.js';
import { deadlineKind, deadlineSubject, ground, office, step } from '../terms.js';

const SETTLED = { answered: '予以答复', shelved: '予以搁置', referred: '予以转办', withdrawn: '予以撤回' } as const;

const handled = (who: string | undefined): string => (who === undefined ? '' : `，${who}办理`);

export const across: Lines<keyof typeof consultation | keyof typeof part.commands> = {
  'consultation.open': (fact, say) =>
    `${say.who(fact)}启动协商${say.quote(fact.fields.title)}，适用《${say.text(fact.fields.charter.title)}》，登记参与人${fact.fields.people.length}人、议事主体${fact.fields.bodies.length}个${
      fact.fields.items.length > 0
        ? `，提交事项${say.list(fact.fields.items.map(({ title }) => say.quote(title)))}`
        : ''
    }。${fact.fields.follows === undefined ? '' : `本次协商承接“${fact.fields.follows.consultation}”。`}`,
  'consultation.suspend': (fact, say) => `${say.who(fact)}中止协商，理由：${say.quote(fact.fields.reason)}。`,
  'consultation.resume': (fact, say) => `${say.who(fact)}恢复协商，各项期限相应顺延。`,
  'consultation.withdraw': (fact, say) => `${say.who(fact)}撤回协商，理由：${say.quote(fact.fields.reason)}。`,
  'consultation.annul': (fact, say) =>
    `${fact.fields.authority}以“${fact.fields.document}”号文书撤销决定，理由：${say.quote(fact.fields.ground)}。由${say.who(fact)}提交。`,
  'person.admit': (fact, say) =>
    `${say.who(fact)}登记参与人${fact.fields.people.length}人：${say.people(fact.fields.people.map(({ person }) => person))}。`,
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
  'charter.amend': (fact, say) =>
    `${say.body(fact.fields.body)}以“${fact.fields.document}”号决定修订议事规则中“${step(fact.fields.change.step)}”的规定，理由：${say.quote(fact.fields.reason)}。由${say.who(fact)}提交。`,
  'item.settle': (fact, say) =>
    `${say.who(fact)}对${say.item(fact.fields.item)}${SETTLED[fact.fields.how]}${
      fact.fields.to === undefined ? '' : `（转${fact.fields.to}）`
    }，答复：${say.quote(fact.fields.reply)}。`,
  'item.split': (fact, say) =>
    `${say.who(fact)}将${say.item(fact.fields.item)}分出，由协商“${fact.fields.into}”另案办理，理由：${say.quote(fact.fields.reason)}。`,
  'note.add': (fact, say) =>
    `${say.who(fact)}附注${fact.fields.about === undefined ? '' : `（关于${fact.fields.about}）`}：${say.quote(fact.fields.text)}。`,
  'deadline.pass': ({ finding }, say) =>
    `${deadlineKind[finding.kind]}${deadlineSubject(finding, say)}于${say.until(finding.due)}届满。`,
};
