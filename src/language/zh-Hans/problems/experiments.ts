// 模拟实验方案、结果和任务队列有什么不对。What is wrong with a sweep of simulations, with its results or its queue.
import type { ExperimentProblems } from '../../../problems/experiments.js';
import type { Sentences } from '../../dictionary.js';

const meant = (near: string | undefined): string => (near === undefined ? '' : `，是不是 ${near}？`);

export const experiments: Sentences<ExperimentProblems> = {
  'experiments.model-unknown': ({ model, known }) => `没有模型 ${model}，现有：${known.join('、') || '无'}`,
  'experiments.measure-unknown': ({ measure, known, near }) =>
    `没有指标 ${measure}${meant(near) || '。'}可用的指标：${known.join('、')}`,
  'experiments.measure-twice': ({ measure }) => `指标 ${measure} 写了两次，请删去一个`,
  'experiments.factor-twice': ({ factor }) => `有两个因素都叫 ${factor}，请改名`,
  'experiments.factor-reserved': ({ factor }) => `结果表已有 ${factor} 这一列，请给该因素另取名称`,
  'experiments.results-changed': ({ directory }) =>
    `${directory} 中的 runs.jsonl 与 manifest.json 记下的摘要不符，已不是当时完成的结果；请恢复原文件，或另选目录重新运行`,
  'experiments.level-twice': ({ factor, level }) =>
    `因素 ${factor} 的取值 ${level} 写了两次；请删去一个，要多跑几次请用replications`,
  'experiments.path-twice': ({ factor, other, path }) =>
    `因素 ${other} 和 ${factor} 都要改动 ${path}；请合为一个因素，让每个水平同时写明两者`,
  'experiments.path-unknown': ({ factor, path, near }) => `因素 ${factor}：情景中没有 ${path} 这一处${meant(near)}`,
  'experiments.levels-or-range': ({ factor }) => `因素 ${factor} 须写明水平（levels）或范围（range），二者只写其一`,
  'experiments.range-empty': ({ factor, from, to }) =>
    `因素 ${factor}：${from} 到 ${to} 之间没有可取的值；前者须小于后者，integer 为 true 时两者都须是整数`,
  'experiments.range-in-full': ({ factor }) =>
    `因素 ${factor} 只有范围，而全因子设计须有水平；请列出水平，或改用 latin-hypercube、sobol`,
  'experiments.labels': ({ factor, labels, levels }) =>
    `因素 ${factor} 有 ${levels} 个水平，却有 ${labels} 个不同的名称；请让每个水平各有一个名称`,
  'experiments.level': ({ factor, path, number, level }) =>
    `因素 ${factor} 的第 ${number} 个水平 ${level} 不能用于 ${path}，原因如下`,
  'experiments.cell': ({ levels }) => `这些水平不能同时成立：${levels}，原因如下`,
  'experiments.no-factors': ({ design }) => `${design} 设计至少要有一个因素`,
  'experiments.design-too-large': ({ runs, most }) =>
    `方案共需运行 ${runs} 次，最多 ${most} 次；请减少水平或重复次数，或改用 latin-hypercube`,
  'experiments.sobol-factors': ({ factors, most }) => `sobol 设计最多 ${most} 个因素，现有 ${factors} 个`,
  'experiments.sobol-power': ({ points }) => `sobol 设计的点数须为 2、4、8、16……，不能是 ${points}`,
  'experiments.stop-order': ({ min, max }) => `每个组合不能既至少运行 ${min} 次、又至多运行 ${max} 次`,
  'experiments.stop-or-replications': () =>
    '每个组合运行多少次，只能由 replications 或 stop 之一规定；stop 自有 min 和 max',
  'experiments.shard': ({ written }) => `没有分片 ${written}；分三片时，第一片写 1/3，最后一片写 3/3`,
  'experiments.workers': ({ written }) => `线程数应为 1 至 1024 的整数，不能写 ${written}`,
  'experiments.seed': () => '种子是空的；任何一段文字都可以',
  'experiments.directory-used': ({ directory }) =>
    `${directory} 不是空目录，已有的结果不得覆盖；请换一个目录，或用 --resume 接着运行`,
  'experiments.directory-empty': ({ directory }) =>
    `${directory} 中没有可以接着运行的结果；请核对路径，或去掉 --resume`,
  'experiments.no-results': ({ directory }) => `${directory} 中没有 yishi simulate 的结果；请写当时用 --out 指定的目录`,
  'experiments.nothing-finished': ({ directory }) =>
    `${directory} 中还没有运行完的结果；请用 yishi simulate --resume 接着运行`,
  'experiments.all-failed': ({ directory, failed }) =>
    `${directory} 中没有一次运行得出结果，${failed} 次均告失败；原因见 results.csv 的 failed 一列`,
  'experiments.directory-damaged': ({ file }) => `${file} 缺失或已被改动；请用备份恢复，或换一个目录重新开始`,
  'experiments.other-sweep': ({ directory }) => `${directory} 中是另一个方案、或本方案修改之前的结果；请换一个目录`,
  'experiments.other-version': ({ directory, theirs, ours }) =>
    `${directory} 由 yishi ${theirs} 开始，现在是 ${ours}；两个版本的结果不能混在一起`,
  'experiments.other-shard': ({ directory, theirs, ours }) =>
    `${directory} 原是分片 ${theirs}，不是 ${ours}；请换一个目录`,
  'experiments.run-damaged': ({ file, line }) => `${file} 第 ${line} 行已被改动；删去这一行，再用 --resume 即可补运行`,
  'experiments.run-foreign': ({ file, line, index }) =>
    `${file} 第 ${line} 行是第 ${index} 次运行，本方案没有这次运行或种子不同；删去这一行，再用 --resume 即可继续`,
  'experiments.shards-differ': ({ directory, first }) =>
    `${directory} 和 ${first} 是两个方案的结果；只有同一方案的分片才能合并`,
  'experiments.shards-overlap': ({ index, directory, first, runs }) =>
    `${directory} 有 ${runs} 次运行在 ${first} 中也有，最前的是第 ${index} 次；每个分片只写一次`,
  'experiments.shards-missing': ({ runs, index, of }) =>
    `共 ${of} 次运行，其中 ${runs} 次不在这些目录里，最前的是第 ${index} 次；请补齐缺少的分片，或用 --resume 完成`,
  'experiments.merge-nothing': () => '没有可合并的结果；请写明各分片的目录',
  'experiments.no-bullmq': () =>
    '使用队列须安装 bullmq 和 ioredis：在本机和每台工作机上运行 `npm install bullmq ioredis`',
  'experiments.no-queue': ({ url, reason }) => `${url} 上没有 Redis（${reason}）；请启动它，或核对地址`,
  'experiments.queue-url': ({ written }) => `队列地址应如 redis://127.0.0.1:6379，不能写 ${written}`,
  'experiments.queue-and-shard': () => '队列会自行分派；--shard 和 --queue 只写其一',
  'experiments.worker-without-queue': () => '工作机须知道从哪里领取任务；请加上 --queue redis://…',
};
