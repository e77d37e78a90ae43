// 脚本的毛病。What is wrong with a script.
import type { ScriptProblems } from '../../../problems/script.js';
import type { Sentences } from '../../dictionary.js';
import { fields } from '../fields/index.js';
import * as parts from '../parts/index.js';
import { wordIn } from '../terms.js';
import { words } from '../words.js';

const list = (names: readonly string[]): string => names.join('、');

/** 脚本各部分的叫法。 */
const SECTIONS: Readonly<Record<string, string>> = {
  ...{ people: '人员', bodies: '主体', items: '事项', acts: '过程', offices: '职务', members: '成员' },
};

/** 本语言的叫法。别的语言里的同一个词，只在没有别的可说时才说。 */
const KNOWN: ReadonlySet<string> = new Set([
  ...Object.values(parts).flatMap((part) => Object.values(part.commands)),
  ...Object.values(fields.synonyms.commands).flat(),
]);

/** 是否想写哪一个：不推荐另一种字体的词。 */
function own(near: readonly string[]): readonly string[] {
  const found = near.filter((one) => !/\p{Script=Han}/u.test(one) || KNOWN.has(one));
  return found.length > 0 ? found : near;
}

const NO_TEXT = { word: ' Word 文档', archive: '压缩包（ZIP）', pdf: ' PDF 文件' } as const;

