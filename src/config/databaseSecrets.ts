/** Shorter passwords would turn up as parts of ordinary words. Unit: characters. */
const MIN_LENGTH = 8;
/** Where the address of a database has its password. */
const PASSWORDS = [
  /^[^:]+:\/\/[^:@/?]*:(?<password>[^@/?]*)@/u,
  /[?&]password=(?<password>[^&]*)/u,
];

/** What the log must not contain of the address of a database: all of it, and its password. */
export function databaseSecrets(address: string | null): readonly string[] {
  if (address === null) return [];
  const passwords = PASSWORDS.flatMap(pattern => {
    const password = pattern.exec(address)?.groups?.password ?? '';
    return password.length < MIN_LENGTH ? [] : [password, decoded(password)];
  });
  return [address, ...passwords];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
