// 文件为何读不了。Why a file could not be read.
import type { FileProblems } from '../../../problems/tally.js';
import type { Sentences } from '../../dictionary.js';

export const files: Sentences<FileProblems> = {
  'files.unreadable': ({ file, reason }) =>
    ({
      ENOENT: `${file}：没有这个文件；请检查路径`,
      EACCES: `${file}：无权读取；请给运行本程序的用户读取权限`,
      EISDIR: `${file} 是目录；请指明其中的文件`,
    })[reason] ?? `${file} 无法读取（${reason}）`,
};
