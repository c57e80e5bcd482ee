/** What has changed in an articles folder since it was read last. */
export interface FolderChanges {
  /**
   * Starts to watch a folder; called before it is listed. Returns whether it has been watched since the
   * last read, so that `includes` knows of all changes in it.
   */
  readonly watch: (folder: string) => boolean;
  /** Whether a change of a file, or of the names in a folder, was reported. */
  readonly includes: (path: string) => boolean;
}

/** No folder is watched, so everything may have changed. */
export const UNKNOWN_CHANGES: FolderChanges = { watch: () => false, includes: () => false };
