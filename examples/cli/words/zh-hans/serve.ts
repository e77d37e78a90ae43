// `yishi serve` 的中文用语。
import type { Words } from '../words.js';

export const serve: Words['serve'] = {
  help: {
    summary: '在本机通过 HTTP 提供协商服务，供试用（docs/http.md）',
    port: '端口，默认 8787，写 0 则任取一个',
    host: '监听的地址，默认 127.0.0.1',
    sqlite: '记录存入这个 SQLite 数据库，默认 yishi.sqlite',
    dir: '记录改存入这个目录，每次协商一个文件',
    tokens: '令牌文件，默认 yishi.tokens',
    charter: '可以发起协商的议事规则，写编号或文件，可重复；不写则为本软件包的全部规则',
    newToken: '为某人打印一个新令牌，并把它的摘要写入令牌文件',
  },
  listening: (origin) => `服务地址：${origin}，可用的接口见 ${origin}/openapi.json。按 Ctrl-C 结束。`,
  stopped: '服务已结束，已确认的都已记录。',
  noTokens: (file) => `${file} 中还没有任何人的令牌，谁也不能办理；用 yishi serve --new-token 某人 打印一个。`,
  token: (person, file) =>
    `这是${person}的令牌，只显示这一次，${file} 只保存它的摘要。请求时写明 Authorization: Bearer 令牌。`,
  noPerson: (person) => `${person}不能作人员编号；请写 1 至 128 个字符，不含空格，也不能是 clock 或 system`,
  noPort: (port) => `没有端口${port}，请写 0 至 65535 的数`,
  noListening: (host, port, why) => `无法在 ${host} 的端口 ${port} 上提供服务（${why}），请用 --port 另选端口`,
  oneStore: '记录只能存在一处，--sqlite 和 --dir 请只写一个',
  badToken: (file: string, line: number) =>
    `${file}:${line}: 这一行不是令牌；请删去，或用 --tokens 另指一个文件（yishi serve --new-token 人员编号 会写好一行）`,
  noTokenFile: (file, why) =>
    `无法读取令牌文件 ${file}（${why}）；请核对 --tokens，或先用 yishi serve --new-token 人员编号 --tokens ${file} 写好一行`,
};
