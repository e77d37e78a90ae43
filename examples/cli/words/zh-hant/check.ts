// Made from zh-hans/check.ts by `npm run zh-hant`: not to be edited.
import type { Words } from '../words.js';

export const check: Words['check'] = {
  summary: '查出腳本裡的全部差錯，以及程序上通不過的地方；不作記錄',
  after: (many) => `下面${many}條多半是受上面的影響，改好上面的再看：`,
  wrong: (own, after) => `共有${own}處要改${after > 0 ? `，另有${after}條受其影響` : ''}。`,
  fine: (acts, regretted) =>
    regretted === 0
      ? `沒有發現差錯，${acts}條都能照辦。`
      : `${acts}條都能照辦，但有${regretted}處最好先改（上面標“!”的）。`,
};
