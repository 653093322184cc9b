/** An embed that shows nothing for so long is dead: X's script hides a frame until its height is known. Milliseconds. */
export const patience = 8_000;
