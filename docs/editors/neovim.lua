-- lint-news in Neovim 0.11 or newer: put this into init.lua.
-- pip install '.[lsp]' in a checkout of lint-news first (README.md here has other ways); `lint-news` must be on the PATH (or write its full path below).
vim.lsp.config('lint_news', {
  cmd = { 'lint-news', 'lsp', '--stdio' },
  filetypes = { 'text' },
  root_markers = { 'lint-news.toml', 'pyproject.toml', '.git' },
  init_options = {}, -- for example { lang = 'zh', ignore = { 'half-width-mark' } }
})
vim.lsp.enable('lint_news')

vim.api.nvim_create_autocmd('LspAttach', {
  callback = function(event)
    local client = vim.lsp.get_client_by_id(event.data.client_id)
    if not client or client.name ~= 'lint_news' then
      return
    end
    vim.diagnostic.config({ virtual_text = true })
    -- gra: quick fixes under the cursor, K: what the rule says (both are Neovim's own)
    vim.keymap.set('n', '<leader>f', function()
      vim.lsp.buf.format({ name = 'lint_news' })
    end, { buffer = event.buf, desc = 'lint-news: apply the safe fixes' })
  end,
})
