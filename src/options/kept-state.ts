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
  readonly saved: Saved;
  readonly undo: () => void;
}

/** What became of the last change. */
export type Saved =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'saved'; readonly before: SomeKept; readonly count: number }
  | { readonly kind: 'undone'; readonly count: number }
  | { readonly kind: 'failed'; readonly why: string; readonly count: number };

export function useKept(wire: Wire, first: Kept): KeptState {
  const [now, setNow] = useState(first);
  const [saved, setSaved] = useState<Saved>({ kind: 'nothing' });

  useEffect(() => {
    const ended = new AbortController();
    watchKept(ended.signal, (part) => {
      if (part !== 'pauses') void kept(part).then((value) => setNow((all) => ({ ...all, [part]: value })));
    });
    return () => ended.abort();
  }, []);

  const write = useCallback(
    (parts: SomeKept, then: (count: number) => Saved) => {
      setNow((all) => ({ ...all, ...parts }));
      void send(wire, parts).then((result) => {
        setSaved((last) => {
          const count = last.kind === 'nothing' ? 1 : last.count + 1;
          return result.ok ? then(count) : { kind: 'failed', why: result.why, count };
        });
      });
    },
    [wire],
  );

  const keep = useCallback(
    (parts: SomeKept) => {
      const before = Object.fromEntries(keptParts.filter((part) => parts[part] !== undefined).map((part) => [part, now[part]]));
      write(parts, (count) => ({ kind: 'saved', before: before as SomeKept, count }));
    },
    [write, now],
  );
  const change = useCallback((patch: SettingsPatch) => keep({ settings: mergePatch(now.settings, patch) }), [keep, now]);
  const undo = useCallback(() => {
    if (saved.kind === 'saved') write(saved.before, (count) => ({ kind: 'undone', count }));
  }, [write, saved]);

  return { kept: now, keep, change, saved, undo };
}

/** All that is kept, as it is stored now. */
export async function keptNow(): Promise<Kept> {
  const [settings, sites, known, corrections] = await Promise.all([kept('settings'), kept('sites'), kept('known'), kept('corrections')]);
  return { settings, sites, known, corrections };
}

async function send(wire: Wire, parts: SomeKept): Promise<Result<null>> {
  return wire.sendMessage('keep', parts).catch((error: unknown) => ({ ok: false, why: String(error) }));
}
