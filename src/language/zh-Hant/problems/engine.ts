// Made from zh-Hans/problems/engine.ts by `npm run zh-hant`: not to be edited.
import type {
  Doing,
  EngineProblems,
  HeadProblems,
  MovingProblems,
  RecordProblems,
  StoreProblems,
} from '../../../engine/problems.js';
import type { Sentences } from '../../dictionary.js';

const DOING: Readonly<Record<Doing, string>> = {
  append: '寫入',
  close: '關閉',
  create: '創建',
  delete: '刪除',
  erase: '改寫',
  list: '列出',
  lock: '鎖定',
  open: '打開',
  purge: '清除',
  read: '讀取',
  repair: '修復',
  sync: '同步',
  write: '寫入',
};

/** 系統為何拒絕，如何處理。 */
const REFUSED: Readonly<Record<string, string>> = {
  ENOSPC: '磁碟空間不足（ENOSPC），請騰出空間後再試',
  EDQUOT: '磁碟配額已用完（EDQUOT），請騰出空間或提高配額後再試',
  EFBIG: '檔案超過大小限制（EFBIG），請放寬限制（ulimit -f）或換一個檔案系統',
  EACCES: '沒有權限（EACCES），請給運行本程序的用戶讀寫權限',
  EPERM: '操作不被允許（EPERM），請給運行本程序的用戶讀寫權限',
  EROFS: '檔案系統只讀（EROFS），請換一個目錄',
  EISDIR: '那裡是目錄而不是檔案（EISDIR），請換一個路徑',
  ENOTDIR: '路徑中有一段是檔案而不是目錄（ENOTDIR），請換一個目錄',
  ENOENT: '沒有這個檔案或目錄（ENOENT），請檢查路徑',
  EMFILE: '本進程打開的檔案過多（EMFILE），請提高限制（ulimit -n）或減少同時進行的協商',
  ENFILE: '系統打開的檔案過多（ENFILE），請關閉一些，或提高系統限制',
  ENAMETOOLONG: '路徑過長（ENAMETOOLONG），請換一個路徑較短的目錄',
  EIO: '設備故障（EIO），請先檢查磁碟',
  SQLITE_BUSY: '另一連接正鎖定著它（SQLITE_BUSY），請結束那邊的事務，或延長等待時間（busyTimeout）後再試',
  SQLITE_LOCKED: '本連接正在別處讀寫它（SQLITE_LOCKED），請先結束那邊的讀寫，然後再試',
  SQLITE_READONLY: '只能讀取（SQLITE_READONLY），請給本進程寫入該檔案及其目錄的權限',
  SQLITE_IOERR: '磁碟讀寫故障（SQLITE_IOERR），請先檢查磁碟',
  SQLITE_FULL: '磁碟已滿，或頁數已達上限（SQLITE_FULL），請騰出空間後再試',
  SQLITE_CANTOPEN: '打不開（SQLITE_CANTOPEN），請檢查目錄是否存在、本進程是否可以寫入',
  ECONNREFUSED: '沒有回應（ECONNREFUSED），請檢查伺服器是否在運行、地址是否正確，然後再試',
  ECONNRESET: '連接中斷（ECONNRESET），請檢查伺服器和網絡，然後再試',
  PG_08006: '連接中斷（08006），請檢查伺服器和網絡，然後再試',
  PG_25006: '只能讀取（25006），可能連到了備用伺服器，請連接主伺服器',
  PG_26000: '中間的連接池按事務分配連接，不認識預備語句（26000），請設 prepare: false，見 docs/postgres.md',
  PG_28P01: '密碼不對（28P01），請檢查連線設定',
  PG_40001: '別人接連先寫入了（40001），請再試',
  PG_40P01: '與別的寫入互相等待（40P01），請再試',
  PG_42501: '該角色權限不夠（42501），請授予它 yishi 各表的權限，見 docs/postgres.md',
  PG_42P05: '中間的連接池按事務分配連接，不認識預備語句（42P05），請設 prepare: false，見 docs/postgres.md',
  PG_53100: '伺服器磁碟已滿（53100），請在那邊騰出空間後再試',
  PG_53200: '伺服器記憶體不足（53200），請稍後再試，或增加記憶體',
  PG_53300: '伺服器的連接數已滿（53300），請減小連接池，或提高 max_connections，然後再試',
  PG_55P03: '有鎖被佔用太久（55P03），請結束那邊的操作，或提高 lock_timeout，然後再試',
  PG_57014: '超過了伺服器允許的時間（57014），請提高 statement_timeout，或查看它在等什麼',
  PG_57P01: '伺服器斷開了連接（57P01），請待其恢復後再試',
  PG_57P02: '伺服器已停機（57P02），請待其恢復後再試',
  PG_57P03: '伺服器正在啟動或停止（57P03），請待其恢復後再試',
};

