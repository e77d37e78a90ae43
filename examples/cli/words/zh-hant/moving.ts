// Made from zh-hans/moving.ts by `npm run zh-hant`: not to be edited.
import type { Words } from '../words.js';

export const moving: Words['moving'] = {
  help: {
    export: '導出：把一份記錄連同附件另存為檔案，供移交、備份；加 --publication 則導出可以公開的一份',
    record: '全程記錄檔案；用 --store 時寫記錄的編號',
    out: '存成哪個檔案（.jsonl）',
    store: '記錄在哪裡：資料庫（.db、.sqlite）或資料夾',
    scope: '哪一家的記錄（一處存有幾家時）',
    publication: '公開版：除任職人員外不含姓名，也不含住址和發言，鏈條和指紋不變',
    withNames: '編號就是姓名、無法隱去的，也照樣導出',
    force: '已有同名檔案也覆蓋',
    into: '導入記錄時寫：放到哪裡，資料庫（.db、.sqlite）、資料夾或單獨的檔案（.jsonl）',
  },
  itself: (file) => `${file} 就是一份全程記錄，不能拿別的內容覆蓋；請換一個檔案名稱`,
  noOut: '請用 --out 寫明存成哪個檔案',
  notInto: (out, record) =>
    `${out} 是資料庫的名字，導出只寫單獨的檔案（.jsonl）；要放進資料庫，請用：yishi import record ${record} --into ${out}`,
  noInto: '請用 --into 寫明放到哪裡：資料庫（.db）、資料夾或檔案（.jsonl）',
  noStore: (where) => `沒有 ${where}`,
  noRecord: (id, where, there) =>
    `${where} 裡沒有記錄 ${id}${there.length === 0 ? '，一份記錄也沒有' : `，有的是：${there.join('、')}`}`,
  namedByIds: (many, some) =>
    `有${many}人的編號就是姓名（${some.join('、')}${many > some.length ? '等' : ''}）：公開版裡每一條都會寫出來，隱不掉。仍要導出請加 --with-names；下次給每人編個號（如 Y01）`,
  published: (file) =>
    `${file} 是公開版，略去了部分文字：可以查看（show、minutes、paper、verify --published），不能在上面接著記或改動；請用存檔的原件`,
  noArchive: (file) => `${file} 是公開版，存檔版的內容不在裡面；請用存檔的原件`,
  mayBePublished: '缺的正是公開版略去的文字；如果這是公開版，請加 --published 核驗。',
  isPublication: '這是公開版，居民姓名、住址和發言已略去。',
  attached: (name, seq) => `${name}（第${seq}條）`,
  carried: (many, folder) => `附件${many}份，在 ${folder}。`,
  missing: (names) => `！有${names.length}份附件不在記錄旁邊：${names.join('、')}`,
  changed: (names) => `有${names.length}份附件與登記的不是同一份：${names.join('、')}`,
  whole: (many) => `附件${many}份，與登記的相同。`,
  dropped: (many) => `附件${many}份一併刪除。`,
  exported: (file, entries, publication) =>
    `${publication ? '公開版' : '記錄'}已存到 ${file}，共${entries}條，核驗無誤。`,
  standsIn: '公開版裡寫著：任職人員姓名；計票後的每張票、每份排序和名冊面積，都記在編號下。編號應看不出是誰。',
  heldBack: (entries) => `正在表決，最後${entries}條待計票後才能公開，這一份裡沒有。`,
  imported: (id, into, entries) => `${id} 已導入 ${into}，共${entries}條，核驗無誤。`,
  there: (id, into) => `${into} 裡已有 ${id}，每一條都相同，不必再導入。`,
};
