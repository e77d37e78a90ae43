// 选举文件的毛病，以及各格式写不出的内容。What is wrong with an election in a file, or cannot be written to one.
import type { Mark } from '../../../formats/headings.js';
import type { BallotShape, FormatProblems } from '../../../formats/problems.js';
import type { Sentences } from '../../dictionary.js';

const atMost = (most: number | undefined): string => (most === undefined ? '' : `，且不大于 ${most}`);

const SHAPES: Readonly<Record<BallotShape, string>> = {
  ranking: '应列出候选项，先优后劣；并列的写在内层列表中',
  approvals: '应列出所赞成的候选项',
  scores: '应在每个候选项下写分数或等级',
  choice: '应写所选的候选项',
};

const MARK_NAMES: Readonly<Record<Mark, string>> = {
  skipped: '有名次未填',
  overvote: '同一名次多选',
  exhausted: '标明已用尽',
  'write-in': '另写候选项以外的人',
  repeated: '同一候选项重复排名',
};
const THEN: Readonly<Record<'next' | 'end' | 'left-out', string>> = {
  next: '顺延至下一名次',
  end: '到此为止，其后不计',
  'left-out': '视为没有选择',
};

const reading = {
  'formats.unknown': () =>
    '无法识别此文件的格式；文件名应以 .json、.csv、.blt、.abif、.pb 或 .soc、.soi、.toc、.toi、.cat 结尾',
  'formats.name-missing': () => '有候选项没有名称；请逐一写明',
  'formats.name-reserved': ({ name }) => `${name} 不能用作候选项名称；请改用别的名称`,
  'formats.name-spaced': ({ name }) => `名称 ${JSON.stringify(name)} 中有换行或首尾有空白；请去掉`,
  'formats.name-twice': ({ name, first }) => `有两个候选项都叫 ${name}（另一个在第 ${first} 行）；请加以区分`,
  'formats.header-differs': ({ key, says, found }) =>
    `${key} 写的是 ${says}，文件中实有 ${found}；文件可能不完整，请更正`,
  'formats.json-empty': () => '文件是空的；应写一次选举的 JSON',
  'formats.json-broken': () => '从此处起不是有效的 JSON；文件可能不完整',
  'formats.json-no-election': () => '应写一次选举：{ "candidates": […], "ballots": […] }',
  'formats.key-twice': ({ key }) => `键 ${key} 在同一对象中出现两次；请只留一个`,
  'formats.options-form': () => '应为对象，每个选项一个键',
  'formats.candidates-form': () => '请列出候选项，每个都加引号',
  'formats.ballots-elsewhere': ({ of }) => `写明与 ${of} 的选票相同，但它不在本文件中；请将选票抄录于此`,
  'formats.ballots-form': () => '请列出选票，如 { "count": 3, "ranking": ["A", "B"] }',
  'formats.ballot-form': ({ kinds }) => `应写 count 与 ${kinds.join('、')} 之一`,
  'formats.ballot-count': ({ most }) => `应写此种选票的张数，为不小于 0 的整数${atMost(most)}`,
  'formats.ballot-shape': ({ kind }) => SHAPES[kind],
  'formats.stranger': ({ name }) => `${name} 不在候选项中；请更正或补入 candidates`,
  'formats.named-twice': ({ name }) => `${name} 出现两次；请只留一个`,
  'formats.seats-form': () => '应为不小于 1 的整数',
  'formats.amount-form': () => '应为不小于 0 的数',
  'formats.costs-form': () => '应在每个项目下写费用',
  'formats.cost-missing': ({ name }) => `缺少 ${name} 的费用；请补上`,
  'formats.table-column-twice': ({ column }) => `表头中 ${column} 一列出现两次`,
  'formats.table-count': ({ written, most }) => `票数写的是“${written}”；应为整数${atMost(most)}`,
  'formats.table-count-fraction': ({ written }) =>
    `票数写的是“${written}”；票数须为整数：请将各行票数同乘以十（或足够的倍数）`,
  'formats.table-empty': () => '表中没有候选项；请在表头下填写选票',
  'formats.table-header': () => '表头没有候选项；请为每个候选项各设一列，或设“选择”一列，或设“第1名”“第2名”等列',
  'formats.table-ranked-twice': ({ name }) => `${name} 排了两次；请只留一个`,
  'formats.table-score': ({ name, written }) =>
    `${name} 一格写的是“${written}”，而其他格是数字；请统一写数字（不超过 15 位）或统一写等级`,
  'formats.table-nothing': ({ written }) =>
    `“${written}”不像候选项名称；没有填的格请留空，确有候选项叫“${written}”的，请先用票数为 0 的一行列出`,
  'formats.table-marks-ranked': () => '这些列是名次，格中却只有勾选记号；应填候选项名称，或改为每个候选项各设一列',
  'formats.table-names-alike': ({ name, other, first }) =>
    `${JSON.stringify(name)} 与第 ${first} 行的 ${JSON.stringify(other)} 只差大小写、全角半角或空格；请统一写法，确为两个候选项的，请先用票数为 0 的一行分别列出`,
  'formats.table-numbers': ({ wanted }) =>
    wanted === 'ranks'
      ? '这些数字也可能是打分：并非每张票都从 1 起依次排列、不缺不重；请用 --numbers ranks 写明是名次'
      : '这些数字也可能是名次：每张票都恰是 1、2、3……各一；请用 --numbers scores 写明是打分',
  'formats.table-no-header': () =>
    '此格写的是另一列的名称，第一行像是选票而不是表头；请在上面加一行表头：第1名、第2名……',
  'formats.table-rank': ({ name, written, most }) => `${name} 一格写的是“${written}”；应为 1 至 ${most} 的名次`,
  'formats.table-ranks-gap': ({ column, ranks }) => `名次共有 ${ranks} 列，“${column}”一列次序不对；应从 1 起连续编号`,
  'formats.table-clear-ballot': () =>
    '这是 Clear Ballot 的选票记录，每个候选项的每个名次各占一列；请先用 RCTab 转成 CSV 再计票',
  'formats.table-contests': ({ column, contests }) =>
    `“${column}”一列中有多场选举（${contests.slice(0, 5).join('、')}）；请只保留一场的各行`,
  'formats.blt-start': () => '文件开头应为候选人数与应选人数，如 4 2',
  'formats.blt-names': ({ candidates, texts }) =>
    `候选人有 ${candidates} 名，选票之后的文字却有 ${texts} 条；应为 ${candidates} 个名称和一个标题，各加引号：文件可能不完整`,
  'formats.blt-text-unclear': ({ text }) =>
    `无法判断 ${JSON.stringify(text)} 是什么；每行请只写一个名称，并用一对引号括起`,
  'formats.blt-word': ({ word, known }) =>
    `不认识 [${word} …]，它可能影响计票结果；这类字样只认 ${known.join('、')}：请删去此行，改用计票办法的选项写明`,
  'formats.blt-word-open': ({ word }) => `[${word} 没有结束；请在其后补上 ]`,
  'formats.blt-word-twice': ({ word }) => `[${word} …] 第二次出现；请只留一处`,
  'formats.blt-nicks': ({ names, candidates }) =>
    `[nick …] 有 ${names} 个简称，而候选人有 ${candidates} 名；应逐一写明，互不相同，并以字母开头`,
  'formats.blt-tie': ({ candidates }) => `[tie …] 应将 ${candidates} 名候选人各写一次`,
  'formats.blt-candidate': ({ written, most }) => `没有编号为“${written}”的候选人；编号为 1 至 ${most}`,
  'formats.blt-end': () => '选票之后应有单独一行 0，而此处没有；文件可能不完整',
  'formats.blt-ballot-open': () => '这张选票没有以 0 结尾；请补上',
  'formats.blt-count': ({ written, most }) => `每张选票应以票数开头，而 ${written} 不是不小于 1 的整数${atMost(most)}`,
  'formats.blt-id-twice': ({ id, first }) =>
    `编号为“${id}”的选票已见于第 ${first} 行；请只留一张，确为两张的，请另编号`,
  'formats.blt-ranked-twice': ({ candidate }) => `编号 ${candidate} 的候选人排了两次；请只留一个`,
  'formats.ward-candidate': ({ number }) => `此行应为 "Candidate ${number}","名称","党派"；候选人请依次编号`,
  'formats.abif-line': () =>
    '此行既不是选票（如 3: A>B=C），也不是名称（如 =A:[张三]），也不是注释；名称中有空格的请用方括号括起',
  'formats.abif-name': () => '名称应写作 =A:[张三]，即代号与所指',
  'formats.abif-mixed': () => '逗号不分先后，而此处又有 > 或 =；请统一写法',
  'formats.abif-contradiction': () => '此处分数的高低与符号所示的先后不一致；请更正',
  'formats.abif-token': ({ token }) => `没有写明 ${token} 是谁；请更正，或补上 =${token}:[…]`,
  'formats.abif-empty': () => '文件中没有候选项；请写选票，如 3: A>B',
  'formats.pb-section-missing': ({ sections }) => `缺少 ${sections.join('、')} 部分；应以单独一行 ${sections[0]} 开头`,
  'formats.pb-column-missing': ({ column }) => `缺少 ${column} 一列；请补上`,
  'formats.pb-key-missing': ({ key }) => `META 中缺少 ${key}；请补上`,
  'formats.pb-vote-type': ({ written, known }) => `没有 ${written} 这种 vote_type；应为 ${known.join('、')} 之一`,
  'formats.pb-amount': ({ key, written }) =>
    `${key} ${written ? `写的是“${written}”` : '没有填写'}；应只写数字与小数点，不带分隔符和单位`,
  'formats.pb-project': ({ project }) => `PROJECTS 中没有项目“${project}”；请更正选票或补上项目`,
  'formats.pb-project-twice': ({ project }) => `项目 ${project} 在同一张选票中出现两次`,
  'formats.pb-points': ({ projects }) => `本票列出 ${projects} 个项目；points 一列应有同样多的数字，以逗号分隔`,
  'formats.pb-choose-1': ({ projects }) =>
    `本票列出 ${projects} 个项目，而 vote_type 为 choose-1，只能选一个；请更正选票或类型`,
  'formats.pb-voter-twice': ({ voter, first }) => `投票人“${voter}”在第 ${first} 行已投过票；请只留一票`,
  'formats.preflib-type': ({ written, known }) => `DATA TYPE ${written} 不是选举数据；应为 ${known.join('、')} 之一`,
  'formats.preflib-no-type': () =>
    '文件头没有“# DATA TYPE: soc”一行；请补上，或将文件扩展名写作 .soc、.soi、.toc、.toi、.cat',
  'formats.preflib-type-differs': ({ type, ending }) => `DATA TYPE 写的是 ${type}，文件扩展名却是 .${ending}；请更正`,
  'formats.preflib-key-missing': ({ key }) => `文件头没有“# ${key}: …”一行；请补上`,
  'formats.preflib-number': ({ key, written }) => `${key} 写的是“${written}”；应为整数`,
  'formats.preflib-none': ({ key }) => `${key} 为 0；至少应有一个`,
  'formats.preflib-name-number': ({ list, number, names, from }) =>
    `${list} NAME ${number} 的编号不连续；共 ${names} 个，请从 ${from} 起连续编号`,
  'formats.preflib-order': () => '此行应写作 12: 1,{2,3},4，即票数与排序',
  'formats.preflib-count': ({ written, most }) => `票数“${written}”不对；应为不小于 1 的整数${atMost(most)}`,
  'formats.preflib-alternative': ({ written, least, most }) =>
    `没有编号为 ${written} 的候选项；编号为 ${least} 至 ${most}`,
  'formats.preflib-twice': ({ alternative }) => `编号 ${alternative} 出现了两次；请只留一个`,
  'formats.preflib-groups': ({ groups, categories }) =>
    `此行有 ${groups} 组，而类别有 ${categories} 个；空的类别请写 {}`,
  'formats.preflib-group-empty': () => '{} 是空的；请去掉',
  'formats.preflib-ties': ({ ending, instead }) => `.${ending} 文件不允许并列；请改用 .${instead}`,
  'formats.preflib-incomplete': ({ ranked, alternatives, ending, instead }) =>
    `${alternatives} 个候选项只排了 ${ranked} 个；.${ending} 须全部排序，否则请改用 .${instead}`,
  'formats.preflib-order-twice': ({ first }) => `此排序已见于第 ${first} 行；请将票数并入该行`,
} satisfies Partial<Sentences<FormatProblems>>;

