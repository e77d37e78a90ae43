// What the room says at its entrance and of its desk, in Simplified Chinese.
import type { ComingInWords } from '../../server/coming-in-words.js';

/** So many names stand in a line; of the others their number. */
const NAMED = 12;

const some = (title: string, names: readonly string[]): string[] => {
  if (names.length === 0) return [];
  const rest = names.length > NAMED ? '等' : '';
  return [`${title} ${names.length} 人：${names.slice(0, NAMED).join('、')}${rest}`];
};

export const zhHans: ComingInWords = {
  why: {
    'code-unread': () => '入场编码共十二位，字母和数字四个一组，请对照入场条再输一遍。',
    'code-unknown': () => '这个入场编码进不来。请对照入场条再看一遍，或到工作台换一张。',
    'code-elsewhere': () =>
      '这个入场编码已经用过：可能是在另一台设备上，也可能用它入场后又退出了。要进来，请到工作台换一张新的；如不是您本人用的，请马上告诉工作台停用。',
    'secret-unread': () => '口令共二十位，字母和数字四个一组，一共五组，请对照再输一遍。',
    'secret-unknown': ({ of = '编号' }) =>
      `这个口令登录不了，请对照再看一遍。丢了或者已经换过的，请到运行会场的那台电脑上执行 npm run room -- --new-secret ${of} 换一个新的；启动时写了 --file 的，这里也要写上。`,
    'code-full': () => '这台设备上登录的人已满，请换一台。',
    'signed-out': () => '这台设备还没有人登录，请用入场条上的编码进入。',
    'not-your-seat': () => '这台设备上没有登录这个人。',
    'say-as': () => '这台设备上登录了几个人，请先选是谁在办。',
    'desk-only': () => '这一项由工作台办理。',
    'clerks-only': () => '这一项由召集人和负责记录的工作人员办理。',
    'not-entering': () => '按议事规则，当前身份不能替别人录入。请换可以代录的工作人员来协助。',
    'watching-only': () => '大屏只供观看，不能在这里办理。',
    'other-site': () => '这个请求来自别的网站，不予受理。',
    'not-json': () => '发来的内容格式不对。',
    malformed: () => '发来的内容无法识别。',
    'too-often': ({ seconds = 1 }) => `尝试次数过多，请 ${seconds} 秒后再试。`,
    'too-large': ({ most = 0 }) =>
      most < 1_000_000
        ? `填写的内容太长，超过 ${Math.floor(most / 1000)} KB，请缩短或分几次办。`
        : `文件超过 ${Math.floor(most / 1_000_000)} MB。`,
    'unknown-person': () => '名册上没有这个编号的人。',
    'no-paper': () => '这份文书还没有。',
    'no-clock': () => '只有演练才能调时钟。',
    'clock-back': ({ at = '' }) => `时钟只能往前拨，不能往回拨。现在是${at}。`,
    'clock-far': () => '请填十年以内的日期。',
    'not-there': () => '这里没有内容。',
    broken: () => '系统出了故障，请稍后再试，或告诉工作台。',
  },
  slip: {
    title: '入场条',
    code: '入场编码',
    personal: '仅限本人使用，请勿转借：谁拿着它，谁就能以您的名义投票。',
    how: (address) => ['手机扫码，直接入场；', `或打开 ${address}，输入编码。`, '用过以后，只认那一部手机。'],
    until: (day) => `请在${day}前使用。`,
    door: '房号',
    unreachable: (address, port) =>
      `请先不要分发：入场条上的地址 ${address} 只有这台电脑打得开，手机连不上。请关掉会场，改用 npm run room -- --host 0.0.0.0 --origin http://本机在会场网络里的地址:${port} 启动，再重新打印。`,
  },
  start: {
    option: (said) =>
      `启动选项有误（${said}）。可用的有 --file、--port、--host、--origin、--open、--new-secret、--address-header、--lang，用法见 docs/room.zh-CN.md`,
    language: (given) => `没有语言 ${given}；请写 zh-Hans、zh-Hant 或 en`,
    file: (given) => `--file 应为一个文件名，如 room.sqlite，现为“${given}”`,
    empty: (option) => `${option} 后面没有写内容`,
    header: (given) => `--address-header 应为一个请求头的名称，如 x-real-ip，现为“${given}”`,
    apart: (one, other) => `${one} 和 ${other} 不能同时用`,
    port: (given) => `--port 应为 0 至 65535 的整数，现为 ${given}`,
    origin: (given) => `--origin 应写全，后面不带路径，如 http://192.168.1.20:8790，现为 ${given}`,
    taken: (address, code) =>
      code === 'EADDRINUSE'
        ? `${address} 已被占用：可能会场已经开着。先把它关掉，或换一个 --port`
        : `不能在 ${address} 上开会场（${code}）：请检查 --host 和 --port`,
    foreign: (file) => `${file} 不是会场的文件，没有动它：请换一个 --file`,
    held: (file) => `${file} 已有一个会场开着：请先把它关掉，或换一个 --file`,
    unwritable: (file, code) => `打不开 ${file}（${code}）：请检查它能不能写`,
    alone: (address, port) =>
      `${address} 只有这台电脑打得开，手机连不上。要让手机入场：npm run room -- --host 0.0.0.0 --origin http://本机在会场网络里的地址:${port}`,
  },
  secrets: {
    once: '工作台口令，任职人员每人一个。只显示这一次，系统不留底：',
    screen: '大屏',
    made: (name) => `${name}的新口令。原口令及用它登录的设备已停用：`,
    held: (file) => `${file}里已经有一场协商：换一个 --file，或者不写 --open`,
    none: (file) => `${file} 里还没有协商，换不了口令：请先启动会场`,
    nobody: (person) => `本次协商没有编号为 ${person} 的人。`,
  },
  roll: {
    rows: (rows) => `共读入 ${rows} 行`,
    total: (heads, area) => `合计 ${heads}，${area}`,
    row: (row, said) => (row === undefined ? said : `第 ${row} 行：${said}`),
    changes: (added, removed, changed) => [
      ...some('新增', added),
      ...some('减少', removed),
      ...some('有改动', changed),
    ],
  },
};
