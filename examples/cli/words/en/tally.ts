// The words of `yishi tally` in English.
export const tally = {};
