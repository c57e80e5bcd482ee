import { createFormats } from '../formats.ts';

const { languageName, number, plural } = createFormats('en-GB');

const ARTICLES = { one: '# article', other: '# articles' };

/** Adding articles to a server's library. `usage` is what the library takes, as `library.usage`. */
export const adding = {
  /** Forms and buttons. Labels have at most 45 characters, hints at most 100. */
  form: {
    title: 'Add articles',
    files: 'Files, up to ten',
    filesHint: 'Text, Markdown, HTML, PDF, DOCX, EPUB, e-mail, subtitles or feeds',
    text: 'Or paste a text',
    textTitle: 'Title of the pasted text',
    details: 'Edit details',
    articleTitle: 'Title',
    publisher: 'Publisher',
    published: 'Date',
    publishedHint: 'Such as 2025-03-02',
    language: 'Language',
    languageHint: 'Its code, such as en or pt-BR',
    url: 'Link',
    urlHint: 'An address that starts with https://',
  },
  buttons: {
    add: 'Add',
    addAll: 'Add all',
    addFile: 'Add this file',
    replace: 'Replace with this text',
    edit: 'Edit details',
    discard: 'Discard',
    chooseFile: 'Choose a file to look at',
  },
  preview: ({ articles }: { articles: number }) =>
    `${plural(articles, { one: 'Preview of # article that is', other: 'Preview of # articles that are' })} not in the library yet`,
  previewOfFiles: ({ files }: { files: number }) =>
    `${plural(files, { one: 'Preview of # file that is', other: 'Preview of # files that are' })} not in the library yet`,
  /** Counted from 1. */
  articleOf: ({ part, articles }: { part: number; articles: number }) =>
    `Article ${number(part)} of ${number(articles)} in this file`,
  language: ({ tag }: { tag: string }) => languageName(tag),
  words: ({ words }: { words: number }) => plural(words, { one: '# word', other: '# words' }),
  moreRemarks: ({ remarks }: { remarks: number }) =>
    plural(remarks, { one: '# more remark', other: '# more remarks' }),
  sameText: ({ article }: { article: string }) => `The library already has this text: ${article}`,
  sameLink: ({ article }: { article: string }) =>
    `The library has another text with the same link: ${article}. If you replace it, earlier quotes still open in the old text.`,
  /** An article of a file with several. */
  leftOut: ({ article }: { article: string }) =>
    `Left out when you add this file, since the library already has ${article}`,
  nearlyFull: ({ usage }: { usage: string }) => `This server’s library is nearly full: ${usage}.`,
  full: ({ usage }: { usage: string }) =>
    `This server’s library has no room for that: it holds ${usage}. Remove articles, or ask the people who run Footnote to raise the limit.`,
  added: ({ articles }: { articles: number }) =>
    `${plural(articles, { one: 'Added # article', other: 'Added # articles' })}. Quotes are cited like this:`,
  replaced: ({ version }: { version: number }) =>
    `Saved as version ${number(version)}. Quotes are cited like this:`,
  moreArticles: ({ articles }: { articles: number }) =>
    `and ${plural(articles, { one: '# more article', other: '# more articles' })}`,
  /** `ask` and `list` are commands. */
  next: ({ ask, list }: { ask: string; list: string }) =>
    `You can ask about it right away: try ${ask}. ${list} shows what this server has added.`,
  addedToo: ({ articles }: { articles: number }) => `Added ${plural(articles, ARTICLES)}.`,
  discarded: 'Discarded. Nothing was added.',
  gone: 'This preview is no longer valid: it has already been added or discarded, or it is too old. Send the file again to add it.',
  notYours: 'Only the member who sent this file can use its buttons.',
  nothingChosen: 'Choose a file or paste a text.',
  nothingOnMessage: 'This message has no files, no links and no text that could be added.',
  othersWords:
    'Footnote does not turn what other members write in chat into a source, since they did not publish it as one. It adds the files and links of any message, and the text of your own messages, of webhooks and of announcement channels.',
  /** Why a file is refused; each is a sentence after its name. */
  reasons: {
    expired: 'Discord no longer has this file. Send it again.',
    foreign: 'Footnote only downloads files from Discord.',
    tooLarge: ({ mebibytes }: { mebibytes: number }) =>
      `It is too large: at most ${number(mebibytes)} MiB here.`,
    unanswered: 'Discord did not send this file. Try again in a moment.',
    scan: 'It has no text, so it may be a scan. Run text recognition (OCR) on it first.',
    noArticle: 'It has no article, only titles or notices, such as a consent page.',
    empty: 'It is empty.',
    protected: 'It is protected by a password or against copying.',
    unreadable: ({ detail }: { detail: string }) =>
      detail.startsWith('cannot ') ? `It ${detail}.` : `It cannot be read: it ${detail}.`,
  },
  /** Why a link is refused; each is a sentence after it. */
  links: {
    off: 'Footnote does not fetch pages here. Save the page and add it as a file.',
    invalid:
      'Footnote only fetches web pages: addresses with http:// or https://, the usual ports and no user name.',
    notAllowed: ({ host }: { host: string }) =>
      `The people who run Footnote do not let it fetch pages from ${host}.`,
    special: ({ host }: { host: string }) => `${host} is not on the public internet.`,
    robots: ({ host }: { host: string }) =>
      `${host} does not let programs fetch this page (robots.txt).`,
    redirects: 'It redirects too often.',
    timeout: 'It took too long to answer. Try again later.',
    tooLarge: ({ mebibytes }: { mebibytes: number }) =>
      `It is too large: at most ${number(mebibytes)} MiB.`,
    gone: 'There is no such page.',
    status: ({ status }: { status: number }) =>
      `The site answered with the error ${status}. Try again later.`,
    connection: 'The site cannot be reached. Check the address, or try again later.',
    paywall: 'The page shows only the start of its article. The rest is for subscribers.',
    login: 'The page requires a login.',
  },
  notSaved: ({ problems }: { problems: string }) => `The rest is saved, but not this:\n${problems}`,
  /** What was typed into a form and makes no sense. */
  problems: {
    published: ({ typed }: { typed: string }) =>
      `“${typed}” is not a date. Write it like 2025-03-02.`,
    ambiguous: ({ typed }: { typed: string }) =>
      `“${typed}” can be two different dates. Write it like 2025-03-02.`,
    language: ({ typed }: { typed: string }) =>
      `“${typed}” is not the code of a language, such as en or pt-BR.`,
    url: ({ typed }: { typed: string }) =>
      `“${typed}” is not a web address. Write it like https://news.example/story.`,
  },
};
