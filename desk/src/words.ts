/** The words of the page. Messages of findings come from the server in the same language. */
export type Lang = "zh" | "en";

const WORDS = {
  title: ["文字检查", "Text check"],
  open: ["打开文件", "Open file"],
  openAnother: ["当前稿子的修改还没有保存。放弃修改，打开另一份？", "Changes are not saved. Drop them and open another file?"],
  paste: [
    "把稿子粘贴在这里，或把文件拖进来（.txt .md .html .docx .pdf）。\n文字只送到本服务检查，不保存。",
    "Paste a page here, or drop a file (.txt .md .html .docx .pdf).\nText is sent to this server alone, and is not stored.",
  ],
  fixAll: ["全部安全修改", "Fix all that is safe"],
  undo: ["撤销", "Undo"],
  redo: ["重做", "Redo"],
  save: ["下载", "Download"],
  saveText: ["改后的文字", "Corrected text"],
  saveMarked: ["审校稿（带修订）", "Marked copy"],
  saveSlip: ["改样单（CSV）", "Change slip (CSV)"],
  help: ["帮助", "Help"],
  language: ["English", "中文"],
  text: ["稿子", "Text"],
  found: ["查到的问题", "Findings"],
  error: ["错误", "error"],
  warning: ["警告", "warning"],
  info: ["提示", "info"],
  family: ["类别", "Family"],
  all: ["全部类别", "All families"],
  handled: ["显示已处理的", "Show handled ones"],
  accept: ["采纳", "Accept"],
  acceptOther: ["采纳", "Accept"],
  takeBack: ["撤回", "Take back"],
  ignore: ["忽略", "Ignore"],
  restore: ["恢复", "Restore"],
  right: ["对，不是错…", "Right, no error…"],
  why: ["为什么", "Why"],
  safe: ["可自动改", "safe"],
  review: ["须人工确认", "to be confirmed"],
  accepted: ["已采纳", "accepted"],
  ignored: ["已忽略", "ignored"],
  house: ["本报认可：{why}", "accepted by the house: {why}"],
  overlaps: ["与另一处已采纳的修改重叠", "it overlaps an accepted fix"],
  same: ["同类全部采纳（{n}）", "Accept all of this kind ({n})"],
  line: ["{line} 行 {column} 列", "line {line}, {column}"],
  page: ["第 {page} 版", "page {page}"],
  paragraph: ["第 {n} 段", "paragraph {n}"],
  also: ["另见", "See also"],
  none: ["没有查到问题。", "Nothing found."],
  noneShown: ["按现在的筛选，没有要处理的。", "Nothing to handle with these filters."],
  rest: ["还有 {n} 处，再列一些", "{n} more; list some of them"],
  empty: ["还没有稿子。", "There is no text yet."],
  checking: ["正在检查…", "Checking…"],
  busy: ["服务忙，{n} 秒后再试", "The server is busy; trying again in {n} s"],
  checked: ["检查完毕：错误 {error}，警告 {warning}，提示 {info}", "Checked: {error} errors, {warning} warnings, {info} infos"],
  counts: ["{n} 字 · 错误 {error} · 警告 {warning} · 提示 {info}", "{n} characters · {error} errors · {warning} warnings · {info} infos"],
  rate: ["差错率 ≥ {rate}/万", "error rate ≥ {rate} in 10,000"],
  rateOfFile: ["（原稿）", " (of the file as it came)"],
  partial: ["有规则出错，结果不全：{who}", "Rules failed, the findings are partial: {who}"],
  fixedAll: ["改了 {n} 处", "{n} fixes made"],
  nothingSafe: ["没有可以自动改的", "There is no safe fix left"],
  did: ["已采纳：{what}", "Accepted: {what}"],
  didIgnore: ["已忽略：{what}", "Ignored: {what}"],
  saved: ["已下载 {name}", "Downloaded {name}"],
  savedUtf8: ["已下载 {name}；有 GB18030 没有的字，存为 UTF-8", "Downloaded {name}, in UTF-8: GB18030 lacks one of its characters"],
  readOnly: ["Word、PDF 的文字不能在这里改；采纳的修改写进下载的文件", "The text of Word and PDF cannot be edited here; accepted fixes go into the marked copy"],
  notText: ["{name}：不是能读的文字（UTF-8、UTF-16 或 GB18030）", "{name}: no text in UTF-8, UTF-16 or GB18030"],
  tooLarge: ["{name}：文件超过 32 兆字节", "{name}: the file is larger than 32 MiB"],
  offline: ["连不上服务；请确认 lint-news serve 还在运行", "The server cannot be reached; is lint-news serve still running?"],
  broken: ["服务的回答读不懂（{status}）", "The answer of the server cannot be read ({status})"],
  tokenTitle: ["请输入令牌", "The token, please"],
  tokenAbout: ["启动服务的人有这个令牌。它只留在这个标签页里。", "Whoever started the server has it. It stays in this tab alone."],
  tokenWrong: ["令牌不对，请再输入", "The token is wrong; try again"],
  ok: ["确定", "OK"],
  cancel: ["取消", "Cancel"],
  close: ["关闭", "Close"],
  again: ["再试", "Try again"],
  reasonTitle: ["对，不是错", "Right, no error"],
  reasonAbout: ["写下理由：以后本报的稿子里同样的地方不再报。", "Say why: the same place is not reported again in this house."],
  keepsNone: ["这个服务不记认可；启动时可用 --edits on 打开", "This server keeps no accepted findings; it does with --edits on"],
  panel: ["问题列表", "List of findings"],
  keys: ["按键", "Keys"],
  edited: ["手工修改", "edited by hand"],
  slipHead: ["序号,行,列,原文,改为,规则,理由", "number,line,column,before,after,rule,reason"],
  next: ["下一处", "Next finding"],
  previous: ["上一处", "Previous finding"],
  keyAccept: ["采纳第一种改法（Alt+1 至 9：第几种）", "Accept the first fix (Alt+1 to 9: another one)"],
  inList: ["在列表里：↑ ↓ 或 J K 移动，Enter 采纳，Delete 忽略", "In the list: ↑ ↓ or J K move, Enter accepts, Delete ignores"],
  leave: ["在稿子与列表之间", "Between text and list"],
  rateTitle: ["差错率", "Error rate"],
  characters: ["字符", "Characters"],
  consistency: ["前后一致", "Consistency"],
  contacts: ["联系方式", "Contacts"],
  dates: ["日期时间", "Dates"],
  duplication: ["重复", "Duplication"],
  house_family: ["本报名单", "House lists"],
  identifiers: ["编号代号", "Identifiers"],
  issue: ["各版之间", "Between pages"],
  knowledge: ["人名地名成语", "Knowledge"],
  layout: ["段落序号", "Layout"],
  numbers: ["数字", "Numbers"],
  privacy: ["隐私", "Privacy"],
  punctuation: ["标点", "Punctuation"],
  titles: ["职务机构", "Titles"],
  wording: ["用字用词", "Wording"],
} as const satisfies Record<string, readonly [string, string]>;

export type Word = keyof typeof WORDS;

let lang: Lang = navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";

export function language(): Lang {
  return lang;
}

export function speak(next: Lang): void {
  lang = next;
}

/** The words in the language of the page, with values put in for their names in braces. */
export function say(word: Word, values: Record<string, string | number> = {}): string {
  return WORDS[word][lang === "zh" ? 0 : 1].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}

/** The name of a family; of a plug-in's family the name itself. */
export function familyName(family: string): string {
  const word = family === "house" ? "house_family" : family;
  return word in WORDS ? say(word as Word) : family;
}
