// `yishi deadline` 的中文用语。
import type { Words } from '../words.js';

export const deadline: Words['deadline'] = {};
