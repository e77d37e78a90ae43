// 公约、微公约的中文说法：起草、通过、修订、废止、撤销、签署、备案。
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../signing.js';
import type { CovenantStatus, CovenantsState, Decision, Refusals, Scope } from '../words.js';

const status: Readonly<Record<CovenantStatus, string>> = {
  draft: '待表决',
  'in-force': '施行中',
  repealed: '已废止',
  annulled: '已被撤销',
  withdrawn: '草案已撤回',
};

const scopes: Readonly<Record<Scope, string>> = { building: '楼栋', courtyard: '院落', community: '社区' };

const the = (covenant: string, say: Say): string => `公约${say.thing('covenants', covenant)}`;
const nth = (version: number): string => `第${version}稿`;

const decided = (by: Decision, say: Say): string =>
  by.body === undefined
    ? `协商${by.matter === undefined ? say.quote(by.consultation ?? '') : say.thing('matters', by.matter)}的事项${say.quote(by.item ?? '')}（全程记录指纹${(by.head ?? '').slice(0, 12)}）`
    : `${say.body(by.body)}的文件${say.quote(by.document ?? '')}`;

const holds = (holding: number | null): string =>
  holding === null ? '此后没有施行中的文本。' : `施行中的是${nth(holding)}。`;
const filedBy = (due: string | null, say: Say): string[] => (due === null ? [] : [`应于${say.until(due)}前备案。`]);

