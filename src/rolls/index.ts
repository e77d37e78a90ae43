// yishi/rolls
export {};
