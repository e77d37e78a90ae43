// The words of `yishi draw` in English.
export const draw = {};
