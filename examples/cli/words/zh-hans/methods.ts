// `yishi methods` 的中文用语。
import type { Words } from '../words.js';

export const methods: Words['methods'] = {};
