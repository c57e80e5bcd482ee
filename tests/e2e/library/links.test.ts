import type { RequestListener } from 'node:http';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { ADD_TO_LIBRARY } from '../../../commands/addToLibrary.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { ferryPage, ferryText } from '../../sources/fetch/pages.ts';
import { HTML, startServer, status, type TestOptions } from '../../sources/fetch/startServer.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { buttonsOf } from '../messaging.ts';
import { updateOf } from '../outcomes.ts';
import { descriptionOf } from '../quotes.ts';

interface Linked {
  readonly footnote: Footnote;
  readonly mo: User;
  readonly url: (path: string) => string;
  /** Replaces what the server answers. */
  readonly answer: (listener: RequestListener) => void;
}

/** Starts a bot that may fetch from a server, which answers with a text about the ferry. */
async function startLinked(options: TestOptions = {}): Promise<Linked> {
  let listener: RequestListener = text(ferryText('noon'));
  const { fetch, url } = await startServer((...exchange) => listener(...exchange), options);
  const footnote = await startFootnote({ articles: {}, stores: true, fetch });
  return {
    footnote,
    mo: footnote.sandbox.member('Mo', { permissions: PermissionFlagsBits.ManageMessages }),
    url,
    answer: changed => {
      listener = changed;
    },
  };
}

/** Texts are read without a worker, which takes a second to start. */
function text(content: string, headers: Record<string, string> = {}): RequestListener {
  return status(200, { 'content-type': 'text/markdown', ...headers }, content);
}

async function addPage({ mo, url }: Linked, path = '/ferry'): Promise<void> {
  await mo.press(await mo.slash('library add', { link: url(path) }), 'Add');
}

async function titles({ libraryOf, sandbox }: Footnote): Promise<(string | null)[]> {
  return (await (await libraryOf(sandbox.guild.id)).listArticles()).map(({ title }) => title);
}

