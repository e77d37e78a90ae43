// `yishi retally` 的中文用语。
import type { Words } from '../words.js';

export const retally: Words['retally'] = {};
