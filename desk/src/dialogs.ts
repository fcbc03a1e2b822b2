import { el } from "./dom";
import { KEYS } from "./keys";
import { say } from "./words";

/** Show a dialog until it is closed; what closed it, or "" for Escape. */
function show(title: string, content: (HTMLElement | string)[], answers: [string, string][]): Promise<string> {
  const heading = el("h2", { id: "dialog-title" }, title);
  const buttons = answers.map(([value, words], n) =>
    el("button", { value, class: n ? undefined : "main", click: () => dialog.close(value) }, words),
  );
  const dialog = el("dialog", { "aria-labelledby": "dialog-title" }, heading, ...content, el("p", { class: "answers" }, ...buttons));
  document.body.append(dialog);
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close(""));
  dialog.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Enter" && event.target instanceof HTMLInputElement) dialog.close(answers[0]?.[0]);
  });
  dialog.showModal();
  return new Promise((done) =>
    dialog.addEventListener("close", () => {
      dialog.remove();
      done(dialog.returnValue);
    }),
  );
}

export async function showHelp(): Promise<void> {
  const rows = KEYS.map(({ keys, word }) => el("tr", {}, el("th", { scope: "row" }, ...keys.flatMap(keyed)), el("td", {}, say(word))));
  const more = el("p", {}, say("inList"));
  await show(say("keys"), [el("table", { class: "keys" }, ...rows), more], [["", say("close")]]);
}

function keyed(key: string, n: number): (HTMLElement | string)[] {
  return [n ? " / " : "", el("kbd", {}, key)];
}

/** The error rate; that of a file does not follow accepted fixes. */
export async function showRate(told: string, isFile: boolean): Promise<void> {
  const about = [say("rateAbout"), isFile ? say("rateAboutFile") : ""];
  await show(say("rateTitle"), [el("p", {}, told), el("p", { class: "soft" }, about.join(" ").trim())], [["", say("close")]]);
}

/** The token that the reader gives; null where none is given. */
export async function askToken(isWrong: boolean): Promise<string | null> {
  return ask(say("tokenTitle"), say(isWrong ? "tokenWrong" : "tokenAbout"), "token", "password");
}

/** A line of words that the reader gives; null for none. */
export async function ask(title: string, about: string, name: string, type = "text"): Promise<string | null> {
  const input = el("input", { type, name, autocomplete: "off", "aria-label": title, autofocus: true });
  const answer = await show(title, [el("p", {}, about), input], [["ok", say("ok")], ["", say("cancel")]]);
  return answer === "ok" && input.value.trim() ? input.value.trim() : null;
}

export async function confirmed(question: string): Promise<boolean> {
  return (await show(say("title"), [el("p", {}, question)], [["ok", say("ok")], ["", say("cancel")]])) === "ok";
}
