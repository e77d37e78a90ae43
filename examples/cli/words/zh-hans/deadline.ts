// `yishi deadline` 的中文用语。
import type { PeriodDay } from 'yishi/law';
import type { Words } from '../words.js';

const off = (kind: PeriodDay['kind'], name: string | undefined): string =>
  kind === 'weekend' ? '周末' : `${name ?? '节假日'}放假`;

export const deadline: Words['deadline'] = {
  help: {
    summary: '计算期间：逐段列明哪些天计入、哪些天不计入及其原因，以及哪一天届满',
    from: '开始的当日，写作 2026-03-01 或 2026-03-01T09:00；当日不计入',
    days: '天数',
    working: '只计工作日',
    weekends: '不限工作日的，最后一日逢周六、周日的：roll 顺延（默认），stand 不顺延',
    zone: '时区；默认为 Asia/Shanghai',
    holidays: '节假日安排：cn（中国大陆 2024—2026 年，默认）、none（不考虑），或自备文件（docs/decisions/clocks.md）',
  },
  missing: '请写明 --from 和 --days',
  notFrom: (written) => `${written} 不是日期；请写 2026-03-01 或 2026-03-01T09:00`,
  notWeekends: (written) => `--weekends 只能写 roll 或 stand，不能写 ${written}`,
  day: (date, weekday) => {
    const [year, month, day] = date.split('-').map(Number);
    return `${year}年${month}月${day}日（星期${'一二三四五六日'[weekday - 1] ?? ''}）`;
  },
  ends: (days, working, last, zone) =>
    `${days}${working ? '个工作日' : '日'}，至${last}24时届满${zone === 'Asia/Shanghai' ? '' : `（时区 ${zone}）`}`,
  next: (day) => `须待期满方可办理的事项（如公告期满后开会），最早可在${day}办理。`,
  first: '开始的当日，不计入',
  counted: (from, to) => (from === to ? `第 ${from} 天` : `第 ${from} 至 ${to} 天`),
  not: (kind, name) => `${off(kind, name)}，不计入`,
  no: (kind, name) => `${off(kind, name)}，顺延`,
  adjusted: '调休上班',
  end: '最后一日',
  calendar: (title, from, until) => `节假日依据：${title}，起止 ${from} 至 ${until}`,
  sources: (titles) => `${titles.join('，')}。`,
  noCalendar: '不考虑节假日：周一至周五均为工作日。',
  law: '依据《中华人民共和国民法典》第二百条至第二百零三条；有业务时间的，以停止业务活动的时间为截止时间。',
  reading: (weekends) =>
    weekends === 'roll'
      ? '说明（本引擎的理解，不是条文原文）：第二百零三条的“法定休假日”是否包括周六、周日，条文未写明；此处按包括处理，逢周末顺延（--weekends stand 则不顺延）。'
      : '说明（本引擎的理解，不是条文原文）：第二百零三条的“法定休假日”是否包括周六、周日，条文未写明；此处按所选方式，逢周末不顺延。',
};
