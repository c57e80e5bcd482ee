import PQueue from 'p-queue';
import type { Client, QueryResult, QueryResultRow } from 'pg';

/** A session on the database, whose queries run one after another. */
export interface Session {
  readonly query: <Row extends QueryResultRow>(
    text: string,
    parameters?: readonly unknown[],
  ) => Promise<QueryResult<Row>>;
  /** Ends it without waiting for the other side. */
  readonly end: () => void;
}

/** Creates a session on an open connection. */
export function createSession(client: Client): Session {
  const queue = new PQueue({ concurrency: 1 });
  return {
    query: (text, parameters = []) => queue.add(() => client.query(text, [...parameters])),
    end: () => void client.end().catch(() => undefined),
  };
}
