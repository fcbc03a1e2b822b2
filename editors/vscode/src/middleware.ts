/** What happens between VS Code and the server: findings below a severity are left out, accepting asks for a reason. */

import type { CodeAction, Command, Diagnostic } from "vscode";
import { type Middleware, vsdiag } from "vscode-languageclient/node";
import { ACCEPT, askReason } from "./accepting";
import { leastSeverity } from "./settings";

export const middleware: Middleware = {
  async provideDiagnostics(document, previous, token, next) {
    const report = await next(document, previous, token);
    const isFull = report?.kind === vsdiag.DocumentDiagnosticReportKind.full;
    return isFull ? { ...report, items: report.items.filter(isShown) } : report;
  },

  async provideCodeActions(document, range, context, token, next) {
    return (await next(document, range, context, token))?.filter(isOffered);
  },

  async executeCommand(command, args, next) {
    if (command !== ACCEPT || args.length > 2) {
      return next(command, args);
    }
    const reason = await askReason();
    return reason === undefined ? undefined : next(command, [...args, reason]);
  },
};

function isShown(diagnostic: Diagnostic): boolean {
  return diagnostic.severity <= leastSeverity();
}

/** An action is offered when it is for no finding, such as all safe fixes at once, or for one that is shown. */
function isOffered(action: CodeAction | Command): boolean {
  const found = "diagnostics" in action ? action.diagnostics : undefined;
  return found === undefined || found.length === 0 || found.some(isShown);
}
