import type { Cluster } from '../../cluster/joinCluster.ts';
import { IDENTIFY_INTERVAL } from '../../discord/gateway/identifyTurns.ts';
import { StorageError } from '../../storage/storageError.ts';
import type { Venue } from '../venue.ts';
import { describeArticlesChange } from './articlesDigest.ts';

/**
 * Joins the other processes of the bot on its database; null without one. Complains when the database is
 * lost, and when the articles differ.
 *
 * @throws StorageError when the database cannot be reached.
 */
export async function openCluster(
  { databaseUrl }: Pick<Venue, 'databaseUrl'>,
  complain: (reason: string) => void,
): Promise<Cluster | null> {
  if (databaseUrl === null) return null;
  // Nothing of PostgreSQL's driver is loaded without need.
  const { joinCluster } = await import('../../cluster/joinCluster.ts');
  return await joinCluster({
    address: databaseUrl,
    identifyInterval: IDENTIFY_INTERVAL,
    onChange: ({ isReachable, error }) => {
      if (isReachable) complain('the database is there again');
      else complain(`the database is lost, and nothing can be stored: ${reasonOf(error)}`);
    },
    onArticles: change => complain(describeArticlesChange(change)),
  });
}

function reasonOf(error: unknown): string {
  // Errors of the driver can hold more than one line.
  return error instanceof StorageError ? error.message : 'its session ended';
}
