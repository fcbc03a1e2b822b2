"""A page of HTML with an article, and reading it."""

from __future__ import annotations

from lint_news.readers import documents

LEAD = "<p>镇里昨天办起了农机夜校，六十多人报了名，课堂坐得满满当当。</p>"

TEXT = "镇里昨天办起了农机夜校，六十多人报了名，课堂坐得满满当当。\n"


def read(page: str, select: str = "") -> str:
    (document,) = documents(page, "a.html", html_select=select).documents
    return document.text


PAGE = (
    '<html><body><div id="header"><h1><a href="/">县融媒体中心</a></h1>今天是星期一</div>\n'
    '<form id="aspnetForm"><div class="left"><p>别处的摘要，也是一句整话。</p></div>\n'
    '<div class="wrap"><h1>农机夜校开课</h1><div class="info">记者 某某</div>'
    f'<div class="TRS_Editor">{LEAD}<p>图为课堂。</p></div><p>责任编辑：某某</p></div>\n'
    "<p>散在外面的话，与文章无关。</p>也是。</form></body></html>"
)
