import { DiscordAuthorInfo } from '@skyra/discord-components-core/discord-author-info.js';
import { DiscordEmbed } from '@skyra/discord-components-core/discord-embed.js';
import { DiscordEmbedDescription } from '@skyra/discord-components-core/discord-embed-description.js';
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js';
import { DiscordMessages } from '@skyra/discord-components-core/discord-messages.js';

/** Raises the contrast of the library's colours, some of which exist for one theme only. */
const MESSAGES = `
  :host { border: 0; color: var(--text); font: inherit; }
`;
const MESSAGE = `
  :host, :host([light-theme]) { color: var(--text); font-size: 1rem; line-height: 1.375rem; padding-right: 1rem; }
  .discord-message-timestamp, .discord-message-edited { color: var(--faint) !important; font-size: 0.75rem; }
  .discord-author-avatar img { cursor: default; }
  .discord-message-content { min-width: 0; line-height: 1.375rem; }
`;
const AUTHOR = `
  .discord-author-username { color: var(--strong) !important; font-weight: 600 !important; cursor: default; }
  .discord-author-username:hover { text-decoration: none; }
  discord-verified-author-tag { background-color: var(--accent); }
`;
const EMBED = `
  :host { color: var(--text); }
  .discord-left-border { background-color: var(--embed-edge, var(--edge)) !important; }
  .discord-embed-wrapper { background-color: var(--panel) !important; border-color: var(--edge) !important; }
`;

const DESCRIPTION = `
  :host { line-height: 1.25rem; }
`;

/** Restyles the library's message rows and embeds; applies to elements created afterwards. */
export function restyle(): void {
  add(DiscordMessages, MESSAGES);
  add(DiscordMessage, MESSAGE);
  add(DiscordAuthorInfo, AUTHOR);
  add(DiscordEmbed, EMBED);
  add(DiscordEmbedDescription, DESCRIPTION);
}

function add(component: { elementStyles: unknown[] }, rules: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  component.elementStyles.push(sheet);
}
