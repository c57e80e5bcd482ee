import { describe, expect, it } from 'vitest';
import { createFetch } from '../../../src/sources/fetch/createFetch.ts';

const SPECIAL: readonly (readonly [name: string, url: string])[] = [
  ['loopback', 'http://127.0.0.1/'],
  ['loopback over https', 'https://127.0.0.1/'],
  ['another loopback', 'http://127.255.255.254/'],
  ['loopback in decimal', 'http://2130706433/'],
  ['loopback in hexadecimal', 'http://0x7f000001/'],
  ['loopback in octal', 'http://017700000001/'],
  ['loopback in octal parts', 'http://0177.0.0.01/'],
  ['loopback in hexadecimal parts', 'http://0x7f.0x0.0x0.0x1/'],
  ['loopback in mixed parts', 'http://0x7f.0.01/'],
  ['loopback in one short form', 'http://127.1/'],
  ['loopback in another short form', 'http://127.0.1/'],
  ['loopback with a final dot', 'http://127.0.0.1./'],
  ['loopback in full-width digits', 'http://１２７.０.０.１/'],
  ['loopback in circled digits', 'http://①②⑦.⓪.⓪.①/'],
  ['loopback with ideographic dots', 'http://127。0。0。1/'],
  ['loopback percent-encoded', 'http://%31%32%37.0.0.1/'],
  ['loopback with a tab', 'http://127.0.\t0.1/'],
  ['loopback after backslashes', 'http:\\\\127.0.0.1\\'],
  ['loopback without slashes', 'http:127.0.0.1'],
  ['unspecified', 'http://0.0.0.0/'],
  ['unspecified as zero', 'http://0/'],
  ['this network', 'http://0.1.2.3/'],
  ['private, class A', 'http://10.0.0.1/'],
  ['private, class A, in decimal', 'http://167772161/'],
  ['private, class B', 'http://172.16.0.1/'],
  ['private, end of class B', 'http://172.31.255.255/'],
  ['private, class C', 'http://192.168.0.1/'],
  ['private, in a short form', 'http://192.168.1/'],
  ['carrier-grade NAT', 'http://100.64.0.1/'],
  ['link-local', 'http://169.254.1.1/'],
  ['cloud metadata', 'http://169.254.169.254/latest/meta-data/'],
  ['cloud metadata in decimal', 'http://2852039166/'],
  ['cloud metadata in hexadecimal', 'http://0xa9fea9fe/'],
  ['cloud metadata of Alibaba', 'http://100.100.100.200/'],
  ['protocol assignments', 'http://192.0.0.1/'],
  ['documentation 1', 'http://192.0.2.1/'],
  ['documentation 2', 'http://198.51.100.1/'],
  ['documentation 3', 'http://203.0.113.1/'],
  ['6to4 relay', 'http://192.88.99.1/'],
  ['benchmarking', 'http://198.18.0.1/'],
  ['multicast', 'http://224.0.0.1/'],
  ['end of multicast', 'http://239.255.255.255/'],
  ['reserved', 'http://240.0.0.1/'],
  ['broadcast', 'http://255.255.255.255/'],
  ['IPv6 loopback', 'http://[::1]/'],
  ['IPv6 loopback in full', 'http://[0:0:0:0:0:0:0:1]/'],
  ['IPv6 unspecified', 'http://[::]/'],
  ['IPv4-mapped loopback', 'http://[::ffff:127.0.0.1]/'],
  ['IPv4-mapped loopback in hexadecimal', 'http://[::ffff:7f00:1]/'],
  ['IPv4-mapped private', 'http://[::ffff:10.0.0.1]/'],
  ['IPv4-mapped public', 'http://[::ffff:8.8.8.8]/'],
  ['IPv4-compatible loopback', 'http://[::127.0.0.1]/'],
  ['IPv4-translated', 'http://[::ffff:0:127.0.0.1]/'],
  ['NAT64 loopback', 'http://[64:ff9b::7f00:1]/'],
  ['NAT64 public', 'http://[64:ff9b::8.8.8.8]/'],
  ['local NAT64', 'http://[64:ff9b:1::7f00:1]/'],
  ['6to4 loopback', 'http://[2002:7f00:1::]/'],
  ['Teredo', 'http://[2001::1]/'],
  ['ORCHIDv2', 'http://[2001:20::1]/'],
  ['IPv6 benchmarking', 'http://[2001:2::1]/'],
  ['IPv6 documentation', 'http://[2001:db8::1]/'],
  ['newer IPv6 documentation', 'http://[3fff::1]/'],
  ['discard only', 'http://[100::1]/'],
  ['segment routing', 'http://[5f00::1]/'],
  ['unique local', 'http://[fc00::1]/'],
  ['unique local, fd', 'http://[fd12:3456:789a::1]/'],
  ['cloud metadata over IPv6', 'http://[fd00:ec2::254]/'],
  ['IPv6 link-local', 'http://[fe80::1]/'],
  ['site-local', 'http://[fec0::1]/'],
  ['IPv6 multicast', 'http://[ff02::1]/'],
  ['unassigned IPv6', 'http://[4000::1]/'],
];

