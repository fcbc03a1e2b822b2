/** The entry in the status bar: the number of findings in the text, or what keeps the server from working. */

import {
  type Disposable,
  l10n,
  languages,
  MarkdownString,
  StatusBarAlignment,
  type StatusBarItem,
  type TextDocument,
  window,
} from "vscode";
import { type Condition, SELECTOR, type Server } from "./server";

export function statusBar(server: Server): Disposable[] {
  const item = window.createStatusBarItem("lint-news", StatusBarAlignment.Left);
  item.name = "lint-news";
  const update = () => show(item, server.condition, window.activeTextEditor?.document);
  const events = [server.onDidChange, window.onDidChangeActiveTextEditor, languages.onDidChangeDiagnostics];
  update();
  return [item, ...events.map((event) => (event as (listener: () => void) => Disposable)(update))];
}

function show(item: StatusBarItem, condition: Condition, document: TextDocument | undefined): void {
  if (document === undefined || languages.match(SELECTOR, document) === 0) {
    item.hide();
    return;
  }
  const [text, tooltip, command] = content(condition, document);
  item.text = text;
  item.tooltip = new MarkdownString(tooltip);
  item.command = command;
  item.show();
}

function content(condition: Condition, document: TextDocument): [text: string, tooltip: string, command: string] {
  switch (condition) {
    case "starting":
      return ["$(sync~spin) lint-news", l10n.t("lint-news is starting"), "lint-news.showLog"];
    case "missing":
      return ["$(error) lint-news", l10n.t("lint-news was not found. Click to install it."), "lint-news.install"];
    case "failed":
      return ["$(error) lint-news", l10n.t("lint-news does not work. Click to see the log."), "lint-news.showLog"];
    case "running":
      return found(languages.getDiagnostics(document.uri).filter((one) => one.source === "lint-news").length);
  }
}

function found(count: number): [text: string, tooltip: string, command: string] {
  const icon = count ? "$(warning)" : "$(check)";
  const tooltip = count ? l10n.t("Findings in this text: {0}", count) : l10n.t("lint-news finds nothing in this text");
  return [`${icon} lint-news: ${count}`, tooltip, "workbench.actions.view.problems"];
}
