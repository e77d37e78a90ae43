// yishi/what-if
export {};
