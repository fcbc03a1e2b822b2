import { wellFormed } from "./offsets";
import { language, say } from "./words";
import type { Allowed, Checked } from "./answers";

/** What is checked: text with a name whose ending says how it is read, or a file. */
export type Page = { text: string; name: string } | { file: File };

/** An error that is told to the reader in words. */
export class Told extends Error {}

const TRIES = 6;
const KEPT = "lint-news-token";
/** What a request that changes files of the house has. */
const EDIT = { "Lint-News-Edit": "1" };

/** The server. `askToken` is called where it wants a token, `busy` with the seconds until the next try. */
export class Server {
  constructor(
    private readonly askToken: (isWrong: boolean) => Promise<string | null>,
    private readonly busy: (seconds: number) => void,
  ) {}

  /** The findings; those `without` names do not count in the error rate. */
  async check(page: Page, signal: AbortSignal, without: string[] = []): Promise<Checked> {
    const answer = await this.post("v1/check", page, { fold: false, without }, signal);
    return (await answer.json()) as Checked;
  }

  /** The marked copy of a file with these fixes alone; `without` are findings that get no comment. */
  async marked(file: File, only: string[], without: string[]): Promise<Blob> {
    const answer = await this.post("v1/fix", { file }, { only, without });
    return answer.blob();
  }

  /** Accept a finding for good: it is not reported again in this house. Whether it was not accepted before. */
  async accept(page: Page, id: string, reason: string): Promise<boolean> {
    const answer = await this.post("v1/accept", page, { only: [id], reason }, undefined, EDIT);
    const { accepted } = (await answer.json()) as { accepted: { new: boolean }[] };
    return accepted.some((one) => one.new);
  }

  /** Take back that a finding was accepted for good. Raises Told, also where somebody else has done so. */
  async withdraw(id: string): Promise<void> {
    const answer = await this.settled(`v1/accept/${id}`, { method: "DELETE", headers: EDIT });
    if (!answer.ok) throw await told(answer);
  }

  /** What the server allows; undefined where it does not say. */
  async allowed(): Promise<Allowed | undefined> {
    const answer = await this.send("v1/desk", {});
    return answer.ok ? ((await answer.json()) as Allowed) : undefined;
  }

  /** Send a page. Raises Told for what the reader has to know, and AbortError. */
  async post(address: string, page: Page, fields: Fields, signal?: AbortSignal, more?: HeadersInit): Promise<Response> {
    const answer = await this.settled(address, { method: "POST", ...bodyOf(page, fields, more) }, signal);
    if (!answer.ok) throw await told(answer);
    return answer;
  }

  /** The answer to a request, which is made again where the server is busy or wants a token. */
  async settled(address: string, request: RequestInit, signal?: AbortSignal): Promise<Response> {
    for (let tries = 1, isWrong = false; ; tries++) {
      const answer = await this.send(address, request, signal);
      if (answer.status === 503 && tries < TRIES) {
        await this.wait(Number(answer.headers.get("Retry-After") ?? 5), signal);
      } else if (answer.status === 401) {
        const token = await this.askToken(isWrong);
        if (token === null) throw await told(answer);
        sessionStorage.setItem(KEPT, token);
        isWrong = true;
      } else return answer;
    }
  }

  /** The answer to a request, whatever its status. */
  async send(address: string, request: RequestInit, signal?: AbortSignal): Promise<Response> {
    const headers = new Headers(request.headers);
    const token = sessionStorage.getItem(KEPT);
    if (token) headers.set("Authorization", `Bearer ${token}`);
    try {
      return await fetch(base() + address, { ...request, headers, ...(signal && { signal }) });
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new Told(say("offline"));
    }
  }

  private async wait(seconds: number, signal?: AbortSignal): Promise<void> {
    this.busy(seconds);
    await new Promise((done) => setTimeout(done, seconds * 1000));
    signal?.throwIfAborted();
  }
}

export type Fields = Record<string, string | boolean | string[]>;

function bodyOf(page: Page, fields: Fields, more: HeadersInit = {}): RequestInit {
  const headers = new Headers(more);
  const all = { lang: language(), ...fields };
  if ("text" in page) {
    headers.set("Content-Type", "application/json");
    return { headers, body: JSON.stringify({ ...page, text: wellFormed(page.text), ...all }) };
  }
  const form = new FormData();
  for (const [name, value] of Object.entries(all)) form.set(name, Array.isArray(value) ? value.join(",") : String(value));
  form.set("file", page.file);
  return { headers, body: form };
}

/** The folder of the page: with a token in its path, requests go below it. */
function base(): string {
  return location.pathname.endsWith("/") ? location.pathname : `${location.pathname}/`;
}

async function told(answer: Response): Promise<Told> {
  try {
    const { error } = (await answer.json()) as { error: Record<"zh" | "en", string> };
    return new Told(error[language()]);
  } catch {
    return new Told(say("broken", { status: answer.status }));
  }
}
