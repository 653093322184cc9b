import type { Link } from '../article/article';
import type { Piece } from './text-map';

/** White space that is not rendered as it stands: HTML's own, without the no-break and the wide ones. */
const ODD_SPACE = / {2,}| ?[\t\n\r\f][ \t\n\r\f]*/g;
const BLANK = /^[ \t\n\r\f]*$/;
const PARAGRAPH_BREAK = /\n[ \t]*\n/;

/** What a run has become when it ends. */
export interface Finished {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly links: readonly Link[];
  readonly stress: number;
}

/**
 * One run of inline content while it is being gathered: collapses white space the way it is rendered and notes from
 * which text node each stretch came. A collapsed white space stands for the first character of what it collapsed, so
 * a piece may hold a line feed in the page where the text has a space.
 */
export class Run {
  private text = '';
  private pieces: Piece[] = [];
  private links: Link[] = [];
  private openHref: string | null = null;
  private openAt = 0;
  private breaks = 0;
  private stressed = 0;
  /** Depth of bold, emphasis and small print around what comes next. */
  stressDepth = 0;

  get isEmpty(): boolean {
    return this.text === '';
  }

  /**
   * Adds a text node's data. `keep` keeps white space (`pre`, `pre-wrap`); with it, an empty line ends the run:
   * `onBreak` is then called between the two runs.
   */
  append(node: Text, data: string, keep: boolean, onBreak: () => void): void {
    if (keep) {
      this.appendKept(node, data, onBreak);
      return;
    }
    if (BLANK.test(data)) {
      if (data !== '') this.space(node, 0);
      return;
    }
    let from = 0;
    ODD_SPACE.lastIndex = 0;
    for (let odd = ODD_SPACE.exec(data); odd !== null; odd = ODD_SPACE.exec(data)) {
      this.literal(node, data, from, odd.index);
      this.space(node, odd.index);
      from = ODD_SPACE.lastIndex;
    }
    this.literal(node, data, from, data.length);
  }

  private appendKept(node: Text, data: string, onBreak: () => void): void {
    let from = 0;
    let rest = data;
    for (let cut = PARAGRAPH_BREAK.exec(rest); cut !== null; cut = PARAGRAPH_BREAK.exec(rest)) {
      this.put(node, data, from, from + cut.index);
      onBreak();
      from += cut.index + cut[0].length;
      rest = data.slice(from);
    }
    this.put(node, data, from, data.length);
  }

  /** A `<br>`. Says whether it is the second in a row, which ends the paragraph. */
  lineBreak(): boolean {
    if (this.text === '') return false;
    this.breaks++;
    return this.breaks > 1;
  }

  openLink(href: string): void {
    this.closeLink();
    this.openHref = href;
    this.openAt = this.text.length;
  }

  closeLink(): void {
    if (this.openHref !== null && this.text.length > this.openAt) {
      this.links.push({ start: this.openAt, end: this.text.length, href: this.openHref });
    }
    this.openHref = null;
  }

  /** Ends the run and begins the next; a link that is open goes on into it. */
  finish(): Finished | null {
    const open = this.openHref;
    this.closeLink();
    const text = this.text.trimEnd();
    const finished = text === '' ? null : {
      text,
      pieces: cutPieces(this.pieces, text.length),
      links: cutLinks(this.links, text.length),
      stress: Math.min(1, this.stressed / text.length),
    };
    this.text = '';
    this.pieces = [];
    this.links = [];
    this.breaks = 0;
    this.stressed = 0;
    this.openHref = open;
    this.openAt = 0;
    return finished;
  }

  private literal(node: Text, data: string, start: number, end: number): void {
    let from = start;
    if (from < end && data.charCodeAt(from) === 32 && this.atSpace) from++;
    if (from < end) this.put(node, data, from, end);
  }

  private get atSpace(): boolean {
    return this.text === '' || this.breaks > 0 || this.text.endsWith(' ') || this.text.endsWith('\n');
  }

  private space(node: Text, from: number): void {
    if (!this.atSpace) this.add(node, from, ' ');
  }

  private put(node: Text, data: string, from: number, to: number): void {
    if (to <= from) return;
    if (this.breaks > 0 && this.text !== '') {
      this.text = `${this.text.trimEnd()}\n`;
      this.pieces = cutPieces(this.pieces, this.text.length - 1);
    }
    this.breaks = 0;
    this.add(node, from, data.slice(from, to));
  }

  private add(node: Text, from: number, text: string): void {
    const at = this.text.length;
    const last = this.pieces[this.pieces.length - 1];
    if (last !== undefined && last.node === node && last.from + last.length === from && last.at + last.length === at) {
      this.pieces[this.pieces.length - 1] = { ...last, length: last.length + text.length };
    } else {
      this.pieces.push({ node, from, at, length: text.length });
    }
    this.text += text;
    if (this.stressDepth > 0) this.stressed += text.length;
  }
}

/** Takes off, in place, what lies behind a length: at most a space or two, at the end. */
function cutPieces(pieces: Piece[], length: number): Piece[] {
  for (let last = pieces[pieces.length - 1]; last !== undefined && last.at + last.length > length; last = pieces[pieces.length - 1]) {
    pieces.pop();
    if (last.at < length) pieces.push({ node: last.node, from: last.from, at: last.at, length: length - last.at });
  }
  return pieces;
}

function cutLinks(links: Link[], length: number): Link[] {
  for (let last = links[links.length - 1]; last !== undefined && last.end > length; last = links[links.length - 1]) {
    links.pop();
    if (last.start < length) links.push({ start: last.start, end: length, href: last.href });
  }
  return links;
}
