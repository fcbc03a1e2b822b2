import { defaultKeymap, history } from "@codemirror/commands";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import { EditorView, drawSelection, highlightSpecialChars, keymap, lineNumbers, placeholder } from "@codemirror/view";
import { el } from "./dom";
import { decisions } from "./state";
import { say } from "./words";

/** Settings that change with the language of the page. */
export const spoken = new Compartment();

/** What the editor says in the language of the page. */
export function words(): Extension {
  return [placeholder(say("paste")), EditorView.contentAttributes.of({ "aria-label": say("text"), lang: "zh-CN" })];
}

/** A text that was opened. `keepsEnds`: its lines end in several ways, so \r stays a character of the text. */
export function stateOf(text: string, isEditable: boolean, keepsEnds: boolean, extensions: Extension): EditorState {
  return EditorState.create({
    doc: text,
    extensions: [
      extensions,
      keepsEnds ? lineEnds : [],
      decisions,
      history(),
      lineNumbers(),
      highlightSpecialChars({ render: special }),
      drawSelection(),
      EditorView.lineWrapping,
      EditorView.cspNonce.of(document.querySelector<HTMLMetaElement>('meta[name="nonce"]')?.content ?? ""),
      EditorView.editable.of(isEditable),
      isEditable ? [] : EditorView.contentAttributes.of({ tabindex: "0", "aria-readonly": "true" }),
      spoken.of(words()),
      keymap.of(defaultKeymap),
    ],
  });
}

const PAGE = 12;

/** A character that shows nothing: the end of a page in words, others as the editor does it. */
function special(code: number, description: string | null, shown: string): HTMLElement {
  const isPage = code === PAGE;
  return el("span", { class: isPage ? "page-end" : "cm-specialChar", title: description ?? "" }, isPage ? say("pageEnd") : shown);
}

const lineEnds = EditorState.lineSeparator.of("\n");
