// The words of `yishi rules` in English.
export const rules = {};
