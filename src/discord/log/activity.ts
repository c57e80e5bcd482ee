/** Something a bot has done, as metrics count it: without ids and without text. */
type Activity =
  /** Discord has accepted the first response to an interaction, `duration` after it arrived. */
  | { readonly kind: 'acknowledged'; readonly duration: number }
  /** A request named after its command or component action has ended, `duration` after it arrived. */
  | {
      readonly kind: 'request';
      readonly name: string;
      readonly outcome: RequestOutcome;
      readonly duration: number;
    }
  | { readonly kind: 'connection'; readonly change: ConnectionChange }
  /** A request to Discord waits for a rate limit, imposed by Discord or by discord.js. */
  | { readonly kind: 'rate limited'; readonly scope: string };

/** Receives each activity; durations are in milliseconds. */
export type Observe = (activity: Activity) => void;

/** How a request has ended. */
export type RequestOutcome =
  | 'answered'
  /** The asker got a notice of what to change or that the bot is busy. */
  | 'rejected'
  /** Discord accepts no response any more. */
  | 'undelivered'
  | 'failed';

/** What has happened to the connection to the gateway. */
export type ConnectionChange = 'connected' | 'resumed' | 'lost' | 'closed';
