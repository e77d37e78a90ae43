// 附件何处有误。What is wrong with a file that is attached.
import type { AttachmentProblems } from '../../../problems/attachments.js';
import type { Sentences } from '../../dictionary.js';

export const attachments: Sentences<AttachmentProblems> = {
  'attachment.missing': ({ file }) => `没有附件 ${file}；请检查文件名，脚本里写的路径从脚本所在的文件夹算起`,
  'attachment.no-file': ({ file, kind }) =>
    kind === 'folder' ? `附件 ${file} 是文件夹；请写明其中的一个文件` : `附件 ${file} 不是文件，不能附上`,
  'attachment.too-large': ({ file, size, most }) =>
    `附件 ${file} 有 ${size} MB，一个附件最大 ${most} MB；请缩小图片或分成几份`,
  'attachment.outside': ({ file }) => `附件 ${file} 不在脚本所在的文件夹里；请把文件放进来，再写它的名称`,
  'attachment.name': ({ file, most }) =>
    `附件 ${JSON.stringify(file)} 的名称里有换行等看不见的符号，或超过 ${most} 个字；请先改名`,
  'attachment.unreadable': ({ file, reason }) => `附件 ${file} 读不了（${reason}）；请检查读取权限`,
  'attachment.changed': ({ file }) => `附件 ${file} 的内容与记录所登记的不是同一份；请找回原来的文件`,
};
