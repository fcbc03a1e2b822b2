/** lint-news in VS Code: start the language server, commands, the status bar. */

import {
  type ConfigurationChangeEvent,
  commands,
  type Disposable,
  type ExtensionContext,
  l10n,
  type LogOutputChannel,
  window,
  workspace,
} from "vscode";
import { acceptFinding } from "./accepting";
import { fixAll } from "./fixing";
import { install } from "./installing";
import { type Condition, Server } from "./server";
import { SECTION } from "./settings";
import { statusBar } from "./status";

let running: Server | undefined;

export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel("lint-news", { log: true });
  const server = (running = new Server(context, log));
  const setUp = () => install(context, server, log);
  context.subscriptions.push(log, server, ...statusBar(server), ...listeners(server), ...registered(server, log, setUp));
  context.subscriptions.push(server.onDidChange((condition) => void tell(condition, setUp)));
  void server.restart();
}

export function deactivate(): Promise<void> | undefined {
  return running?.stop();
}

function registered(server: Server, log: LogOutputChannel, setUp: () => Promise<void>): Disposable[] {
  const table: Readonly<Record<string, () => unknown>> = {
    fixAll,
    acceptFinding,
    restart: () => server.restart(),
    showLog: () => log.show(),
    install: setUp,
  };
  return Object.entries(table).map(([name, work]) => commands.registerCommand(`${SECTION}.${name}`, work));
}

function listeners(server: Server): Disposable[] {
  return [
    workspace.onDidChangeConfiguration((change) => void configured(change, server)),
    workspace.onDidChangeWorkspaceFolders(() => void server.update()),
    workspace.onDidGrantWorkspaceTrust(() => void server.update()),
  ];
}

async function configured(change: ConfigurationChangeEvent, server: Server): Promise<void> {
  const has = (...names: string[]) => names.some((name) => change.affectsConfiguration(`${SECTION}.${name}`));
  if (has("path", "arguments")) {
    await server.update();
  } else if (has("config", "lang", "severity")) {
    await server.configure();
  }
}

/** Tell the user that there is no lint-news here, and what can be done. Of a server that fails the client tells. */
async function tell(condition: Condition, setUp: () => Promise<void>): Promise<void> {
  if (condition !== "missing") {
    return;
  }
  const [add, set] = [l10n.t("Install…"), l10n.t("Set the path")];
  const said = await window.showWarningMessage(l10n.t("lint-news was not found on this machine."), add, set);
  if (said === add) {
    await setUp();
  } else if (said === set) {
    await commands.executeCommand("workbench.action.openSettings", `${SECTION}.path`);
  }
}
