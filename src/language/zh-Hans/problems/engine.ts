// 记录周围出了什么故障：存储、版本、未安装的驱动。What failed around a record.
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
  append: '写入',
  close: '关闭',
  create: '创建',
  delete: '删除',
  erase: '改写',
  list: '列出',
  lock: '锁定',
  open: '打开',
  purge: '清除',
  read: '读取',
  repair: '修复',
  sync: '同步',
  write: '写入',
};

/** 系统为何拒绝，如何处理。 */
const REFUSED: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘空间不足（ENOSPC），请腾出空间后再试',
  EDQUOT: '磁盘配额已用完（EDQUOT），请腾出空间或提高配额后再试',
  EFBIG: '文件超过大小限制（EFBIG），请放宽限制（ulimit -f）或换一个文件系统',
  EACCES: '没有权限（EACCES），请给运行本程序的用户读写权限',
  EPERM: '操作不被允许（EPERM），请给运行本程序的用户读写权限',
  EROFS: '文件系统只读（EROFS），请换一个目录',
  EISDIR: '那里是目录而不是文件（EISDIR），请换一个路径',
  ENOTDIR: '路径中有一段是文件而不是目录（ENOTDIR），请换一个目录',
  ENOENT: '没有这个文件或目录（ENOENT），请检查路径',
  EMFILE: '本进程打开的文件过多（EMFILE），请提高限制（ulimit -n）或减少同时进行的协商',
  ENFILE: '系统打开的文件过多（ENFILE），请关闭一些，或提高系统限制',
  ENAMETOOLONG: '路径过长（ENAMETOOLONG），请换一个路径较短的目录',
  EIO: '设备故障（EIO），请先检查磁盘',
  SQLITE_BUSY: '另一连接正锁定着它（SQLITE_BUSY），请结束那边的事务，或延长等待时间（busyTimeout）后再试',
  SQLITE_LOCKED: '本连接正在别处读写它（SQLITE_LOCKED），请先结束那边的读写，然后再试',
  SQLITE_READONLY: '只能读取（SQLITE_READONLY），请给本进程写入该文件及其目录的权限',
  SQLITE_IOERR: '磁盘读写故障（SQLITE_IOERR），请先检查磁盘',
  SQLITE_FULL: '磁盘已满，或页数已达上限（SQLITE_FULL），请腾出空间后再试',
  SQLITE_CANTOPEN: '打不开（SQLITE_CANTOPEN），请检查目录是否存在、本进程是否可以写入',
  ECONNREFUSED: '没有回应（ECONNREFUSED），请检查服务器是否在运行、地址是否正确，然后再试',
  ECONNRESET: '连接中断（ECONNRESET），请检查服务器和网络，然后再试',
  PG_08006: '连接中断（08006），请检查服务器和网络，然后再试',
  PG_25006: '只能读取（25006），可能连到了备用服务器，请连接主服务器',
  PG_26000: '中间的连接池按事务分配连接，不认识预备语句（26000），请设 prepare: false，见 docs/postgres.md',
  PG_28P01: '密码不对（28P01），请检查连接设置',
  PG_40001: '别人接连先写入了（40001），请再试',
  PG_40P01: '与别的写入互相等待（40P01），请再试',
  PG_42501: '该角色权限不够（42501），请授予它 yishi 各表的权限，见 docs/postgres.md',
  PG_42P05: '中间的连接池按事务分配连接，不认识预备语句（42P05），请设 prepare: false，见 docs/postgres.md',
  PG_53100: '服务器磁盘已满（53100），请在那边腾出空间后再试',
  PG_53200: '服务器内存不足（53200），请稍后再试，或增加内存',
  PG_53300: '服务器的连接数已满（53300），请减小连接池，或提高 max_connections，然后再试',
  PG_55P03: '有锁被占用太久（55P03），请结束那边的操作，或提高 lock_timeout，然后再试',
  PG_57014: '超过了服务器允许的时间（57014），请提高 statement_timeout，或查看它在等什么',
  PG_57P01: '服务器断开了连接（57P01），请待其恢复后再试',
  PG_57P02: '服务器已停机（57P02），请待其恢复后再试',
  PG_57P03: '服务器正在启动或停止（57P03），请待其恢复后再试',
};

