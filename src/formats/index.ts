// yishi/formats
export {};
