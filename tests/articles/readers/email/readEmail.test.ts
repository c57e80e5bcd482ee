import { describe, expect, it } from 'vitest';
import { readEmail } from '../../../../src/articles/readers/email/readEmail.ts';
import type { Extract } from '../../../../src/articles/readers/extract.ts';

async function read(message: string): Promise<Extract> {
  const result = await readEmail(message);
  const extract = result.ok ? result.extracts[0] : undefined;
  if (extract === undefined) throw new Error('no extract');
  return extract;
}

const multipart = (...parts: string[]): string =>
  `Subject: Pier\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${parts.map(part => `--b\n${part}\n`).join('')}--b--\n`;

describe('readEmail', () => {
  it('reads a message whose file is named as text', async () => {
    const extract = await read(`From: "Desk" <desk@example.org>
To: list@example.org
Subject: East pier closed
Date: Tue, 4 Mar 2025 09:12:00 +0000
MIME-Version: 1.0

The harbour council closed the east pier on Tuesday.
`);
    expect(extract).toEqual({
      text: 'The harbour council closed the east pier on Tuesday.',
      blocks: null,
      landmarks: [],
      firstLine: null,
      fields: {
        title: 'East pier closed',
        authors: ['Desk'],
        published: 'Tue, 4 Mar 2025 09:12:00 +0000',
      },
      warnings: [],
    });
  });

  it('reads encoded words and quoted-printable text in other charsets', async () => {
    const extract = await read(`Subject: =?iso-8859-1?Q?Br=FCcke?= =?utf-8?B?IHp1?=
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

Die Br=FCcke ist seit Dienstag =
gesperrt.
`);
    expect(extract.fields).toEqual({ title: 'Brücke zu' });
    expect(extract.text).toBe('Die Brücke ist seit Dienstag gesperrt.');
  });

  it('reads a message of one header and a line', async () => {
    expect(await read('Subject: x\n\nText.')).toMatchObject({
      text: 'Text.',
      fields: { title: 'x' },
    });
  });

  it('joins flowed lines', async () => {
    const { text } = await read(
      'Subject: x\nContent-Type: text/plain; format=flowed\n\nThe pier \nis closed.\n\nThe lamp.',
    );
    expect(text).toBe('The pier is closed.\n\nThe lamp.');
  });

  it.each([
    ['From: A\nSent: Tuesday, 4 March 2025 08:00\nTo: B\nSubject: Pier'],
    ['Von: A\nGesendet: Dienstag, 4. März 2025 08:00\nAn: B\nBetreff: Pier'],
    ['De : A\nEnvoyé : mardi 4 mars 2025 08:00\nÀ : B\nObjet : Pier'],
  ])('leaves out the earlier message below its headers: %s', async headers => {
    const { text } = await read(`Subject: x\n\nClosed.\n\n${headers}\n\nIs the pier closed?`);
    expect(text).toBe('Closed.');
  });

  it('leaves out the earlier message and the signature of an HTML message', async () => {
    const head = 'Subject: x\nContent-Type: text/html\n\n<p>Closed.</p>';
    const earlier =
      '<div><b>From:</b> A<br><b>Sent:</b> Tuesday, 4 March 2025<br><b>To:</b> B<br><b>Subject:</b> Pier</div><p>Is it?</p>';
    expect(await read(head + earlier)).toMatchObject({ text: 'Closed.', blocks: [{ start: 0 }] });
    expect((await read(`${head}<div>-- <br>A. Berg</div>`)).text).toBe('Closed.');
  });

  it('leaves out the footer of a mailing list', async () => {
    const { text } = await read(
      `Subject: x\n\nClosed.\n${'_'.repeat(47)}\nHarbour mailing list\nharbour@example.org`,
    );
    expect(text).toBe('Closed.');
  });

  it('reads the messages of a mailbox, each in its encoding', async () => {
    const start = 'From a@example.org Tue Mar  4 09:12:00 2025\n';
    const result = await readEmail(
      Buffer.concat([
        Buffer.from(`${start}Subject: One\nContent-Type: text/plain; charset=utf-8\n\nBrücke.\n\n`),
        Buffer.from(`${start}Subject: Re: Two\nSent: Tue, 4 Mar 2025\n\nFrom here on.\n`),
      ]),
    );
    expect(result).toMatchObject({
      ok: true,
      extracts: [
        { text: 'Brücke.', fields: { title: 'One' } },
        { text: 'From here on.', fields: { title: 'Two', published: 'Tue, 4 Mar 2025' } },
      ],
    });
  });

  it('reads bytes', async () => {
    const result = await readEmail(new TextEncoder().encode('Subject: Pier\n\nClosed.'));
    expect(result).toMatchObject({ ok: true, extracts: [{ text: 'Closed.' }] });
  });

  it('names the mailing list, the language and the address in its archive', async () => {
    const { fields } = await read(`Subject: Re: AW: Fwd: Pier
List-Id: "Harbour news" <harbour.example.org>
Content-Language: en
Archived-At: <https://lists.example.org/1>

Closed.`);
    expect(fields).toEqual({
      title: 'Pier',
      publisher: 'Harbour news',
      language: 'en',
      url: 'https://lists.example.org/1',
    });
  });

  it('reads HTML where there is no plain text', async () => {
    const html =
      '<p>The pier &amp; lamp.</p><script>x</script><blockquote type="cite">Old.</blockquote>';
    expect(await read(`Subject: x\nContent-Type: text/html\n\n${html}`)).toMatchObject({
      text: 'The pier & lamp.',
      blocks: [{ start: 0, end: 16, role: 'text', level: null }],
    });
  });

  it('prefers plain text to HTML', async () => {
    const { text } = await read(
      multipart('Content-Type: text/plain\n\nThe pier.')
        .replace('mixed', 'alternative')
        .replace('--b--', '--b\nContent-Type: text/html\n\n<p>Other</p>\n--b--'),
    );
    expect(text).toBe('The pier.');
  });

  it('counts attachments in one warning', async () => {
    const attachment =
      'Content-Type: image/png\nContent-Disposition: attachment; filename=a.png\n\nx';
    const body = 'Content-Type: text/plain\n\nThe pier.';
    expect((await read(multipart(body, attachment))).warnings).toEqual([
      'has 1 attachment that was not read',
    ]);
    expect((await read(multipart(body, attachment, attachment))).warnings).toEqual([
      'has 2 attachments that were not read',
    ]);
  });

  it.each([
    ['a signature', 'The pier.\n\n-- \nAnn Roe\nHarbour Post'],
    ['a quoted message', 'The pier.\n\n> Which one?\n>> That one.'],
    [
      'who wrote it',
      'The pier.\n\nOn Tue, 4 Mar 2025 at 09:12, Ann Roe\n<ann@example.org> wrote:\n\n> Which one?',
    ],
    ['a message below', 'The pier.\n\n-----Original Message-----\nFrom: Ann\n\nWhich one?'],
  ])('leaves out %s', async (_name, body) => {
    expect((await read(`Subject: x\n\n${body}`)).text).toBe('The pier.');
  });

  it('keeps answers between quoted lines, and a line that introduces a quotation', async () => {
    const body = '> Which one?\n\nThe east pier.\n\n> When?\n\nThe council says:\n\n> On Tuesday.';
    expect((await read(`Subject: x\n\n${body}`)).text.split(/\n+/u)).toEqual([
      'The east pier.',
      'The council says:',
    ]);
  });

  it('refuses a message without text', async () => {
    expect(await readEmail('Subject: x\n\n> Old.')).toEqual({
      ok: false,
      reason: 'is an e-mail message without text',
    });
  });

  it('refuses parts that are nested too deeply', async () => {
    const parts = Array.from(
      { length: 300 },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n`,
    );
    expect((await readEmail(`Subject: x\n${parts.join('')}`)).ok).toBe(false);
  });

  it('survives many quoted lines and reply marks', async () => {
    const message = `Subject: ${'Re: '.repeat(10_000)}Pier\n\nClosed.\n${'\n\n> x'.repeat(5000)}`;
    expect(await read(message)).toMatchObject({ text: 'Closed.', fields: { title: 'Pier' } });
  });
});
