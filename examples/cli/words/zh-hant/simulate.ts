// Made from zh-hans/simulate.ts by `npm run zh-hant`: not to be edited.
import type { Words } from '../words.js';

export const simulate: Words['simulate'] = {
  help: {
    summary: '按方案批量運行模擬，並把結果寫成表格',
    sweep: '方案（YAML，寫法見 docs/simulate/sweeps.md）',
    out: '存放結果的目錄，其中不得已有結果',
    workers: '線程數；不寫則與處理器核數相同。與 --queue 同用時，指本機同時運行幾次',
    resume: '接著運行中斷的方案；失敗的運行會重做',
    seed: '不用方案中的種子，另用此種子',
    shard: '分給多臺機器時，本機負責哪一片：1/3、2/3、3/3；最後用 yishi merge 合併',
    queue: '由隨時加入、退出的多臺機器分擔：寫 Redis 的地址，如 redis://127.0.0.1:6379',
    worker: '領取別的機器放進隊列的運行，直到對方宣布結束',
    demo: '不用自己的方案，運行本軟件自帶的小研究：三種規則下的加裝電梯；最後畫一幅圖',
  },
  merge: {
    summary: '合併各分片的結果，與一臺機器運行所得完全相同',
    directories: '同一方案全部分片的目錄',
    out: '存放結果的目錄，其中不得已有結果',
  },
  report: {
    summary: '把模擬結果寫成一頁圖文報告（HTML），不聯網也能看',
    directory: '存放結果的目錄',
    out: '報告檔案；不寫則為結果目錄中的 report.html',
    done: (file) => `報告已寫入 ${file}`,
  },
  demo: {
    alone: '--demo 運行自帶的研究；請去掉方案檔案，或去掉 --demo',
    key: (exact) => `● 各次運行的均值，├─┤ 95% 置信區間${exact ? '，◇ 精確值，◆ 兩者重合' : ''}`,
    more: (directory) => `表格存於 ${directory}；用 yishi report ${directory} 可以寫成圖文報告。`,
  },
  missing: (options) => `請寫明 ${options.join('、')}`,
  progress: (done, wanted, failed, left) =>
    [
      `已運行 ${done} 次，共 ${wanted} 次`,
      ...(failed > 0 ? [`失敗 ${failed} 次`] : []),
      ...(left === undefined ? [] : [`約剩 ${left}`]),
    ].join('，'),
  left: (seconds) =>
    seconds < 60
      ? `${seconds} 秒`
      : seconds < 3600
        ? `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`
        : `${Math.floor(seconds / 3600)} 小時 ${Math.floor((seconds % 3600) / 60)} 分`,
  done: (count, cells, directory) => `共 ${cells} 種組合，運行 ${count} 次，結果存於 ${directory}`,
  results: '結果指紋',
  failed: (count, directory) =>
    `有 ${count} 次運行失敗，原因見 ${directory}/results.csv 的 failed 一列；用 --resume 可以重做`,
  identical: (count, cells, first, second) =>
    `${cells} 種組合中有 ${count} 次運行與先前的記錄完全相同（如第 ${first} 次和第 ${second} 次）：要麼情景中沒有隨機因素，要麼隨機因素沒有起作用`,
  alike: (cells) => `有 ${cells} 種組合，各次運行測得的結果全都相同：隨機因素也許沒有影響到所測的內容`,
  ended: (directory) => `已中斷；已完成的運行存於 ${directory}，用 --resume 可以接著運行。`,
  waiting: (url) => `正在等候 ${url} 上的任務`,
  served: (count) => `本機完成 ${count} 次運行`,
};
