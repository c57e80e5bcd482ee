import type { Message } from '../../render/message.ts';
import type { Refusal } from './refusalReason.ts';

/** A message that is to be posted exactly once, also if the bot is killed at any point. */
export interface Delivery {
  readonly guildId: string;
  /** What it is from and about, for the log of its store. */
  readonly sender: string;
  readonly subject: string;
  /** At most 25 characters. A custom id of the message must end with it, by which it is found again. */
  readonly nonce: string;
  readonly channelId: string;
  readonly message: Message;
  /** The role it mentions, as long as the member may mention it there; null for none. */
  readonly mention: { readonly roleId: string; readonly memberId: string } | null;
  /** When it was first sent, or sent anew, whatever came of it; null before. Unit: milliseconds since 1970. */
  readonly attemptedAt: number | null;
  /** When it is too late to send it; null for never. Unit: milliseconds since 1970. */
  readonly expiresAt: number | null;
}

/** What came of a delivery. */
export type DeliveryOutcome =
  | { readonly kind: 'sent'; readonly messageId: string }
  /** Discord refused the message; `invalid` for a reason that no member can change. */
  | { readonly kind: 'refused'; readonly reason: Refusal | 'invalid' }
  /** It may have been sent, and that could not be checked, so that it is not sent again. */
  | { readonly kind: 'unsure' }
  /** It was not sent in time. */
  | { readonly kind: 'expired' };

/** Where deliveries are stored until they are done. */
export interface DeliveryStore {
  /** Those that are not done, oldest first. */
  readonly list: () => Promise<readonly Delivery[]>;
  /** Stores `attemptedAt`. */
  readonly noteAttempt: (delivery: Delivery, at: number) => Promise<void>;
  /** Removes a delivery, and stores what came of it. */
  readonly finish: (delivery: Delivery, outcome: DeliveryOutcome, at: number) => Promise<void>;
}
