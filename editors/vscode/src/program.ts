/** Find the program that is the language server. Nothing here needs VS Code. */

import { accessSync, constants, statSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, isAbsolute, join, relative, resolve } from "node:path";

/** Where programs may be. Paths are absolute; `searchPath` is what the system calls PATH. */
export interface Places {
  readonly folders: readonly string[];
  readonly isTrusted: boolean;
  readonly storage: string;
  readonly searchPath: string;
}

const IS_WINDOWS = process.platform === "win32";
const SCRIPTS = IS_WINDOWS ? "Scripts" : "bin";

/** The file of a program in a virtual environment. */
export function inEnvironment(environment: string, name: string): string {
  return join(environment, SCRIPTS, executable(name));
}

/** The virtual environment that the extension installs into. */
export function ownEnvironment(storage: string): string {
  return join(storage, "venv");
}

/**
 * The program to start: the one of the setting, else that of the workspace, of PATH, of the extension's own environment.
 *
 * A workspace that is not trusted decides nothing: neither its files nor a path that leads into it is used.
 */
export function findProgram(setting: string, places: Places): string | undefined {
  if (setting) {
    return findNamed(setting, places);
  }
  const workspaces = places.isTrusted ? places.folders.map((folder) => join(folder, ".venv")) : [];
  const first = workspaces.map((environment) => inEnvironment(environment, "lint-news")).find(isProgram);
  const own = inEnvironment(ownEnvironment(places.storage), "lint-news");
  return first ?? onPath("lint-news", places) ?? (isProgram(own) ? own : undefined);
}

function findNamed(setting: string, places: Places): string | undefined {
  if (!/[\\/]/.test(setting)) {
    return onPath(setting, places);
  }
  const path = expand(setting, places);
  return [path, executable(path)].find((one) => isProgram(one) && isAllowed(one, places));
}

/** A path with `~` and `${workspaceFolder}` written out; a relative one belongs to the first folder. */
export function expand(path: string, places: Pick<Places, "folders">): string {
  const folder = places.folders[0] ?? homedir();
  const home = path.replace(/^~(?=[\\/]|$)/, () => homedir());
  return resolve(folder, home.replaceAll("${workspaceFolder}", () => folder));
}

/** A program in one of the folders of PATH. Relative folders are passed over: they would lead into the workspace. */
export function onPath(name: string, places: Places): string | undefined {
  const folders = places.searchPath.split(delimiter).filter(isAbsolute);
  return folders.map((folder) => join(folder, executable(name))).find((one) => isProgram(one) && isAllowed(one, places));
}

function isAllowed(path: string, places: Places): boolean {
  return places.isTrusted || !places.folders.some((folder) => isInside(path, folder));
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !way.startsWith("..") && !isAbsolute(way);
}

/** The name of the file; Windows starts nothing else without a shell. */
function executable(name: string): string {
  return IS_WINDOWS && !/\.exe$/i.test(name) ? `${name}.exe` : name;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
