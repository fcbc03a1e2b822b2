import { type Word, say } from "./words";

type Child = Node | string | null | undefined | false;
type Values = Record<string, string | number | boolean | undefined | ((event: Event) => void)>;

/** An element. Of values, functions are listeners, true an attribute without value, undefined and false none. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  values: Values = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...children.filter((child): child is Node | string => Boolean(child)));
  return made;
}

export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(id);
  return found as T;
}

/** Write the words of the page where its HTML names them. */
export function translate(): void {
  for (const one of document.querySelectorAll<HTMLElement>("[data-say]")) one.textContent = say(one.dataset.say as Word);
  for (const one of document.querySelectorAll<HTMLElement>("[data-label]"))
    one.setAttribute("aria-label", say(one.dataset.label as Word));
  document.title = `${say("title")} · lint-news`;
}
