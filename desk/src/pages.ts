/** The pages of a PDF as pictures, with a box at each finding. */
import type { Checked, Finding } from "./answers";
import type { Desk } from "./desk";
import { byId, el } from "./dom";
import { activeField, foundField, statusOf } from "./state";
import { language, say } from "./words";

interface Boxes {
  page: number;
  /** Left, top, right, bottom in points from the upper left corner of the page. */
  rectangles: [number, number, number, number][];
}
type Boxed = Finding & { boxes?: Boxes[] };
type WithPages = Checked & { pages: { width: number; height: number }[] | null };

const SVG = "http://www.w3.org/2000/svg";
const ZOOMS = [1, 1.5, 2, 3];
const WIDEST = 4000;
/** Points that a box is larger than what it is around. */
const ROOM = 1.5;
const NEAR = "600px";
/** Code points from which a finding is only framed: a page full of colour shows nothing. */
const WIDE = 20;

export class Pages {
  private readonly tabs = el("div", { class: "views", role: "group", hidden: true });
  private readonly place = el("div", { id: "pages", tabindex: "0", hidden: true });
  private file: File | undefined;
  private drawn: unknown[] = [];
  private isShown = false;
  private zoom = 0;
  private spoken = language();
  private seen = new IntersectionObserver((found) => this.load(found));
  private stop = new AbortController();

  constructor(private readonly desk: Desk) {
    byId("editor").before(this.tabs);
    byId("editor").after(this.place);
  }

  /** Draw what has changed. */
  update(): void {
    const { file } = this.desk.opened;
    const { pages } = (this.desk.answer ?? { pages: null }) as WithPages;
    if (file !== this.file) this.begin(pages ? file : undefined, pages ?? []);
    if (!this.file) return;
    const { state } = this.desk.view;
    const found = state.field(foundField);
    const now = [found, ...found.map((one) => statusOf(state, one))];
    if (now.length !== this.drawn.length || now.some((one, n) => one !== this.drawn[n])) this.drawBoxes();
    this.drawn = now;
    this.drawActive();
    if (this.spoken !== language()) this.drawTabs();
  }

  private begin(file: File | undefined, pages: { width: number; height: number }[]): void {
    this.file = file;
    this.drawn = [];
    this.stop.abort();
    this.stop = new AbortController();
    this.seen.disconnect();
    this.place.replaceChildren(...pages.map((page, n) => figure(page.width, page.height, n + 1)));
    this.seen = new IntersectionObserver((found) => this.load(found), { root: this.place, rootMargin: NEAR });
    for (const one of this.place.children) this.seen.observe(one);
    this.show(this.isShown);
    this.enlarge(0);
  }

  private show(pages: boolean): void {
    this.isShown = pages;
    const isOn = pages && this.file !== undefined;
    this.tabs.hidden = this.file === undefined;
    this.place.hidden = !isOn;
    byId("editor").hidden = isOn;
    if (!isOn) this.desk.view.requestMeasure();
    this.drawTabs();
    this.drawActive();
  }

  private drawTabs(): void {
    const tab = (words: string, pages: boolean): HTMLElement =>
      el("button", { "aria-pressed": String(this.isShown === pages), click: () => this.show(pages) }, words);
    const zoom = (sign: string, words: string, by: number): HTMLElement =>
      el("button", { "aria-label": words, title: words, disabled: !this.isShown || !ZOOMS[this.zoom + by], click: () => this.enlarge(by) }, sign);
    this.spoken = language();
    this.tabs.setAttribute("aria-label", say("views"));
    this.tabs.replaceChildren(
      ...[tab(say("viewText"), false), tab(say("viewPages"), true)],
      ...[el("span", { class: "gap" }), zoom("−", say("smaller"), -1), zoom("+", say("larger"), 1)],
    );
  }