/** 宿主自己的連接和內存都沒有名稱。 */
const called = (file: string): string => (file === '' ? '資料庫' : ` ${file} `);

const couldNot = (doing: Doing, file: string): string => `無法${DOING[doing]}${called(file)}`.trimEnd();

/** 經引擎讀取的存儲同樣沒有名稱。 */
const recordIn = (file: string): string => (file === '' ? '記錄' : `${file} `);

const entry = ({ seq, file }: { seq: number; file: string }): string => `${called(file).trimStart()}第 ${seq} 條`;

const store: Sentences<StoreProblems> = {
  'store.moved': ({ id, expected, actual }) => `協商 ${id} 已到第 ${actual} 條，而非第 ${expected} 條：別人先寫入了`,
  'store.purged': ({ id, purgedAt, ground }) => `協商 ${id} 已於 ${purgedAt} 清除（${ground}）；其編號不再使用`,
  'store.other-record': ({ file, held, id }) => `${file} 存的是 ${held} 的記錄，而非 ${id} 的`,
  'store.refused': ({ doing, file, code, reason }) =>
    `${couldNot(doing, file)}：${REFUSED[code] ?? `${reason}（${code}）`}`,
  'store.no-directory': ({ doing, file }) => `${couldNot(doing, file)}：所在目錄不存在；請先創建`,
  'store.no-file': ({ file }) => `${file}：沒有這個檔案；請檢查路徑`,
  'store.held': ({ file, patience, pid, host }) =>
    `${file} 正被${pid === undefined ? '另一進程' : ` ${host} 上的進程 ${pid} `}佔用，已等待 ${patience} 毫秒；請稍後再試，若該進程確已不在，可刪除此檔案`,
  'store.half-written': ({ file }) => `無法寫入 ${file}，寫了一半的也未能撤回；再試之前請重新讀取記錄`,
  'store.full': ({ file, most }) => `${called(file).trim()} 中一次協商最多 ${most} 條`,
  'store.no-database': ({ doing, file }) => `${couldNot(doing, file)}：不是 SQLite 資料庫，或已加密`,
  'store.damaged-database': ({ doing, file }) => `${couldNot(doing, file)}：資料庫已損壞；請用備份恢復`,
  'store.tables': ({ found, needed }) =>
    found === 0
      ? `資料庫裡還沒有 yishi 的表（第 ${found} 版，本程序使用第 ${needed} 版），請先執行一次 yishi/postgres 的 migrate()`
      : found === needed
        ? `資料庫（第 ${found} 版）來自另一臺伺服器，事務編號不同，請先執行一次 yishi/postgres 的 migrate()`
        : `資料庫裡的表是第 ${found} 版，本程序使用第 ${needed} 版，${found < needed ? '請執行 yishi/postgres 的 migrate()' : '請換用較新的 yishi'}`,
  'store.unsure': ({ id }) => `寫入協商 ${id} 時連接中斷，不知是否已記入；請用同一個鍵再提交一次，不會重複記入`,
  'store.unavailable': ({ reason }) => `存儲不可用：${reason}；沒有記入任何內容，請再試`,
  'store.astray': ({ id, seq, foundId, foundSeq }) =>
    `拒絕寫入：${foundId} 的第 ${foundSeq} 條不是 ${id} 的第 ${seq} 條`,
  'store.long-line': ({ file, seq, longest }) => `${file}：第 ${seq} 條超過 ${longest} 位元組，記錄中不得有這樣長的一行`,
  'store.line': ({ file, seq }) => `${file} 第 ${seq} 條與當初寫入的不一致`,
  'store.seal-order': ({ file, seq, pointer }) =>
    `${file} 第 ${seq} 條封存文字的次序與當初寫入的不同：${pointer} 應在更前`,
  'store.no-json': (where) => `${entry(where)}已損壞：不是 JSON`,
  'store.no-entry': (where) => `${entry(where)}已損壞：不是記錄的一條`,
  'store.format': (where) => `${entry(where)}為第 ${where.format} 版格式；本版只讀第 0 版`,
  'store.missing': ({ file, seq, found }) =>
    `${called(file).trimStart()}缺少第 ${seq} 條${found === undefined ? '' : `：那裡是第 ${found} 條`}`,
  'store.other-id': (where) => `${entry(where)}屬於另一協商 ${where.found}，而非 ${where.expected}`,
  'store.cut': ({ file, seq, acknowledged }) =>
    `${recordIn(file)}止於第 ${seq} 條，而第 ${acknowledged} 條曾經寫入；請用備份恢復（若有意換回舊的副本，請把當時的概要一併換回或刪除，刪除檢查點，並重啟各進程）`,
  'store.tombstone': ({ file, id }) =>
    `${id === undefined ? `${file} ` : `${called(file).trimStart()}中協商 ${id} 的清除憑據`}與當初寫入的不一致；請用備份恢復`,
  'store.tombstone-gone': ({ file, id }) =>
    `協商 ${id} 已經清除，而其清除憑據 ${file} 不見了；請用備份恢復。其編號不再給別人使用`,
  'store.scope': ({ file, id, scope }) =>
    `${called(file).trimStart()}中協商 ${id} 放在 ${scope} 名下，當初卻是為另一家寫入的；請放回原處`,
  'store.head': ({ file, seq }) =>
    `${recordIn(file)}與其概要不符：概要所說的第 ${seq} 條與記錄不同；請用同一份備份恢復兩者`,
  'store.headless': ({ file, id }) =>
    `${called(file).trimStart()}中曾開啟協商 ${id}，其概要已不見；請用備份恢復。其編號不再給別人使用`,
  'store.foreign': ({ file, held }) =>
    `${file} 屬於協商 ${held}，而該協商的檔案另有其名；請把檔案放回原處，或用備份恢復`,
  'store.checkpoint': ({ id, seq, of }) =>
    `協商 ${id} 第 ${seq} 條處的檢查點取自${of === id ? '另一份記錄' : `協商 ${of}`}，與現有記錄不符；請用備份恢復記錄，若現有記錄無誤，請刪除該檢查點`,
};

