import type { Footnote } from './footnote.ts';

/** The messages of the log from level `warn` up, in order. */
export function loggedProblems({ logged }: Pick<Footnote, 'logged'>): string[] {
  return logged()
    .split('\n')
    .filter(line => /"level":"(?:warn|error|fatal)"/u.test(line))
    .map(line => /"msg":"(?<message>[^"]*)"/u.exec(line)?.groups?.message ?? line);
}
