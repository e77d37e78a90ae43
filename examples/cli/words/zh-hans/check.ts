// `yishi check` 的中文用语。
import type { Words } from '../words.js';

export const check: Words['check'] = {
  summary: '查出脚本里的全部差错，以及程序上通不过的地方；不作记录',
  after: (many) => `下面${many}条多半是受上面的影响，改好上面的再看：`,
  wrong: (own, after) => `共有${own}处要改${after > 0 ? `，另有${after}条受其影响` : ''}。`,
  fine: (acts, regretted) =>
    regretted === 0
      ? `没有发现差错，${acts}条都能照办。`
      : `${acts}条都能照办，但有${regretted}处最好先改（上面标“!”的）。`,
};