describe('/library add with a link', () => {
  it('previews the page privately; once added, it can be asked about', async () => {
    const { footnote, mo, url, answer } = await startLinked();
    answer(status(200, HTML, ferryPage('noon')));
    const preview = await mo.slash('library add', { link: `${url('/ferry')}?utm_source=x#top` });
    expect(preview.isPrivate).toBe(true);
    const shown = descriptionOf(preview);
    expect(shown).toContain('**Ferry to Sandholm**\nHarbour News');
    expect(shown).toContain(`<${url('/ferry')}>`);
    expect(shown).toContain('The ferry to Sandholm leaves at noon');
    expect(buttonsOf(preview)).toEqual(['Add', 'Edit details', 'Discard']);
    await mo.press(preview, 'Add');
    const answered = await mo.slash('ask', { question: 'When does the ferry to Sandholm leave?' });
    expect(descriptionOf(answered)).toContain('at noon on Fridays');
    const library = await footnote.libraryOf(footnote.sandbox.guild.id);
    const [article] = await library.listArticles();
    expect(article).toMatchObject({ origin: 'link', name: 'ferry.html', url: url('/ferry') });
    const original = await library.readOriginal(article?.sha256 ?? '');
    expect(Buffer.from(original ?? []).toString()).toBe(ferryPage('noon'));
  });

  it('adds the page besides a file, or says beside its preview why not', async () => {
    const { footnote, mo, url, answer } = await startLinked();
    const bytes = Buffer.from('# Tram to Sandholm\n\nThe tram leaves every ten minutes.\n');
    const file = { name: 'tram.md', contentType: 'text/markdown', bytes };
    const preview = await mo.slash('library add', { file, link: url('/ferry') });
    expect(preview.content).toMatch(/^Preview of 2 files/u);
    await mo.press(preview, 'Add all');
    expect(new Set(await titles(footnote))).toEqual(
      new Set(['Ferry to Sandholm', 'Tram to Sandholm']),
    );
    answer(status(404, {}, ''));
    await mo.slash('library add', { file, link: url('/gone') });
    const refused = await mo.awaits(({ content }) => content.includes(url('/gone')));
    expect(refused.isPrivate).toBe(true);
  });

  it('names the article with the same link, and offers to replace it', async () => {
    const linked = await startLinked();
    const { mo, url, answer, footnote } = linked;
    await addPage(linked);
    answer(text(ferryText('one')));
    const preview = await mo.slash('library add', { link: url('/ferry') });
    expect(descriptionOf(preview)).toContain('same link: **Ferry to Sandholm**');
    await mo.press(preview, 'Replace with this text');
    expect(await titles(footnote)).toEqual(['Ferry to Sandholm']);
  });

  it.each<[string, RequestListener, string]>([
    ['does not exist', status(404), 'There is no such page.'],
    ['fails', status(503), 'The site answered with the error 503.'],
    ['is empty', text(''), 'It is empty.'],
    ['redirects for ever', status(302, { location: '/ferry' }), 'It redirects too often.'],
  ])('says why it takes no page that %s', async (_, listener, reason) => {
    const { footnote, mo, url, answer } = await startLinked();
    answer(listener);
    const reply = await mo.slash('library add', { link: url('/ferry') });
    expect(reply.isPrivate).toBe(true);
    expect(reply.content).toContain(`<${url('/ferry')}> — ${reason}`);
    expect(await titles(footnote)).toEqual([]);
  });

  it('says that a site took too long', async () => {
    const { mo, url, answer } = await startLinked({ limits: { milliseconds: 200 } });
    answer(() => undefined);
    const reply = await mo.slash('library add', { link: url('/ferry') });
    expect(reply.content).toContain('It took too long to answer.');
  });

  it('says that a page is too large', async () => {
    const { mo, url } = await startLinked({ limits: { maxBytes: 100 } });
    const reply = await mo.slash('library add', { link: url('/ferry') });
    expect(reply.content).toContain('It is too large: at most');
  });

  it('says that robots.txt forbids it', async () => {
    const robots = status(200, {}, 'User-agent: *\nDisallow: /');
    const { mo, url } = await startLinked({ robots });
    const reply = await mo.slash('library add', { link: url('/ferry') });
    expect(reply.content).toContain('news.example does not let programs fetch this page');
  });

  it('says that fetching is off', async () => {
    const { mo, url } = await startLinked({ settings: { fetch: false } });
    const reply = await mo.slash('library add', { link: url('/ferry') });
    expect(reply.content).toContain('Save the page and add it as a file.');
  });

  it('says that a host is not allowed', async () => {
    const { mo, url } = await startLinked({ settings: { fetchHosts: ['other.example'] } });
    const reply = await mo.slash('library add', { link: url('/ferry') });
    expect(reply.content).toContain('do not let it fetch pages from news.example');
  });

  it.each(['ferry', 'file:///etc/passwd', 'https://me:secret@news.example/', '**x**@everyone'])(
    'says what a link is, and escapes what was typed: %s',
    async link => {
      const { mo } = await startLinked();
      const reply = await mo.slash('library add', { link });
      expect(reply.content).toContain('Footnote only fetches web pages');
      expect(reply.content).not.toContain('**x**');
    },
  );
});

describe('Add to library', () => {
  it('takes the links of a message that another member wrote, but not their words', async () => {
    const { footnote, mo, url } = await startLinked();
    const ana = footnote.sandbox.member('Ana');
    const message = ana.say(`Have you seen <${url('/ferry')}>, and (${url('/ferry')})?`);
    const preview = await mo.rightClick(message, ADD_TO_LIBRARY);
    expect(preview.content).toContain('Preview of 1 article');
    expect(preview.content).toContain(
      'Footnote does not turn what other members write in chat into a source',
    );
    expect(updateOf(await mo.press(preview, 'Add')).content).toContain('Added 1 article');
  });

  it('says which of several links it refuses', async () => {
    const { footnote, mo, url, answer } = await startLinked();
    answer((request, response) =>
      (request.url === '/ferry' ? text(ferryText('noon')) : status(404))(request, response),
    );
    const message = footnote.sandbox.member('Ana').say(`${url('/gone')} ${url('/ferry')}`);
    const preview = await mo.rightClick(message, ADD_TO_LIBRARY);
    expect(descriptionOf(preview)).toContain('**Ferry to Sandholm**');
    const refusal = `<${url('/gone')}> — There is no such page.`;
    await footnote.bot().idle();
    expect(mo.sees().map(({ content }) => content)).toContain(refusal);
  });
});

