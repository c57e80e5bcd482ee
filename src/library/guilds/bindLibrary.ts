import { z } from 'zod';
import { removeArticle, setRetracted } from '../../storage/articles/changeArticle.ts';
import {
  listArticles,
  listVersions,
  readArticle,
  readExtract,
  readOriginal,
} from '../../storage/articles/readArticles.ts';
import { readUsage } from '../../storage/articles/usage.ts';
import { deleteGuild } from '../../storage/guilds.ts';
import { type Author, readLog } from '../../storage/log.ts';
import { changeSettings } from '../../storage/settings.ts';
import { bindDrafts } from './bindDrafts.ts';
import { findEarlier } from './earlierVersions.ts';
import type { ArticleFunctions, GuildLibrary } from './guildLibrary.ts';
import type { LibraryParts } from './libraryParts.ts';

const textOf = z.object({ text: z.string() });

/** Binds the functions of the library to one server. */
export function bindLibrary(parts: LibraryParts, guildId: string): GuildLibrary {
  const { storage, now, forget } = parts;
  const by = (member: string): Author => ({ member, at: now() });
  return {
    ...bindDrafts(parts, guildId),
    ...bindArticles(parts, guildId),
    changeSettings: (changes, detail, member) =>
      changeSettings(storage, guildId, changes, by(member), detail),
    readLog: page => readLog(storage, guildId, page),
    deleteEverything: async () => {
      const isDeleted = await deleteGuild(storage, guildId);
      await forget(guildId);
      return isDeleted;
    },
  };
}

function bindArticles(
  { storage, reader, refreshLink, limits, now, onChange }: LibraryParts,
  guildId: string,
): ArticleFunctions {
  const by = (member: string): Author => ({ member, at: now() });
  return {
    limits,
    listArticles: () => listArticles(storage, guildId),
    findArticle: articleId => readArticle(storage, guildId, articleId),
    listVersions: articleId => listVersions(storage, guildId, articleId),
    readText: async (articleId, version) => {
      const extract = await readExtract(storage, guildId, articleId, version);
      return extract === null ? null : textOf.parse(JSON.parse(extract)).text;
    },
    readOriginal: sha256 => readOriginal(storage, guildId, sha256),
    setRetracted: async (articleId, isRetracted, member) => {
      const hasChanged = await setRetracted(storage, guildId, articleId, isRetracted, by(member));
      if (hasChanged) onChange(guildId);
      return hasChanged;
    },
    removeArticle: async (articleId, member) => {
      const isRemoved = await removeArticle(storage, guildId, articleId, by(member));
      if (isRemoved) onChange(guildId);
      return isRemoved;
    },
    refreshLink: (articleId, member) => refreshLink(guildId, articleId, member),
    readUsage: () => readUsage(storage, guildId),
    findEarlier: key => findEarlier(storage, reader, guildId, key),
  };
}
