// The words of `yishi retally` in English.
export const retally = {};