export const script: Sentences<ScriptProblems> = {
  'script.charter-unknown': ({ charter, known }) =>
    `没有议事规则 ${charter}；请写 ${list(known)}，或规则文件的路径（.json、.yaml）`,
  'script.charter-circular': ({ circle }) =>
    `议事规则绕回了自身：${circle.join(' → ')}；请让其中一份沿用自带的议事规则，或者写成完整的一份`,
  'script.charter-chain': ({ most }) => `议事规则层层沿用，超过${most}份；请把其中一份写成完整的`,
  'script.person-twice': ({ person }) => `人员 ${person} 列了两次；每人只用一个编号`,
  'script.body-twice': ({ body }) => `议事主体 ${body} 列了两次`,
  'script.item-twice': ({ item }) => `事项 ${item} 列了两次`,
  'script.body-unknown': ({ body }) => `没有议事主体 ${body}；请列入“议事主体”，或改正编号`,
  'script.charter-body': ({ body }) => `议事规则提到议事主体 ${body}；请在这里列出（成员可不列）`,
  'script.ballot-unknown': ({ ballot, known }) =>
    `议事规则没有选票样式 ${ballot}；${known.length === 0 ? '请写在 vote.ballots 下' : `已有的是 ${list(known)}`}`,
  'script.rule-unknown': ({ rule, known }) => `没有表决规则 ${rule}；规则有 ${list(known)}`,
  'script.route-missing': ({ item }) =>
    `议事规则从表决开始，而事项 ${item} 没有写明由谁按什么规则表决；请补上“表决程序”`,
  'script.step-left-out': ({ item, step }) =>
    `事项 ${item} 要走 ${step} 这一步，而议事规则不设这一步；请改动事项，或者在议事规则的某个阶段里列出这一步`,
  'script.option-twice': ({ option }) => `方案或者候选人 ${option} 列了两次`,
  'script.office-collision': ({ person, first, second }) =>
    `按议事规则，${person} 不得兼任${wordIn(words.roles, first)}和${wordIn(words.roles, second)}；请另写人选`,
  'script.items-missing': ({ begins }) => `议事规则从 ${begins} 开始，脚本须自带事项`,
  'script.member-twice': ({ person, body }) =>
    `${person} 在 ${body} 的名册上列了两次；一人有几套房的，列一次，面积相加`,
  'script.roll-and-members': ({ body }) => `${body} 既用了名册文件，又在此列出成员；请只留其一`,
  'script.scope-idle': ({ body }) => `${body} 写了范围，却没有名册；请补写“名册”或“成员”，或删去“范围”`,
  'script.counted-by-idle': ({ body }) => `${body} 的成员在此列出，每人计一人；“计票单位”只与“名册”同用`,
  'script.parking-over': ({ person }) => `${person} 的车位面积超过其总面积；车位面积须包含在总面积之内`,
  'script.convener-missing': () => '没有召集人，无人开启协商；请在“职务”下写“召集人: 某人”',
  'script.office-unknown': ({ office, known }) =>
    `没有职务 ${office}；职务有 ${list(known.map((one) => wordIn(words.roles, one)))}`,
  'script.people-no-names': () => '人员表里没有“姓名”一列；请在表头写明',
  'script.people-none': () => '人员表里还没有人；请在表头之下逐人填写',
  'script.table-column': ({ name, command }) => `“${command}”没有“${name}”这一项；请改列名，或删去此列`,
  'script.table-invalid': () => '无效票要写明理由：请写成“计票: 这张表”，或者另写一行“认定无效票: 这张表”',
  'script.ballot-twice': ({ person, first, differ }) =>
    `${person}在第${first}行已就这一事项投票${differ ? '，而且意见不同' : ''}：请核对原票，删去其中一行；两张票都有效的，请各写投票时间，以哪一张为准按规则确定`,
  'script.stranger': ({ person, near = [], roomless }) =>
    roomless
      ? `记录里没有房号 ${person}：记录只保存名册上的房号，人员表上的不保存；请写姓名或编号`
      : `人员中没有 ${person}；${near.length > 0 ? `是否想写 ${list(near)}？` : '请补列，或改正编号'}`,
  'script.name-ambiguous': ({ name, candidates, roomless }) =>
    `${/^[\d\p{P}]/u.test(name) ? '' : '叫 '}${name} 的不止一人：${list(candidates)}；请写其中一个编号${roomless ? '（记录只保存名册上的房号，没有上名册的看不出住哪里）' : ''}`,
  'script.area': ({ written, person, unit }) =>
    `${person === undefined ? '' : `${person}${unit === undefined ? '' : `（${unit}）`}：`}${written} 不是面积；请写平方米数，大于 0，至多四位小数，${/^\d+[,，]\d{1,4}$/.test(written) ? `应为 ${written.replace(/[,，]/, '.')}` : '如 89.50'}`,
  'script.table-option-idle': ({ body, option }) =>
    `${body}没有名册文件，${option} 没有作用；请用 roll 写明文件，或删去此行`,
  'script.amount': ({ kind, written }) =>
    ({
      money: `${written} 不是金额；请写元，至多两位小数，如 ¥12000.50`,
      area: `${written} 不是面积；请写平方米数，至多四位小数，如 89.50 m²`,
      moment: `${written} 不是时间；请写当地时间 2026-03-02 09:00（24:00 为当日结束）；节点的期限只写日期`,
    })[kind],
  'script.moment-skipped': ({ written, zone, earlier, later }) =>
    `${zone} 没有 ${written}，时钟拨快时跳过了；请写明 ${earlier} 还是 ${later}`,
  'script.moment-twice': ({ written, zone, earlier, later }) =>
    `${written} 在 ${zone} 有两次，时钟拨慢后重复；请写明 ${earlier} 还是 ${later}`,
  'script.moment': ({ written }) => `${written} 不是时间；请写当地时间 2026-03-02 09:00，或距上一条的时长 +1d 2h`,
  'script.range-too-long': ({ range, most }) => `${range} 超过 ${most} 个编号，一份名单容不下；请检查起止`,
  'script.too-many-times': ({ times, most }) => `这一条要办理 ${times} 次，最多 ${most} 次；请检查“各自”和“逐项”`,
  'script.out-of-order': ({ at, before }) => `这一条（${at}）早于上一条（${before}）；请按时间先后排列`,
  'script.on-after-at': ({ on }) => `发生时间（${on}）不能晚于记录时间；“发生”应早于“时间”`,
  'script.time-claimed': ({ written, late }) =>
    `现场办理的事以当时的系统时间为准；请删去 ${written}。${late.length > 0 ? `事后补录、要写明实际发生时间（“发生”）的，按本规则只有：${list(late)}` : '本规则没有可以事后补报发生时间（“发生”）的事'}`,
  'script.decimal-comma': ({ written, right, thousands }) =>
    thousands
      ? `${written} 里的千位逗号会把一个数断成两截；请写 ${right}`
      : `${written} 的小数点写成了逗号；请写 ${right}`,
  'script.names-count': ({ range, ids, names }) => `${range} 是 ${ids} 人，写了 ${names} 个姓名；请一人写一个`,
  'script.refusal-unsaid': () =>
    '这个文件里的每一条都应当不予受理；请写明以何理由，例如“应当: { 不予受理: ballot.twice }”',
  'script.nothing-due': () => '现在没有正在计时的期限，谈不上到期；请写明时间',
  'script.not-due': ({ due }) => `最近一个期限到 ${due} 才届满；请到时再办`,
  'script.head-live': () => '这是从头写起的脚本，而这份记录是现场记录：请只留下现在要办的事，以及新加入的人员和主体',
  'script.record-beyond': ({ seq, type }) =>
    `记录的第 ${seq} 条（${type}）在脚本里找不到；请把要接着办的事另写一个文件，前面的不用再写`,
  'script.command-elsewhere': ({ command, opens }) =>
    opens === 'community'
      ? `${command} 是协商里的请求，这份脚本写了 registers，建的是社区台账（community）；要协商，请用 matter.refer 交付`
      : `${command} 是社区台账的请求，这份脚本开的是协商（consultation）；要建社区台账，请写 registers`,
  'script.command-unknown': ({ command, near }) =>
    `没有请求 ${command}；${near.length > 0 ? `是否想写 ${list(own(near))}？` : '全部请求见 docs/commands.zh-CN.md，逐个查用 yishi help'}`,
  'script.live': () => '脚本记不成正式记录：正式记录只记当时真实发生的事；请写“演练”，或者删去这一行',
  'script.by-or-as': () => '请写明由谁做：一个人写在“由”，多个人各做一次写在“各自”',
  'script.community-unknown': ({ community, known }, say) =>
    `没有${say.quote(community)}这个社区的台账，现有${say.list([...known])}；也可以逐项写明 registers`,
  'script.register-unknown': ({ register, known }, say) =>
    `没有${say.quote(register)}这本台账，现有${say.list([...known])}`,
  'script.community-has-none': ({ key }) =>
    `写了 registers 就是建社区台账，不设 ${key}；请删去 ${key}，或者删去 registers 改为开协商`,
  'script.wait-alone': () => '“等候”只让时间过去：不能写“由”“各自”“逐项”“内容”',
  'script.section-circular': ({ circle }) => `这些文件绕着圈互相引用：${circle.join(' → ')}；请去掉其中一处`,
  'script.section-many': ({ most }) => `一份脚本最多引用${most}个文件`,
  'script.section-form': ({ section }) =>
    `这个文件不是脚本里的“${SECTIONS[section] ?? ''}”（${section}）；请只写这一部分，写法和在脚本里一样`,
  'script.section-outside': ({ path }) => `${path} 不在脚本所在的文件夹里；请把它和脚本放在一起`,
  'script.year-missing': ({ written }) => `“${written}”没有写明是哪一年；请在开头加一行，如“时间: 2026-09-01 09:00”`,
  'script.empty': ({ file }) => `${file} 是空的；脚本的写法见 docs/scripts.zh-CN.md`,
  'script.no-text': ({ file, kind }) =>
    kind === undefined
      ? `${file} 不是 UTF-8 文本；请指明 YAML 脚本`
      : `${file} 是${NO_TEXT[kind]}，不是脚本；脚本是纯文本（.yaml），请另存为纯文本，或用 yishi new 备一份`,
  'script.aliases': ({ most }) => `引用（别名）超过 ${most} 处；请把多出的照原文写出来`,
  'script.too-deep': ({ file }) => `${file} 嵌套过深，无法读取`,
  'script.no-yaml': ({ kind }) =>
    ({
      tab: '行首用了制表符（Tab）；请改用空格',
      indent: '这一行的缩进和上下行对不齐；同一层的各行请从同一列写起',
      'quote-open': '这个引号没有收尾；请在这段文字的末尾补上',
      unclosed: '这个括号没有收尾；请在这一条的末尾补上',
      quote: '引号里的内容无法读取；反斜杠请写两个，或者改用单引号',
      twice: '这一项写了两次；请只留一处',
      alias: '前文没有这个名称；请去掉星号，把内容直接写出来',
      documents: '从这里起是另一份文件（---）；一个文件请只写一份',
      form: '这一行的写法读不通；请写成“名称: 内容”，冒号后空一格，括号里各项用逗号隔开',
    })[kind],
  'script.full-width': ({ sign, means }) =>
    `这里的 ${sign} 是全角；请改成半角 ${means}${/[:,]/.test(means) ? ' ，后面空一格' : ''}`,
  'script.full-width-blank': () => '这里是全角空格；请改用半角空格',
  'script.too-long': ({ file, most }) => `${file} 超过 ${most} 个字符；没有这么长的脚本`,
  'script.circular': ({ alias }) => `*${alias} 写在 &${alias} 所指的内容之中，没有尽头；请逐一写出`,
  'script.list-too-long': ({ count, most }) =>
    `此名单共 ${count} 个编号，一份名单最多 ${most} 个；更长的名册请用名册文件`,
  'script.too-much': ({ times, most }) => `到这一条为止，脚本共要办理 ${times} 次，最多 ${most} 次；请分成几个脚本`,
  'script.record-differs': ({ seq }) => `记录的第 ${seq} 条与脚本不符；这是另一脚本、或本脚本另一版的记录`,
  'script.record-longer': ({ entries, played }) => `记录有 ${entries} 条，脚本只有 ${played} 条；这是另一脚本的记录`,
};
