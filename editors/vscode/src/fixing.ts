/** Apply all safe fixes of the text in the editor. */

import { type CodeAction, commands, l10n, Range, window, workspace } from "vscode";

const FIX_ALL = "source.fixAll.lint-news";

export async function fixAll(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document === undefined) {
    return;
  }
  const request = "vscode.executeCodeActionProvider";
  const whole = new Range(0, 0, document.lineCount, 0);
  const actions = await commands.executeCommand<CodeAction[]>(request, document.uri, whole, FIX_ALL);
  const edit = actions.find((action) => action.kind?.value === FIX_ALL)?.edit;
  if (edit === undefined) {
    void window.showInformationMessage(l10n.t("There is nothing that can be fixed for sure."));
  } else {
    await workspace.applyEdit(edit);
  }
}
