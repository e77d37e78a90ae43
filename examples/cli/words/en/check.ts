// The words of `yishi check` in English.

export const check = {
  summary: 'says everything that is wrong with a script, and what will be refused; records nothing',
  /** Before those that only follow from others. */
  after: (many: number) =>
    many === 1
      ? 'Probably only because of these, one act more was refused:'
      : `Probably only because of these, ${many} acts more were refused:`,
  wrong: (own: number, after: number) =>
    `${own === 1 ? 'One thing is' : `${own} things are`} to be put right${after > 0 ? `; ${after} ${after === 1 ? 'follows' : 'follow'} from it` : ''}.`,
  /** @param regretted things that go through and had better be changed */
  fine: (acts: number, regretted: number) => {
    const go = acts === 1 ? 'the one act goes' : `all ${acts} acts go`;
    if (regretted === 0) return `Nothing is wrong: ${go} as written.`;
    return `As written ${go} through; ${regretted === 1 ? 'one thing' : `${regretted} things`} marked “!” had better be changed first.`;
  },
};
