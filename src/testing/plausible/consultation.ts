// Draws for the consultation as a whole. Pure.
import { nextDeadline } from '../../kernel/questions.js';
import { about, bare, type DrawsOf } from './draw.js';

export const consultation: DrawsOf<'consultation'> = {
  'consultation.suspend': () => ({ fields: { reason: 'A storm' } }),
  'consultation.resume': bare,
  'consultation.withdraw': () => ({ fields: { reason: 'No need any more' } }),
  'consultation.annul': () => ({ fields: { ground: 'Unlawful', authority: 'Street office', document: '2026-9' } }),
  'charter.amend': (dice, { charter }) => ({
    fields: {
      change: dice.once(2)
        ? { step: 'deliberation', rules: charter.deliberation }
        : { step: 'evaluation', rules: charter.evaluation },
      body: charter.amendedBy ?? 'nobody',
      document: 'resolution 4',
      reason: 'It was agreed',
    },
  }),
  'deadline.pass': (_dice, state) =>
    about(nextDeadline(state), ({ id }) => ({ fields: { deadline: id }, by: 'clock' })),
};
