// `yishi tally` 的中文用语。
import type { Words } from '../words.js';

export const tally: Words['tally'] = {};
