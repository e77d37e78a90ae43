// The headings under which people write who may be drawn, in English and Chinese. Read, never said. Imports nothing.
export const PERSON: readonly string[] = ['person', '编号', '业主编号', '人员编号', '居民编号', 'person-id', 'id'];
export const UNIT: readonly string[] = ['unit', '房号'];
export const NAME: readonly string[] = ['name', '姓名', '居民姓名', '业主姓名', '业主'];
