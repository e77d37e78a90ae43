// How a report looks: on a screen in light and dark, and on paper. No fonts and no files of anybody else's.
export const style = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1b1f24;--soft:#5a6470;--line:#d8dde3;--wash:#f5f7f9;
--c0:#2f6db5;--c1:#c2571a;--c2:#2a8a57;--c3:#a23b72;--c4:#7a6a00;--c5:#5b4fb0;--c6:#00808a;--c7:#8a4b2a}
@media (prefers-color-scheme:dark){:root{--paper:#14171b;--ink:#e4e8ec;--soft:#9aa5b1;--line:#343b43;--wash:#1c2126;
--c0:#6ea8ee;--c1:#f0945a;--c2:#5fc48f;--c3:#e082b4;--c4:#cdb94a;--c5:#a79bf2;--c6:#4fc3cd;--c7:#d09a77}}
*{box-sizing:border-box}
body{margin:0 auto;padding:2rem 1.25rem 4rem;max-width:64rem;background:var(--paper);color:var(--ink);
font:16px/1.6 system-ui,-apple-system,"Segoe UI","Noto Sans","PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;overflow-wrap:break-word}
:lang(zh-Hant){font-family:system-ui,-apple-system,"PingFang TC","Noto Sans CJK TC","Microsoft JhengHei",sans-serif}
h1{font-size:1.9rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.35rem;margin:3rem 0 .75rem;padding-top:.75rem;border-top:1px solid var(--line)}
h3{font-size:1.05rem;margin:2rem 0 .5rem}
.question{font-size:1.15rem;color:var(--soft);margin:0 0 1rem}
nav ul{columns:14rem;padding-left:1.2rem;margin:.5rem 0}
a{color:var(--c0)}
figure{margin:.75rem 0 1.25rem}
figcaption,.note{color:var(--soft);font-size:.9rem}
.wide{overflow-x:auto;max-width:100%}
.grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,28rem),1fr));gap:0 1.5rem}
.grid>*{min-width:0}
svg.plot{display:block;max-width:100%;height:auto;overflow:visible;font-family:inherit;font-size:11px}
svg.plot text{white-space:pre}
table{border-collapse:collapse;font-size:.9rem;min-width:50%}
th,td{padding:.3rem .7rem .3rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
th{color:var(--soft);font-weight:600;white-space:nowrap}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
dl{display:grid;gap:.15rem;font-size:.95rem}
dl div{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.2rem 1rem;padding:.2rem 0;border-bottom:1px solid var(--line)}
dt{color:var(--soft)}dd{margin:0;min-width:0;overflow-wrap:anywhere}
code,pre{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"Noto Sans Mono CJK SC",monospace;font-size:.88em}
pre{background:var(--wash);padding:1rem;border-radius:4px}
.hash{color:var(--soft);overflow-wrap:anywhere}
summary{cursor:pointer;color:var(--soft);font-size:.9rem}
.warnings li{margin:.3rem 0}
.key{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;margin:.25rem 0;font-size:.9rem}
.key i{display:inline-block;width:.8em;height:.8em;margin-right:.4em;border-radius:2px}
footer{margin-top:3rem;color:var(--soft);font-size:.85rem;border-top:1px solid var(--line);padding-top:1rem}
@media (max-width:40rem){dl div{grid-template-columns:1fr}}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--wash:#f4f4f4;
--c0:#2f6db5;--c1:#c2571a;--c2:#2a8a57;--c3:#a23b72;--c4:#7a6a00;--c5:#5b4fb0;--c6:#00808a;--c7:#8a4b2a}
body{max-width:none;padding:0;font-size:10.5pt}figure,tr,dl div{break-inside:avoid}h2,h3{break-after:avoid}nav{display:none}.wide{overflow:visible}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
