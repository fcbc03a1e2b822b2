/** Findings in the text: underlines, marks in the gutter, and in a file that cannot be edited the chosen fixes. */
import { type EditorState, type Extension, type Range, RangeSet, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, GutterMarker, WidgetType, gutter } from "@codemirror/view";
import { SEVERITIES, type Severity } from "./answers";
import type { Edit, Found } from "./found";
import { activeField, chosenField, foundField, ignoredField, statusOf } from "./state";
import { say } from "./words";

const SIGNS: Record<Severity, string> = { error: "●", warning: "▲", info: "■" };

class Caret extends WidgetType {
  constructor(private readonly shown: string, private readonly kind: string) {
    super();
  }
  override eq(other: Caret): boolean {
    return other.shown === this.shown && other.kind === this.kind;
  }
  override toDOM(): HTMLElement {
    const made = document.createElement("span");
    made.className = this.kind;
    made.textContent = this.shown;
    return made;
  }
}

class Sign extends GutterMarker {
  constructor(private readonly severity: Severity) {
    super();
  }
  override eq(other: Sign): boolean {
    return other.severity === this.severity;
  }
  override toDOM(): Node {
    const made = document.createElement("span");
    made.className = `sign ${this.severity}`;
    made.textContent = SIGNS[this.severity];
    made.title = say(this.severity);
    return made;
  }
}

const SIGN: Record<Severity, Sign> = { error: new Sign("error"), warning: new Sign("warning"), info: new Sign("info") };
const FIELDS: readonly StateField<unknown>[] = [foundField, activeField, ignoredField, chosenField];

interface Marks {
  words: DecorationSet;
  signs: RangeSet<Sign>;
}

const marks = StateField.define<Marks>({
  create: () => ({ words: Decoration.none, signs: RangeSet.empty }),
  update(value, tr) {
    const isSame = FIELDS.every((field) => tr.startState.field(field, false) === tr.state.field(field, false));
    if (isSame && !tr.docChanged) return value;
    return { words: Decoration.set(decorations(tr.state), true), signs: signs(tr.state) };
  },
  provide: (field) => EditorView.decorations.from(field, (value) => value.words),
});

function decorations(state: EditorState): Range<Decoration>[] {
  const chosen = state.field(chosenField);
  const active = state.field(activeField);
  return state.field(foundField).flatMap((one) => {
    const status = statusOf(state, one);
    const number = chosen.get(one.id);
    if (number !== undefined) return (one.cures[number]?.edits ?? []).flatMap((edit) => corrected(edit));
    return status === "open" || one.id === active ? [underline(one, one.id === active)] : [];
  });
}

function underline(one: Found, isActive: boolean): Range<Decoration> {
  const kind = `mark ${one.severity}${isActive ? " active" : ""}`;
  if (one.from === one.to) return Decoration.widget({ widget: new Caret("‸", kind), side: 1 }).range(one.from);
  return Decoration.mark({ class: kind, attributes: { title: one.message, "data-id": one.id } }).range(one.from, one.to);
}

function corrected(edit: Edit): Range<Decoration>[] {
  const made: Range<Decoration>[] = [];
  if (edit.from < edit.to) made.push(Decoration.mark({ class: "taken" }).range(edit.from, edit.to));
  if (edit.insert) made.push(Decoration.widget({ widget: new Caret(edit.insert, "put"), side: 1 }).range(edit.to));
  return made;
}

/** A sign for each line with open findings, that of the most severe one. */
function signs(state: EditorState): RangeSet<Sign> {
  const worst = new Map<number, Severity>();
  for (const one of state.field(foundField)) {
    if (statusOf(state, one) !== "open") continue;
    const line = state.doc.lineAt(one.from).from;
    const known = worst.get(line);
    if (!known || SEVERITIES.indexOf(one.severity) < SEVERITIES.indexOf(known)) worst.set(line, one.severity);
  }
  return RangeSet.of([...worst].map(([line, severity]) => SIGN[severity].range(line)), true);
}

/** Marks; `picked` is told the finding whose mark was clicked. */
export function marking(picked: (id: string) => void): Extension {
  return [
    marks,
    gutter({ class: "signs", markers: (view) => view.state.field(marks).signs }),
    EditorView.domEventHandlers({
      click(event) {
        const mark = (event.target as HTMLElement).closest<HTMLElement>(".mark[data-id]");
        if (mark?.dataset.id) picked(mark.dataset.id);
      },
    }),
  ];
}
