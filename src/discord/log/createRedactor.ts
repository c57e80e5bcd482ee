/**
 * Interaction tokens: in request paths, in discord.js's major parameters, and anywhere else by their
 * prefix, which is `interaction:` in base64.
 */
const INTERACTION_TOKENS = [
  /(?<where>(?:interactions|webhooks)(?:\/|%2F)\d+(?:\/|%2F))(?:(?!%2F)[^/\s?#"'\\])+/giu,
  /(?<where>\d{17,20}(?:\/|%2F))[\w.~%=-]{20,}/giu,
  /(?<where>)aW50ZXJhY3Rpb24[\w%=-]*/gu,
];

/** Shorter parts of a secret reveal nothing. Unit: characters. */
const MIN_PART_LENGTH = 8;

/** Creates a function that replaces `secrets` and interaction tokens in a line of JSON. */
export function createRedactor(secrets: readonly string[]): (line: string) => string {
  const forms = secrets.flatMap(formsOf);
  return line => {
    const redacted = forms.reduce((text, form) => text.replaceAll(form, '[secret]'), line);
    return INTERACTION_TOKENS.reduce(
      (text, token) => text.replaceAll(token, '$<where>[token]'),
      redacted,
    );
  };
}

/**
 * Forms of a secret in a line of JSON: whole, and the parts before and after its last dot, since
 * discord.js prints a token without its last part.
 */
function formsOf(secret: string): string[] {
  const dot = secret.lastIndexOf('.');
  const parts = dot === -1 ? [] : [secret.slice(0, dot), secret.slice(dot + 1)];
  return [secret, ...parts.filter(part => part.length >= MIN_PART_LENGTH)]
    .flatMap(form => [form, encodeURIComponent(form), JSON.stringify(form).slice(1, -1)])
    .filter(form => form !== '');
}
