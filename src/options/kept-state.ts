import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Result } from '../messages/protocol';
import type { Wire } from '../messages/wire';
import { keptParts, type Kept, type SomeKept } from '../settings/kept';
import { mergePatch } from '../settings/merge';
import type { SettingsPatch } from '../settings/schema';
import { kept, watchKept } from '../settings/watch';

/** What is kept, and the two ways to change it. Every change saves at once and can be undone once. */
export interface KeptState {
  readonly kept: Kept;
  /** Replaces whole parts. */
  readonly keep: (parts: SomeKept) => void;
  /** Changes some settings. */
  readonly change: (patch: SettingsPatch) => void;
  /** Tells the reader of a change that was made elsewhere, and how to take it back. */
  readonly note: (result: Result<null>, undo: () => Promise<Result<null>>) => void;
  readonly saved: Saved;
  readonly undo: () => void;
}

/** What became of the last change. */
export type Saved =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'saved'; readonly undo: () => Promise<Result<null>>; readonly count: number }
  | { readonly kind: 'undone'; readonly count: number }
  | { readonly kind: 'failed'; readonly why: string; readonly count: number };

export function useKept(wire: Wire, first: Kept): KeptState {
  const [now, setNow] = useState(first);
  const [saved, setSaved] = useState<Saved>({ kind: 'nothing' });

  useEffect(() => {
    const ended = new AbortController();
    watchKept(ended.signal, (part) => {
      if (part !== 'pauses' && part !== 'own' && part !== 'lists') void kept(part).then((value) => setNow((all) => ({ ...all, [part]: value })));
    });
    return () => ended.abort();
  }, []);

  const note = useCallback((result: Result<null>, undo: () => Promise<Result<null>>) => {
    setSaved((last) => {
      const count = last.kind === 'nothing' ? 1 : last.count + 1;
      return result.ok ? { kind: 'saved', undo, count } : { kind: 'failed', why: result.why, count };
    });
  }, []);
  const write = useCallback(
    (parts: SomeKept) => {
      setNow((all) => ({ ...all, ...parts }));
      return send(wire, parts);
    },
    [wire],
  );
  const keep = useCallback(
    (parts: SomeKept) => {
      const before = Object.fromEntries(keptParts.filter((part) => parts[part] !== undefined).map((part) => [part, now[part]]));
      void write(parts).then((result) => note(result, () => write(before as SomeKept)));
    },
    [write, note, now],
  );
  const change = useCallback((patch: SettingsPatch) => keep({ settings: mergePatch(now.settings, patch) }), [keep, now]);
  const undo = useCallback(() => {
    if (saved.kind !== 'saved') return;
    const count = saved.count + 1;
    void saved.undo().then((result) => setSaved(result.ok ? { kind: 'undone', count } : { kind: 'failed', why: result.why, count }));
  }, [saved]);

  return { kept: now, keep, change, note, saved, undo };
}

/** All that is kept, as it is stored now. */
export async function keptNow(): Promise<Kept> {
  const [settings, sites, known, corrections] = await Promise.all([kept('settings'), kept('sites'), kept('known'), kept('corrections')]);
  return { settings, sites, known, corrections };
}

async function send(wire: Wire, parts: SomeKept): Promise<Result<null>> {
  return wire.sendMessage('keep', parts).catch((error: unknown) => ({ ok: false, why: String(error) }));
}
