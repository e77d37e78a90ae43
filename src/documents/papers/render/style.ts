// How a paper looks on A4: the faces of Chinese official papers where they are installed, page numbers and the fingerprint in the margins. Pure.
import type { Paper } from '../paper.js';

/** A text as a string of CSS: nothing in it ends the string or the style. */
const css = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N}\p{Zs}，。：、（）〔〕“”#.-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0xfffd).toString(16)} `)}"`;

const FACES: Readonly<Record<string, { text: string; title: string }>> = {
  'zh-Hans': {
    text: '"FangSong","仿宋","FangSong_GB2312","STFangsong","Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif',
    title:
      '"方正小标宋简体","FZXiaoBiaoSong-B05S","STZhongsong","华文中宋","Noto Serif CJK SC","Source Han Serif SC",SimHei,serif',
  },
  'zh-Hant': {
    text: '"標楷體","DFKai-SB","BiauKai","FangSong","Noto Serif CJK TC","Source Han Serif TC","Songti TC",PMingLiU,serif',
    title: '"Noto Serif CJK TC","Source Han Serif TC","Songti TC",PMingLiU,serif',
  },
};

const LATIN = {
  text: '"Source Serif 4",Georgia,"Times New Roman","Noto Serif",serif',
  title: 'Georgia,"Times New Roman",serif',
};

const RED = '#c8102e';

export function styleOf({ lang, page: [before, between, after], source, mark }: Paper): string {
  const { text, title } = FACES[lang] ?? LATIN;
  const size = lang.startsWith('zh') ? '12pt' : '11pt';
  const margin = (content: string) => `{content:${content};font:8pt ${text};color:#555}`;
  return `
@page{size:A4;margin:20mm 20mm 20mm 22mm;
@bottom-center${margin(`${css(before)} counter(page) ${css(between)} counter(pages) ${css(after)}`)}
@bottom-right${margin(css(source.short))}
@top-right${margin(css(mark?.short ?? ''))}}
*{box-sizing:border-box}
body{margin:0;color:#000;font:${size}/1.6 ${text};overflow-wrap:anywhere}
main{max-width:168mm;margin:0 auto}
h1{font:700 22pt/1.3 ${title};text-align:center;margin:4mm 0 2mm;letter-spacing:.1em}
header .head{text-align:center;margin:0;font-size:12pt}
.posted .head{color:${RED};font:700 20pt/1.3 ${title};padding-bottom:2.5mm;border-bottom:.7mm solid ${RED}}
.subtitle{text-align:center;margin:0 0 3mm}
.mark{text-align:center;border:.3mm solid ${RED};color:${RED};padding:1mm 3mm;margin:0 0 3mm;font-size:9pt}
h2{font:700 ${size}/1.4 ${title};margin:4mm 0 1.5mm;break-after:avoid}
h2.slip{font-size:18pt;text-align:center;letter-spacing:.3em;margin:2mm 0 3mm}
p{margin:0 0 1.5mm;text-align:justify}
main>p{text-indent:${lang.startsWith('zh') ? '2em' : '0'}}
ul,ol{margin:0 0 2mm;padding-left:6mm}
li{margin:0 0 .8mm}
table{border-collapse:collapse;width:100%;margin:0 0 3mm;table-layout:fixed}
td,th{border:.2mm solid #333;padding:1mm 1.6mm;vertical-align:middle;text-align:left;font-weight:400}
thead{display:table-header-group}
tr{break-inside:avoid}
thead th{font:700 10.5pt/1.3 ${title};text-align:center;background:#f4f4f4;padding:1mm .8mm}
.rows{font-size:10.5pt}
.rows.tall td{height:9mm}
.fields th{width:25%;font-weight:700}
.fields td{height:7mm;padding:.6mm 1.6mm}
.from{border:0;width:11mm;padding:0 0 0 1mm;background:none}
.seq{font:6.5pt/1 ui-monospace,Consolas,monospace;color:#999;margin-left:1mm;white-space:nowrap;vertical-align:super}
.signatures{display:grid;grid-template-columns:1fr 1fr;gap:5mm 8mm;margin:6mm 0 3mm;break-inside:avoid}
.signatures div{display:flex;align-items:flex-end}
.signatures i{flex:1;min-width:22mm;border-bottom:.2mm solid #000;margin-left:1mm}
.seal{text-align:right;margin:7mm 4mm 3mm 0;break-inside:avoid;break-before:avoid}
.seal p{text-align:right;text-indent:0}
.seal i{display:inline-block;width:55mm;border-bottom:.2mm solid #000}
.notes{font-size:9pt;color:#333;margin:2mm 0;line-height:1.45}
.notes p{text-indent:0;margin:0 0 .6mm}
.cut{border-top:.3mm dashed #777;margin:5mm 0}
.page{break-after:page}
footer{display:flex;align-items:center;gap:3mm;border-top:.2mm solid #999;margin-top:6mm;padding-top:2mm;font-size:8pt;line-height:1.4;color:#444;break-inside:avoid}
footer p{margin:0;text-align:left;text-indent:0}
.qr{width:19mm;height:19mm;flex:none}
.watermark{position:fixed;inset:0;display:flex;align-items:center;justify-content:center;pointer-events:none;z-index:9}
.watermark span{font:700 76pt/1 ${title};color:rgba(200,16,46,.13);transform:rotate(-32deg);white-space:nowrap}
@media screen{body{background:#ddd}main{background:#fff;padding:22mm 20mm 22mm 22mm;max-width:210mm;margin:6mm auto;box-shadow:0 1mm 4mm #0003}}
`;
}
