"""The language server: it answers the requests of editors with the findings and fixes of the engine. Needs the extra
`lint-news[lsp]`."""