describe('/library refresh', () => {
  it('says that nothing has changed, after asking with the validators', async () => {
    const linked = await startLinked();
    const { mo, answer } = linked;
    answer(text(ferryText('noon'), { etag: '"1"' }));
    await addPage(linked);
    answer((request, response) => {
      const isKnown = request.headers['if-none-match'] === '"1"';
      status(isKnown ? 304 : 500)(request, response);
    });
    const reply = await mo.slash('library refresh', {});
    expect(reply).toMatchObject({ isPrivate: true, content: 'Checked 1 page, 1 unchanged.' });
  });

  it('saves a changed page as a new version, in which the next answer is', async () => {
    const linked = await startLinked();
    const { mo, answer } = linked;
    await addPage(linked);
    answer(text(ferryText('three', 'Ferry to Sandholm leaves later')));
    const reply = await mo.slash('library refresh', { article: 'Ferry to Sandholm' });
    expect(reply.content).toContain('**Ferry to Sandholm** has changed: saved as version 2.');
    const answered = await mo.slash('ask', { question: 'When does the ferry to Sandholm leave?' });
    expect(descriptionOf(answered)).toContain('at three on Fridays');
    expect(descriptionOf(await mo.slash('library log', {}))).toMatch(
      /The page of \*\*Ferry to Sandholm leaves later\*\* has changed: new version\n/u,
    );
  });

  it('keeps the details that a member has edited', async () => {
    const linked = await startLinked();
    const { footnote, mo, url, answer } = linked;
    const preview = await mo.slash('library add', { link: url('/ferry') });
    const opened = await mo.press(preview, 'Edit details');
    if (opened.kind !== 'modal') throw new Error('no form');
    const fields = { title: 'Timetable', publisher: 'Harbour News' };
    await mo.press(updateOf(await mo.submit(opened.modal, fields)), 'Add');
    answer(text(ferryText('three', 'Another title')));
    await mo.slash('library refresh', {});
    expect(await titles(footnote)).toEqual(['Timetable']);
  });

  it('flags a deleted page in the log and the list, and takes that back when it returns', async () => {
    const linked = await startLinked();
    const { mo, answer } = linked;
    await addPage(linked);
    answer(status(410));
    const gone = await mo.slash('library refresh', {});
    expect(gone.content).toContain('**Ferry to Sandholm**: the page is gone.');
    expect(descriptionOf(await mo.slash('library list', {}))).toContain('page gone since');
    answer(text(ferryText('noon')));
    await mo.slash('library refresh', {});
    expect(descriptionOf(await mo.slash('library list', {}))).not.toContain('page gone since');
    const log = descriptionOf(await mo.slash('library log', {}));
    expect(log).toContain('The page of **Ferry to Sandholm** is back');
    expect(log).toContain('The page of **Ferry to Sandholm** is gone');
  });

  it('keeps the article, and logs nothing, when its page cannot be fetched for now', async () => {
    const linked = await startLinked();
    const { mo, answer } = linked;
    await addPage(linked);
    answer(status(500));
    const reply = await mo.slash('library refresh', {});
    expect(reply.content).toContain(
      '**Ferry to Sandholm** — The site answered with the error 500.',
    );
    expect(descriptionOf(await mo.slash('library log', {}))).not.toContain('\n');
  });

  it('checks nothing in a server without links', async () => {
    const { mo } = await startLinked();
    const reply = await mo.slash('library refresh', {});
    expect(reply.content).toBe('This server has not added any articles by link yet.');
  });

  it('is for members who may manage messages', async () => {
    const { footnote } = await startLinked();
    const ana = footnote.sandbox.member('Ana');
    await expect(ana.slash('library refresh', {})).rejects.toThrow('not offered');
  });
});
