// 命令行自己的中文用语；其余由 `yishi/language` 说。

import type { Words } from '../words.js';

const list = (names: readonly string[]): string => names.join('、');

type General = Omit<
  Words,
  | 'charters'
  | 'check'
  | 'goingOn'
  | 'deadline'
  | 'draw'
  | 'fresh'
  | 'importing'
  | 'guide'
  | 'meet'
  | 'methods'
  | 'moving'
  | 'paper'
  | 'retally'
  | 'roll'
  | 'rules'
  | 'serve'
  | 'simulate'
  | 'tally'
  | 'theory'
>;

export const general: General = {
  help: {
    program: '民主协商：演练脚本，查看、核验和打印全程记录，计票，抽签。',
    run: '按脚本逐条演练，随时打印每一步、每一次不予受理和每一项认定',
    show: '根据全程记录，显示协商走到了哪一步',
    minutes: '打印会议记录（Markdown）',
    verify: '核验全程记录：链条、各条记事，并重新核算每一项认定',
    diagram: '议事程序的状态图：Mermaid 文本，或者画成 SVG',
    diagramFormat: 'mermaid 或 svg，不写就是 mermaid',
    script: '脚本文件（见 docs/scripts.zh-CN.md）',
    recordFile: '全程记录文件（JSON Lines）',
    record: '把全程记录写入此文件（文件必须尚不存在）',
    resume: '接着写完本脚本未写完的记录',
    drill: '演练：记录和各种文书都注明演练',
    to: '办到这一步为止',
    stepwise: '每办一件先等按回车',
    facts: '不仅显示现状，也列出每一条记事',
    head: '最后一条应有的指纹，或存放已签署指纹的文件：能发现末尾被截去、记录整体重做',
    key: '可能签署指纹者的公钥（PEM）；可重复给出，每把公钥都须有其签署的指纹',
    headOf: '核验全程记录并打印其指纹；给出密钥则一并签署',
    signingKey: '签署所用的私钥（Ed25519，PEM）',
    headScope: '记录所属的租户（一处主机有多个租户时）',
    profile: '读者：publication（公开，居民只写房号，隐去发言；不写即此）或 archive（存档）',
    published: '这是公开版：略去的文字依规则略去，并非遵令抹去',
    step: '只画一步：议题征集、议事协商、民主表决、项目转化、组织实施、评估',
    json: '以 JSON 回答',
    verbose: '连同记录条数和指纹一并列出',
    watch: '记录一有新内容就重新显示，按 Ctrl-C 结束',
    html: '存成网页文件，用浏览器打开，可放在办公室屏幕上',
    lang: 'zh-Hans、zh-Hant 或 en；默认依 LC_ALL、LC_MESSAGES、LANG',
    help: '显示本说明',
    version: '显示版本',
    usage: '用法：',
    arguments: '参数：',
    options: '选项：',
    commands: '命令：',
    command: '查看命令的说明：本程序的命令，或者协商中的命令（投票、签到……）',
    commandOf: 'run、投票、ballot.cast 等',
    examples: '示例：',
    schema: '打印编辑器用的脚本格式（JSON Schema）：边写边提示，写错当场标出',
    schemaCommunity: '社区台账脚本的格式',
    completion: '打印补全设置：在命令行按 Tab 补全命令和选项',
    exit: [
      '退出码：',
      '  0  完成；有所问的，答案为“是”',
      '  1  答案为“否”：意外不予受理或与预期不符（run），核验不通过（verify、head），未通过',
      '     或表决不成立（tally --rule），当日未施行（rules --on），名额无法满足（draw），有运行失败（simulate）',
      '  2  用法有误，或文件、规则、所问之事有误而无法办理',
      '  3  文件无法读写，或记录已损坏',
      '  4  程序自身的缺陷',
    ].join('\n'),
  },
  usage: {
    bad: (code, message, nearest) => {
      const name = /'([^']+)'/.exec(message)?.[1] ?? '';
      const told: Readonly<Record<string, string>> = {
        'commander.unknownOption': `没有选项 ${name}`,
        'commander.missingArgument': `缺少参数 ${name}`,
        'commander.optionMissingArgument': `选项 ${name} 缺少值`,
        'commander.unknownCommand': `没有命令 ${name}`,
        'commander.invalidArgument': `不能写 ${/value '([^']*)'/.exec(message)?.[1] ?? ''}；可以写 ${message.split('choices are ')[1]?.split('.')[0] ?? ''}`,
        'commander.excessArguments': '参数太多',
      };
      return `${told[code] ?? message}${nearest === '' ? '；请看 yishi --help' : `；您是不是要写 ${nearest}？`}`;
    },
    language: (name) => `没有语言 ${name}；请写 zh-Hans、zh-Hant 或 en`,
    profile: (name) => `没有 ${name} 这种读者；请写 publication 或 archive`,
    step: (name, known) => `没有 ${name} 这一步；六步是 ${list(known)}`,
    format: (name, known) => `没有 ${name} 这种格式；可用的有 ${list(known)}`,
    head: (written) => `${written} 不是指纹：指纹是 64 位十六进制数字；若是存放已签署指纹的文件，请用 --key 指明公钥`,
    heads: (one, other) => `最后的指纹不能既是 ${one} 又是 ${other}；请只给一个`,
    fault: (what, version) =>
      `这是 yishi ${version} 自身的缺陷（${what}）；请连同所用命令和文件一并反馈；设置 YISHI_DEBUG=1 可显示详情`,
    resumeWhat: () => '没有可接着写的记录；请用 --record 指明文件',
  },
  files: {
    exists: (file) =>
      `${file} 已经存在，记录不得覆盖；请换一个文件名，写到一半的用 --resume 接着写，只加新内容的用 yishi continue`,
    refused: (file, why) => `${file}：系统不让读写（${why}）；请看文件夹在不在、有没有写入权限、磁盘还有没有空间`,
    unfinished: (file, seq) => `${file}：第 ${seq} 条写到一半中断，现接着写`,
    cut: (file, seq, characters) =>
      `${file}：最后一行不完整，未计入（第 ${seq} 条，只有前 ${characters} 个字）；可用 yishi verify 核对`,
  },
  journal: {
    day: (day, weekday) => {
      const [year, month, date] = day.split('-').map(Number);
      return `${year}年${month}月${date}日 星期${'一二三四五六日'[weekday - 1] ?? ''}`;
    },
    who: (by, principal) => (principal ? `${by}（代${principal}）` : by),
    many: (command, times, people) => `${command}（${times}）：${list(people)}`,
    refused: (who, what, times, expected) =>
      `${who}：${what}${times > 1 ? `（共 ${times} 件）` : ''}——不予受理${expected ? '（如预期）' : ''}`,
  },
  run: {
    asExpected: '演练全部符合预期。',
    noTerminal: '--step 要等人按回车，这里没有终端',
    enter: '按回车办下一件。',
    refused: (act, sentence) => `${act}不予受理：${sentence}`,
    unmet: (act, about, expected, came) => `${act}：${about} 应为 ${expected}，实为 ${came}`,
    act: (number, who, what) =>
      number === undefined ? `开启（${who}，${what}）` : `第 ${number} 条（${who}，${what}）`,
    nobody: '时钟',
    differs: (file, seq) =>
      `${file} 的第 ${seq} 条与脚本不符；这是另一脚本、或本脚本另一版的记录。要在后面加内容，请只写新的，用 yishi continue ${file} 新内容.yaml`,
    longer: (file, entries, played) => `${file} 有 ${entries} 条，脚本只有 ${played} 条；这是另一脚本的记录`,
    kept: (file) => `存于 ${file}`,
  },
  show: {
    asOf: (last) => `截至最近一条记录，${last}`,
    kept: (file) => `已存入 ${file}`,
  },
  standing: {
    record: '记录',
    fingerprint: '指纹',
    entries: (entries) => `${entries} 条`,
  },
  anywhere: '进行中的任何一步',
  diagram: (step) => (step === undefined ? '议事程序' : `议事程序：${step}`),
  minutes: {
    publication: '这份供公开，居民只写房号，不含发言；加 --profile archive 可打印含姓名的存档版。',
  },
  verify: {
    holds: (entries, place) => `记录完好：共 ${entries} 条，各项认定重新核算无误；现状：${place}。`,
    fails: (seq, problem) => `记录自第 ${seq} 条起不可信：${problem}`,
    published: '按公开版核验：略去的文字未作交代。',
    signed: (seq, at, key) => `第 ${seq} 条与密钥 ${key} 于 ${at} 签署时相同。`,
    noHead: '未给出 --head，无法发现末尾是否被截去。',
    erased: (texts, by, at, ground) => `第 ${by} 条于 ${at} 依据“${ground}”抹去 ${texts} 处文字。`,
  },
};