export const zhHans: RegisterTexts<typeof commands, Refusals, CovenantsState> = {
  title: '居民公约',
  about: '楼栋、院落、社区的公约和微公约：哪一稿施行、由谁通过、谁签署了。',
  commands: {
    'covenant.draft': '起草公约',
    'covenant.correct': '修改公约草案',
    'covenant.amend': '提出修订公约',
    'covenant.withdraw': '撤回公约草案',
    'covenant.adopt': '公约通过施行',
    'covenant.repeal': '废止公约',
    'covenant.annul': '撤销公约',
    'covenant.retract': '收回对公约的登记',
    'covenant.file': '公约备案',
    'covenant.sign': '签署公约',
    'covenant.unsign': '收回公约签名',
  },
  facts: {
    'covenant.draft': ({ fields, ...fact }, say) =>
      `${say.who(fact)}起草${scopes[fields.scope]}公约${say.quote(fields.title)}${
        fields.place === undefined ? '' : `（${fields.place}）`
      }：${say.quote(fields.text)}。`,
    'covenant.correct': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}修改${the(fields.covenant, say)}的草案，改后为${nth(finding.version)}：${say.quote(fields.text)}；理由：${say.quote(fields.reason)}。`,
    'covenant.amend': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}提出修订${the(fields.covenant, say)}，为${nth(finding.version)}：${say.quote(fields.text)}；理由：${say.quote(fields.reason)}。`,
    'covenant.withdraw': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}撤回${the(fields.covenant, say)}的${nth(finding.version)}，理由：${say.quote(fields.reason)}。`,
    'covenant.adopt': ({ fields, ...fact }, say) =>
      `${say.who(fact)}登记${the(fields.covenant, say)}${nth(fields.version)}通过施行。`,
    'covenant.repeal': ({ fields, ...fact }, say) =>
      `${say.who(fact)}登记${the(fields.covenant, say)}废止，理由：${say.quote(fields.reason)}。`,
    'covenant.annul': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}以文件${say.quote(fields.document)}撤销${the(fields.covenant, say)}${nth(finding.version)}，理由：${say.quote(fields.ground)}。`,
    'covenant.retract': ({ fields, ...fact }, say) =>
      `${say.who(fact)}收回对${the(fields.covenant, say)}的登记，理由：${say.quote(fields.reason)}。`,
    'covenant.file': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}登记${the(fields.covenant, say)}${nth(finding.version)}已报${say.quote(fields.authority)}备案，文号${say.quote(fields.document)}${
        fields.reason === undefined ? '' : `，更正理由：${say.quote(fields.reason)}`
      }。`,
    'covenant.sign': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}签署${the(fields.covenant, say)}${nth(finding.version)}，签署方：${say.party(finding.party)}。`,
    'covenant.unsign': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}收回${say.party(finding.party)}在${the(fields.covenant, say)}${nth(finding.version)}上的签名，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'covenant.withdraw': ({ holding }) => [holds(holding)],
    'covenant.adopt': ({ by, before, due }, say) => [
      `依据：${decided(by, say)}。`,
      ...(before === null ? [] : [`${nth(before)}同时停止施行。`]),
      ...filedBy(due, say),
    ],
    'covenant.repeal': ({ by, version }, say) => [`依据：${decided(by, say)}。`, `${nth(version)}停止施行。`],
    'covenant.annul': ({ holding, due }, say) => [holds(holding), ...filedBy(due, say)],
    'covenant.retract': ({ what, version, holding, due }, say) => [
      { adopt: `${nth(version)}恢复为待表决。`, repeal: '不作废止。', annul: `${nth(version)}不作撤销。` }[what],
      holds(holding),
      ...filedBy(due, say),
    ],
    'covenant.file': ({ late }) => (late ? ['已过备案期限。'] : []),
  },
  refusals: {
    'covenant.exists': ({ covenant }, say) => `${the(covenant, say)}已经登记，请另取编号。`,
    'covenant.unknown': ({ covenant }, say) => `没有${say.named('公约', covenant)}，请核对编号。`,
    'covenant.out-of-turn': ({ covenant, status: now }, say) => `${the(covenant, say)}${status[now]}，现在不能这样办。`,
    'covenant.not-yours': ({ covenant }, say) =>
      `${the(covenant, say)}的草案由起草人、召集人或记录员改动，请找他们办。`,
    'covenant.pending': ({ covenant, version }, say) =>
      `${the(covenant, say)}的${nth(version)}还在等表决，请先通过、修改或撤回这一稿。`,
    'covenant.not-pending': ({ covenant, version }, say) =>
      version === undefined
        ? `${the(covenant, say)}没有等待表决的草案，请先提出修订。`
        : `${the(covenant, say)}等待表决的是${nth(version)}，请核对表决的是哪一稿。`,
    'covenant.matter-unknown': ({ matter }, say) => `没有交付过${say.named('事项', matter)}，请核对编号。`,
    'covenant.matter-not-decided': ({ matter }, say) =>
      `${say.thing('matters', matter)}还没有可用的协商结果，请等结果反馈后再登记。`,
    'covenant.head-differs': ({ matter, head }, say) =>
      `${say.thing('matters', matter)}反馈的全程记录指纹是${head.slice(0, 12)}，与所填的不同，请核对。`,
    'covenant.item-not-passed': ({ matter, item }, say) =>
      `${say.thing('matters', matter)}的协商没有通过事项${say.quote(item)}，不能作为依据。`,
    'covenant.decision-used': ({ covenant }, say) =>
      `这一决定已用于${the(covenant, say)}，一项决定只用一次，请另行表决。`,
    'covenant.body-unknown': ({ body }, say) => `本社区没有登记议事主体${say.quote(body)}，请核对编号。`,
    'covenant.not-adopted': ({ covenant, version }, say) =>
      `${the(covenant, say)}的${nth(version)}没有通过施行过，请核对稿次。`,
    'covenant.annulled': ({ covenant, version }, say) => `${the(covenant, say)}的${nth(version)}已被撤销，不必再撤。`,
    'covenant.nothing-to-retract': ({ covenant }, say) => `${the(covenant, say)}没有可以收回的登记，请另行修订或废止。`,
    'covenant.authority-only': ({ covenant }, say) =>
      `${the(covenant, say)}由有权机关撤销，也由有权机关恢复，请报该机关。`,
    'covenant.party-unknown': ({ party }, say) => `本社区没有登记${say.quote(party)}，请先登记，或改填已登记的人或户。`,
    'covenant.party-not-yours': ({ party }, say) =>
      `${say.party(party)}的签名由本人、所属成员或持其委托的人办理，单位的签名可由召集人登记，请找他们办。`,
    'covenant.signed': ({ covenant, version, party }, say) =>
      `${say.party(party)}已经签署${the(covenant, say)}${nth(version)}，不必再签。`,
    'covenant.not-signed': ({ covenant, party }, say) =>
      `${say.party(party)}没有签署施行中的${the(covenant, say)}，不必收回。`,
    'covenant.filed': ({ covenant, version }, say) =>
      `${the(covenant, say)}${nth(version)}已经备案；登记有误的，请写明更正理由。`,
  },
  columns: ['公约', '范围', '情况', '施行文本', '待表决', '签署'],
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
  clocks: { 'covenant-filing': '公约备案期限' },
  indicators: {
    'in-force': '施行中的公约',
    waiting: '待表决的公约文本',
    repealed: '已废止的公约',
    annulled: '被撤销的公约',
    signatures: '施行公约的签署',
    'filing-overdue': '逾期未备案的公约',
  },
};
