// Made from zh-hans/serve.ts by `npm run zh-hant`: not to be edited.
import type { Words } from '../words.js';

export const serve: Words['serve'] = {
  help: {
    summary: '在本機通過 HTTP 提供協商服務，供試用（docs/http.md）',
    port: '連接埠，預設 8787，寫 0 則任取一個',
    host: '監聽的地址，預設 127.0.0.1',
    sqlite: '記錄存入這個 SQLite 資料庫，預設 yishi.sqlite',
    dir: '記錄改存入這個目錄，每次協商一個檔案',
    tokens: '令牌檔案，預設 yishi.tokens',
    charter: '可以發起協商的議事規則，寫編號或檔案，可重複；不寫則為本軟件包的全部規則',
    newToken: '為某人列印一個新令牌，並把它的摘要寫入令牌檔案',
  },
  listening: (origin) => `服務地址：${origin}，可用的接口見 ${origin}/openapi.json。按 Ctrl-C 結束。`,
  stopped: '服務已結束，已確認的都已記錄。',
  noTokens: (file) => `${file} 中還沒有任何人的令牌，誰也不能辦理；用 yishi serve --new-token 某人 列印一個。`,
  token: (person, file) =>
    `這是${person}的令牌，只顯示這一次，${file} 只保存它的摘要。請求時寫明 Authorization: Bearer 令牌。`,
  noPerson: (person) => `${person}不能作人員編號；請寫 1 至 128 個字元，不含空格，也不能是 clock 或 system`,
  noPort: (port) => `沒有連接埠${port}，請寫 0 至 65535 的數`,
  noListening: (host, port, why) => `無法在 ${host} 的連接埠 ${port} 上提供服務（${why}），請用 --port 另選連接埠`,
  oneStore: '記錄只能存在一處，--sqlite 和 --dir 請只寫一個',
  badToken: (file: string, line: number) =>
    `${file}:${line}: 這一行不是令牌；請刪去，或用 --tokens 另指一個檔案（yishi serve --new-token 人員編號 會寫好一行）`,
  noTokenFile: (file, why) =>
    `無法讀取令牌檔案 ${file}（${why}）；請核對 --tokens，或先用 yishi serve --new-token 人員編號 --tokens ${file} 寫好一行`,
};
