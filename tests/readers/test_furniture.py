"""Which elements of a page of HTML are the article, and which are left out."""

from __future__ import annotations

import pytest

from .html_pages import LEAD, PAGE, TEXT, read


@pytest.mark.parametrize(
    "furniture",
    [
        '<div class="lang"><a href="?l=tc">繁體</a> <a href="?l=sc">简体</a></div>',
        '<p><a href="/1">&lt;&lt;上一页</a> <a href="/3">下一页&gt;&gt;</a></p>',
        (
            '<ul><li><a href="/1">县剧团排练新戏《水乡...</a></li><li>'
            '<a href="/2">老街开展“邻里一家亲…</a> 2024-05-01</li></ul>'
        ),
        '<ul><li><a href="/1">只有一条链接的列表</a></ul>',
        '<table><tr><td><a href="/1">时政要闻</a></td><td><a href="/2">民生经济</a></td></tr></table>',
        (
            '<div class="comment-list"><b>沸騰的湯圓</b><p>多办几期，大家都欢迎，'
            "真的。我还要来，全村都要来，来了再来，一直来！。</p></div>"
        ),
        '<article class="comment"><p>多办几期。</p></article>',
        '<div id="pinglun"><h3>网友评论</h3><p>多办几期。</p></div>',
        "<nav>要闻 民生</nav>",
        "<aside>编辑推荐</aside>",
        "<footer>县城关镇人民路一号</footer>",
        "<header>县融媒体中心</header>",
        '<header><h1><a href="/">县融媒体中心</a></h1></header>',
        '<form action="/s">站内搜索<input><button>搜索</button></form>',
        "<select><option>甲<option>乙</select>",
        "<div hidden>看不见的字。</div>",
        '<div style="color:red; display: none">看不见的字。</div>',
        '<span aria-hidden="true">看不见</span>',
        "<noscript>请打开脚本。</noscript>",
        "<template>不在页上。</template>",
        '<span class="iconfont">&#xe62f;</span>',
        '<i class="icon icon-share">\ue610</i>',
        '<i class="fa fa-home"></i>',
        '<div class="share-box">分享到微信</div>',
        '<div class="bdsharebuttonbox">分享到微信</div>',
        '<div id="fenxiang">分享到</div>',
        '<div class="crumbs">首页 &gt; 要闻 &gt; 正文</div>',
        '<div role="navigation">首页</div>',
        '<div role="contentinfo">县融媒体中心</div>',
        '<div class="relatedNews"><h4>相关新闻</h4><p>农机夜校又开班了。</p></div>',
        '<div class="pagination">1 2 3</div>',
        '<a class="print" href="#">打印</a>',
        '<div class="tags">标签：农机 夜校</div>',
        '<div class="friendlink">友情链接</div>',
    ],
    ids=lambda html: html[:40],
)
def test_furniture_is_not_read(furniture: str) -> None:
    assert read(LEAD + furniture) == TEXT
    assert read(furniture + LEAD) == TEXT
    assert (
        read(f"<html><body><div>{furniture}<div><h1>农机夜校</h1>{LEAD}</div></div></body></html>")
        == "农机夜校\n" + TEXT
    )


@pytest.mark.parametrize(
    ("copy", "text"),
    [
        ("<h1>农机夜校开课</h1><h2>——镇里的新鲜事</h2>", "农机夜校开课\n——镇里的新鲜事\n"),
        ("<header><h1>农机夜校开课</h1><p>记者 某某</p></header>", "农机夜校开课\n记者 某某\n"),
        ('<article class="post"><header><h2>农机夜校开课</h2></header></article>', "农机夜校开课\n"),
        ("<figure><img src=a><figcaption>图为课堂。</figcaption></figure>", "图为课堂。\n"),
        ("<table><tr><th>课目</th><td>犁地</td></tr></table>", "课目\n犁地\n"),
        ("<ul><li>犁地</li><li>插秧</li></ul>", "犁地\n插秧\n"),
        ('<ul><li><a href="/1">犁地</a>由老师傅教，先易后难</li></ul>', "犁地由老师傅教，先易后难\n"),
        ('<p>见<a href="/1">第一期</a>、<a href="/2">第二期</a>。</p>', "见第一期、第二期。\n"),
        ('<p><a href="/1">镇里的农机夜校开课了。</a></p>', "镇里的农机夜校开课了。\n"),
        ('<p class="author">本报记者 某某</p>', "本报记者 某某\n"),
        ('<div class="comment"><h1>时评：夜校好</h1><p>夜校办得好。</p></div>', "时评：夜校好\n夜校办得好。\n"),
        ('<div class="content comments-open has-sidebar"><p>夜校办得好。</p></div>', "夜校办得好。\n"),
        ('<div class="head">农机夜校又开课了</div>', "农机夜校又开课了\n"),
        ("<i>斜体</i>的字", "斜体的字"),
        ("<p>一<p>二<div class=share>分享", "一\n二\n"),
        ("<p>某<span>\ue123</span>平</p>", "某\ue123平\n"),
    ],
)
def test_copy_is_read(copy: str, text: str) -> None:
    assert read(LEAD + copy).strip() == (TEXT + text).strip()


