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
    out: '写入的文件，扩展名为 .html、.docx 或 .md，也可以写目录；多份写到一个文件名的，依次编号',
    force: '文件已经存在的，覆盖',
    issuer: '发布单位，印在公告的红色题头',
  },
  also: {
    'topic-form': ['议题表', '议题登记表'],
    agenda: ['议程'],
    'sign-in': ['签到', '签到簿'],
    'minutes-sheet': ['会议纪要', '记录', '纪要'],
    ballot: ['选票', '票'],
    'proxy-form': ['委托书', '委托'],
    register: ['登记册', '领票登记', '发票登记', '票册'],
    'count-sheet': ['唱票单', '计票', '计票表'],
    result: ['结果公示', '结果', '公示'],
    objection: ['异议', '异议答复'],
    project: ['立项书', '项目计划书', '项目'],
    progress: ['进度', '进度公示', '收支公示'],
    dispatch: ['派单', '派工单', '派单表', '吹哨', '吹哨单'],
    survey: ['测评', '测评表', '满意度'],
    evaluation: ['评估'],
    archive: ['目录', '归档', '档案目录'],
    overdue: ['催告', '催办', '催办单'],
    responsibilities: ['责任清单'],
    points: ['积分', '积分表'],
    contract: ['协议', '合同', '协议书'],
    funds: ['资金公示'],
    warnings: ['预警'],
  },
  all: '全部',
  kinds: '文书种类：',
  usage: 'yishi paper 种类 记录文件 [--format html --out 文件]；yishi paper 全部 记录文件 --out 目录',
  noFormat: (format, formats) => `没有“${format}”这种格式，可选${formats.join('、')}。`,
  noKind: (kind, near) =>
    near.length === 0
      ? `没有“${kind}”这种文书。yishi paper 可列出全部种类。`
      : `没有“${kind}”这种文书。要做的是不是${near.map((one) => `“${one}”`).join('、')}？`,
  exists: (file) => `${file}已经存在。请换一个文件名，或者加 --force 覆盖。`,
  noRecord: '请写明全程记录文件。',
  notAbout: (title, others) =>
    `“${title}”没有按所写条件的一份；${others.length === 0 ? '请去掉条件' : `现有：${others.join('、')}`}`,
  nothing: (title) => `记录里还没有可制作“${title}”的内容。`,
};
