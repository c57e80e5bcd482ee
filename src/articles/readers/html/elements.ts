/** Elements of the HTML Living Standard, by what becomes of their text. */

/** Elements that stand on lines of their own. */
export const BLOCKS: ReadonlySet<string> = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'li',
  'main',
  'menu',
  'nav',
  'ol',
  'p',
  'pre',
  'search',
  'section',
  'summary',
  'table',
  'tbody',
  'tfoot',
  'thead',
  'tr',
  'ul',
]);

/** Elements whose text a browser does not show as part of the page's prose. */
export const UNSEEN: ReadonlySet<string> = new Set([
  'annotation',
  'applet',
  'audio',
  'button',
  'canvas',
  'datalist',
  'dialog',
  'embed',
  'head',
  'iframe',
  'input',
  'math',
  'meter',
  'noembed',
  'noframes',
  'noscript',
  'object',
  'progress',
  'rp',
  'rt',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
  'title',
  'video',
]);

/** Elements with text that its author has taken back. */
export const WITHDRAWN: ReadonlySet<string> = new Set(['del', 's', 'strike']);

/** Elements around the article, which may have notes on it if they are inside of it. */
export const ASIDES: ReadonlySet<string> = new Set(['aside', 'footer']);

/** Elements around the article. */
export const FURNITURE: ReadonlySet<string> = new Set([...ASIDES, 'menu', 'nav', 'search']);

/** Values of `role` with the meaning of the elements above (WAI-ARIA 1.2, landmark and window roles). */
export const FURNITURE_ROLES: ReadonlySet<string> = new Set([
  'alertdialog',
  'complementary',
  'contentinfo',
  'dialog',
  'doc-backlink',
  'doc-noteref',
  'menu',
  'menubar',
  'navigation',
  'search',
  'toolbar',
]);

/** Classes that frameworks and MediaWiki give to text for screen readers alone or for editing. */
export const UNSEEN_CLASSES: ReadonlySet<string> = new Set([
  'mw-editsection',
  'screen-reader-text',
  'sr-only',
  'visually-hidden',
  'visuallyhidden',
]);

/** Classes that mail programs give to earlier messages and signatures (Gmail, Thunderbird, Outlook). */
export const QUOTED_MAIL_CLASSES: ReadonlySet<string> = new Set([
  'gmail_attr',
  'gmail_quote',
  'gmail_signature',
  'moz-cite-prefix',
  'moz-signature',
  'OutlookMessageHeader',
]);
