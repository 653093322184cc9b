interface ImportMetaEnv {
  /** True in the build that the command line measures with: open shadow roots, no waiting, a probe. Replaced when built. */
  readonly INSPECT: boolean;
}
