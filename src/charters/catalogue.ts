// Every charter, one line each. Adding one is a new file and a line here.
export { type Charter, charter } from './charter.js';
export { duyuanStreet } from './duyuan-street.js';
export { type Differences, extend } from './extend.js';
export { hedong } from './hedong.js';
export { hepingRoad } from './heping-road.js';
export { longquanyi } from './longquanyi.js';
export { qili } from './qili.js';
export { quickPoll } from './quick-poll.js';
export { shaoxingQuickTrack } from './shaoxing-quick-track.js';
export { shaoxingSixSteps } from './shaoxing-six-steps.js';
export { sixStepWork } from './six-step-work.js';
export { xinxian } from './xinxian.js';
export { xishan } from './xishan.js';
