/// What only officers' pages need beside the one stylesheet; its tokens are those of that one.
let officeStylesheetText = #"""
    /* MotCua, office */
    .deskgrid{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,14rem),1fr));gap:0 1rem;align-items:start}.deskgrid>.field,.deskgrid>.reveal{min-width:0}.deskgrid>fieldset,.deskgrid>:has([data-table]){grid-column:1/-1}
    .take .in.wide{width:auto;text-align:left}.take .field .in{width:100%;text-align:left}.take .field{margin-top:0}
    .center{text-align:center}.sheet .scroll .tbl :is(th,td){min-width:0}
    @media print{body:has(.sheet)>:is(.top,.demo){display:none!important}}
    .side h2~h2+ul.own{display:flex}.notices li{padding-block:.5rem}
    .queue thead .sel{border-bottom:1px solid var(--edge)}.queue .sel{width:2.25rem}.bulk .in{width:auto;max-width:100%;margin:0}.bulk{min-height:3rem}.keep label{color:var(--muted)}.keep .in{margin:0}
    .act>form.pickbox{border-bottom:0}.pickbox .in{margin:0;width:auto;max-width:100%}
    .row-line{padding-block:.375rem;border-bottom:1px solid var(--line)}.queue mark{background:var(--warn-tint);color:inherit;padding:0 .125rem}
    .queue tr:focus-within{background:var(--act-tint)}
    kbd{font:600 .75rem/1.25rem var(--f);border:1px solid var(--edge);border-radius:4px;padding:0 .375rem;background:var(--paper)}kbd.up{text-transform:uppercase}
    dialog{color:var(--ink);max-width:26rem;max-height:90vh;overflow:auto}dialog::backdrop{background:rgb(0 0 0/.4)}dialog>*+*{margin-top:.75rem}.search-line{max-width:44rem}
    @media (max-width:47.99rem){.queue.plain.fold tr{padding-left:1rem!important}.tbl.plain.fold td[data-l]{display:block;text-align:left}.tbl.plain.fold td[data-l]::before{display:block;max-width:none}}
    @media (min-width:48rem){.queue.plain td:last-child .sub{white-space:nowrap}}.queue.plain .dl{display:block}.figs.five{grid-template-columns:repeat(auto-fit,minmax(8rem,1fr))}
    @media (max-width:47.99rem){[aria-labelledby=tuoi] .chart{display:none}}.tbl details>summary{font-weight:400}.tbl.asked th{width:38%}
    @media (min-width:64rem){.side h2~h2+ul.own{display:block}}
    """#
