/** The look of published pages: readable on a phone, by day and night, and on paper. */
export const pageStyle = `
:root{--ground:#fff;--text:#1d1d1b;--muted:#5c5c57;--line:#d6d6d0;--quiet:#f2f2ef;--accent:#b7301c}
*{box-sizing:border-box}
body{margin:0 auto;max-width:110rem;padding:24px 20px 40px;background:var(--ground);color:var(--text);
  font:15px/1.4 system-ui,sans-serif;font-variant-numeric:tabular-nums}
h1{margin:0 0 20px;font-size:1.5rem;line-height:1.2}
h2{margin:32px 0 8px;font-size:1.05rem}
a{color:var(--accent)}
.days{display:grid;gap:24px 28px;grid-template-columns:repeat(auto-fit,minmax(min(100%,var(--day,24rem)),1fr))}
.days h2{margin:0 0 6px;padding-bottom:4px;border-bottom:2px solid var(--accent)}
table{width:100%;border-collapse:separate;border-spacing:4px;table-layout:fixed;margin:0 -4px}
th{color:var(--muted);font-weight:400;font-size:.85rem;text-align:left;padding:0 4px}
thead th+th{text-align:center}
tbody th,thead th:first-child{width:6.6rem;white-space:nowrap}
td{padding:6px;border-radius:5px;text-align:center;overflow-wrap:anywhere;background:var(--quiet)}
td.ningu{color:var(--muted);background:repeating-linear-gradient(135deg,var(--line) 0 1px,transparent 1px 6px)}
td.festiu{color:var(--muted)}
.closed{margin:8px 0;padding:10px;border-radius:5px;background:var(--quiet);color:var(--muted)}
.boxes,.weeks{display:flex;flex-wrap:wrap;gap:8px;margin:0;padding:0;list-style:none}
.boxes li{padding:6px 10px;border-radius:5px}
.boxes b{margin-left:8px}
.weeks{flex-direction:column}
@media (max-width:40rem){
  body{padding:16px 12px 32px}
  thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
  table,tbody{display:block;margin:0}
  tr{display:flex;flex-wrap:wrap;gap:4px;margin-bottom:10px}
  tbody th{width:100%;padding:0}
  td{flex:1 1 7rem;min-height:2.4rem}
  td::before{content:attr(data-line);display:block;font-size:.7rem;line-height:1;margin-bottom:2px}
}
@media (prefers-color-scheme:dark){
  :root{--ground:#1b1b1a;--text:#eeeeea;--muted:#a9a9a2;--line:#4a4a46;--quiet:#2a2a28;--accent:#f08a76}
}
@media print{
  @page{margin:10mm;size:landscape}
  :root{--ground:#fff;--text:#000;--muted:#444;--line:#bbb;--quiet:#f2f2ef}
  body{padding:0;max-width:none;font-size:10px}
  *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
  section{break-inside:avoid}
  nav{display:none}
}
`