/** 宿主自己的连接和内存都没有名称。 */
const called = (file: string): string => (file === '' ? '数据库' : ` ${file} `);

const couldNot = (doing: Doing, file: string): string => `无法${DOING[doing]}${called(file)}`.trimEnd();

/** 经引擎读取的存储同样没有名称。 */
const recordIn = (file: string): string => (file === '' ? '记录' : `${file} `);

const entry = ({ seq, file }: { seq: number; file: string }): string => `${called(file).trimStart()}第 ${seq} 条`;

const store: Sentences<StoreProblems> = {
  'store.moved': ({ id, expected, actual }) => `协商 ${id} 已到第 ${actual} 条，而非第 ${expected} 条：别人先写入了`,
  'store.purged': ({ id, purgedAt, ground }) => `协商 ${id} 已于 ${purgedAt} 清除（${ground}）；其编号不再使用`,
  'store.other-record': ({ file, held, id }) => `${file} 存的是 ${held} 的记录，而非 ${id} 的`,
  'store.refused': ({ doing, file, code, reason }) =>
    `${couldNot(doing, file)}：${REFUSED[code] ?? `${reason}（${code}）`}`,
  'store.no-directory': ({ doing, file }) => `${couldNot(doing, file)}：所在目录不存在；请先创建`,
  'store.no-file': ({ file }) => `${file}：没有这个文件；请检查路径`,
  'store.held': ({ file, patience, pid, host }) =>
    `${file} 正被${pid === undefined ? '另一进程' : ` ${host} 上的进程 ${pid} `}占用，已等待 ${patience} 毫秒；请稍后再试，若该进程确已不在，可删除此文件`,
  'store.half-written': ({ file }) => `无法写入 ${file}，写了一半的也未能撤回；再试之前请重新读取记录`,
  'store.full': ({ file, most }) => `${called(file).trim()} 中一次协商最多 ${most} 条`,
  'store.no-database': ({ doing, file }) => `${couldNot(doing, file)}：不是 SQLite 数据库，或已加密`,
  'store.damaged-database': ({ doing, file }) => `${couldNot(doing, file)}：数据库已损坏；请用备份恢复`,
  'store.tables': ({ found, needed }) =>
    found === 0
      ? `数据库里还没有 yishi 的表（第 ${found} 版，本程序使用第 ${needed} 版），请先执行一次 yishi/postgres 的 migrate()`
      : found === needed
        ? `数据库（第 ${found} 版）来自另一台服务器，事务编号不同，请先执行一次 yishi/postgres 的 migrate()`
        : `数据库里的表是第 ${found} 版，本程序使用第 ${needed} 版，${found < needed ? '请执行 yishi/postgres 的 migrate()' : '请换用较新的 yishi'}`,
  'store.unsure': ({ id }) => `写入协商 ${id} 时连接中断，不知是否已记入；请用同一个键再提交一次，不会重复记入`,
  'store.unavailable': ({ reason }) => `存储不可用：${reason}；没有记入任何内容，请再试`,
  'store.astray': ({ id, seq, foundId, foundSeq }) =>
    `拒绝写入：${foundId} 的第 ${foundSeq} 条不是 ${id} 的第 ${seq} 条`,
  'store.long-line': ({ file, seq, longest }) => `${file}：第 ${seq} 条超过 ${longest} 字节，记录中不得有这样长的一行`,
  'store.line': ({ file, seq }) => `${file} 第 ${seq} 条与当初写入的不一致`,
  'store.seal-order': ({ file, seq, pointer }) =>
    `${file} 第 ${seq} 条封存文字的次序与当初写入的不同：${pointer} 应在更前`,
  'store.no-json': (where) => `${entry(where)}已损坏：不是 JSON`,
  'store.no-entry': (where) => `${entry(where)}已损坏：不是记录的一条`,
  'store.format': (where) => `${entry(where)}为第 ${where.format} 版格式；本版只读第 0 版`,
  'store.missing': ({ file, seq, found }) =>
    `${called(file).trimStart()}缺少第 ${seq} 条${found === undefined ? '' : `：那里是第 ${found} 条`}`,
  'store.other-id': (where) => `${entry(where)}属于另一协商 ${where.found}，而非 ${where.expected}`,
  'store.cut': ({ file, seq, acknowledged }) =>
    `${recordIn(file)}止于第 ${seq} 条，而第 ${acknowledged} 条曾经写入；请用备份恢复（若有意换回旧的副本，请把当时的概要一并换回或删除，删除检查点，并重启各进程）`,
  'store.tombstone': ({ file, id }) =>
    `${id === undefined ? `${file} ` : `${called(file).trimStart()}中协商 ${id} 的清除凭据`}与当初写入的不一致；请用备份恢复`,
  'store.tombstone-gone': ({ file, id }) =>
    `协商 ${id} 已经清除，而其清除凭据 ${file} 不见了；请用备份恢复。其编号不再给别人使用`,
  'store.scope': ({ file, id, scope }) =>
    `${called(file).trimStart()}中协商 ${id} 放在 ${scope} 名下，当初却是为另一家写入的；请放回原处`,
  'store.head': ({ file, seq }) =>
    `${recordIn(file)}与其概要不符：概要所说的第 ${seq} 条与记录不同；请用同一份备份恢复两者`,
  'store.headless': ({ file, id }) =>
    `${called(file).trimStart()}中曾开启协商 ${id}，其概要已不见；请用备份恢复。其编号不再给别人使用`,
  'store.foreign': ({ file, held }) =>
    `${file} 属于协商 ${held}，而该协商的文件另有其名；请把文件放回原处，或用备份恢复`,
  'store.checkpoint': ({ id, seq, of }) =>
    `协商 ${id} 第 ${seq} 条处的检查点取自${of === id ? '另一份记录' : `协商 ${of}`}，与现有记录不符；请用备份恢复记录，若现有记录无误，请删除该检查点`,
};

