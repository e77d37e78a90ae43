// The words of `yishi tally --rule` for elections in English; the working has its own in `yishi/language`.

export const tallyElection = {
  help: {
    voting: 'with an election law: how many voted',
    cast: 'with an election law: how many ballots were cast, if not as many as voted',
    posts:
      'with an election law and a column of votes for each post: passed-down (if nothing is said), votes for a higher post count for the lower ones too; or separate',
    runoff: 'with an election law: this is the second vote, on seats left empty',
  },
  howMany: 'an election needs --seats and --voting: how many are elected, and how many voted',
  noNumber: (option: string, written: string) => `${option} must be a whole number, not ${written}`,
  cannotBe: (why: string) => `this count cannot be: ${why}`,
};
