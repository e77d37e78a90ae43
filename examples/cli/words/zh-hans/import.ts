// `yishi import` 的用语。
export const importing = {
  help: {
    summary: '导入：把手上的名册表转成脚本用的名册（roll），或把一份记录收进数据库、文件夹（record）',
    what: '导入什么：roll（名册）或 record（记录）',
    file: '名册的原表（.xlsx 或 CSV），或全程记录文件（.jsonl）',
    out: '写到哪个文件（.xlsx 或 .csv）',
    script: '脚本所在的文件夹，写到其中的名册',
    yes: '不提问，直接写入',
  },
  what: (written: string) => `不能导入 ${written}；可以导入的是 roll（名册）和 record（记录）`,
  where: '请用 --out 写明文件，或用 --script 写明脚本所在的文件夹',
  ending: (file: string) => `${file} 不是表格；请写 .xlsx 或 .csv`,
  itself: '原来的表就是要写入的文件；请写到另一个文件',
  fresh: (file: string) => `${file} 还没有名册，将写入以上全部`,
  ask: (file: string) => `写入 ${file} 吗？（是／否）`,
  agreed: /^(y|yes|是|好|对|行|写入)$/iu,
  unwritten: '没有写入；看过改动，请加 --yes',
  declined: '没有写入',
  uncomment: (script: string, line: number, text: string) =>
    `${script} 第${line}行前有 # 号，名册还没有用上；请把该行改为：${text}`,
  written: (file: string, rows: number) => `已写入 ${file}（${rows}行）`,
};