const moving: Sentences<MovingProblems> = {
  'moving.ahead': ({ id, here, brought }) =>
    `${id} 在那裡已有 ${here} 條，比帶來的 ${brought} 條更新；請用那裡的，帶來的是舊的一份`,
  'moving.behind': ({ id, here, brought }) =>
    `${id} 在那裡只有 ${here} 條，帶來的有 ${brought} 條；那裡的一份較舊，請先確認它不再使用並移走，再導入`,
  'moving.fork': ({ id, seq }) =>
    `${id} 在那裡的記錄自第 ${seq} 條起與帶來的不同：兩份記錄從這裡各走各的，不能合併；請查明哪一份為準`,
  'moving.publication': ({ id }) => `${id} 是公開版，略去的文字不在其中，不能當作全程記錄導入；請用存檔的原件`,
};

export const engine: Sentences<Omit<EngineProblems, keyof RecordProblems | keyof HeadProblems>> = {
  ...store,
  ...moving,
  'engine.unknown-chart': ({ id, begins, known }) =>
    `${id} 的第一條是 ${begins}，這裡沒有以它開頭的程序（現有：${known.join('、')}）。請把這類記錄的程序一併交給引擎`,
  'engine.unknown-edition': ({ id, edition, known }) => `${id} 按第 ${edition} 版程序開啟；本軟件運行第 ${known} 版`,
  'engine.unknown-consultation': ({ id }) => `沒有協商 ${id}`,
  'engine.no-sqlite': ({ file, node }) =>
    `沒有可打開 ${file} 的 SQLite 驅動：請用 \`npm install better-sqlite3\` 安裝，或改用自帶驅動的 Node 22.13 及以上版本（現為 Node ${node}），或把已打開的連接作為 \`database\` 傳入`,
  'engine.closed': () => '系統已關閉，不再受理；請在關閉之前辦理，或重新啟動',
  'engine.clock-ahead': ({ now, reference, most, of }) =>
    `本進程的時鐘是 ${now}，而${of === 'store' ? '存儲的時鐘是' : '按本進程經過的時間應為'} ${reference}：最多只能快 ${most} 毫秒，因此什麼都沒有記錄；請校準時鐘後再試`,
  'engine.no-webhooks': () => 'webhook 須用 standardwebhooks 簽名：請用 `npm install standardwebhooks` 安裝',
  'engine.no-vitest': () => '存儲一致性測試須用 vitest：請用 `npm install --save-dev vitest` 安裝',
};
