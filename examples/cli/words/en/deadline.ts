// The words of `yishi deadline` in English.
export const deadline = {};
