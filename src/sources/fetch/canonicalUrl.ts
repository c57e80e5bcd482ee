/**
 * Parameters that say where a reader came from, never what is shown. Source: Brave's query filter
 * (https://github.com/brave/brave-core, components/query_filter). `utm_` parameters are Google
 * Analytics' (https://support.google.com/analytics/answer/10917952).
 */
const TRACKING_PARAMETERS: ReadonlySet<string> = new Set([
  '__s',
  '_hsenc',
  '_openstat',
  'dclid',
  'fbclid',
  'gbraid',
  'gclid',
  'igshid',
  'mc_eid',
  'mkt_tok',
  'msclkid',
  'oly_anon_id',
  'oly_enc_id',
  'rb_clickid',
  's_cid',
  'twclid',
  'vero_conv',
  'vero_id',
  'wbraid',
  'wickedid',
  'yclid',
]);

/**
 * The address by which links to one page are known as such: without fragment and tracking parameters,
 * as `URL` spells it. The order and the spelling of other parameters stay.
 *
 * @throws TypeError when the text is not an address.
 */
export function canonicalUrl(text: string): string {
  const url = new URL(text);
  url.hash = '';
  const parameters = url.search.slice(1).split('&');
  url.search = parameters.filter(parameter => !isTracking(parameter)).join('&');
  return url.href;
}

function isTracking(parameter: string): boolean {
  const name = parameter.split('=', 1)[0]?.toLowerCase() ?? '';
  return name.startsWith('utm_') || TRACKING_PARAMETERS.has(name);
}
