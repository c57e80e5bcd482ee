import { z } from 'zod';

/** What structured data says about an article; absent where it says nothing. */
export interface ArticleData {
  /** The headline and the name of the article: some sites put a category into one of them. */
  readonly titles?: readonly string[] | undefined;
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
  readonly language?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  readonly description?: string | undefined;
  readonly tags?: readonly string[] | undefined;
}

/** Types of schema.org that are articles. */
const ARTICLE =
  /(?:Article|BlogPosting|SocialMediaPosting|ForumPosting|ClaimReview|^Report|^Review)$/u;
/** How deep articles are looked for: in a list, in `@graph`, as `mainEntity`. */
const MAX_DEPTH = 4;
const MAX_NODES = 1000;

const text = z.string().trim().min(1);
const absent = undefined;
const named = z.union([
  text.transform(name => [name]),
  z.object({ name: text }).transform(({ name }) => [name]),
]);
const names = z.union([named, z.array(named.catch([])).transform(lists => lists.flat())]);
const tags = z.union([
  text.transform(list => list.split(',').map(tag => tag.trim())),
  z.array(text.catch('')),
]);
const address = z.union([text, z.object({ '@id': text }).transform(page => page['@id'])]);

const node = z.object({
  '@type': z.union([text.transform(type => [type]), z.array(z.string())]),
  headline: text.optional().catch(absent),
  name: text.optional().catch(absent),
  datePublished: text.optional().catch(absent),
  dateModified: text.optional().catch(absent),
  inLanguage: z
    .union([text, z.object({ alternateName: text }).transform(l => l.alternateName)])
    .optional()
    .catch(absent),
  author: names.optional().catch(absent),
  publisher: names.optional().catch(absent),
  url: text.optional().catch(absent),
  mainEntityOfPage: address.optional().catch(absent),
  description: text.optional().catch(absent),
  keywords: tags.optional().catch(absent),
});

/** Reads JSON-LD scripts (schema.org); what is not JSON or no article says nothing. */
export function readJsonLd(scripts: readonly string[]): ArticleData {
  const article = scripts.flatMap(script => nodesOf(parseJson(script))).find(isArticle);
  if (article === undefined) return {};
  return {
    titles: [article.headline, article.name].flatMap(title => title ?? []),
    published: article.datePublished,
    updated: article.dateModified,
    language: article.inLanguage,
    authors: nonEmpty(article.author),
    publisher: article.publisher?.at(0),
    url: article.url ?? article.mainEntityOfPage,
    description: article.description,
    tags: nonEmpty(article.keywords),
  };
}

function isArticle(data: z.infer<typeof node>): boolean {
  return data['@type'].some(type => ARTICLE.test(type));
}

function nonEmpty(list: readonly string[] | undefined): readonly string[] | undefined {
  const filled = list?.filter(item => item !== '');
  return filled === undefined || filled.length === 0 ? undefined : filled;
}

/** The typed nodes of a document, parents first. */
function nodesOf(document: unknown): z.infer<typeof node>[] {
  const found: z.infer<typeof node>[] = [];
  let level: readonly unknown[] = [document];
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth += 1) {
    for (const item of level) {
      const parsed = node.safeParse(item);
      if (parsed.success) found.push(parsed.data);
    }
    level = level.flatMap(childrenOf).slice(0, MAX_NODES);
  }
  return found;
}

const parent = z
  .object({ '@graph': z.unknown(), mainEntity: z.unknown(), mainEntityOfPage: z.unknown() })
  .partial();

function childrenOf(item: unknown): readonly unknown[] {
  if (Array.isArray(item)) return item;
  const parsed = parent.safeParse(item);
  return parsed.success ? Object.values(parsed.data) : [];
}

/** Some pages wrap the JSON in a CDATA section. */
function parseJson(script: string): unknown {
  try {
    return JSON.parse(script.replace('<![CDATA[', '').replace(']]>', ''));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
