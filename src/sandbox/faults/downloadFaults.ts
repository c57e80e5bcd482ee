import { createFaultQueue } from './faultQueue.ts';

/** What a client receives instead of the file it downloads from the CDN. */
export type DownloadFault =
  | { readonly kind: 'server error'; readonly status: 500 | 502 | 503 | 504 }
  /** 404, as once the file is deleted or its URL has expired. */
  | { readonly kind: 'gone' }
  /** No response until the client hangs up or the sandbox closes. */
  | { readonly kind: 'hang' }
  /** Resets the TCP connection after half of the file. */
  | { readonly kind: 'reset' }
  /** Sends half of the file, and the rest when released. */
  | { readonly kind: 'slow' }
  /** Sends zeros without a Content-Length, `bytes` of them. */
  | { readonly kind: 'too long'; readonly bytes: number }
  /** Declares a length that is not the file's, then sends the file and closes the connection. */
  | { readonly kind: 'wrong length'; readonly contentLength: number }
  | { readonly kind: 'redirect'; readonly location: string };

/** Pending faults for downloads, and the halves of slow ones that are held back. */
export interface DownloadFaults {
  /** Applies a fault to the next `times` downloads of files that exist. */
  readonly onDownload: (fault: DownloadFault, times?: number) => void;
  /** Takes the fault for a download and counts it as used; null if there is none. */
  readonly take: () => DownloadFault | null;
  /** Runs `act` on `release`. */
  readonly hold: (act: () => void) => void;
  readonly release: () => void;
  readonly clear: () => void;
}

/** Creates an empty set of download faults. */
export function createDownloadFaults(): DownloadFaults {
  const { add, take, clear } = createFaultQueue<null, DownloadFault>();
  let held: readonly (() => void)[] = [];
  return {
    onDownload: (fault, times = 1) => add(() => true, fault, times),
    take: () => take(null),
    hold: act => {
      held = [...held, act];
    },
    release: () => {
      const released = held;
      held = [];
      for (const act of released) act();
    },
    clear,
  };
}
