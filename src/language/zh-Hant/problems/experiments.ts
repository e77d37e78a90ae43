// Made from zh-Hans/problems/experiments.ts by `npm run zh-hant`: not to be edited.
import type { ExperimentProblems } from '../../../problems/experiments.js';
import type { Sentences } from '../../dictionary.js';

const meant = (near: string | undefined): string => (near === undefined ? '' : `，是不是 ${near}？`);

export const experiments: Sentences<ExperimentProblems> = {
  'experiments.model-unknown': ({ model, known }) => `沒有模型 ${model}，現有：${known.join('、') || '無'}`,
  'experiments.measure-unknown': ({ measure, known, near }) =>
    `沒有指標 ${measure}${meant(near) || '。'}可用的指標：${known.join('、')}`,
  'experiments.measure-twice': ({ measure }) => `指標 ${measure} 寫了兩次，請刪去一個`,
  'experiments.factor-twice': ({ factor }) => `有兩個因素都叫 ${factor}，請改名`,
  'experiments.factor-reserved': ({ factor }) => `結果表已有 ${factor} 這一列，請給該因素另取名稱`,
  'experiments.results-changed': ({ directory }) =>
    `${directory} 中的 runs.jsonl 與 manifest.json 記下的摘要不符，已不是當時完成的結果；請恢復原檔案，或另選目錄重新運行`,
  'experiments.level-twice': ({ factor, level }) =>
    `因素 ${factor} 的取值 ${level} 寫了兩次；請刪去一個，要多跑幾次請用replications`,
  'experiments.path-twice': ({ factor, other, path }) =>
    `因素 ${other} 和 ${factor} 都要改動 ${path}；請合為一個因素，讓每個水平同時寫明兩者`,
  'experiments.path-unknown': ({ factor, path, near }) => `因素 ${factor}：情景中沒有 ${path} 這一處${meant(near)}`,
  'experiments.levels-or-range': ({ factor }) => `因素 ${factor} 須寫明水平（levels）或範圍（range），二者只寫其一`,
  'experiments.range-empty': ({ factor, from, to }) =>
    `因素 ${factor}：${from} 到 ${to} 之間沒有可取的值；前者須小於後者，integer 為 true 時兩者都須是整數`,
  'experiments.range-in-full': ({ factor }) =>
    `因素 ${factor} 只有範圍，而全因子設計須有水平；請列出水平，或改用 latin-hypercube、sobol`,
  'experiments.labels': ({ factor, labels, levels }) =>
    `因素 ${factor} 有 ${levels} 個水平，卻有 ${labels} 個不同的名稱；請讓每個水平各有一個名稱`,
  'experiments.level': ({ factor, path, number, level }) =>
    `因素 ${factor} 的第 ${number} 個水平 ${level} 不能用於 ${path}，原因如下`,
  'experiments.cell': ({ levels }) => `這些水平不能同時成立：${levels}，原因如下`,
  'experiments.no-factors': ({ design }) => `${design} 設計至少要有一個因素`,
  'experiments.design-too-large': ({ runs, most }) =>
    `方案共需運行 ${runs} 次，最多 ${most} 次；請減少水平或重複次數，或改用 latin-hypercube`,
  'experiments.sobol-factors': ({ factors, most }) => `sobol 設計最多 ${most} 個因素，現有 ${factors} 個`,
  'experiments.sobol-power': ({ points }) => `sobol 設計的點數須為 2、4、8、16……，不能是 ${points}`,
  'experiments.stop-order': ({ min, max }) => `每個組合不能既至少運行 ${min} 次、又至多運行 ${max} 次`,
  'experiments.stop-or-replications': () =>
    '每個組合運行多少次，只能由 replications 或 stop 之一規定；stop 自有 min 和 max',
  'experiments.shard': ({ written }) => `沒有分片 ${written}；分三片時，第一片寫 1/3，最後一片寫 3/3`,
  'experiments.workers': ({ written }) => `線程數應為 1 至 1024 的整數，不能寫 ${written}`,
  'experiments.seed': () => '種子是空的；任何一段文字都可以',
  'experiments.directory-used': ({ directory }) =>
    `${directory} 不是空目錄，已有的結果不得覆蓋；請換一個目錄，或用 --resume 接著運行`,
  'experiments.directory-empty': ({ directory }) =>
    `${directory} 中沒有可以接著運行的結果；請核對路徑，或去掉 --resume`,
  'experiments.no-results': ({ directory }) => `${directory} 中沒有 yishi simulate 的結果；請寫當時用 --out 指定的目錄`,
  'experiments.nothing-finished': ({ directory }) =>
    `${directory} 中還沒有運行完的結果；請用 yishi simulate --resume 接著運行`,
  'experiments.all-failed': ({ directory, failed }) =>
    `${directory} 中沒有一次運行得出結果，${failed} 次均告失敗；原因見 results.csv 的 failed 一列`,
  'experiments.directory-damaged': ({ file }) => `${file} 缺失或已被改動；請用備份恢復，或換一個目錄重新開始`,
  'experiments.other-sweep': ({ directory }) => `${directory} 中是另一個方案、或本方案修改之前的結果；請換一個目錄`,
  'experiments.other-version': ({ directory, theirs, ours }) =>
    `${directory} 由 yishi ${theirs} 開始，現在是 ${ours}；兩個版本的結果不能混在一起`,
  'experiments.other-shard': ({ directory, theirs, ours }) =>
    `${directory} 原是分片 ${theirs}，不是 ${ours}；請換一個目錄`,
  'experiments.run-damaged': ({ file, line }) => `${file} 第 ${line} 行已被改動；刪去這一行，再用 --resume 即可補運行`,
  'experiments.run-foreign': ({ file, line, index }) =>
    `${file} 第 ${line} 行是第 ${index} 次運行，本方案沒有這次運行或種子不同；刪去這一行，再用 --resume 即可繼續`,
  'experiments.shards-differ': ({ directory, first }) =>
    `${directory} 和 ${first} 是兩個方案的結果；只有同一方案的分片才能合併`,
  'experiments.shards-overlap': ({ index, directory, first, runs }) =>
    `${directory} 有 ${runs} 次運行在 ${first} 中也有，最前的是第 ${index} 次；每個分片只寫一次`,
  'experiments.shards-missing': ({ runs, index, of }) =>
    `共 ${of} 次運行，其中 ${runs} 次不在這些目錄裡，最前的是第 ${index} 次；請補齊缺少的分片，或用 --resume 完成`,
  'experiments.merge-nothing': () => '沒有可合併的結果；請寫明各分片的目錄',
  'experiments.no-bullmq': () =>
    '使用隊列須安裝 bullmq 和 ioredis：在本機和每臺工作機上運行 `npm install bullmq ioredis`',
  'experiments.no-queue': ({ url, reason }) => `${url} 上沒有 Redis（${reason}）；請啟動它，或核對地址`,
  'experiments.queue-url': ({ written }) => `隊列地址應如 redis://127.0.0.1:6379，不能寫 ${written}`,
  'experiments.queue-and-shard': () => '隊列會自行分派；--shard 和 --queue 只寫其一',
  'experiments.worker-without-queue': () => '工作機須知道從哪裡領取任務；請加上 --queue redis://…',
};
