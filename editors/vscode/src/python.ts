/** Find Python and run it. */

import { spawn } from "node:child_process";
import { onPath, type Places } from "./program";

/** The oldest Python that lint-news runs on. */
export const NEEDED = "3.11";
const NAMES = ["python3", "python", ...["14", "13", "12", "11"].map((minor) => `python3.${minor}`)];
const TEST = `import sys, venv, ensurepip; sys.exit(sys.version_info < (${NEEDED.replace(".", ", ")}))`;

interface Log {
  info(message: string): void;
}

interface Cancellation {
  onCancellationRequested(listener: () => void): unknown;
}

/** A Python that is new enough and can make virtual environments; `storage` exists. */
export async function findPython(places: Places, log: Log): Promise<string | undefined> {
  for (const name of NAMES) {
    const path = onPath(name, places);
    if (path !== undefined && (await succeeds(run(path, ["-I", "-c", TEST], places.storage, log)))) {
      return path;
    }
  }
  return undefined;
}

/** What pip is told to install: a file or folder, or else an address such as git+https://…. */
export function pipRequirement(source: string, isFile: boolean): string {
  if (isFile) {
    return `${source}[lsp]`;
  }
  if (!/^[a-z+]+:\/\/\S+$/.test(source)) {
    throw new Error(`lint-news.package: no such file, and no address: ${source}`);
  }
  return `lint-news[lsp] @ ${source}`;
}

/** Run a program to its end; rejects when it fails or is cancelled. What it writes goes to the log. */
export function run(path: string, args: readonly string[], cwd: string, log: Log, token?: Cancellation): Promise<void> {
  log.info(`${path} ${args.join(" ")}`);
  return new Promise((resolve, reject) => {
    const child = spawn(path, args, { cwd, stdio: ["ignore", "pipe", "pipe"], windowsHide: true });
    token?.onCancellationRequested(() => child.kill());
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => log.info(text.trimEnd()));
    }
    child.on("error", reject);
    child.on("close", (status) => (status === 0 ? resolve() : reject(new Error(`${path} ended with ${status}`))));
  });
}

async function succeeds(work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch {
    return false;
  }
}
