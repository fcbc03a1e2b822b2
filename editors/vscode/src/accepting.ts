/** Accept a finding: the text is right, and it is not reported again (对，不是错). */

import { type CodeAction, commands, l10n, type TextEditor, window } from "vscode";

/** The command of the server; its arguments are the address of the document, the fingerprint and the reason. */
export const ACCEPT = "lint-news.accept";

/** The reason why a text is right; empty where the user gives none, undefined where the user goes back. */
export function askReason(): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t("This is right: do not report it again"),
    prompt: l10n.t("Why it is right, for colleagues who read the list later (may stay empty)"),
    placeHolder: l10n.t("for example: the name is written so"),
  });
}

/** Accept the finding at the cursor; of several, the one that the user picks. */
export async function acceptFinding(): Promise<void> {
  const editor = window.activeTextEditor;
  const actions = editor ? await acceptingActions(editor) : [];
  const items = actions.map((action) => ({ label: action.title, action }));
  if (items.length === 0) {
    void window.showInformationMessage(l10n.t("No finding at the cursor that could be accepted. Is the file saved?"));
    return;
  }
  const picked = items.length === 1 ? items[0] : await window.showQuickPick(items);
  if (picked?.action.command) {
    await commands.executeCommand(picked.action.command.command, ...(picked.action.command.arguments ?? []));
  }
}

async function acceptingActions(editor: TextEditor): Promise<CodeAction[]> {
  const request = "vscode.executeCodeActionProvider";
  const found = await commands.executeCommand<CodeAction[]>(request, editor.document.uri, editor.selection, "quickfix");
  return found.filter((action) => action.command?.command === ACCEPT);
}
