// `yishi export` 与 `yishi import record` 的中文用语。
import type { Words } from '../words.js';

export const moving: Words['moving'] = {
  help: {
    export: '导出：把一份记录连同附件另存为文件，供移交、备份；加 --publication 则导出可以公开的一份',
    record: '全程记录文件；用 --store 时写记录的编号',
    out: '存成哪个文件（.jsonl）',
    store: '记录在哪里：数据库（.db、.sqlite）或文件夹',
    scope: '哪一家的记录（一处存有几家时）',
    publication: '公开版：除任职人员外不含姓名，也不含住址和发言，链条和指纹不变',
    withNames: '编号就是姓名、无法隐去的，也照样导出',
    force: '已有同名文件也覆盖',
    into: '导入记录时写：放到哪里，数据库（.db、.sqlite）、文件夹或单独的文件（.jsonl）',
  },
  itself: (file) => `${file} 就是一份全程记录，不能拿别的内容覆盖；请换一个文件名`,
  noOut: '请用 --out 写明存成哪个文件',
  notInto: (out, record) =>
    `${out} 是数据库的名字，导出只写单独的文件（.jsonl）；要放进数据库，请用：yishi import record ${record} --into ${out}`,
  noInto: '请用 --into 写明放到哪里：数据库（.db）、文件夹或文件（.jsonl）',
  noStore: (where) => `没有 ${where}`,
  noRecord: (id, where, there) =>
    `${where} 里没有记录 ${id}${there.length === 0 ? '，一份记录也没有' : `，有的是：${there.join('、')}`}`,
  namedByIds: (many, some) =>
    `有${many}人的编号就是姓名（${some.join('、')}${many > some.length ? '等' : ''}）：公开版里每一条都会写出来，隐不掉。仍要导出请加 --with-names；下次给每人编个号（如 Y01）`,
  published: (file) =>
    `${file} 是公开版，略去了部分文字：可以查看（show、minutes、paper、verify --published），不能在上面接着记或改动；请用存档的原件`,
  noArchive: (file) => `${file} 是公开版，存档版的内容不在里面；请用存档的原件`,
  mayBePublished: '缺的正是公开版略去的文字；如果这是公开版，请加 --published 核验。',
  isPublication: '这是公开版，居民姓名、住址和发言已略去。',
  attached: (name, seq) => `${name}（第${seq}条）`,
  carried: (many, folder) => `附件${many}份，在 ${folder}。`,
  missing: (names) => `！有${names.length}份附件不在记录旁边：${names.join('、')}`,
  changed: (names) => `有${names.length}份附件与登记的不是同一份：${names.join('、')}`,
  whole: (many) => `附件${many}份，与登记的相同。`,
  dropped: (many) => `附件${many}份一并删除。`,
  exported: (file, entries, publication) =>
    `${publication ? '公开版' : '记录'}已存到 ${file}，共${entries}条，核验无误。`,
  standsIn: '公开版里写着：任职人员姓名；计票后的每张票、每份排序和名册面积，都记在编号下。编号应看不出是谁。',
  heldBack: (entries) => `正在表决，最后${entries}条待计票后才能公开，这一份里没有。`,
  imported: (id, into, entries) => `${id} 已导入 ${into}，共${entries}条，核验无误。`,
  there: (id, into) => `${into} 里已有 ${id}，每一条都相同，不必再导入。`,
};