const MALFORMED: readonly (readonly [name: string, url: string, id: string])[] = [
  ['an IPv6 zone', 'http://[fe80::1%25eth0]/', 'invalidUrl'],
  ['a bare IPv6 zone', 'http://[fe80::1%eth0]/', 'invalidUrl'],
  ['an IPv4 part out of range', 'http://127.0.0.256/', 'invalidUrl'],
  ['five IPv4 parts', 'http://127.0.0.0.1/', 'invalidUrl'],
  ['no host', 'http://', 'invalidUrl'],
  ['no protocol', 'example.org/page', 'invalidUrl'],
  ['a space in the host', 'http://exa mple.org/', 'invalidUrl'],
  ['more than 2,048 characters', `http://example.org/${'a'.repeat(2048)}`, 'invalidUrl'],
  ['a file', 'file:///etc/passwd', 'protocol'],
  ['FTP', 'ftp://example.org/', 'protocol'],
  ['data', 'data:text/html,x', 'protocol'],
  ['a script', 'javascript:alert(1)', 'protocol'],
  ['Gopher', 'gopher://example.org/', 'protocol'],
  ['a web socket', 'ws://example.org/', 'protocol'],
  ['a blob', 'blob:https://example.org/1', 'protocol'],
  ['a user name', 'http://user@example.org/', 'credentials'],
  ['a password', 'http://:secret@example.org/', 'credentials'],
  ['a host as user name', 'http://example.org@127.0.0.1/', 'credentials'],
  ['SSH', 'http://example.org:22/', 'port'],
  ['Redis', 'http://example.org:6379/', 'port'],
  ['another web port', 'http://example.org:8080/', 'port'],
  ['port 0', 'http://example.org:0/', 'port'],
];

const RESOLVED = [
  '127.0.0.1',
  '10.1.2.3',
  '169.254.169.254',
  '::1',
  '::ffff:10.0.0.1',
  'fe80::1%eth0',
];

const SETTINGS = { fetch: true, fetchHosts: null, userAgent: 'Footnote/test' };

describe('addresses that are refused', () => {
  const fetch = createFetch(SETTINGS, {
    resolve: () => Promise.reject(new Error('resolved')),
  });

  it.each(SPECIAL)('refuses a special address: %s', async (_, url) => {
    const outcome = await fetch(url);
    expect(outcome).toMatchObject({ kind: 'refused', reason: { id: 'specialAddress' } });
  });

  it.each(MALFORMED)('refuses %s', async (_, url, id) => {
    expect(await fetch(url)).toMatchObject({ kind: 'refused', reason: { id } });
  });

  it.each(RESOLVED)('refuses a name that leads to %s', async address => {
    const family = address.includes(':') ? 6 : 4;
    const resolve = () => Promise.resolve([{ address, family }]);
    const outcome = await createFetch(SETTINGS, { resolve })('http://inside.example/');
    const reason = { id: 'specialAddress', host: 'inside.example' };
    expect(outcome).toEqual({ kind: 'refused', reason });
  });

  it('refuses a name if one of its addresses is special', async () => {
    const addresses = ['93.184.215.14', '10.0.0.1'].map(address => ({ address, family: 4 }));
    const resolve = () => Promise.resolve(addresses);
    const outcome = await createFetch(SETTINGS, { resolve })('http://both.example/');
    expect(outcome).toMatchObject({ kind: 'refused', reason: { id: 'specialAddress' } });
  });

  it('refuses everything when fetching is off', async () => {
    const outcome = await createFetch({ ...SETTINGS, fetch: false })('http://example.org/');
    expect(outcome).toEqual({ kind: 'refused', reason: { id: 'off' } });
  });

  it.each([
    'http://other.org/',
    'http://example.net/',
    'http://notexample.net/',
    'http://8.8.8.8/',
    'http://example.org.evil.net/',
  ])('refuses a host that is not listed: %s', async url => {
    const settings = { ...SETTINGS, fetchHosts: ['example.org', '*.example.net'] };
    const outcome = await createFetch(settings)(url);
    expect(outcome).toMatchObject({ kind: 'refused', reason: { id: 'hostNotAllowed' } });
  });
});
