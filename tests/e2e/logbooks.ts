/** Articles with so much to escape that a long summary of them takes two messages. */
export const LOGBOOKS: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: 14 }, (_, at) => [
    `log-${at + 1}.md`,
    `---\ntitle: Logbook ${at + 1} ${'*'.repeat(110)}\npublisher: Harbour ${'_'.repeat(30)}\n---\n\n` +
      `Keeper Number${at + 1} wrote of ${'*'.repeat(180)} lantern${at} and of nothing else.\n`,
  ]),
);
