// Made from zh-hans/engine.ts by `npm run zh-hant`: not to be edited.
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: '磁盤空間不足，請騰出空間後再試',
  EDQUOT: '磁盤配額已用完，請騰出空間或提高配額後再試',
  EFBIG: '文件超過大小限制，請放寬限制（ulimit -f）或換一個文件系統',
  EACCES: '沒有權限，請給運行本程序的用戶讀寫權限',
  EPERM: '操作不被允許，請給運行本程序的用戶讀寫權限',
  EROFS: '文件系統只讀，請換一個目錄',
  EISDIR: '那裡是目錄而不是文件，請換一個路徑',
  ENOTDIR: '路徑中有一段是文件而不是目錄，請換一個目錄',
  ENOENT: '沒有這個文件或目錄，請檢查路徑',
  EIO: '設備故障，請先檢查磁盤',
};

const SENTENCES: readonly [RegExp, (...parts: string[]) => string][] = [
  [/^could not [\w ]+? (\S+): .*\((E\w+)\); .*$/s, (path, code) => `無法讀寫 ${path}：${REASONS[code ?? ''] ?? code}`],
  [/^could not read (\S+): there is no such file.*$/, (path) => `${path}：沒有這個文件；請檢查路徑`],
  [
    /^(\S+) has been held by (?:process (\d+) on (\S+)|a writer) for (\d+) ms.*$/,
    (path, pid, host) =>
      `${path} 正被${pid ? ` ${host} 上的進程 ${pid} ` : '另一進程'}佔用；請稍後再試，若該進程確已不在，可刪除此文件`,
  ],
  [/^entry (\d+) in (\S+) is damaged: it is not JSON$/, (seq, path) => `${path} 第 ${seq} 條已損壞：不是 JSON`],
  [/^entry (\d+) in (\S+) is damaged: .*$/, (seq, path) => `${path} 第 ${seq} 條已損壞：不是記錄的一條`],
  [
    /^entry (\d+) in (\S+) is missing: entry (\d+) stands there$/,
    (seq, path, other) => `${path} 缺少第 ${seq} 條：那裡是第 ${other} 條`,
  ],
  [
    /^entry (\d+) in (\S+) belongs to (\S+), not to (\S+)$/,
    (seq, path, other) => `${path} 第 ${seq} 條屬於另一協商 ${other}`,
  ],
  [/^an identifier has 1 to 128 characters and no white space$/, () => '編號為 1 至 128 個字符，不含空白'],
  [/^this word is reserved$/, () => '這個詞是保留的，不能用作編號'],
  [/^there is half a character in it$/, () => '其中有殘缺的字符'],
  [/^a moment is written \S+$/, () => '時間應寫作 2026-03-01T08:00:00.000Z'],
  [/^there is no such moment$/, () => '沒有這個時間'],
  [/^Invalid ISO date$/, () => '日期應寫作 2026-03-01'],
  [/^the SHA-256 of the file.*$/, () => '應為文件的 SHA-256，64 位十六進制數字'],
  [/^one is named twice$/, () => '有一項寫了兩次'],
  [/^an IANA time zone.*$/, () => '應為 IANA 時區，如 Asia/Shanghai'],
  [/^three capital letters.*$/, () => '應為三個大寫字母，如 CNY'],
  [/^a share that nobody could ever reach$/, () => '這個比例誰也達不到'],
  [/^Invalid input$/, () => '寫法見 docs/scripts.md'],
  [/^its content does not match its hash$/, () => '內容與其指紋不符'],
  [/^it does not follow the entry before it$/, () => '與上一條不相銜接'],
  [/^it is dated before the entry before it$/, () => '時間早於上一條'],
  [/^seq (\d+) follows (\d+)$/, (seq, before) => `第 ${before} 條之後是第 ${seq} 條`],
  [/^the text at (\S+) is not the one that was sealed$/, (place) => `${place} 處的文字不是當初封存的文字`],
  [
    /^the text at (\S+) is gone, and no entry ordered it$/,
    (place) => `${place} 處的文字不見了，且沒有任何一條記事要求抹去`,
  ],
  [/^the finding of (\S+) does not come out again$/, (type) => `${type} 的認定重新核算結果不同`],
  [/^its fields are not those of (\S+)$/, (type) => `所填各項與 ${type} 的要求不符`],
  [/^(\S+) is no fact of this edition$/, (type) => `本版沒有 ${type} 這種記事`],
  [/^the chart has no place for (\S+) at (\S+)$/, (type, place) => `程序走到 ${place} 時，沒有 ${type} 的位置`],
  [/^the rules cannot take (\S+) here: .*$/s, (type) => `此處按規則不能記入 ${type}`],
  [/^format (\S+) is not known$/, (format) => `不認識第 ${format} 版格式`],
  [/^it belongs to (\S+), not to (\S+)$/, (other) => `屬於另一協商 ${other}`],
  [/^there is a text beside it at (\S+), where nothing was sealed$/, (place) => `${place} 處附有文字，而當初並未封存`],
  [/^the record is empty$/, () => '記錄是空的'],
  [
    /^the record ends at entry (\d+) with (\w+), not with (\w+):.*$/,
    (seq, came, wanted) => `記錄止於第 ${seq} 條（${came}），而非 ${wanted}：末尾缺了若干條，或指紋屬於另一份記錄`,
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
