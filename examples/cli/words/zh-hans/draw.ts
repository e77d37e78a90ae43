// `yishi draw` 的中文用语。
import type { Words } from '../words.js';

export const draw: Words['draw'] = {};
