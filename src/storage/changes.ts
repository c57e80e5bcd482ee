/** Callbacks for changes that other processes make. */
export interface ChangeListener {
  /** Called after another process has changed something of a server that `revision` covers, or all of it is gone. */
  readonly onChange: (guildId: string) => void;
  /** Called when changes may have been missed: of any server. */
  readonly onMissed: () => void;
}

/** Ends a subscription; resolves when its connection is closed. */
export type Unsubscribe = () => Promise<void>;
