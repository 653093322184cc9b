import type { Load, ScriptName } from '../engine/tools';
import type { Wire } from './wire';

const placeOf = (script: ScriptName) => Symbol.for(`copydesk.${script}`);

/** Loads scripts into this document by way of the background, once each. All of it stays in the extension's own world. */
export function loadOver(wire: Wire): Load {
  return async <T>(script: ScriptName): Promise<T> => {
    const world = globalThis as { [place: symbol]: T | undefined };
    const place = placeOf(script);
    if (world[place] === undefined) await wire.sendMessage('load', script);
    const offered = world[place];
    if (offered === undefined) throw new Error(`could not load ${script}.js`);
    return offered;
  };
}

/** What a loaded script calls: lays down what it offers where `loadOver` finds it. */
export function offer(script: ScriptName, offered: unknown): void {
  (globalThis as { [place: symbol]: unknown })[placeOf(script)] = offered;
}
