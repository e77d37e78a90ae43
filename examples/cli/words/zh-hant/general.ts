// Made from zh-hans/general.ts by `npm run zh-hant`: not to be edited.

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
    program: '民主協商：演練腳本，查看、核驗和列印全程記錄，計票，抽籤。',
    run: '按腳本逐條演練，隨時列印每一步、每一次不予受理和每一項認定',
    show: '根據全程記錄，顯示協商走到了哪一步',
    minutes: '列印會議記錄（Markdown）',
    verify: '核驗全程記錄：鏈條、各條記事，並重新核算每一項認定',
    diagram: '議事程序的狀態圖：Mermaid 文本，或者畫成 SVG',
    diagramFormat: 'mermaid 或 svg，不寫就是 mermaid',
    script: '腳本檔案（見 docs/scripts.zh-CN.md）',
    recordFile: '全程記錄檔案（JSON Lines）',
    record: '把全程記錄寫入此檔案（檔案必須尚不存在）',
    resume: '接著寫完本腳本未寫完的記錄',
    drill: '演練：記錄和各種文書都註明演練',
    to: '辦到這一步為止',
    stepwise: '每辦一件先等按回車',
    facts: '不僅顯示現狀，也列出每一條記事',
    head: '最後一條應有的指紋，或存放已簽署指紋的檔案：能發現末尾被截去、記錄整體重做',
    key: '可能簽署指紋者的公鑰（PEM）；可重複給出，每把公鑰都須有其簽署的指紋',
    headOf: '核驗全程記錄並列印其指紋；給出密鑰則一併簽署',
    signingKey: '簽署所用的私鑰（Ed25519，PEM）',
    headScope: '記錄所屬的租戶（一處主機有多個租戶時）',
    profile: '讀者：publication（公開，居民只寫房號，隱去發言；不寫即此）或 archive（存檔）',
    published: '這是公開版：略去的文字依規則略去，並非遵令抹去',
    step: '只畫一步：議題徵集、議事協商、民主表決、項目轉化、組織實施、評估',
    json: '以 JSON 回答',
    verbose: '連同記錄條數和指紋一併列出',
    watch: '記錄一有新內容就重新顯示，按 Ctrl-C 結束',
    html: '存成網頁檔案，用瀏覽器打開，可放在辦公室螢幕上',
    lang: 'zh-Hans、zh-Hant 或 en；預設依 LC_ALL、LC_MESSAGES、LANG',
    help: '顯示本說明',
    version: '顯示版本',
    usage: '用法：',
    arguments: '參數：',
    options: '選項：',
    commands: '命令：',
    command: '查看命令的說明：本程序的命令，或者協商中的命令（投票、簽到……）',
    commandOf: 'run、投票、ballot.cast 等',
    examples: '示例：',
    schema: '列印編輯器用的腳本格式（JSON Schema）：邊寫邊提示，寫錯當場標出',
    schemaCommunity: '社區臺帳腳本的格式',
    completion: '列印補全設定：在命令列按 Tab 補全命令和選項',
    exit: [
      '退出碼：',
      '  0  完成；有所問的，答案為“是”',
      '  1  答案為“否”：意外不予受理或與預期不符（run），核驗不通過（verify、head），未通過',
      '     或表決不成立（tally --rule），當日未施行（rules --on），名額無法滿足（draw），有運行失敗（simulate）',
      '  2  用法有誤，或檔案、規則、所問之事有誤而無法辦理',
      '  3  檔案無法讀寫，或記錄已損壞',
      '  4  程序自身的缺陷',
    ].join('\n'),
  },
  usage: {
    bad: (code, message, nearest) => {
      const name = /'([^']+)'/.exec(message)?.[1] ?? '';
      const told: Readonly<Record<string, string>> = {
        'commander.unknownOption': `沒有選項 ${name}`,
        'commander.missingArgument': `缺少參數 ${name}`,
        'commander.optionMissingArgument': `選項 ${name} 缺少值`,
        'commander.unknownCommand': `沒有命令 ${name}`,
        'commander.invalidArgument': `不能寫 ${/value '([^']*)'/.exec(message)?.[1] ?? ''}；可以寫 ${message.split('choices are ')[1]?.split('.')[0] ?? ''}`,
        'commander.excessArguments': '參數太多',
      };
      return `${told[code] ?? message}${nearest === '' ? '；請看 yishi --help' : `；您是不是要寫 ${nearest}？`}`;
    },
    language: (name) => `沒有語言 ${name}；請寫 zh-Hans、zh-Hant 或 en`,
    profile: (name) => `沒有 ${name} 這種讀者；請寫 publication 或 archive`,
    step: (name, known) => `沒有 ${name} 這一步；六步是 ${list(known)}`,
    format: (name, known) => `沒有 ${name} 這種格式；可用的有 ${list(known)}`,
    head: (written) => `${written} 不是指紋：指紋是 64 位十六進位數字；若是存放已簽署指紋的檔案，請用 --key 指明公鑰`,
    heads: (one, other) => `最後的指紋不能既是 ${one} 又是 ${other}；請只給一個`,
    fault: (what, version) =>
      `這是 yishi ${version} 自身的缺陷（${what}）；請連同所用命令和檔案一併反饋；設定 YISHI_DEBUG=1 可顯示詳情`,
    resumeWhat: () => '沒有可接著寫的記錄；請用 --record 指明檔案',
  },
  files: {
    exists: (file) =>
      `${file} 已經存在，記錄不得覆蓋；請換一個檔案名稱，寫到一半的用 --resume 接著寫，只加新內容的用 yishi continue`,
    refused: (file, why) => `${file}：系統不讓讀寫（${why}）；請看資料夾在不在、有沒有寫入權限、磁碟還有沒有空間`,
    unfinished: (file, seq) => `${file}：第 ${seq} 條寫到一半中斷，現接著寫`,
    cut: (file, seq, characters) =>
      `${file}：最後一行不完整，未計入（第 ${seq} 條，只有前 ${characters} 個字）；可用 yishi verify 核對`,
  },
  journal: {
    day: (day, weekday) => {
      const [year, month, date] = day.split('-').map(Number);
      return `${year}年${month}月${date}日 星期${'一二三四五六日'[weekday - 1] ?? ''}`;
    },
    who: (by, principal) => (principal ? `${by}（代${principal}）` : by),
    many: (command, times, people) => `${command}（${times}）：${list(people)}`,
    refused: (who, what, times, expected) =>
      `${who}：${what}${times > 1 ? `（共 ${times} 件）` : ''}——不予受理${expected ? '（如預期）' : ''}`,
  },
  run: {
    asExpected: '演練全部符合預期。',
    noTerminal: '--step 要等人按回車，這裡沒有終端',
    enter: '按回車辦下一件。',
    refused: (act, sentence) => `${act}不予受理：${sentence}`,
    unmet: (act, about, expected, came) => `${act}：${about} 應為 ${expected}，實為 ${came}`,
    act: (number, who, what) =>
      number === undefined ? `開啟（${who}，${what}）` : `第 ${number} 條（${who}，${what}）`,
    nobody: '時鐘',
    differs: (file, seq) =>
      `${file} 的第 ${seq} 條與腳本不符；這是另一腳本、或本腳本另一版的記錄。要在後面加內容，請只寫新的，用 yishi continue ${file} 新內容.yaml`,
    longer: (file, entries, played) => `${file} 有 ${entries} 條，腳本只有 ${played} 條；這是另一腳本的記錄`,
    kept: (file) => `存於 ${file}`,
  },
  show: {
    asOf: (last) => `截至最近一條記錄，${last}`,
    kept: (file) => `已存入 ${file}`,
  },
  standing: {
    record: '記錄',
    fingerprint: '指紋',
    entries: (entries) => `${entries} 條`,
  },
  anywhere: '進行中的任何一步',
  diagram: (step) => (step === undefined ? '議事程序' : `議事程序：${step}`),
  minutes: {
    publication: '這份供公開，居民只寫房號，不含發言；加 --profile archive 可列印含姓名的存檔版。',
  },
  verify: {
    holds: (entries, place) => `記錄完好：共 ${entries} 條，各項認定重新核算無誤；現狀：${place}。`,
    fails: (seq, problem) => `記錄自第 ${seq} 條起不可信：${problem}`,
    published: '按公開版核驗：略去的文字未作交代。',
    signed: (seq, at, key) => `第 ${seq} 條與密鑰 ${key} 於 ${at} 簽署時相同。`,
    noHead: '未給出 --head，無法發現末尾是否被截去。',
    erased: (texts, by, at, ground) => `第 ${by} 條於 ${at} 依據“${ground}”抹去 ${texts} 處文字。`,
  },
};
