// 网络请求本身的问题。What can be wrong with a request over HTTP, in Chinese.
import type { HttpProblems } from '../../../problems/http.js';
import type { Sentences } from '../../dictionary.js';

export const http: Sentences<HttpProblems> = {
  'http.unauthenticated': () => '尚未登录，请登录后再办理',
  'http.not-entering': ({ person }) => `这里写的是${person}，当前登录的人不能在此替他人录入`,
  'http.not-opening': () => '当前登录的人不能在此发起协商',
  'http.not-watching': () => '当前登录的人不能在此关注全部协商，可逐件关注',
  'http.no-path': () => '没有这个地址，可用的地址见 /openapi.json',
  'http.no-command': ({ type }) => `没有${type}这种请求，可用的见 /commands`,
  'http.method': ({ allowed }) => `这个地址只接受 ${allowed.join('、')}`,
  'http.too-large': ({ most }) => `内容超过 ${most} 字节，请分次提交`,
  'http.media-type': ({ wanted }) => `内容须为 ${wanted}，请在 Content-Type 中写明`,
  'http.no-json': () => '内容不是 UTF-8 编码的 JSON',
  'http.too-deep': ({ most }) => `内容的层次超过 ${most} 层`,
  'http.reserved-name': ({ name }) => `${name}是保留的名称，请换用其他名称`,
  'http.too-many': ({ most }) => `一次最多提交 ${most} 件请求，请分次提交`,
  'http.header': ({ header }) => `${header} 的内容无法识别`,
  'http.charter-unknown': ({ known }) => `请从这里可用的议事规则中选一个：${known.join('、')}`,
  'http.id-used': () => '这个编号以前用过，不能再用；不写编号，系统会另编一个',
  'http.too-often': ({ seconds }) => `请求过于频繁，请 ${seconds} 秒后再试`,
  'http.crowded': ({ seconds }) => `同时关注的人已满，请 ${seconds} 秒后再试`,
  'http.conflict': ({ seconds }) => `他人同时在办理，本次没有记录，请 ${seconds} 秒后再试`,
  'http.store': ({ seconds }) => `记录暂时无法读写，请 ${seconds} 秒后再试`,
  'http.failed': () => '系统出现故障，已通知管理人员',
};
