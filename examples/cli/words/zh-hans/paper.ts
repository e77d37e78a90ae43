// `yishi paper` 的中文用语。
import type { Words } from '../words.js';

export const paper: Words['paper'] = {
  help: {
    summary: '制作文书，供张贴、签字、归档：公告、签到表、表决票、结果公示、收支公示等',
    kind: '文书的种类，写名称（协商公告）或编号；all 或“全部”为所有文书；不写则列出种类',
    topic: '只做这个议题的',
    item: '只做这个事项的',
    stage: '只做第几次表决的',
    session: '只做第几轮协商的',
    project: '只做这个项目的',
    format: 'md、html 或 docx；不写则按 --out 的扩展名',
    out: '写入的文件；有多份文书的，写目录',
    issuer: '发布单位，印在公告的红色题头',
  },
  all: '全部',
  kinds: '文书种类：',
  usage: 'yishi paper 种类 记录文件 [--format html --out 文件]；yishi paper 全部 记录文件 --out 目录',
  noFormat: (format, formats) => `没有“${format}”这种格式，可选${formats.join('、')}。`,
  noKind: (kind) => `没有“${kind}”这种文书。yishi paper 可列出全部种类。`,
  noRecord: '请写明全程记录文件。',
  nothing: (title) => `记录里还没有可制作“${title}”的内容。`,
};
