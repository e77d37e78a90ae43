// Made from texts/zh-Hans.ts by `npm run zh-hant`: not to be edited.
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../signing.js';
import type { CovenantStatus, CovenantsState, Decision, Refusals, Scope } from '../words.js';

const status: Readonly<Record<CovenantStatus, string>> = {
  draft: '待表決',
  'in-force': '施行中',
  repealed: '已廢止',
  annulled: '已被撤銷',
  withdrawn: '草案已撤回',
};

const scopes: Readonly<Record<Scope, string>> = { building: '樓棟', courtyard: '院落', community: '社區' };

const the = (covenant: string, say: Say): string => `公約${say.thing('covenants', covenant)}`;
const nth = (version: number): string => `第${version}稿`;

const decided = (by: Decision, say: Say): string =>
  by.body === undefined
    ? `協商${by.matter === undefined ? say.quote(by.consultation ?? '') : say.thing('matters', by.matter)}的事項${say.quote(by.item ?? '')}（全程記錄指紋${(by.head ?? '').slice(0, 12)}）`
    : `${say.body(by.body)}的文件${say.quote(by.document ?? '')}`;

const holds = (holding: number | null): string =>
  holding === null ? '此後沒有施行中的文本。' : `施行中的是${nth(holding)}。`;
const filedBy = (due: string | null, say: Say): string[] => (due === null ? [] : [`應於${say.until(due)}前備案。`]);