const moving: Sentences<MovingProblems> = {
  'moving.ahead': ({ id, here, brought }) =>
    `${id} 在那里已有 ${here} 条，比带来的 ${brought} 条更新；请用那里的，带来的是旧的一份`,
  'moving.behind': ({ id, here, brought }) =>
    `${id} 在那里只有 ${here} 条，带来的有 ${brought} 条；那里的一份较旧，请先确认它不再使用并移走，再导入`,
  'moving.fork': ({ id, seq }) =>
    `${id} 在那里的记录自第 ${seq} 条起与带来的不同：两份记录从这里各走各的，不能合并；请查明哪一份为准`,
  'moving.publication': ({ id }) => `${id} 是公开版，略去的文字不在其中，不能当作全程记录导入；请用存档的原件`,
};

export const engine: Sentences<Omit<EngineProblems, keyof RecordProblems | keyof HeadProblems>> = {
  ...store,
  ...moving,
  'engine.unknown-chart': ({ id, begins, known }) =>
    `${id} 的第一条是 ${begins}，这里没有以它开头的程序（现有：${known.join('、')}）。请把这类记录的程序一并交给引擎`,
  'engine.unknown-edition': ({ id, edition, known }) => `${id} 按第 ${edition} 版程序开启；本软件运行第 ${known} 版`,
  'engine.unknown-consultation': ({ id }) => `没有协商 ${id}`,
  'engine.no-sqlite': ({ file, node }) =>
    `没有可打开 ${file} 的 SQLite 驱动：请用 \`npm install better-sqlite3\` 安装，或改用自带驱动的 Node 22.13 及以上版本（现为 Node ${node}），或把已打开的连接作为 \`database\` 传入`,
  'engine.closed': () => '系统已关闭，不再受理；请在关闭之前办理，或重新启动',
  'engine.clock-ahead': ({ now, reference, most, of }) =>
    `本进程的时钟是 ${now}，而${of === 'store' ? '存储的时钟是' : '按本进程经过的时间应为'} ${reference}：最多只能快 ${most} 毫秒，因此什么都没有记录；请校准时钟后再试`,
  'engine.no-webhooks': () => 'webhook 须用 standardwebhooks 签名：请用 `npm install standardwebhooks` 安装',
  'engine.no-vitest': () => '存储一致性测试须用 vitest：请用 `npm install --save-dev vitest` 安装',
};
