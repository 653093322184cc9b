/** Files in and out of the extension's own pages; nothing leaves the device but by the reader's hand. */

/** Saves text where downloads go, named with today's date. */
export function download(text: string, type: string, name: string, ending: string): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(new Blob([text], { type }));
  link.href = address;
  link.download = `${name}-${new Date().toISOString().slice(0, 10)}.${ending}`;
  link.click();
  // The browser reads the blob after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

interface FileButtonProps {
  readonly label: string;
  readonly accept: string;
  /** In bytes. A larger file is not read; `onFile` gets one byte more than this, so that it is refused by its size. */
  readonly largest: number;
  readonly onFile: (name: string, bytes: Uint8Array) => void;
}

export function FileButton({ label, accept, largest, onFile }: FileButtonProps) {
  async function take(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (file === undefined) return;
    const bytes = file.size > largest ? new Uint8Array(largest + 1) : new Uint8Array(await file.arrayBuffer());
    onFile(file.name, bytes);
    // The same file may be chosen again after it was mended.
    input.value = '';
  }
  return (
    <label class="cd-file">
      <span class="cd-button">{label}</span>
      <input type="file" accept={accept} onChange={(event) => void take(event.currentTarget)} />
    </label>
  );
}
