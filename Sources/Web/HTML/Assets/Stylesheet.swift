/// The one stylesheet: tokens at its head, light and dark, screen and print.
let stylesheetText = #"""
    /* MotCua: 1 tokens 2 base 3 frame 4 components 5 portal 6 office 7 charts 8 paper 9 print 10 working parts */

    /* 1 tokens */
    :root{color-scheme:light dark;
    --ink:#1b1d22;--muted:#5b6170;--line:#dfdfe2;--edge:#858b99;--paper:#fff;--wash:#f6f5f2;--sunk:#eceae5;
    --brand:#b3121d;--gold:#f2b705;
    --act:#1d4ed8;--act-hover:#1e40af;--on-act:#fff;--link:#1d4ed8;--act-tint:#eef3fe;
    --ok:#166534;--ok-tint:#e9f5ed;--warn:#92400e;--warn-tint:#fef3c7;--bad:#991b1b;--bad-tint:#fcefee;
    --bar:#1d4ed8;--bar-soon:#b45309;--bar-late:#b3121d;--bar-hold:#858b99;
    --c1:#1d4ed8;--c2:#b45309;--c3:#166534;
    --f:"Be Vietnam Pro","Noto Sans",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;
    --serif:"Times New Roman","Tinos","Liberation Serif","Noto Serif",serif;
    --t-s:.875rem;--t-l:1.1875rem;--t-xl:1.5rem;--t-2xl:1.875rem;
    --r:6px;--shadow:0 1px 2px rgb(27 29 34/.06),0 6px 20px rgb(27 29 34/.06);--w:72rem}
    @media (prefers-color-scheme:dark){:root{
    --ink:#eceef2;--muted:#a9afbd;--line:#353a44;--edge:#7d8595;--paper:#181a1f;--wash:#202329;--sunk:#2b2f37;
    --brand:#c9202c;--act:#2f5fe0;--act-hover:#4671ea;--link:#93b4ff;--act-tint:#1f2a45;
    --ok:#7fd6a0;--ok-tint:#16301f;--warn:#f5c56b;--warn-tint:#3a2a0d;--bad:#ff9d99;--bad-tint:#3d1b1d;
    --bar:#6f97ff;--bar-soon:#f0a040;--bar-late:#ff7a76;--bar-hold:#7d8595;--c1:#7ea4ff;--c2:#f0a040;--c3:#7fd6a0;--shadow:none}}
    @media (min-width:64rem){:root{--t-xl:1.625rem;--t-2xl:2.5rem}}

    /* 2 base */
    *,*::before,*::after{box-sizing:border-box}
    html{scroll-padding-top:5rem;-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 var(--f);font-variant-numeric:tabular-nums lining-nums;overflow-wrap:break-word}
    .long{overflow-wrap:anywhere}
    h1,h2,h3,h4,p,ul,ol,dl,dd,figure,fieldset{margin:0}
    h1,h2,h3,h4{line-height:1.3;font-weight:700;text-wrap:balance}
    h1{font-size:var(--t-2xl);letter-spacing:-.015em}
    h2{font-size:var(--t-xl);letter-spacing:-.01em}
    h3{font-size:var(--t-l)}
    h4{font-size:1rem}
    p,li,dd{text-wrap:pretty}
    ul,ol{padding:0;list-style:none}
    .prose ul{list-style:disc;padding-left:1.25rem}.prose ol{list-style:decimal;padding-left:1.5rem}.prose li{margin-top:.375rem}.prose>h2:not(:first-child){margin-top:2rem}
    a{color:var(--link);text-underline-offset:.2em;text-decoration-thickness:1px}
    a:hover{text-decoration-thickness:2px}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
    hr{border:0;border-top:1px solid var(--line);margin:2rem 0}
    svg.i{width:1.25em;height:1.25em;flex:none;fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round;vertical-align:-.25em}
    .sprite,.only-print{display:none}
    .vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .muted{color:var(--muted)}.small{font-size:var(--t-s)}.lead{font-size:var(--t-l);line-height:1.5;color:var(--muted)}
    .nw{white-space:nowrap}.num{text-align:right}.strong{font-weight:600}
    .code{font-weight:600;letter-spacing:.01em;white-space:nowrap}
    .stack>*+*{margin-top:1rem}.stack-s>*+*{margin-top:.5rem}.stack-l>*+*{margin-top:2.5rem}
    .row{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center}.spread{justify-content:space-between}

    /* 3 frame */
    .skip{position:absolute;left:1rem;top:-4rem;background:var(--paper);padding:.75rem 1rem;z-index:9}.skip:focus{top:.5rem}
    .wrap{max-width:var(--w);margin-inline:auto;padding-inline:1rem}
    .narrow{max-width:44rem}
    .top{border-top:4px solid var(--brand);border-bottom:1px solid var(--line);background:var(--paper)}
    .top .wrap{display:flex;flex-wrap:wrap;align-items:center;gap:0 1.5rem;min-height:4rem}
    .brand{display:flex;gap:.75rem;align-items:center;color:var(--ink);text-decoration:none;min-height:3.5rem;margin-right:auto}
    .brand b{display:block;color:var(--ink);font-size:1.0625rem;line-height:1.35}.brand span{display:block;font-size:.8125rem;line-height:1.35;color:var(--muted)}
    .mark{width:36px;height:36px;flex:none}.mark rect{fill:var(--brand)}.mark path{fill:var(--gold)}
    .nav ul{display:flex;flex-wrap:wrap;gap:0 1.25rem}
    .nav a{display:flex;align-items:center;min-height:2.75rem;color:var(--ink);text-decoration:none;font-weight:500;border-block:3px solid transparent}
    .nav a:hover{text-decoration:underline}.nav [aria-current]{border-bottom-color:var(--brand);font-weight:600}
    .top .nav{order:3;width:100%;border-top:1px solid var(--line)}
    .crumb{font-size:var(--t-s);padding-block:1rem .5rem}.crumb ol{display:flex;flex-wrap:wrap;gap:0 .5rem}
    .crumb li+li::before{content:"›";color:var(--muted);margin-right:.5rem}.crumb a{color:var(--muted);display:inline-block;padding-block:.25rem}
    main{padding-block:1rem 3.5rem}main:focus{outline:0}
    .foot{background:var(--wash);border-top:1px solid var(--line);padding-block:2rem;font-size:var(--t-s)}
    .foot ul{display:flex;flex-wrap:wrap;gap:0 1.5rem}.foot a{display:inline-flex;min-height:2.75rem;align-items:center;color:inherit}
    .split{display:grid;gap:2.5rem}aside h2{font-size:var(--t-l)}
    @media (max-width:47.99rem){.tag{white-space:normal!important}.home .tiles span{display:none}.home .tiles a{align-items:center;padding-block:.75rem}.home .tiles .i{grid-row:1}.top .wrap{gap:0 .5rem}.top .btn{font-size:.875rem;padding-inline:.75rem;display:block;max-width:9.5rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.brand{flex:1 1 9rem;min-width:0}.brand{gap:.625rem}.brand b{font-size:.875rem}.brand span span{font-size:.75rem}.mark{width:32px;height:32px}.nav ul{justify-content:space-between;gap:0 .75rem}.nav a{font-size:.875rem}}
    @media (max-width:26rem){.top .brand{padding-block:.5rem}.portal .brand span span{display:none}}
    @media (min-width:48rem){.wrap{padding-inline:1.5rem}.top .nav{order:0;width:auto;border:0}.nav a{min-height:4rem}}
    @media (min-width:64rem){
    .split{grid-template-columns:minmax(0,1fr) 20rem;gap:4rem;align-items:start}
    .split.left{grid-template-columns:15rem minmax(0,1fr)}
    .sticky{position:sticky;top:1.5rem}main{padding-block:1.5rem 5rem}}

    /* 4 components */
    .btn{display:inline-flex;align-items:center;justify-content:center;gap:.5rem;min-height:2.75rem;padding:.5rem 1.125rem;border:1px solid var(--edge);border-radius:var(--r);background:var(--paper);color:var(--ink);font:600 1rem/1.5 var(--f);text-decoration:none;cursor:pointer}
    .btn:hover{border-color:var(--ink);background:var(--wash)}
    .btn.primary{background:var(--act);border-color:var(--act);color:var(--on-act)}.btn.primary:hover{background:var(--act-hover)}
    .btn.big{min-height:3.25rem;padding-inline:1.5rem;font-size:1.0625rem}
    .btn.link{border-color:transparent;background:none;color:var(--link);text-decoration:underline;padding-inline:.25rem;text-underline-offset:.2em}
    .btn.bad{color:var(--bad)}.btn.wide{width:100%}
    .tag{max-width:100%;display:inline-flex;align-items:center;gap:.375rem;padding:.0625rem .5rem;border-radius:4px;background:var(--sunk);font-size:.8125rem;font-weight:600;line-height:1.5rem;white-space:nowrap}
    .tag.ok{background:var(--ok-tint);color:var(--ok)}.tag.warn{background:var(--warn-tint);color:var(--warn)}.tag.bad{background:var(--bad-tint);color:var(--bad)}.tag.act{background:var(--act-tint);color:var(--link)}
    .card{border:1px solid var(--line);border-radius:var(--r);padding:1.25rem;background:var(--paper)}
    .card h2{font-size:var(--t-l)}.card.raise{box-shadow:var(--shadow)}.card.wash{background:var(--wash);border-color:transparent}
    .note{padding:.875rem 1rem;border-left:4px solid var(--link);background:var(--act-tint);border-radius:0 var(--r) var(--r) 0}
    .note.warn{border-color:var(--bar-soon);background:var(--warn-tint)}.note.ok{border-color:var(--ok);background:var(--ok-tint)}
    .note.bad,.errsum{border-color:var(--bad);background:var(--bad-tint)}
    .errsum{border:2px solid var(--bad);border-radius:var(--r);padding:1rem 1.25rem}.errsum h2{font-size:var(--t-l)}.errsum+h1{margin-top:1.5rem}
    .errsum a{color:var(--bad);font-weight:600;display:inline-block;padding-block:.375rem}
    .kv>div{display:grid;gap:0 1.5rem;padding-block:.625rem;border-bottom:1px solid var(--line)}.kv dt{color:var(--muted)}
    @media (min-width:40rem){.kv>div{grid-template-columns:minmax(8rem,14rem) minmax(0,1fr)}}
    .kv.tight>div{padding-block:.375rem;grid-template-columns:8rem minmax(0,1fr)}.kv.plain>div{border:0}

    .field{margin-top:1.5rem}.field>label:not(.pick),legend{display:block;font-weight:600;padding:0}
    .opt{font-weight:400;color:var(--muted)}
    .hint{color:var(--muted);font-size:var(--t-s);margin-top:.125rem}
    input,select,textarea{font:inherit;font-variant-numeric:inherit;color:inherit}
    .in{display:block;width:100%;min-height:2.75rem;margin-top:.375rem;padding:.5rem .75rem;border:1px solid var(--edge);border-radius:var(--r);background:var(--paper)}
    select.in{padding-right:2rem}
    .w-s{max-width:9rem}.w-m{max-width:18rem}.w-l{max-width:30rem}
    .in:focus-visible{outline-offset:0;border-color:var(--link)}
    .field.err{border-left:4px solid var(--bad);padding-left:1rem}.field.err .in{border:2px solid var(--bad)}
    .emsg{display:flex;gap:.375rem;color:var(--bad);font-weight:600;margin-top:.25rem}
    fieldset{border:0;padding:0;min-width:0}
    .pick{display:flex;gap:.75rem;align-items:flex-start;min-height:2.75rem;padding-block:.625rem;cursor:pointer}
    .pick input{width:1.5rem;height:1.5rem;margin:0;flex:none;accent-color:var(--act)}
    .reveal{margin-left:.6875rem;padding:.25rem 0 .5rem 1.5rem;border-left:4px solid var(--line)}.reveal .field{margin-top:.5rem}.reveal:has(>.err){border-color:var(--bad)}.reveal>.field.err{border:0;padding:0}
    .grid2{display:grid;gap:0 1.5rem}@media (min-width:40rem){.grid2{grid-template-columns:1fr 1fr}.grid2>.field{margin-top:1.25rem}}
    .search{display:flex;gap:.5rem}.search .in{margin:0;min-height:3.5rem;font-size:1.0625rem;padding-inline:1rem;border-width:2px;border-color:var(--ink);min-width:0}
    .search .btn{min-height:3.5rem}
    .saved{display:flex;gap:.5rem;align-items:center;color:var(--ok);font-size:var(--t-s);font-weight:500}

    .tasks li{border-bottom:1px solid var(--line)}
    .tasks a,.tasks span.t{display:flex;justify-content:space-between;align-items:center;gap:1rem;min-height:2.75rem;padding:.5rem 0;color:var(--ink);text-decoration:none}
    .tasks a:hover{text-decoration:underline}.tasks [aria-current]{font-weight:700;box-shadow:inset 3px 0 var(--brand);padding-left:.75rem}
    @media (max-width:63.99rem){.tasks.fold li:not(:has([aria-current])){display:none}}

    .tbl{width:100%;border-collapse:collapse}
    .tbl caption{text-align:left;font-weight:600;padding-bottom:.5rem}
    .tbl th{text-align:left;font-size:var(--t-s);font-weight:600;color:var(--muted);border-bottom:1px solid var(--edge);padding:.5rem .75rem .5rem 0;vertical-align:bottom}
    .tbl td,.tbl tbody th{border-bottom:1px solid var(--line);padding:.625rem .75rem .625rem 0;vertical-align:top}
    .tbl tbody th{font-size:1rem;color:inherit}.tbl .num{text-align:right}.tbl tr>:last-child{padding-right:0}
    .tbl tfoot td,.tbl tfoot th{border-bottom:0;font-weight:700;color:var(--ink);border-top:1px solid var(--edge);padding:.625rem .75rem .625rem 0;font-size:1rem}
    @media (max-width:47.99rem){
    .tbl.fold thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
    .tbl.fold,.tbl.fold caption,.tbl.fold tbody,.tbl.fold tfoot,.tbl.fold tr,.tbl.fold td,.tbl.fold th{display:block}
    .tbl.fold tr{border:1px solid var(--line);border-radius:var(--r);padding:.75rem 1rem;margin-top:.75rem}
    .tbl.fold td,.tbl.fold tbody th,.tbl.fold tfoot th{border:0;padding:.1875rem 0;text-align:left}
    .tbl.fold td[data-l]{display:flex;justify-content:space-between;gap:1.25rem}
    .tbl.fold td[data-l]>*{min-width:0}
    .tbl.fold td[data-l]::before{content:attr(data-l);color:var(--muted);font-weight:400;text-align:left;flex:none;max-width:50%}}

    .bar{appearance:none;display:block;width:100%;height:6px;border:0;border-radius:3px;background:var(--sunk);overflow:hidden;color:var(--bar)}
    .bar::-webkit-progress-bar{background:var(--sunk)}.bar::-webkit-progress-value{background:var(--bar);border-radius:3px}.bar::-moz-progress-bar{background:var(--bar)}
    .bar.soon::-webkit-progress-value{background:var(--bar-soon)}.bar.soon::-moz-progress-bar{background:var(--bar-soon)}
    .bar.late::-webkit-progress-value{background:var(--bar-late)}.bar.late::-moz-progress-bar{background:var(--bar-late)}
    .bar.hold::-webkit-progress-value{background:var(--bar-hold)}.bar.hold::-moz-progress-bar{background:var(--bar-hold)}

    .tl>li{position:relative;padding:0 0 1.5rem 2rem}
    .tl>li::before{content:"";position:absolute;left:.3125rem;top:.5rem;width:.75rem;height:.75rem;border-radius:50%;background:var(--paper);border:2px solid var(--edge);z-index:1}
    .tl>li::after{content:"";position:absolute;left:.625rem;top:.75rem;bottom:-.5rem;width:2px;background:var(--line)}
    .tl>li:last-child{padding-bottom:0}.tl>li:last-child::after{display:none}
    .tl>.done::before{background:var(--ink);border-color:var(--ink)}
    .tl>.now::before{background:var(--paper);border-color:var(--bar-soon);border-width:4px}
    .tl time{display:block;font-size:var(--t-s);color:var(--muted)}

    .files li{display:flex;flex-wrap:wrap;gap:.5rem .75rem;padding:.75rem 0;border-bottom:1px solid var(--line);align-items:flex-start}
    .files li>div{flex:1 1 11rem;min-width:0}.files .i{margin-top:.125rem;color:var(--muted)}.files .tag{flex:none}
    .msg{padding:.75rem 1rem;border-radius:var(--r);background:var(--wash);max-width:36rem}.msg.mine{background:var(--act-tint);margin-left:auto}
    .msg header{font-size:var(--t-s);color:var(--muted);margin-bottom:.25rem}
    .pagenav{display:flex;flex-wrap:wrap;gap:.75rem 1rem;align-items:center;margin-top:2rem}
    details>summary{cursor:pointer;min-height:2.75rem;padding-block:.625rem;font-weight:600;color:var(--link)}
    .kbd{font:600 .75rem/1.25rem var(--f);border:1px solid var(--edge);border-radius:4px;padding:0 .3125rem;color:var(--muted);background:var(--paper)}

    /* 5 portal */
    .hero{padding-block:1.5rem 2.5rem}.home{padding-bottom:0}.figs+p{margin-top:1.25rem}.sec .split h2{margin-bottom:.75rem}
    .sec{padding-block:2.5rem}.sec.wash{background:var(--wash)}.sec>.wrap>h2{margin-bottom:1.25rem}
    .figs{display:grid;grid-template-columns:1fr 1fr;gap:1.5rem 1.25rem}
    .figs dt{font-size:var(--t-s);color:var(--muted)}.figs dd{font-size:1.75rem;line-height:1.3;font-weight:700;letter-spacing:-.02em}
    .figs div{display:flex;flex-direction:column-reverse;justify-content:flex-end}.figs dd+dt{margin-top:0}
    .tiles{display:grid;gap:0}.tiles li,.rows.two li{display:grid}.tiles a{align-content:start}.tiles a{display:grid;grid-template-columns:1.75rem 1fr;gap:0 1rem;padding:1rem 0;color:var(--ink);text-decoration:none;border-bottom:1px solid var(--line);min-height:2.75rem}
    .tiles .i{width:1.75rem;height:1.75rem;color:var(--brand);grid-row:1/3}.tiles b{font-size:1.0625rem}.tiles a:hover b{text-decoration:underline}.tiles span{color:var(--muted);font-size:var(--t-s);grid-column:2}
    @media (prefers-color-scheme:dark){.tiles .i{color:var(--gold)}}
    .rows li{border-bottom:1px solid var(--line)}.rows a{display:block;padding:.75rem 0;font-weight:600;text-decoration:none}.rows a:hover{text-decoration:underline}
    .rows span{display:block;font-weight:400;color:var(--muted);font-size:var(--t-s)}
    .rows .ink{color:var(--ink)}.jump{columns:17rem;column-gap:2rem;padding-bottom:1rem}.jump li{break-inside:avoid;padding-block:.25rem}.jump span{color:var(--muted);font-size:var(--t-s)}
    .chips [aria-current]{border-color:var(--ink);font-weight:600}.chips{display:flex;flex-wrap:wrap;gap:.5rem}.chips a{display:inline-flex;align-items:center;min-height:2.75rem;padding:0 .875rem;border:1px solid var(--line);border-radius:2rem;color:var(--ink);text-decoration:none;font-size:var(--t-s);background:var(--paper)}.chips a:hover{border-color:var(--ink)}
    .facts{display:grid;grid-template-columns:1fr 1fr;border-block:1px solid var(--line)}
    .facts>div{padding:1rem 1rem 1rem 0;display:flex;flex-direction:column}.facts dt{font-size:var(--t-s);color:var(--muted)}.facts dd{font-weight:600;font-size:1.0625rem}
    .facts dd small{display:block;font-weight:400;font-size:var(--t-s);color:var(--muted)}
    .promise{font-size:1.5rem;line-height:1.3;font-weight:700;letter-spacing:-.01em}
    .big-code{font-size:1.5rem;font-weight:700;line-height:1.3;letter-spacing:.01em;white-space:nowrap}
    .qr{width:9rem;height:9rem;background:#fff;padding:.5rem;border-radius:var(--r);display:block}.qr path{fill:#000}
    .ask{border:2px solid var(--bar-soon);border-radius:var(--r);padding:1.25rem}
    @media (min-width:48rem){
    .hero{padding-block:4rem 4rem}.figs{grid-template-columns:repeat(4,1fr)}.figs dd{font-size:2.25rem}
    .tiles{grid-template-columns:1fr 1fr;gap:0 3rem}.rows.two{display:grid;grid-template-columns:1fr 1fr;gap:0 3rem}
    .facts{grid-template-columns:repeat(4,1fr)}.sec{padding-block:4rem}.big-code{font-size:2rem}.promise{font-size:1.875rem}
    .ask{padding:1.5rem}}
    @media (min-width:64rem){.tiles{grid-template-columns:repeat(3,1fr)}}

    /* 6 office: the dense scale. 14/20 text, 40 px rows, controls 32 px with 8 px between */
    .office{font-size:.875rem;line-height:1.25rem}
    .office h1{font-size:1.25rem}.office h2{font-size:1rem}.office h3{font-size:.875rem}
    .office .btn{min-height:2.25rem;padding:.25rem .75rem;font-size:.875rem}.office .in{min-height:2.25rem;margin-top:.25rem;padding:.25rem .5rem}
    .office .wrap{max-width:none}.office .top .wrap{min-height:3.25rem}.office .brand{min-height:3rem}.office .mark{width:28px;height:28px}.office .brand b{font-size:.9375rem}.office .tag{line-height:1.25rem;font-size:.75rem}
    .office .tbl th,.office .tbl td,.office .tbl tbody th{font-size:.8125rem;padding-block:.4375rem}
    .office .field{margin-top:.75rem}.office main{padding-block:1rem 2rem}
    .office .card{padding:1rem}.office .hint,.office .small{font-size:.8125rem}
    .office .pick{min-height:2rem;padding-block:.3125rem;gap:.5rem}.office .pick input{width:1.125rem;height:1.125rem}
    .office .tl>li{padding-bottom:.875rem}.office .tl>li::before{top:.1875rem}.office .tl time{font-size:.75rem}.office .kv>div{padding-block:.375rem}
    .office .files li{padding:.5rem 0}.office .promise{font-size:1.25rem}
    .frame{display:grid;grid-template-columns:minmax(0,1fr)}.frame>main{margin:0;width:100%}.frame>main:only-child{grid-column:1/-1;max-width:80rem;margin-inline:auto}.card .promise{font-size:1.5rem}
    @media (max-width:63.99rem){.side h2~h2+ul{display:none}}
    .side{border-bottom:1px solid var(--line);background:var(--wash)}
    .side ul{display:flex;gap:.25rem;overflow-x:auto;padding:.5rem 1rem;scrollbar-width:none}
    .side a{display:flex;gap:.5rem;justify-content:space-between;align-items:center;min-height:2.75rem;padding:0 .75rem;border-radius:var(--r);color:var(--ink);text-decoration:none;white-space:nowrap}
    .side a:hover{background:var(--sunk)}.side [aria-current]{background:var(--sunk);font-weight:600}
    .side b{font-weight:600;color:var(--muted)}.side .hot b{color:var(--bad)}
    .side h2{font-size:.75rem;color:var(--muted);padding:1rem .75rem .25rem;display:none}
    .filters{display:grid;grid-template-columns:1fr 1fr;gap:.5rem .75rem;align-items:end}.filters .field{margin:0}
    .filters .wide{grid-column:1/-1}
    .filters label{font-size:.8125rem;font-weight:500;color:var(--muted)}
    .bulk{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;padding:.5rem .75rem;background:var(--act-tint);border-radius:var(--r)}
    .queue td,.tbl.queue tbody th{vertical-align:middle}.queue .sel{width:2.25rem;padding-right:.25rem}.queue input[type=checkbox]{width:1.125rem;height:1.125rem;margin:.25rem;accent-color:var(--act);vertical-align:middle}
    .queue tbody tr:hover{background:var(--wash)}.queue tr.picked,.queue tr.picked:hover{background:var(--act-tint)}
    .queue td a{font-weight:600;text-decoration:none}.queue td a:hover{text-decoration:underline}
    .tbl .sub{display:block;color:var(--muted);font-weight:400}
    .queue .dl{min-width:10rem}.queue .dl .t{display:flex;justify-content:space-between;gap:.75rem;margin-bottom:.1875rem}
    .late-t{color:var(--bad);font-weight:600}.soon-t{color:var(--warn);font-weight:600}
    .duo{display:grid;gap:1.5rem}@media (max-width:63.99rem){.duo{display:flex;flex-direction:column;gap:1rem}.duo>aside{display:contents}.duo>aside>.raise{order:-1}}
    .paper-view{background:var(--sunk);border-radius:var(--r);padding:1rem;display:grid;place-items:center}
    @media (max-width:47.99rem){.sheet .nw{white-space:normal}.office .tbl.fold td,.office .tbl.fold tbody th{padding-block:.1875rem}.office .btn,.office .in{min-height:2.75rem}.office .pick{min-height:2.75rem;align-items:center}
    .queue.fold tr{position:relative;padding-left:3rem!important}.queue.fold .sel{position:absolute;left:.5rem;top:.5rem;padding:.25rem}.queue.fold input[type=checkbox]{width:1.5rem;height:1.5rem}
    .queue .dl{display:block!important;padding-top:.5rem!important}}
    @media (min-width:64rem){
    .frame{grid-template-columns:13.5rem minmax(0,1fr);min-height:calc(100vh - 3.5rem)}
    .side{border:0;border-right:1px solid var(--line)}.side ul{display:block;padding:.25rem .5rem;overflow:visible}.side a{min-height:2rem}.side h2{display:block;padding-left:1.25rem}
    .filters{grid-template-columns:minmax(0,2fr) repeat(4,minmax(0,1fr)) auto}.filters .wide{grid-column:auto}
    .duo{grid-template-columns:minmax(0,1fr) 23rem;align-items:start}.duo.even{grid-template-columns:1fr 1fr}}

    /* 7 charts */
    .chart{width:100%;height:auto;display:block;font:500 13px var(--f);overflow:visible}
    .chart text{fill:var(--muted)}.chart .v{fill:var(--ink);font-weight:600}.chart .g{stroke:var(--line)}
    .chart .a{fill:var(--c1)}.chart .b{fill:var(--c2)}.chart .c{fill:var(--c3)}.chart polyline{fill:none;stroke:var(--c1);stroke-width:2.5}.chart polyline.b{fill:none;stroke:var(--c2);stroke-dasharray:6 4}
    .chart .ink{fill:var(--ink)}
    .key{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;font-size:var(--t-s);color:var(--muted)}.key svg{width:1.5rem;height:.75rem;vertical-align:middle;margin-right:.25rem}

    /* 8 paper: A4 sheets, always black on white */
    .desk{background:var(--sunk)}
    .sheet{background:#fff;color:#000;font:1rem/1.45 var(--serif);max-width:210mm;margin:0 auto;padding:1.5rem 1rem}
    .sheet h1,.sheet h2,.sheet h3{letter-spacing:0}
    .sheet h1{font-size:1.25rem;text-align:center;text-transform:uppercase}
    .sheet .head{display:grid;gap:1rem;text-align:center}.sheet .head b{display:block}
    .sheet .rule{display:block;width:8rem;height:0;border-top:1px solid #000;margin:.25rem auto 0}.sheet .rule.short{width:4rem}
    .sheet .sign{display:grid;grid-template-columns:1fr 1fr;text-align:center;gap:1rem;margin-top:1.25rem;padding-bottom:4.5rem}
    .sheet .fine{font-size:.8125rem;line-height:1.35;border-top:1px solid #000;padding-top:.5rem}
    @media (min-width:48rem){.sheet{padding:18mm 15mm 15mm 28mm;min-height:297mm;box-shadow:var(--shadow)}.sheet .head{grid-template-columns:5fr 6fr}.desk main{padding-block:2rem 3rem}}

    /* 9 print */
    @page{size:A4;margin:18mm 15mm 18mm 25mm}
    @media print{
    :root{--ink:#000;--muted:#333;--paper:#fff;--wash:#fff;--sunk:#fff;--line:#999;--link:#000}
    body{font-size:11pt}main{padding-block:.5rem 0!important}
    .top .nav,.top .btn,.foot,.skip,.crumb,.no-print,.side,.bulk,.filters{display:none!important}
    .only-print{display:block}.card,.ask,.note{break-inside:avoid;box-shadow:none}.split,.duo,.frame{display:block}
    .kv>div{padding-block:.25rem}tr,li,.kv>div{break-inside:avoid}thead{display:table-header-group}a{color:inherit;text-decoration:none}
    .desk,.desk main{background:#fff;padding:0}.sheet{padding:0;max-width:none;min-height:0;box-shadow:none;font-size:12.5pt;line-height:1.35}.sheet .head{grid-template-columns:5fr 6fr}}
    @media (prefers-reduced-motion:no-preference){.btn,.tiles a{transition:background-color .12s,border-color .12s}}
    @media (forced-colors:active){.bar{border:1px solid}.tag,.card,.note{border:1px solid}}

    /* 10 what only a working product has */
    .demo{background:var(--warn-tint);color:var(--warn);font-size:var(--t-s);padding-block:.5rem}.demo a{color:inherit}
    .menu{position:relative}.menu>summary{list-style:none;color:var(--ink)}.menu>summary::-webkit-details-marker{display:none}
    .menu>.card{position:absolute;right:0;top:100%;z-index:5;min-width:12rem;box-shadow:var(--shadow)}
    .upload{border:1px dashed var(--edge);border-radius:var(--r);padding:.75rem 1rem;margin-top:.5rem}
    .upload progress{width:100%}
    .rowcard{border:1px solid var(--line);border-radius:var(--r);padding:1rem 1.25rem;margin-top:1rem}
    .rowcard>legend{float:left;width:100%;font-size:var(--t-l);margin-bottom:.25rem}.rowcard>legend+*{clear:both}
    .paper-view iframe{width:100%;height:28rem;border:1px solid var(--line);background:#fff}.paper-view img{max-width:100%;height:auto}
    .act>summary{color:var(--ink);border:1px solid var(--edge);border-radius:var(--r);padding:.375rem .75rem;list-style-position:inside}
    .act[open]>summary{border-bottom-left-radius:0;border-bottom-right-radius:0}.act>form{border:1px solid var(--line);border-top:0;padding:.75rem}
    .ask-item{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.25rem .75rem;padding:.5rem 0;border-bottom:1px solid var(--line)}
    .ask-item .in{grid-column:2}
    .scroll{overflow-x:auto;max-width:100%}@media (min-width:48rem){.scroll .tbl th,.scroll .tbl td{min-width:6.5rem}}.duo>*,.split>*{min-width:0}
    .office .btn.link{padding-inline:0}.office details>summary{min-height:0}
    .take{padding:.5rem 0 .75rem;border-bottom:1px solid var(--line)}.take .row{gap:.25rem .625rem;padding-left:2.25rem}.take .row>.small,.take .row>.tag{flex:1 1 100%}.take .row>.tag{flex:none}.take .in{width:3.5rem;margin:0;text-align:right}.take label:not(.pick){font-size:var(--t-s)}.take .count{display:inline-flex;gap:.5rem;align-items:center}
    @media (max-width:47.99rem){.take .row{padding-left:0}}
    .take.err{border-left:4px solid var(--bad);padding-left:.75rem}
    .pre{white-space:pre-line}
    .nopad{padding:0}.inline{display:inline}
    [hidden]{display:none!important}

    """#
