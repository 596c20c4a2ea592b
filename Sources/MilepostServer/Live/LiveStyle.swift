/// How the notice over a served page looks: at the bottom, dark in both schemes, never more than half of the window.
/// It does not lean on the site's own style, which a theme may have replaced.
enum LiveStyle {
    static let text = """
        .milepost-live {
          position: fixed; z-index: 2147483647; inset-inline: 0; inset-block-end: 0; max-block-size: 50vh;
          box-sizing: border-box; overflow: auto; margin: 0; padding: 0.75rem 1.25rem;
          border-block-start: 4px solid #ff6b5e; background: #1c1c1e; color: #f4f4f5; color-scheme: dark;
          font: 1rem/1.5 system-ui, sans-serif; text-align: start;
        }
        .milepost-live:not([open]) { inset-inline-start: auto; border-inline-start: 4px solid #ff6b5e; }
        .milepost-live summary { display: list-item; margin: 0; padding: 0; color: #ff9d94; font-weight: 600; cursor: pointer; }
        .milepost-live summary:focus-visible, .milepost-live pre:focus-visible { outline: 2px solid #ff9d94; outline-offset: 2px; }
        .milepost-live pre {
          margin: 0.5rem 0 0; padding: 0; border: 0; background: none; color: inherit; max-inline-size: none;
          font: 0.875rem/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; tab-size: 4;
        }
        @media print { .milepost-live { display: none; } }

        """
}
