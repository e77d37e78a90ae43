// The communities of the founding articles, one line each: a charter with its registers. Adding one is a new file and a line here.
import { duyuanStreet } from './duyuan-street.js';
import { hedong } from './hedong.js';
import { hepingRoad } from './heping-road.js';
import { longquanyi } from './longquanyi.js';
import { qili } from './qili.js';
import type { CommunityRules } from './rules.js';
import { xinxian } from './xinxian.js';
import { xishan } from './xishan.js';

export const communities: Readonly<Record<string, CommunityRules>> = {
  'duyuan-street': duyuanStreet,
  qili,
  xinxian,
  'heping-road': hepingRoad,
  xishan,
  longquanyi,
  hedong,
};