const telling = {
  'formats.told-no-title': ({ last }) => `文件没有标题：按选票所写，最后一条“${last}”作为候选人`,
  'formats.told-columns': ({ columns }) => `以下各列与选票无关，未计入：${columns.join('、')}`,
  'formats.told-marks': ({ mark, ballots, then }) => `${MARK_NAMES[mark]}的选票有 ${ballots} 张：${THEN[then]}`,
  'formats.told-left-out': ({ ballots }) => `有 ${ballots} 张选票没有可计的内容，未计入`,
  'formats.told-votes-left-out': ({ votes, of }) =>
    `共 ${of} 张选票，其中 ${votes} 张本身有误，未计入（逐张说明如下）；加 --strict 则整个文件不予受理`,
  'formats.told-exclusive': ({ rule }) => `当地按 ${rule} 决定，有些项目互相排斥；文件没有写明是哪些，计票时无从考虑`,
  'formats.told-tie-order': ({ order }) =>
    `文件写明平票时按 ${order.join('、')} 的次序决定；未用 --tie-break 要求的，不予采用`,
} satisfies Partial<Sentences<FormatProblems>>;

const writing = {
  'formats.write-counts': () => '此格式的票数须为整数，而此处有的不是',
  'formats.write-table-equals': ({ name }) => `${name} 会被读作并列`,
  'formats.write-table-column': ({ name }) => `${name} 一列不会被读作候选项`,
  'formats.write-table-scores': () => '表中的分数须为十进制数（且不止 0 和 1），或统一为文字等级',
  'formats.write-table-kinds': () => '一张表只能存放同一种选票',
  'formats.write-table-mark': ({ name }) => `表中的“${name}”不作候选项读；请改用别的名称`,
  'formats.write-blt-quotes': ({ name }) => `BLT 文件无法写出 ${name} 中的引号或换行`,
  'formats.write-blt-seats': () => 'BLT 文件须写明应选人数',
  'formats.write-blt-kinds': () => 'BLT 文件只能存放排序选票',
  'formats.write-blt-parties': () => '这样写会分不清名称与所属党派；请不写党派',
  'formats.write-abif-name': ({ name }) => `${name} 中既有方括号又有引号，ABIF 无法写出`,
  'formats.write-abif-score': ({ score }) => `ABIF 的分数须为不小于 0 的整数，不能是 ${score}`,
  'formats.write-pb-costs': () => '.pb 文件须写明各项目费用与预算',
  'formats.write-pb-comma': ({ project }) => `项目编号不得含逗号：${project}`,
  'formats.write-pb-amount': ({ amount }) => `${amount} 无法写成十进制数`,
  'formats.write-pb-voters': ({ voters }) => `.pb 文件每人一行，${voters} 人过多`,
  'formats.write-pb-kinds': () => '.pb 文件只能存放同一种选票：赞成、无并列的排序或数字分值',
  'formats.write-preflib-kinds': () => 'PrefLib 文件只能存放同一种排序、赞成或等级选票，而此处的选票不是',
  'formats.write-preflib-grades': () => '.cat 文件存放等级；请在选项 grades 中由低到高列出，至少三级',
  'formats.write-preflib-grade': ({ grade, known }) => `${grade} 不在所列等级（${known.join('、')}）之中`,
} satisfies Partial<Sentences<FormatProblems>>;

export const formats: Sentences<FormatProblems> = { ...reading, ...telling, ...writing };
