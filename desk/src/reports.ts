/** Reports that the server makes: to look at, and as a table of errors. */
import type { Desk } from "./desk";
import { download, renamed } from "./downloads";
import { ignoredField } from "./state";
import { tell } from "./view";
import { say } from "./words";

const KINDS = [
  { kind: "html", word: "reportHtml", mark: "审读报告", suffix: ".html" },
  { kind: "errata-docx", word: "errataWord", mark: "勘误表", suffix: ".docx" },
  { kind: "errata-xlsx", word: "errataSheet", mark: "勘误表", suffix: ".xlsx" },
] as const;

/** The items of the menu of downloads: their words, and what they do. */
export function reports(desk: Desk): [string, () => unknown][] {
  return KINDS.map((one) => [say(one.word), () => report(desk, one)]);
}

/** What was ignored is left out. */
async function report(desk: Desk, { kind, mark, suffix }: (typeof KINDS)[number]): Promise<void> {
  const without = [...desk.view.state.field(ignoredField)];
  await desk.guarded(async () => {
    const answer = await desk.server.post(`v1/report?kind=${kind}`, named(desk), { without });
    const to = renamed(desk.opened.name, mark, suffix);
    const data = await answer.blob();
    download(data, to, data.type);
    tell(say("saved", { name: to }));
  });
}

/** The page as a file with its own name, which the report tells. */
function named(desk: Desk): { file: File } {
  const { file, name } = desk.opened;
  return { file: file ?? new File([desk.text()], name || "稿.txt") };
}
