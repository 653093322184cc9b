interface ImportMetaEnv {
  /** True in the build that the command line measures with: open shadow roots, no waiting, a probe. Replaced when built. */
  readonly INSPECT: boolean;
}

declare module '@mozilla/readability/Readability-readerable.js' {
  /** Mozilla's quick guess, from the mass of visible paragraphs. */
  export default function isProbablyReaderable(document: Document): boolean;
}
