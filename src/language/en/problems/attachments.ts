// What is wrong with a file that is attached, in English.
import type { AttachmentProblems } from '../../../problems/attachments.js';
import type { Sentences } from '../../dictionary.js';

export const attachments: Sentences<AttachmentProblems> = {
  'attachment.missing': ({ file }) =>
    `there is no file ${file} to attach; look at its name, a script's paths begin in the folder of the script`,
  'attachment.no-file': ({ file, kind }) =>
    kind === 'folder'
      ? `${file} is a folder; name one of the files in it`
      : `${file} is no file and cannot be attached`,
  'attachment.too-large': ({ file, size, most }) =>
    `${file} has ${size} MB, and one attachment at most ${most} MB; make the picture smaller, or several files of it`,
  'attachment.outside': ({ file }) =>
    `${file} does not lie in the folder of the script; put the file there and write its name`,
  'attachment.name': ({ file, most }) =>
    `the name of the file ${JSON.stringify(file)} has a line break or other signs nobody sees, or more than ${most} characters; rename it first`,
  'attachment.unreadable': ({ file, reason }) =>
    `${file} cannot be read to be attached (${reason}); look at who may read it`,
  'attachment.changed': ({ file }) => `${file} is not the file that was entered in the record; find the one that was`,
};