export const zhHant: RegisterTexts<typeof commands, Refusals, CovenantsState> = {
  title: '居民公約',
  about: '樓棟、院落、社區的公約和微公約：哪一稿施行、由誰通過、誰簽署了。',
  commands: {
    'covenant.draft': '起草公約',
    'covenant.correct': '修改公約草案',
    'covenant.amend': '提出修訂公約',
    'covenant.withdraw': '撤回公約草案',
    'covenant.adopt': '公約通過施行',
    'covenant.repeal': '廢止公約',
    'covenant.annul': '撤銷公約',
    'covenant.retract': '收回對公約的登記',
    'covenant.file': '公約備案',
    'covenant.sign': '簽署公約',
    'covenant.unsign': '收回公約簽名',
  },
  facts: {
    'covenant.draft': ({ fields, ...fact }, say) =>
      `${say.who(fact)}起草${scopes[fields.scope]}公約${say.quote(fields.title)}${
        fields.place === undefined ? '' : `（${fields.place}）`
      }：${say.quote(fields.text)}。`,
    'covenant.correct': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}修改${the(fields.covenant, say)}的草案，改後為${nth(finding.version)}：${say.quote(fields.text)}；理由：${say.quote(fields.reason)}。`,
    'covenant.amend': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}提出修訂${the(fields.covenant, say)}，為${nth(finding.version)}：${say.quote(fields.text)}；理由：${say.quote(fields.reason)}。`,
    'covenant.withdraw': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}撤回${the(fields.covenant, say)}的${nth(finding.version)}，理由：${say.quote(fields.reason)}。`,
    'covenant.adopt': ({ fields, ...fact }, say) =>
      `${say.who(fact)}登記${the(fields.covenant, say)}${nth(fields.version)}通過施行。`,
    'covenant.repeal': ({ fields, ...fact }, say) =>
      `${say.who(fact)}登記${the(fields.covenant, say)}廢止，理由：${say.quote(fields.reason)}。`,
    'covenant.annul': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}以文件${say.quote(fields.document)}撤銷${the(fields.covenant, say)}${nth(finding.version)}，理由：${say.quote(fields.ground)}。`,
    'covenant.retract': ({ fields, ...fact }, say) =>
      `${say.who(fact)}收回對${the(fields.covenant, say)}的登記，理由：${say.quote(fields.reason)}。`,
    'covenant.file': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}登記${the(fields.covenant, say)}${nth(finding.version)}已報${say.quote(fields.authority)}備案，文號${say.quote(fields.document)}${
        fields.reason === undefined ? '' : `，更正理由：${say.quote(fields.reason)}`
      }。`,
    'covenant.sign': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}簽署${the(fields.covenant, say)}${nth(finding.version)}，簽署方：${say.party(finding.party)}。`,
    'covenant.unsign': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}收回${say.party(finding.party)}在${the(fields.covenant, say)}${nth(finding.version)}上的簽名，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'covenant.withdraw': ({ holding }) => [holds(holding)],
    'covenant.adopt': ({ by, before, due }, say) => [
      `依據：${decided(by, say)}。`,
      ...(before === null ? [] : [`${nth(before)}同時停止施行。`]),
      ...filedBy(due, say),
    ],
    'covenant.repeal': ({ by, version }, say) => [`依據：${decided(by, say)}。`, `${nth(version)}停止施行。`],
    'covenant.annul': ({ holding, due }, say) => [holds(holding), ...filedBy(due, say)],
    'covenant.retract': ({ what, version, holding, due }, say) => [
      { adopt: `${nth(version)}恢復為待表決。`, repeal: '不作廢止。', annul: `${nth(version)}不作撤銷。` }[what],
      holds(holding),
      ...filedBy(due, say),
    ],
    'covenant.file': ({ late }) => (late ? ['已過備案期限。'] : []),
  },
  refusals: {
    'covenant.exists': ({ covenant }, say) => `${the(covenant, say)}已經登記，請另取編號。`,
    'covenant.unknown': ({ covenant }, say) => `沒有${say.named('公約', covenant)}，請核對編號。`,
    'covenant.out-of-turn': ({ covenant, status: now }, say) => `${the(covenant, say)}${status[now]}，現在不能這樣辦。`,
    'covenant.not-yours': ({ covenant }, say) =>
      `${the(covenant, say)}的草案由起草人、召集人或記錄員改動，請找他們辦。`,
    'covenant.pending': ({ covenant, version }, say) =>
      `${the(covenant, say)}的${nth(version)}還在等表決，請先通過、修改或撤回這一稿。`,
    'covenant.not-pending': ({ covenant, version }, say) =>
      version === undefined
        ? `${the(covenant, say)}沒有等待表決的草案，請先提出修訂。`
        : `${the(covenant, say)}等待表決的是${nth(version)}，請核對表決的是哪一稿。`,
    'covenant.matter-unknown': ({ matter }, say) => `沒有交付過${say.named('事項', matter)}，請核對編號。`,
    'covenant.matter-not-decided': ({ matter }, say) =>
      `${say.thing('matters', matter)}還沒有可用的協商結果，請等結果反饋後再登記。`,
    'covenant.head-differs': ({ matter, head }, say) =>
      `${say.thing('matters', matter)}反饋的全程記錄指紋是${head.slice(0, 12)}，與所填的不同，請核對。`,
    'covenant.item-not-passed': ({ matter, item }, say) =>
      `${say.thing('matters', matter)}的協商沒有通過事項${say.quote(item)}，不能作為依據。`,
    'covenant.decision-used': ({ covenant }, say) =>
      `這一決定已用於${the(covenant, say)}，一項決定只用一次，請另行表決。`,
    'covenant.body-unknown': ({ body }, say) => `本社區沒有登記議事主體${say.quote(body)}，請核對編號。`,
    'covenant.not-adopted': ({ covenant, version }, say) =>
      `${the(covenant, say)}的${nth(version)}沒有通過施行過，請核對稿次。`,
    'covenant.annulled': ({ covenant, version }, say) => `${the(covenant, say)}的${nth(version)}已被撤銷，不必再撤。`,
    'covenant.nothing-to-retract': ({ covenant }, say) => `${the(covenant, say)}沒有可以收回的登記，請另行修訂或廢止。`,
    'covenant.authority-only': ({ covenant }, say) =>
      `${the(covenant, say)}由有權機關撤銷，也由有權機關恢復，請報該機關。`,
    'covenant.party-unknown': ({ party }, say) => `本社區沒有登記${say.quote(party)}，請先登記，或改填已登記的人或戶。`,
    'covenant.party-not-yours': ({ party }, say) =>
      `${say.party(party)}的簽名由本人、所屬成員或持其委託的人辦理，單位的簽名可由召集人登記，請找他們辦。`,
    'covenant.signed': ({ covenant, version, party }, say) =>
      `${say.party(party)}已經簽署${the(covenant, say)}${nth(version)}，不必再籤。`,
    'covenant.not-signed': ({ covenant, party }, say) =>
      `${say.party(party)}沒有簽署施行中的${the(covenant, say)}，不必收回。`,
    'covenant.filed': ({ covenant, version }, say) =>
      `${the(covenant, say)}${nth(version)}已經備案；登記有誤的，請寫明更正理由。`,
  },
  columns: ['公約', '範圍', '情況', '施行文本', '待表決', '簽署'],
  rows: (state, say) => {
    const signed = [...state.covenantSignatures.values()];
    return [...state.covenants.values()].map((one) => [
      say.thing('covenants', one.covenant),
      `${scopes[one.scope]}${one.place === undefined ? '' : `（${one.place}）`}`,
      status[one.status],
      one.holding === undefined ? '' : nth(one.holding),
      one.pending === undefined ? '' : nth(one.pending),
      String(signed.filter((its) => its.covenant === one.covenant && its.version === one.holding).length),
    ]);
  },
  clocks: { 'covenant-filing': '公約備案期限' },
  indicators: {
    'in-force': '施行中的公約',
    waiting: '待表決的公約文本',
    repealed: '已廢止的公約',
    annulled: '被撤銷的公約',
    signatures: '施行公約的簽署',
    'filing-overdue': '逾期未備案的公約',
  },
};
