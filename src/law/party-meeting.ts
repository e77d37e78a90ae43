// The Party members' meeting of 四议两公开, the third of its four deliberations. Policy practice, no statute; places vary. Data only.
import type { Article } from './article.js';
import type { DecisionRule } from './rule.js';
import { half, twoThirds } from './threshold.js';

export const partyMeeting: DecisionRule = {
  id: 'party-meeting',
  title: { zh: '党员大会审议（四议两公开）', en: 'Party members’ meeting (four deliberations, two disclosures)' },
  source: {
    zh: '“四议两公开”工作法（政策做法，不是法律；各地规程不一）',
    en: 'the working method of “four deliberations and two disclosures” (policy practice, no statute; places vary)',
  },
  jurisdiction: 'any',
  effective: { from: '1900-01-01' },
  reading: {
    zh: '比例取自通行做法，并非法律条文；“半数以上”按含本数计算，以应到会党员（全体党员）为基数。当地规程另有规定的，从其规定。',
    en: 'The shares are those of common practice, not of a statute; “half or more” includes the half and is taken of all who should attend. Local rules come first.',
  },
  participation: [{ of: 'attending', measure: 'heads', base: 'roll', threshold: twoThirds }],
  consent: [{ measure: 'heads', base: 'roll', threshold: half }],
};

export const partyMeetingArticle = (): Article => ({
  rules: [partyMeeting.id],
  text: '党员大会审议时，到会党员人数须占党员总数的三分之二以上，审议事项经应到会党员半数以上同意方可提交村民会议或村民代表会议表决。',
  reference: 'http://pufaku.com/kepu/3814.html',
});
