// The statuses of a project applied for, and the verbs that move it. Imports the table's maker only.
import { lifecycle } from '../../kernel/lifecycle.js';
import type { ApplicationStatus } from './words.js';

export type Verb = 'link' | 'revise' | 'score' | 'approve' | 'return' | 'reject' | 'withdraw' | 'complete' | 'reopen';

export const life = lifecycle<ApplicationStatus, Verb>({
  link: { submitted: 'submitted', returned: 'returned' },
  revise: { submitted: 'submitted', returned: 'submitted' },
  score: { submitted: 'submitted' },
  approve: { submitted: 'approved' },
  return: { submitted: 'returned' },
  reject: { submitted: 'rejected', returned: 'rejected' },
  withdraw: { submitted: 'withdrawn', returned: 'withdrawn' },
  complete: { approved: 'completed' },
  // A decision that was a mistake, or came too early: it is looked at again.
  reopen: { approved: 'submitted', rejected: 'submitted', withdrawn: 'submitted', completed: 'submitted' },
});
