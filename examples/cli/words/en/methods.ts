// The words of `yishi methods` in English.
export const methods = {};
