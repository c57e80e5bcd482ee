/** Buttons, menus and forms. Button labels have at most 38 characters, others at most 45. */
export const components = {
  /** Opens the quote with this number in context. */
  context: ({ number }: { number: string }) => `Context ${number}`,
  contextMenu: 'Read a quote in context',
  followUp: 'Follow-up',
  delete: 'Delete',
  previous: 'Previous',
  next: 'Next',
  shareInChannel: 'Share in channel',
  sharedInChannel: 'Shared in the channel.',
  openSummary: 'Open it privately',
  privacy: 'Your data',
  administration: 'For administrators',
  followUpTitle: 'Follow-up question',
  followUpLabel: 'What else do you want to know?',
  followUpHint: 'Try “why?”, “when?” or “and Kyiv?” to build on the question before',
};
