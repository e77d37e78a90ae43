// The steps there are, and who may be asked to do what in them, by name: for whoever speaks of them and reads no charter. Imports nothing.

export const STEPS = ['topics', 'deliberation', 'vote', 'conversion', 'implementation', 'evaluation'] as const;
export type Step = (typeof STEPS)[number];

export const OFFICES = [
  'convener',
  'chair',
  'recorder',
  'teller',
  'scrutineer',
  'supervisor',
  'executor',
  'treasurer',
  'authority',
] as const;
/** 召集人 主持人 记录员 计票人 监票人 监督员 责任主体 财务 主管部门: held by a person from one fact to another. */
export type Office = (typeof OFFICES)[number];

/** Who may ask: whoever is known, a member of the deliberating body, somebody on the roll of the present vote, an office-holder, or a machine. */
export const ROLES = ['anyone', 'member', 'voter', ...OFFICES, 'clock', 'system'] as const;
export type Role = (typeof ROLES)[number];
