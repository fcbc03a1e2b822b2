/** Start and stop the language server. */

import { mkdir } from "node:fs/promises";
import { type Disposable, EventEmitter, type ExtensionContext, type LogOutputChannel } from "vscode";
import { type Executable, LanguageClient, type LanguageClientOptions, State } from "vscode-languageclient/node";
import { middleware } from "./middleware";
import { findProgram } from "./program";
import { places, programArguments, SECTION, serverSettings, setting } from "./settings";

/** What became of the server. */
export type Condition = "starting" | "running" | "missing" | "failed";

export const SELECTOR = ["file", "untitled"].map((scheme) => ({ language: "plaintext", scheme }));

export class Server implements Disposable {
  private client: LanguageClient | undefined;
  private launched: string | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private readonly changes = new EventEmitter<Condition>();
  readonly onDidChange = this.changes.event;
  condition: Condition = "starting";

  constructor(
    private readonly context: ExtensionContext,
    private readonly log: LogOutputChannel,
  ) {}

  /** Stop the server that runs, and start the one that the settings name now. */
  restart(): Promise<void> {
    return this.inTurn(async () => {
      await this.end();
      await this.start();
    });
  }

  /** Start another server where the settings, or the trust in the workspace, name another program now. */
  update(): Promise<void> {
    return this.inTurn(async () => {
      if (JSON.stringify(this.launch()) !== this.launched) {
        await this.end();
        await this.start();
      }
    });
  }

  /** Stop the server; `restart` starts it again. */
  stop(): Promise<void> {
    return this.inTurn(() => this.end());
  }

  /** Tell the server of changed settings. */
  async configure(): Promise<void> {
    const settings = serverSettings();
    this.log.info("settings", JSON.stringify(settings));
    await this.client?.sendNotification("workspace/didChangeConfiguration", { settings });
  }

  dispose(): void {
    this.changes.dispose();
  }

  /** One start or stop at a time, in the order in which they were asked for. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined);
    return done;
  }

  /** What to start; undefined where there is no program. */
  private launch(): Executable | undefined {
    const where = places(this.context);
    const command = findProgram(setting("path"), where);
    // A program such as `python -m` takes modules from the folder that it is started in.
    const cwd = (where.isTrusted && where.folders[0]) || where.storage;
    return command === undefined ? undefined : { command, args: [...programArguments(), "lsp"], options: { cwd } };
  }

  private async start(): Promise<void> {
    this.become("starting");
    const launch = this.launch();
    this.launched = JSON.stringify(launch);
    if (launch === undefined) {
      this.log.error(`not found: ${setting("path") || "lint-news"}`);
      this.become("missing");
      return;
    }
    this.log.info("starting", launch.command, ...(launch.args ?? []));
    await mkdir(this.context.globalStorageUri.fsPath, { recursive: true });
    await this.connect(new LanguageClient(SECTION, "lint-news", launch, this.options()));
  }

  private options(): LanguageClientOptions {
    return {
      documentSelector: SELECTOR,
      outputChannel: this.log,
      initializationOptions: serverSettings(),
      initializationFailedHandler: () => false,
      middleware,
    };
  }

  private async connect(client: LanguageClient): Promise<void> {
    this.client = client;
    client.onDidChangeState((change) => {
      if (this.client === client && change.newState === State.Stopped) {
        this.become("failed");
      }
      if (this.client === client && change.newState === State.Running) {
        this.become("running");
      }
    });
    try {
      await client.start();
    } catch (error) {
      this.log.error(String(error));
      this.become("failed");
    }
  }

  private async end(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      this.log.warn(String(error)); // it had failed, or did not end in time
    }
  }

  private become(condition: Condition): void {
    this.condition = condition;
    this.changes.fire(condition);
  }
}
