// Made from zh-Hans/problems/http.ts by `npm run zh-hant`: not to be edited.
import type { HttpProblems } from '../../../problems/http.js';
import type { Sentences } from '../../dictionary.js';

export const http: Sentences<HttpProblems> = {
  'http.unauthenticated': () => '尚未登入，請登入後再辦理',
  'http.not-entering': ({ person }) => `這裡寫的是${person}，當前登入的人不能在此替他人錄入`,
  'http.not-opening': () => '當前登入的人不能在此發起協商',
  'http.not-watching': () => '當前登入的人不能在此關注全部協商，可逐件關注',
  'http.no-path': () => '沒有這個地址，可用的地址見 /openapi.json',
  'http.no-command': ({ type }) => `沒有${type}這種請求，可用的見 /commands`,
  'http.method': ({ allowed }) => `這個地址只接受 ${allowed.join('、')}`,
  'http.too-large': ({ most }) => `內容超過 ${most} 位元組，請分次提交`,
  'http.media-type': ({ wanted }) => `內容須為 ${wanted}，請在 Content-Type 中寫明`,
  'http.no-json': () => '內容不是 UTF-8 編碼的 JSON',
  'http.too-deep': ({ most }) => `內容的層次超過 ${most} 層`,
  'http.reserved-name': ({ name }) => `${name}是保留的名稱，請換用其他名稱`,
  'http.too-many': ({ most }) => `一次最多提交 ${most} 件請求，請分次提交`,
  'http.header': ({ header }) => `${header} 的內容無法識別`,
  'http.charter-unknown': ({ known }) => `請從這裡可用的議事規則中選一個：${known.join('、')}`,
  'http.id-used': () => '這個編號以前用過，不能再用；不寫編號，系統會另編一個',
  'http.too-often': ({ seconds }) => `請求過於頻繁，請 ${seconds} 秒後再試`,
  'http.crowded': ({ seconds }) => `同時關注的人已滿，請 ${seconds} 秒後再試`,
  'http.conflict': ({ seconds }) => `他人同時在辦理，本次沒有記錄，請 ${seconds} 秒後再試`,
  'http.store': ({ seconds }) => `記錄暫時無法讀寫，請 ${seconds} 秒後再試`,
  'http.failed': () => '系統出現故障，已通知管理人員',
};
