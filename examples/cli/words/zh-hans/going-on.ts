// `yishi open`、`do` 与 `continue` 的中文用语。
import type { Words } from '../words.js';

export const goingOn: Words['goingOn'] = {
  help: {
    open: '按脚本开头开一场现场协商：用真实的时钟，脚本里的过程不照搬',
    record: '新开的记录，不能已有此文件',
    do: '在记录里办一件事：“谁 做什么 ……”，写法同脚本的一行；几件一起写，要么都记，要么都不记',
    act: '要办的事，如“周敏 附注: 今晚到此为止”；可以写几件，写 - 则从标准输入读',
    continue: '接着记：只写新的事，以及新来的人员和单位',
    more: '要接着记的内容，写法同脚本，不用写开头',
    erase: '依法删除记录里某人的个人信息；计票结果保留',
    person: '编号、姓名或房号',
    ground: '依据：order 主管部门责令，unlawful 内容违法，request 本人要求（默认，保存期满后）',
    partial: '有一件不予受理时，前面已受理的照记',
  },
  erased: (texts, seq) =>
    `已依第${seq}条删除${texts}处文字：姓名、住址和所说的话。编号、数目、选择和指纹保留，计票结果仍可核对。`,
  nobody: (person) => `记录里没有 ${person}；请写记录里的编号、姓名或房号`,
  ground: (written, known) => `没有“${written}”这种依据；请写 ${known.join('、')}`,
  recordWhere: '请用 --record 写明记录存到哪里',
  exists: (file) => `${file} 已经有了，记录不能覆盖；请换一个文件名，或者用 yishi do、yishi continue 接着记`,
  noZone:
    '这份规则没有写时区，时间一律按 UTC（比北京时间慢 8 小时）。要按北京时间，请把“规则”写成 { 沿用: …, 改动: { zone: Asia/Shanghai } } 后重新开始。',
  opened: (file) => `已开始现场协商，记在 ${file}。脚本里的过程没有照搬，办一件记一件：yishi do ${file} "……"`,
  act: '所写',
  already: (many) => `其中${many}件已经记过，不再重复。`,
  differs: (act, seq) => `！第${act}条与记录的第${seq}条写得不一样；已记的不改动，要改正请另办一件更正`,
  nothing: '没有新的内容。',
  nothingKept: '这一次什么都没有记；改好以后再办，或者加 --partial 先记前面的。',
  partly: (many) => `前面的${many}件已经记下，后面的没有记。`,
  done: (many, file) => `记下${many}件，存在 ${file}。`,
};
