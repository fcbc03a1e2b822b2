"""The language server: what editors ask, answered from the engine. Needs the extra `lint-news[lsp]`."""
