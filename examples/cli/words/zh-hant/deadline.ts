// Made from zh-hans/deadline.ts by `npm run zh-hant`: not to be edited.
import type { PeriodDay } from 'yishi/law';
import type { Words } from '../words.js';

const off = (kind: PeriodDay['kind'], name: string | undefined): string =>
  kind === 'weekend' ? '週末' : `${name ?? '節假日'}放假`;

export const deadline: Words['deadline'] = {
  help: {
    summary: '計算期間：逐段列明哪些天計入、哪些天不計入及其原因，以及哪一天屆滿',
    from: '開始的當日，寫作 2026-03-01 或 2026-03-01T09:00；當日不計入',
    days: '天數',
    working: '只計工作日',
    weekends: '不限工作日的，最後一日逢週六、週日的：roll 順延（預設），stand 不順延',
    zone: '時區；預設為 Asia/Shanghai',
    holidays: '節假日安排：cn（中國大陸 2024—2026 年，預設）、none（不考慮），或自備檔案（docs/decisions/clocks.md）',
  },
  missing: '請寫明 --from 和 --days',
  notFrom: (written) => `${written} 不是日期；請寫 2026-03-01 或 2026-03-01T09:00`,
  notWeekends: (written) => `--weekends 只能寫 roll 或 stand，不能寫 ${written}`,
  day: (date, weekday) => {
    const [year, month, day] = date.split('-').map(Number);
    return `${year}年${month}月${day}日（星期${'一二三四五六日'[weekday - 1] ?? ''}）`;
  },
  ends: (days, working, last, zone) =>
    `${days}${working ? '個工作日' : '日'}，至${last}24時屆滿${zone === 'Asia/Shanghai' ? '' : `（時區 ${zone}）`}`,
  next: (day) => `須待期滿方可辦理的事項（如公告期滿後開會），最早可在${day}辦理。`,
  first: '開始的當日，不計入',
  counted: (from, to) => (from === to ? `第 ${from} 天` : `第 ${from} 至 ${to} 天`),
  not: (kind, name) => `${off(kind, name)}，不計入`,
  no: (kind, name) => `${off(kind, name)}，順延`,
  adjusted: '調休上班',
  end: '最後一日',
  calendar: (title, from, until) => `節假日依據：${title}，起止 ${from} 至 ${until}`,
  sources: (titles) => `${titles.join('，')}。`,
  noCalendar: '不考慮節假日：週一至週五均為工作日。',
  law: '依據《中華人民共和國民法典》第二百條至第二百零三條；有業務時間的，以停止業務活動的時間為截止時間。',
  reading: (weekends) =>
    weekends === 'roll'
      ? '說明（本引擎的理解，不是條文原文）：第二百零三條的“法定休假日”是否包括週六、週日，條文未寫明；此處按包括處理，逢週末順延（--weekends stand 則不順延）。'
      : '說明（本引擎的理解，不是條文原文）：第二百零三條的“法定休假日”是否包括週六、週日，條文未寫明；此處按所選方式，逢週末不順延。',
};
