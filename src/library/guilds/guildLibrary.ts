import type { AddOutcome } from '../../storage/articles/addArticles.ts';
import type { UpdateOutcome } from '../../storage/articles/changeArticle.ts';
import type {
  ArticleDetails,
  StoredArticle,
  StoredVersion,
} from '../../storage/articles/storedArticle.ts';
import type { Usage } from '../../storage/articles/usage.ts';
import type { LogEntry } from '../../storage/log.ts';
import type { Origin } from '../../storage/schema.ts';
import type { GuildSettings } from '../../storage/settings.ts';
import type { LibraryDraft } from './draft.ts';
import type { EarlierVersion } from './earlierVersions.ts';
import type { LinkProblem } from './links/readPage.ts';
import type { RefreshOutcome } from './links/refreshLink.ts';
import type { GapFunctions } from './questions/bindGaps.ts';
import type { QuestionFunctions } from './questions/bindQuestions.ts';
import type { LibraryImport } from './transfer/importDraft.ts';
import type { UploadedFile } from './uploads.ts';

/**
 * The library of one server, and what else is stored for it. Members are given by their ids. Any function may
 * reject with a StorageError; nothing has changed then.
 */
export interface GuildLibrary
  extends DraftFunctions,
    TransferFunctions,
    ArticleFunctions,
    SettingsFunctions,
    QuestionFunctions,
    GapFunctions {}

/** Drafts: files that are not part of the library until their member adds them. */
export interface DraftFunctions {
  /** Reads a file into a draft. */
  readonly readFile: (file: UploadedFile, member: string) => Promise<DraftOutcome>;
  /** Fetches a page and reads it into a draft. */
  readonly readLink: (url: string, member: string) => Promise<LinkOutcome>;
  /** A draft; null if it was added, discarded or never there. */
  readonly findDraft: (draftId: string) => Promise<LibraryDraft | null>;
  /** Changes the details of a draft's article, counted from 0; null if there is no such article. */
  readonly editDraft: (
    draftId: string,
    article: number,
    details: ArticleDetails,
  ) => Promise<LibraryDraft | null>;
  /** Adds the articles of a draft that the library lacks; a second call finds it `gone`. */
  readonly addDraft: (draftId: string, origin: Origin, member: string) => Promise<DraftAddition>;
  /** Makes the only article of a draft the current version of an article. */
  readonly replaceByDraft: (
    articleId: string,
    draftId: string,
    member: string,
  ) => Promise<UpdateOutcome>;
  /** Resolves with whether the draft existed. */
  readonly discardDraft: (draftId: string) => Promise<boolean>;
}

/** The articles that were added, or why none was; `repeated` if the library has all of them by now. */
type DraftAddition = AddOutcome | { readonly kind: 'repeated' };

/** A draft, or why the file cannot be added: the reason continues a sentence after the file name. */
type DraftOutcome =
  | { readonly kind: 'draft'; readonly draft: LibraryDraft }
  | { readonly kind: 'refused'; readonly reason: string };

/** A draft of a fetched page, or why there is none. */
type LinkOutcome = { readonly kind: 'draft'; readonly draft: LibraryDraft } | LinkProblem;

/** Imports of exported libraries; each is a draft until its member adds it. */
export interface TransferFunctions {
  /** Reads a file that `/library export` made. */
  readonly readImport: (file: UploadedFile, member: string) => Promise<ImportOutcome>;
  /** An export that was read, and what would become of its articles now; null if it is gone. */
  readonly findImport: (draftId: string) => Promise<LibraryImport | null>;
  /** Adds the articles that the library lacks and has room for; null if the draft is gone. */
  readonly addImport: (draftId: string, member: string) => Promise<LibraryImport | null>;
}

/** An export, or why it cannot be added: the reason continues a sentence after the file name. */
type ImportOutcome =
  | { readonly kind: 'import'; readonly found: LibraryImport }
  | { readonly kind: 'refused'; readonly reason: string };

export interface ArticleFunctions {
  /** In the order in which they were added. */
  readonly listArticles: () => Promise<readonly StoredArticle[]>;
  readonly findArticle: (articleId: string) => Promise<StoredArticle | null>;
  /** From the first to the current one. */
  readonly listVersions: (articleId: string) => Promise<readonly StoredVersion[]>;
  /** The text of a version. */
  readonly readText: (articleId: string, version: number) => Promise<string | null>;
  /** The bytes of the file with a `sha256`. */
  readonly readOriginal: (sha256: string) => Promise<Uint8Array | null>;
  /** Resolves with whether anything changed. */
  readonly setRetracted: (
    articleId: string,
    isRetracted: boolean,
    member: string,
  ) => Promise<boolean>;
  /** Deletes an article for good; resolves with whether it existed. */
  readonly removeArticle: (articleId: string, member: string) => Promise<boolean>;
  /** Fetches the page of an article again. */
  readonly refreshLink: (articleId: string, member: string) => Promise<RefreshOutcome>;
  /** Present size of the library. */
  readonly readUsage: () => Promise<Usage>;
  /** Maximum size of the library. */
  readonly limits: Usage;
  /** Finds the earlier version that a quote refers to by its key; null if it is the current one or unknown. */
  readonly findEarlier: (key: string) => Promise<EarlierVersion | null>;
}

interface SettingsFunctions {
  /** `detail` describes the change in the log. */
  readonly changeSettings: (
    changes: Partial<GuildSettings>,
    detail: string,
    member: string,
  ) => Promise<GuildSettings>;
  /** Newest first, from before the line with number `before`. */
  readonly readLog: (page: {
    readonly limit: number;
    readonly before?: number;
  }) => Promise<readonly LogEntry[]>;
  /** Deletes everything that is stored for the server; resolves with whether there was anything. */
  readonly deleteEverything: () => Promise<boolean>;
}
