/// What only officers' pages need beside the one stylesheet; its tokens are those of that one.
let officeStylesheetText = #"""
    /* MotCua, office */
    .deskgrid{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,14rem),1fr));gap:0 1rem;align-items:start}.deskgrid>.field,.deskgrid>.reveal{min-width:0}.deskgrid>fieldset,.deskgrid>:has([data-table]){grid-column:1/-1}
    .take .in.wide{width:auto;text-align:left}.take .field .in{width:100%;text-align:left}.take .field{margin-top:0}
    .center{text-align:center}.sheet+.sheet{margin-top:2rem}
    @media print{.sheet+.sheet{margin:0;break-before:page}body:has(.sheet)>:is(.top,.demo){display:none!important}}
    .side h2~h2+ul.own{display:flex}.notices li{padding-block:.5rem}
    @media (min-width:64rem){.side h2~h2+ul.own{display:block}}
    """#
