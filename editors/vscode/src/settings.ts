/** The settings of the user, and what the server gets of them. */

import { DiagnosticSeverity, type ExtensionContext, workspace } from "vscode";
import { expand, type Places } from "./program";

export const SECTION = "lint-news";
const SEVERITIES: Readonly<Record<string, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** The value of a setting. VS Code leaves out what a workspace says of restricted ones while it is not trusted. */
export function setting(name: "path" | "config" | "lang" | "severity" | "package"): string {
  return workspace.getConfiguration(SECTION).get<string>(name, "").trim();
}

/** The arguments before `lsp`, for a program that starts lint-news. */
export function programArguments(): readonly string[] {
  return workspace.getConfiguration(SECTION).get<string[]>("arguments", []);
}

/** The settings that the server knows, under the name of its section. */
export function serverSettings(): object {
  const [config, lang] = [setting("config"), setting("lang")];
  return {
    [SECTION]: {
      ...(config && { config: expand(config, { folders: folders() }) }),
      ...(lang !== "auto" && { lang }),
    },
  };
}

/** The least severity that is shown. */
export function leastSeverity(): DiagnosticSeverity {
  return SEVERITIES[setting("severity")] ?? DiagnosticSeverity.Information;
}

/** Where programs may be. */
export function places(context: ExtensionContext): Places {
  return {
    folders: folders(),
    isTrusted: workspace.isTrusted,
    storage: context.globalStorageUri.fsPath,
    searchPath: process.env["PATH"] ?? "",
  };
}

function folders(): string[] {
  return (workspace.workspaceFolders ?? []).filter((one) => one.uri.scheme === "file").map((one) => one.uri.fsPath);
}
