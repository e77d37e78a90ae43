// 议事规则、法律和计票方法自带的文字，取中文。Texts that come in Chinese and English: the Chinese.
import type { Bilingual } from '../../bilingual.js';

export const text = ({ zh }: Bilingual): string => zh;
