// Made from zh-hans/import.ts by `npm run zh-hant`: not to be edited.
export const importing = {
  help: {
    summary: '導入：把手上的名冊表轉成腳本用的名冊（roll），或把一份記錄收進資料庫、資料夾（record）',
    what: '導入什麼：roll（名冊）或 record（記錄）',
    file: '名冊的原表（.xlsx 或 CSV），或全程記錄檔案（.jsonl）',
    out: '寫到哪個檔案（.xlsx 或 .csv）',
    script: '腳本所在的資料夾，寫到其中的名冊',
    yes: '不提問，直接寫入',
  },
  what: (written: string) => `不能導入 ${written}；可以導入的是 roll（名冊）和 record（記錄）`,
  where: '請用 --out 寫明檔案，或用 --script 寫明腳本所在的資料夾',
  ending: (file: string) => `${file} 不是表格；請寫 .xlsx 或 .csv`,
  itself: '原來的表就是要寫入的檔案；請寫到另一個檔案',
  fresh: (file: string) => `${file} 還沒有名冊，將寫入以上全部`,
  ask: (file: string) => `寫入 ${file} 嗎？（是／否）`,
  agreed: /^(y|yes|是|好|對|行|寫入)$/iu,
  unwritten: '沒有寫入；看過改動，請加 --yes',
  declined: '沒有寫入',
  uncomment: (script: string, line: number, text: string) =>
    `${script} 第${line}行前有 # 號，名冊還沒有用上；請把該行改為：${text}`,
  written: (file: string, rows: number) => `已寫入 ${file}（${rows}行）`,
};
