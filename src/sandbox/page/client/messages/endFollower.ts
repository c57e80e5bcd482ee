/** Keeps the end of a scrolled element in view, until the user scrolls up. */
export interface EndFollower {
  /** Starts or stops following the end. */
  readonly follow: (isFollowed: boolean) => void;
  /** Scrolls to the end if it is followed. */
  readonly showEnd: () => void;
}

/** Distance from the end within which a user has scrolled back to it. Unit: CSS pixels. */
const NEAR_END = 120;

/** Creates the follower of an element that scrolls its content; it follows at first. */
export function createEndFollower(scrolled: HTMLElement, content: HTMLElement): EndFollower {
  let isFollowed = true;
  let lastTop = 0;

  function showEnd(): void {
    if (isFollowed) scrolled.scrollTop = scrolled.scrollHeight;
  }

  scrolled.addEventListener('scroll', () => {
    const { scrollTop, scrollHeight, clientHeight } = scrolled;
    // Content that grows while it is drawn moves the end away, but scrolls nothing up.
    const isUp = scrollTop < lastTop;
    lastTop = scrollTop;
    const isNearEnd = scrollHeight - scrollTop - clientHeight < NEAR_END;
    isFollowed = isNearEnd || (isFollowed && !isUp);
  });
  // Beside the open inspector, messages are narrower and so take more lines.
  const sizes = new ResizeObserver(showEnd);
  for (const element of [scrolled, content]) sizes.observe(element);

  return {
    follow: next => {
      isFollowed = next;
    },
    showEnd,
  };
}
