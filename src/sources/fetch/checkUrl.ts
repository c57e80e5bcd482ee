import { isIP } from 'node:net';
import { refused } from './fetchOutcome.ts';

/** Which addresses may be fetched. */
export interface UrlRules {
  /** Host names, with `*.example.org` for all below example.org; null for all public hosts. */
  readonly hosts: readonly string[] | null;
  /** IP addresses with ports, such as `127.0.0.1:8080`, that are fetched from whatever the other rules say. */
  readonly localHosts: readonly string[];
  readonly ports: readonly number[];
  readonly isAllowedAddress: (address: string) => boolean;
}

const PROTOCOL_PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };
const MAX_URL_LENGTH = 2048;

/**
 * Parses an address and checks all that is known before its name is resolved.
 *
 * @throws FetchError with the reason of a refusal.
 */
export function checkUrl(text: string, rules: UrlRules, base?: URL): URL {
  if (text.length > MAX_URL_LENGTH || !URL.canParse(text, base?.href)) {
    throw refused({ id: 'invalidUrl' });
  }
  const url = new URL(text, base);
  const protocolPort = PROTOCOL_PORTS[url.protocol];
  if (protocolPort === undefined) throw refused({ id: 'protocol', protocol: url.protocol });
  if (url.username !== '' || url.password !== '') throw refused({ id: 'credentials' });
  if (rules.localHosts.includes(url.host)) return url;
  const port = url.port === '' ? protocolPort : Number(url.port);
  if (!rules.ports.includes(port)) throw refused({ id: 'port', port: String(port) });
  checkHost(url.hostname, rules);
  return url;
}

/** Checks a host as `URL` spells it: IPv4 in four decimal parts, IPv6 in brackets. */
function checkHost(host: string, { hosts, isAllowedAddress }: UrlRules): void {
  if (hosts !== null && !hosts.some(pattern => matchesHost(host, pattern))) {
    throw refused({ id: 'hostNotAllowed', host });
  }
  // No name is looked up for these, so no later check would see them.
  const address = host.replace(/^\[|\]$/gu, '');
  if (isIP(address) !== 0 && !isAllowedAddress(address)) {
    throw refused({ id: 'specialAddress', host });
  }
}

function matchesHost(host: string, pattern: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}
