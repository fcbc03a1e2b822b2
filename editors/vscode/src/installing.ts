/** Install lint-news into a virtual environment of the extension, when the user agrees. */

import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { type CancellationToken, type ExtensionContext, l10n, type LogOutputChannel, ProgressLocation, window } from "vscode";
import { findPython, NEEDED, pipRequirement, run } from "./python";
import { inEnvironment, ownEnvironment } from "./program";
import type { Server } from "./server";
import { places, setting } from "./settings";

/** Ask where lint-news comes from, ask whether to install it, do so, start it. */
export async function install(context: ExtensionContext, server: Server, log: LogOutputChannel): Promise<void> {
  const where = places(context);
  await mkdir(where.storage, { recursive: true });
  const python = await findPython(where, log);
  if (python === undefined) {
    void window.showErrorMessage(l10n.t("Install Python {0} or later first: lint-news needs it.", NEEDED));
    return;
  }
  const source = setting("package") || (await chooseFile());
  if (source === undefined || !(await mayInstall(source, where.storage))) {
    return;
  }
  const environment = ownEnvironment(where.storage);
  await server.stop(); // Windows replaces no program that runs
  const isDone = await withProgress((token) => fill(environment, python, source, log, token), log);
  if (!isDone) {
    await rm(environment, { recursive: true, force: true });
  }
  await server.restart();
}

/** The file that the user names: lint-news is on no package index, where anybody could take its name. */
async function chooseFile(): Promise<string | undefined> {
  const chosen = await window.showOpenDialog({
    title: l10n.t("Choose the package of lint-news (.whl or .tar.gz)"),
    filters: { lint_news: ["whl", "gz"] },
  });
  return chosen?.[0]?.fsPath;
}

async function mayInstall(source: string, storage: string): Promise<boolean> {
  const yes = l10n.t("Install");
  const detail = l10n.t("From {0}\nInto {1}\nWhat it needs is loaded from PyPI, or where pip is told to.", source, storage);
  const question = l10n.t("Install lint-news for this extension?");
  return (await window.showInformationMessage(question, { modal: true, detail }, yes)) === yes;
}

async function fill(environment: string, python: string, source: string, log: LogOutputChannel, token: CancellationToken) {
  const cwd = environment.replace(/[^\\/]*$/, "");
  const requirement = pipRequirement(source, existsSync(source));
  await run(python, ["-I", "-m", "venv", "--clear", environment], cwd, log, token);
  const pip = ["-I", "-m", "pip", "install", "--disable-pip-version-check", requirement];
  await run(inEnvironment(environment, "python"), pip, cwd, log, token);
}

async function withProgress(work: (token: CancellationToken) => Promise<void>, log: LogOutputChannel): Promise<boolean> {
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t("Installing lint-news"),
    cancellable: true,
  };
  try {
    await window.withProgress(options, (_, token) => work(token));
    return true;
  } catch (error) {
    log.error(String(error));
    const show = l10n.t("Show the log");
    void window.showErrorMessage(l10n.t("lint-news was not installed."), show).then((said) => said && log.show());
    return false;
  }
}
