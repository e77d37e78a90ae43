// `yishi simulate`、`yishi merge` 和 `yishi report` 的中文用语。
import type { Words } from '../words.js';

export const simulate: Words['simulate'] = {
  help: {
    summary: '按方案批量运行模拟，并把结果写成表格',
    sweep: '方案（YAML，写法见 docs/simulate/sweeps.md）',
    out: '存放结果的目录，其中不得已有结果',
    workers: '线程数；不写则与处理器核数相同。与 --queue 同用时，指本机同时运行几次',
    resume: '接着运行中断的方案；失败的运行会重做',
    seed: '不用方案中的种子，另用此种子',
    shard: '分给多台机器时，本机负责哪一片：1/3、2/3、3/3；最后用 yishi merge 合并',
    queue: '由随时加入、退出的多台机器分担：写 Redis 的地址，如 redis://127.0.0.1:6379',
    worker: '领取别的机器放进队列的运行，直到对方宣布结束',
    demo: '不用自己的方案，运行本软件自带的小研究：三种规则下的加装电梯；最后画一幅图',
  },
  merge: {
    summary: '合并各分片的结果，与一台机器运行所得完全相同',
    directories: '同一方案全部分片的目录',
    out: '存放结果的目录，其中不得已有结果',
  },
  report: {
    summary: '把模拟结果写成一页图文报告（HTML），不联网也能看',
    directory: '存放结果的目录',
    out: '报告文件；不写则为结果目录中的 report.html',
    done: (file) => `报告已写入 ${file}`,
  },
  demo: {
    alone: '--demo 运行自带的研究；请去掉方案文件，或去掉 --demo',
    key: (exact) => `● 各次运行的均值，├─┤ 95% 置信区间${exact ? '，◇ 精确值，◆ 两者重合' : ''}`,
    more: (directory) => `表格存于 ${directory}；用 yishi report ${directory} 可以写成图文报告。`,
  },
  missing: (options) => `请写明 ${options.join('、')}`,
  progress: (done, wanted, failed, left) =>
    [
      `已运行 ${done} 次，共 ${wanted} 次`,
      ...(failed > 0 ? [`失败 ${failed} 次`] : []),
      ...(left === undefined ? [] : [`约剩 ${left}`]),
    ].join('，'),
  left: (seconds) =>
    seconds < 60
      ? `${seconds} 秒`
      : seconds < 3600
        ? `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`
        : `${Math.floor(seconds / 3600)} 小时 ${Math.floor((seconds % 3600) / 60)} 分`,
  done: (count, cells, directory) => `共 ${cells} 种组合，运行 ${count} 次，结果存于 ${directory}`,
  results: '结果指纹',
  failed: (count, directory) =>
    `有 ${count} 次运行失败，原因见 ${directory}/results.csv 的 failed 一列；用 --resume 可以重做`,
  identical: (count, cells, first, second) =>
    `${cells} 种组合中有 ${count} 次运行与先前的记录完全相同（如第 ${first} 次和第 ${second} 次）：要么情景中没有随机因素，要么随机因素没有起作用`,
  alike: (cells) => `有 ${cells} 种组合，各次运行测得的结果全都相同：随机因素也许没有影响到所测的内容`,
  ended: (directory) => `已中断；已完成的运行存于 ${directory}，用 --resume 可以接着运行。`,
  waiting: (url) => `正在等候 ${url} 上的任务`,
  served: (count) => `本机完成 ${count} 次运行`,
};