  private enlarge(by: number): void {
    this.zoom += by;
    for (const one of this.place.children as HTMLCollectionOf<HTMLElement>) {
      one.style.width = `${100 * (ZOOMS[this.zoom] ?? 1)}%`;
      this.seen.unobserve(one);
      this.seen.observe(one);
    }
    this.drawTabs();
  }

  private load(found: IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of found) if (isIntersecting) void this.picture(target as HTMLElement);
  }

  /** Put the picture of a page into its figure, where it has none that is as large. */
  private async picture(place: HTMLElement): Promise<void> {
    const image = place.querySelector("img");
    const width = Math.min(WIDEST, Math.round(place.clientWidth * devicePixelRatio));
    if (!image || !this.file || Number(place.dataset.width ?? 0) >= width) return;
    place.dataset.width = String(width);
    const { signal } = this.stop;
    const fields = { page: place.dataset.page ?? "1", width: String(Math.max(100, width)) };
    try {
      const answer = await this.desk.server.post("v1/page", { file: this.file }, fields, signal);
      const url = URL.createObjectURL(await answer.blob());
      image.onload = () => URL.revokeObjectURL(url);
      image.src = url;
    } catch (error) {
      if (signal.aborted) return;
      delete place.dataset.width;
      place.querySelector("figcaption")?.replaceChildren(String(error instanceof Error ? error.message : error));
    }
  }

  private drawBoxes(): void {
    const { state } = this.desk.view;
    const status = new Map(state.field(foundField).map((one) => [one.id, statusOf(state, one)]));
    const findings = (this.desk.answer?.findings ?? []) as Boxed[];
    for (const place of this.place.children as HTMLCollectionOf<HTMLElement>) {
      const on = findings.filter((one) => status.has(one.fingerprint)).sort((a, b) => length(b) - length(a));
      const groups = on.map((one) => this.group(one, Number(place.dataset.page), status.get(one.fingerprint) ?? ""));
      place.querySelector("svg")?.replaceChildren(...groups.filter((one) => one !== undefined));
    }
  }

  private group(one: Boxed, page: number, status: string): SVGElement | undefined {
    const rectangles = (one.boxes ?? []).filter((boxes) => boxes.page === page).flatMap((boxes) => boxes.rectangles);
    if (!rectangles.length) return undefined;
    const wide = length(one) > WIDE ? "wide" : "";
    const made = svg("g", { class: `box ${one.severity} ${status} ${wide}`.trim(), "data-id": one.fingerprint });
    const title = svg("title", {});
    title.textContent = one.message;
    made.append(title, ...rectangles.map(rectangle));
    made.addEventListener("click", () => this.desk.findings.pick(one.fingerprint));
    return made;
  }

  private drawActive(): void {
    const active = this.desk.view.state.field(activeField);
    for (const one of this.place.querySelectorAll<SVGElement>(".box")) {
      const isActive = one.dataset.id === active;
      if (isActive && !one.classList.contains("active") && this.isShown)
        one.scrollIntoView({ block: "center", inline: "nearest" });
      one.classList.toggle("active", isActive);
    }
  }
}

/** Code points: long findings lie below short ones, which could not be chosen otherwise. */
function length(one: Finding): number {
  return one.end.offset - one.start.offset;
}

function figure(width: number, height: number, page: number): HTMLElement {
  const made = el("figure", { "data-page": page }, el("img", { alt: say("page", { page }) }), el("figcaption"));
  made.style.aspectRatio = `${width} / ${height}`;
  made.append(svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "presentation" }));
  return made;
}

function rectangle([left, top, right, bottom]: [number, number, number, number]): SVGElement {
  const size = { width: right - left + 2 * ROOM, height: bottom - top + 2 * ROOM };
  return svg("rect", { x: left - ROOM, y: top - ROOM, rx: ROOM, ...size });
}

function svg(tag: string, values: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, tag) as SVGElement;
  for (const [name, value] of Object.entries(values)) made.setAttribute(name, String(value));
  return made;
}
