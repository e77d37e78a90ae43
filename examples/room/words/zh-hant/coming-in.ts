// Made from zh-hans/coming-in.ts by `npm run zh-hant`: not to be edited.
import type { ComingInWords } from '../../server/coming-in-words.js';

/** So many names stand in a line; of the others their number. */
const NAMED = 12;

const some = (title: string, names: readonly string[]): string[] => {
  if (names.length === 0) return [];
  const rest = names.length > NAMED ? '等' : '';
  return [`${title} ${names.length} 人：${names.slice(0, NAMED).join('、')}${rest}`];
};

export const zhHant: ComingInWords = {
  why: {
    'code-unread': () => '入場編碼共十二位，字母和數字四個一組，請對照入場條再輸一遍。',
    'code-unknown': () => '這個入場編碼進不來。請對照入場條再看一遍，或到工作臺換一張。',
    'code-elsewhere': () =>
      '這個入場編碼已經用過：可能是在另一臺設備上，也可能用它入場後又退出了。要進來，請到工作臺換一張新的；如不是您本人用的，請馬上告訴工作臺停用。',
    'secret-unread': () => '口令共二十位，字母和數字四個一組，一共五組，請對照再輸一遍。',
    'secret-unknown': ({ of = '編號' }) =>
      `這個口令登入不了，請對照再看一遍。丟了或者已經換過的，請到運行會場的那臺電腦上執行 npm run room -- --new-secret ${of} 換一個新的；啟動時寫了 --file 的，這裡也要寫上。`,
    'code-full': () => '這臺設備上登入的人已滿，請換一臺。',
    'signed-out': () => '這臺設備還沒有人登入，請用入場條上的編碼進入。',
    'not-your-seat': () => '這臺設備上沒有登入這個人。',
    'say-as': () => '這臺設備上登入了幾個人，請先選是誰在辦。',
    'desk-only': () => '這一項由工作臺辦理。',
    'clerks-only': () => '這一項由召集人和負責記錄的工作人員辦理。',
    'not-entering': () => '按議事規則，當前身份不能替別人錄入。請換可以代錄的工作人員來協助。',
    'watching-only': () => '大屏只供觀看，不能在這裡辦理。',
    'other-site': () => '這個請求來自別的網站，不予受理。',
    'not-json': () => '發來的內容格式不對。',
    malformed: () => '發來的內容無法識別。',
    'too-often': ({ seconds = 1 }) => `嘗試次數過多，請 ${seconds} 秒後再試。`,
    'too-large': ({ most = 0 }) =>
      most < 1_000_000
        ? `填寫的內容太長，超過 ${Math.floor(most / 1000)} KB，請縮短或分幾次辦。`
        : `檔案超過 ${Math.floor(most / 1_000_000)} MB。`,
    'unknown-person': () => '名冊上沒有這個編號的人。',
    'no-paper': () => '這份文書還沒有。',
    'no-clock': () => '只有演練才能調時鐘。',
    'clock-back': ({ at = '' }) => `時鐘只能往前撥，不能往回撥。現在是${at}。`,
    'clock-far': () => '請填十年以內的日期。',
    'not-there': () => '這裡沒有內容。',
    broken: () => '系統出了故障，請稍後再試，或告訴工作臺。',
  },
  slip: {
    title: '入場條',
    code: '入場編碼',
    personal: '僅限本人使用，請勿轉借：誰拿著它，誰就能以您的名義投票。',
    how: (address) => ['手機掃碼，直接入場；', `或打開 ${address}，輸入編碼。`, '用過以後，只認那一部手機。'],
    until: (day) => `請在${day}前使用。`,
    door: '房號',
    unreachable: (address, port) =>
      `請先不要分發：入場條上的地址 ${address} 只有這臺電腦打得開，手機連不上。請關掉會場，改用 npm run room -- --host 0.0.0.0 --origin http://本機在會場網絡裡的地址:${port} 啟動，再重新列印。`,
  },
  start: {
    option: (said) =>
      `啟動選項有誤（${said}）。可用的有 --file、--port、--host、--origin、--open、--new-secret、--address-header、--lang，用法見 docs/room.zh-CN.md`,
    language: (given) => `沒有語言 ${given}；請寫 zh-Hans、zh-Hant 或 en`,
    file: (given) => `--file 應為一個檔案名稱，如 room.sqlite，現為“${given}”`,
    empty: (option) => `${option} 後面沒有寫內容`,
    header: (given) => `--address-header 應為一個請求頭的名稱，如 x-real-ip，現為“${given}”`,
    apart: (one, other) => `${one} 和 ${other} 不能同時用`,
    port: (given) => `--port 應為 0 至 65535 的整數，現為 ${given}`,
    origin: (given) => `--origin 應寫全，後面不帶路徑，如 http://192.168.1.20:8790，現為 ${given}`,
    taken: (address, code) =>
      code === 'EADDRINUSE'
        ? `${address} 已被佔用：可能會場已經開著。先把它關掉，或換一個 --port`
        : `不能在 ${address} 上開會場（${code}）：請檢查 --host 和 --port`,
    foreign: (file) => `${file} 不是會場的檔案，沒有動它：請換一個 --file`,
    held: (file) => `${file} 已有一個會場開著：請先把它關掉，或換一個 --file`,
    unwritable: (file, code) => `打不開 ${file}（${code}）：請檢查它能不能寫`,
    alone: (address, port) =>
      `${address} 只有這臺電腦打得開，手機連不上。要讓手機入場：npm run room -- --host 0.0.0.0 --origin http://本機在會場網絡裡的地址:${port}`,
  },
  secrets: {
    once: '工作臺口令，任職人員每人一個。只顯示這一次，系統不留底：',
    screen: '大屏',
    made: (name) => `${name}的新口令。原口令及用它登入的設備已停用：`,
    held: (file) => `${file}裡已經有一場協商：換一個 --file，或者不寫 --open`,
    none: (file) => `${file} 裡還沒有協商，換不了口令：請先啟動會場`,
    nobody: (person) => `本次協商沒有編號為 ${person} 的人。`,
  },
  roll: {
    rows: (rows) => `共讀入 ${rows} 行`,
    total: (heads, area) => `合計 ${heads}，${area}`,
    row: (row, said) => (row === undefined ? said : `第 ${row} 行：${said}`),
    changes: (added, removed, changed) => [
      ...some('新增', added),
      ...some('減少', removed),
      ...some('有改動', changed),
    ],
  },
};
