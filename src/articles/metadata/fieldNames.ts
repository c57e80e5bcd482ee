import { wordList } from '../../languages/wordList.ts';

/** What metadata can say of an article. */
export type Property =
  | 'title'
  | 'publisher'
  | 'url'
  | 'published'
  | 'updated'
  | 'language'
  | 'authors'
  | 'description'
  | 'tags'
  | 'draft'
  | 'status'
  | 'site'
  | 'path';

/**
 * The names that files give each property, normalized; the first that makes sense is taken.
 *
 * Source: documentation of Jekyll, Hugo, Zola, Pelican, Hexo, Eleventy, Docusaurus and MultiMarkdown;
 * Open Graph, Dublin Core and schema.org; RSS and Atom; RFC 5322; PDF 32000-1 and ECMA-376; Astro; the
 * messages that Outlook saves, in the languages of Footnote and their neighbours.
 */
export const NAMES: Readonly<Record<Property, readonly string[]>> = {
  title: wordList(`
    title headline ogtitle twittertitle dctitle dctermstitle name subject
    titel titre titolo título tytuł заголовок назва название
    betreff objet oggetto asunto assunto onderwerp temat тема`),
  publisher: wordList(`
    publisher sitename ogsitename site outlet publication newspaper source dcpublisher organization`),
  url: wordList(`
    url canonicalurl canonical link permalink ogurl originalurl sourceurl mainentityofpage source`),
  published: wordList(`
    published datepublished publishedtime publishedat publishedon articlepublishedtime
    ogpublishedtime publishdate publisheddate pubdate pubdatetime publicationdate firstpublished date issued dcdate
    dctermsissued dctermsdate posted postedat datecreated created createdat creationdate
    dctermscreated sent datum fecha дата
    gesendet envoyé enviado inviato verzonden wysłano надіслано отправлено`),
  updated: wordList(`
    updated datemodified updatedat updatedon updateddate dateupdated lastupdated articlemodifiedtime
    ogupdatedtime lastmod lastmodified lastmodifiedat modified modifiedat modifieddate moddate
    moddatetime dctermsmodified`),
  language: wordList(`
    language lang locale inlanguage contentlanguage oglocale dclanguage dctermslanguage
    sprache langue lingua idioma język мова язык`),
  authors: wordList(`
    authors author by byline creator dccreator dctermscreator articleauthor writer from
    autor auteur autore автор von van від от`),
  description: wordList(`
    description summary excerpt abstract standfirst ogdescription twitterdescription dcdescription
    metadescription`),
  tags: wordList('tags tag keywords newskeywords articletag categories category topics'),
  draft: wordList('draft isdraft'),
  status: wordList('status poststatus'),
  site: wordList('siteurl baseurl site'),
  path: wordList('path permalink url canonicalurl canonical ogurl'),
};

/** Maps in which static site generators keep fields of their own: Zola's and Hugo's. */
export const NESTED = wordList('extra params taxonomies');

/** Names that mark a block as metadata, normalized. */
export const FIELD_NAMES: ReadonlySet<string> = new Set([
  ...Object.values(NAMES).flat(),
  'charset',
  'encoding',
  'layout',
  'slug',
]);

/** A name without case, blanks and marks: `og:site_name` and `Site-Name` end alike. */
export function normalizeName(name: string): string {
  return name.toLowerCase().replaceAll(/[\s._:@-]/gu, '');
}
