import { describe, expect, it } from 'vitest';
import { createFetch } from '../../../src/sources/fetch/createFetch.ts';
import { isPublicAddress } from '../../../src/sources/fetch/publicAddress.ts';
import { page, startServer } from './startServer.ts';

describe('a server on this computer', () => {
  const settings = { fetch: true, fetchHosts: ['news.example'], userAgent: 'Footnote/test' };

  it('is fetched from if its address and port are allowed', async () => {
    const { url, port } = await startServer(page);
    const fetch = createFetch(settings, { localHosts: [`127.0.0.1:${port}`] });
    expect(await fetch(url('/a', '127.0.0.1'))).toMatchObject({ kind: 'fetched' });
  });

  it.each(['localhost', '127.0.0.2', '[::1]'])('is refused as %s', async host => {
    const { url, port } = await startServer(page);
    const fetch = createFetch(settings, { localHosts: [`127.0.0.1:${port}`] });
    expect(await fetch(url('/a', host))).toMatchObject({ kind: 'refused' });
  });

  it('is refused under the name of an allowed host', async () => {
    const { url, port, limits } = await startServer(page);
    const fetch = createFetch(settings, {
      ...limits,
      isAllowedAddress: isPublicAddress,
      localHosts: [`127.0.0.1:${port}`],
    });
    expect(await fetch(url('/a'))).toMatchObject({ reason: { id: 'specialAddress' } });
  });
});
