// yishi/sortition
export {};
