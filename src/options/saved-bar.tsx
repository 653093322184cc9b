import { Button } from '../ui/controls';
import { useSay } from '../ui/speech';
import type { Saved } from './kept-state';

/** Says that a change was saved, and takes it back. It stays until the next change: nobody is hurried. */
export function SavedBar({ saved, onUndo }: { readonly saved: Saved; readonly onUndo: () => void }) {
  const say = useSay();
  return (
    <div class="saved" data-shown={saved.kind !== 'nothing'}>
      <output>
        {saved.kind === 'saved' && say('options.saved')}
        {saved.kind === 'undone' && say('options.undone')}
        {saved.kind === 'failed' && say('options.notSaved', { why: saved.why })}
      </output>
      {saved.kind === 'saved' && (
        <Button kind="quiet" onClick={onUndo}>
          {say('options.undo')}
        </Button>
      )}
    </div>
  );
}