@pytest.mark.parametrize(
    "page",
    [
        '<ul><li><a href="/1">全是链接的一页</a></li></ul>',
        "<nav>只有导航</nav>",
        '<div id="app"><div class="share">分享</div><h1>农机夜校开课</h1><p>课堂坐得满满当当，一句也不能少。</p></div>',
        '<div class="sidebar">名字不对，可是全文都在这里，一句也不能少。</div>',
        '<div class="share"><p>全文都在没有关上的里面，一句也不能少。</p>',
    ],
)
def test_a_page_is_never_left_out_as_a_whole(page: str) -> None:
    assert read(page).strip()


def test_what_stands_outside_of_headline_and_article_is_not_read() -> None:
    assert read(PAGE) == f"农机夜校开课\n记者 某某\n{TEXT}图为课堂。\n责任编辑：某某\n"


ARTICLE = f"{LEAD}<p>课堂设在村委会的大院里，农机站的老师傅一样一样教，学员一样一样练。</p>"

WHOLE = TEXT + "课堂设在村委会的大院里，农机站的老师傅一样一样教，学员一样一样练。\n"


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (
            (
                f'<div><h1>农机夜校开课</h1><div class="l"><div id="zoom">{ARTICLE}</div>'
                f'<p>责任编辑：某某</p></div><div class="r"><p>别处的话。</p></div></div>'
            ),
            f"农机夜校开课\n{WHOLE}责任编辑：某某\n",
        ),
        (
            f"<div class='wrap'><h1>农机夜校开课</h1><div>{ARTICLE}</div></div><div><p>别处的话。</p></div>",
            f"农机夜校开课\n{WHOLE}",
        ),
        (
            f'<p>别处的话。</p><div><h3>农机夜校又开课了</h3><div class="article">{ARTICLE}</div></div>',
            f"农机夜校又开课了\n{WHOLE}",
        ),
        (
            f'<p>别处的话。</p><div><div class="tit">农机夜校又开课了</div><td id="UCAP-CONTENT">{ARTICLE}</td></div>',
            f"农机夜校又开课了\n{WHOLE}",
        ),
        (
            (
                f'<div class="main-content"><p>别处的话。</p><section><h1>农机夜校开课</h1>'
                f'<div class="article-content">{ARTICLE}</div></section></div>'
            ),
            f"农机夜校开课\n{WHOLE}",
        ),
        (
            f"<h1>农机夜校开课</h1><div>{LEAD}</div><div><p>课堂设在村委会的大院里，学员不少。</p></div>",
            f"农机夜校开课\n{TEXT}课堂设在村委会的大院里，学员不少。\n",
        ),
        (
            f'{LEAD}<ul><li><a href="/1">夜校里的故事...</a><a href="/c">大家谈</a><span>2024-05-01</span></li></ul>',
            TEXT,
        ),
        (f"\ufeff<div>\ufeff\n{LEAD}</div>\u200b", TEXT),
        ("<p>一\ufeff<b>\ufeff</b>二</p>", "一\ufeff\ufeff二\n"),
    ],
)
def test_the_article_of_a_page(page: str, text: str) -> None:
    assert read(page) == text


def test_without_a_headline_nothing_is_cut_off() -> None:
    page = f'<div class="bt">农机夜校开课</div><div class="TRS_Editor">{LEAD}</div>'
    assert read(page) == f"农机夜校开课\n{TEXT}"
