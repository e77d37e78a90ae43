// What stores and the verification say in English, in Chinese. A sentence not listed here is passed on as it is.
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘空间不足，请腾出空间后再试',
  EDQUOT: '磁盘配额已用完，请腾出空间或提高配额后再试',
  EFBIG: '文件超过大小限制，请放宽限制（ulimit -f）或换一个文件系统',
  EACCES: '没有权限，请给运行本程序的用户读写权限',
  EPERM: '操作不被允许，请给运行本程序的用户读写权限',
  EROFS: '文件系统只读，请换一个目录',
  EISDIR: '那里是目录而不是文件，请换一个路径',
  ENOTDIR: '路径中有一段是文件而不是目录，请换一个目录',
  ENOENT: '没有这个文件或目录，请检查路径',
  EIO: '设备故障，请先检查磁盘',
};

const SENTENCES: readonly [RegExp, (...parts: string[]) => string][] = [
  [/^could not [\w ]+? (\S+): .*\((E\w+)\); .*$/s, (path, code) => `无法读写 ${path}：${REASONS[code ?? ''] ?? code}`],
  [/^could not read (\S+): there is no such file.*$/, (path) => `${path}：没有这个文件；请检查路径`],
  [
    /^(\S+) has been held by (?:process (\d+) on (\S+)|a writer) for (\d+) ms.*$/,
    (path, pid, host) =>
      `${path} 正被${pid ? ` ${host} 上的进程 ${pid} ` : '另一进程'}占用；请稍后再试，若该进程确已不在，可删除此文件`,
  ],
  [/^entry (\d+) in (\S+) is damaged: it is not JSON$/, (seq, path) => `${path} 第 ${seq} 条已损坏：不是 JSON`],
  [/^entry (\d+) in (\S+) is damaged: .*$/, (seq, path) => `${path} 第 ${seq} 条已损坏：不是记录的一条`],
  [
    /^entry (\d+) in (\S+) is missing: entry (\d+) stands there$/,
    (seq, path, other) => `${path} 缺少第 ${seq} 条：那里是第 ${other} 条`,
  ],
  [
    /^entry (\d+) in (\S+) belongs to (\S+), not to (\S+)$/,
    (seq, path, other) => `${path} 第 ${seq} 条属于另一协商 ${other}`,
  ],
  [/^an identifier has 1 to 128 characters and no white space$/, () => '编号为 1 至 128 个字符，不含空白'],
  [/^this word is reserved$/, () => '这个词是保留的，不能用作编号'],
  [/^there is half a character in it$/, () => '其中有残缺的字符'],
  [/^a moment is written \S+$/, () => '时间应写作 2026-03-01T08:00:00.000Z'],
  [/^there is no such moment$/, () => '没有这个时间'],
  [/^Invalid ISO date$/, () => '日期应写作 2026-03-01'],
  [/^the SHA-256 of the file.*$/, () => '应为文件的 SHA-256，64 位十六进制数字'],
  [/^one is named twice$/, () => '有一项写了两次'],
  [/^an IANA time zone.*$/, () => '应为 IANA 时区，如 Asia/Shanghai'],
  [/^three capital letters.*$/, () => '应为三个大写字母，如 CNY'],
  [/^a share that nobody could ever reach$/, () => '这个比例谁也达不到'],
  [/^Invalid input$/, () => '写法见 docs/scripts.md'],
  [/^its content does not match its hash$/, () => '内容与其指纹不符'],
  [/^it does not follow the entry before it$/, () => '与上一条不相衔接'],
  [/^it is dated before the entry before it$/, () => '时间早于上一条'],
  [/^seq (\d+) follows (\d+)$/, (seq, before) => `第 ${before} 条之后是第 ${seq} 条`],
  [/^the text at (\S+) is not the one that was sealed$/, (place) => `${place} 处的文字不是当初封存的文字`],
  [
    /^the text at (\S+) is gone, and no entry ordered it$/,
    (place) => `${place} 处的文字不见了，且没有任何一条记事要求抹去`,
  ],
  [/^the finding of (\S+) does not come out again$/, (type) => `${type} 的认定重新核算结果不同`],
  [/^its fields are not those of (\S+)$/, (type) => `所填各项与 ${type} 的要求不符`],
  [/^(\S+) is no fact of this edition$/, (type) => `本版没有 ${type} 这种记事`],
  [/^the chart has no place for (\S+) at (\S+)$/, (type, place) => `程序走到 ${place} 时，没有 ${type} 的位置`],
  [/^the rules cannot take (\S+) here: .*$/s, (type) => `此处按规则不能记入 ${type}`],
  [/^format (\S+) is not known$/, (format) => `不认识第 ${format} 版格式`],
  [/^it belongs to (\S+), not to (\S+)$/, (other) => `属于另一协商 ${other}`],
  [/^there is a text beside it at (\S+), where nothing was sealed$/, (place) => `${place} 处附有文字，而当初并未封存`],
  [/^the record is empty$/, () => '记录是空的'],
  [
    /^the record ends at entry (\d+) with (\w+), not with (\w+):.*$/,
    (seq, came, wanted) => `记录止于第 ${seq} 条（${came}），而非 ${wanted}：末尾缺了若干条，或指纹属于另一份记录`,
  ],
];

/** The sentence in Chinese, if it is one of these. */
export function inChinese(message: string): string {
  for (const [pattern, say] of SENTENCES) {
    const found = pattern.exec(message);
    if (found) return say(...found.slice(1).map((part) => part ?? ''));
  }
  return message;
}
