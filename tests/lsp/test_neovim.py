"""The language server in a real editor: Neovim without a screen, set up by the file that users are told to copy."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ..environments import skip_outside_checkout

skip_outside_checkout()

REPOSITORY = Path(__file__).parents[2]
SETTINGS = REPOSITORY / "docs" / "editors" / "neovim.lua"
NEOVIM = os.environ.get("NVIM") or shutil.which("nvim")
PAGE = "𠮷庄今年种了三百亩水稻😀，村民们都很高兴。\n邻里纠纠纷也少了，网上有人留言说：“好!”\n"
SCRIPT = """
local function must(what, found)
  if not vim.wait(60000, found, 50) then
    error('waited in vain for ' .. what)
  end
end

local function run()
  local buffer = vim.api.nvim_get_current_buf()
  must('findings', function() return #vim.diagnostic.get(buffer) > 0 end)
  local said = {}
  for _, d in ipairs(vim.diagnostic.get(buffer)) do
    local text = vim.api.nvim_buf_get_text(buffer, d.lnum, d.col, d.end_lnum, d.end_col, {})
    table.insert(said, { rule = d.code, text = table.concat(text, '\\n') })
  end
  vim.lsp.buf.format({ name = 'lint_news', timeout_ms = 60000 })
  local formatted = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
  vim.api.nvim_win_set_cursor(0, { 2, #'邻里' })
  vim.lsp.buf.code_action({ apply = true, filter = function(a) return a.title:find('删去', 1, true) ~= nil end })
  must('the quick fix', function()
    return vim.api.nvim_buf_get_lines(buffer, 1, 2, false)[1]:find('邻里纠纷', 1, true) ~= nil
  end)
  must('no findings', function() return #vim.diagnostic.get(buffer) == 0 end)
  return { said = said, formatted = formatted, fixed = vim.api.nvim_buf_get_lines(buffer, 0, -1, false) }
end

local ok, result = pcall(run)
local file = assert(io.open(vim.env.RESULT, 'w'))
file:write(vim.json.encode({ ok = ok, result = result }))
file:close()
vim.cmd('qall!')
"""


@pytest.mark.skipif(NEOVIM is None, reason="Neovim is not installed")
def test_neovim_shows_and_fixes(tmp_path: Path) -> None:
    assert NEOVIM is not None
    page, script, result = tmp_path / "版面.txt", tmp_path / "script.lua", tmp_path / "result.json"
    page.write_text(PAGE, "utf-8")
    script.write_text(SCRIPT, "utf-8")
    scripts = str(Path(sys.executable).parent)
    environment = {
        **os.environ,
        "PATH": os.pathsep.join((scripts, os.environ["PATH"])),
        "RESULT": str(result),
        **{f"XDG_{kind}_HOME": str(tmp_path / kind) for kind in ("CONFIG", "DATA", "STATE", "CACHE")},
        "LANG": "zh_CN.UTF-8",
    }
    command = [NEOVIM, "--headless", "-u", str(SETTINGS), "-n", str(page), "-c", f"luafile {script}"]
    ended = subprocess.run(command, env=environment, capture_output=True, timeout=300, check=False)
    assert result.exists(), ended.stderr.decode()
    got = json.loads(result.read_text("utf-8"))
    assert got["ok"], (got, ended.stderr.decode())
    said = {(d["rule"], d["text"]) for d in got["result"]["said"]}
    assert {("doubled-character", "纠纠"), ("half-width-mark", "!")} <= said
    assert "“好！”" in got["result"]["formatted"][1]
    assert "纠纠纷" in got["result"]["formatted"][1]
    assert got["result"]["fixed"][1].startswith("邻里纠纷")
