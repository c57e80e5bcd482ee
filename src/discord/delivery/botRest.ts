import { type InternalRequest, REST, RequestMethod, Routes } from 'discord.js';
import { isUnauthorized } from './requestErrors.ts';

/** Target and token of the bot's own requests. */
export interface BotRestOptions {
  readonly token: string;
  /** Base URL of Discord's REST API, without a version. */
  readonly api: string;
  /** Called when Discord no longer accepts the token. */
  readonly onRevoked: () => void;
}

/** Unit: requests per second. */
const GLOBAL_LIMIT = 50;

/**
 * REST client for requests with the bot's token. discord.js drops the token after any 401; this client
 * keeps it, and sends the request again if Discord still accepts the token.
 */
export class BotRest extends REST {
  readonly #onRevoked: () => void;
  #checking: Promise<boolean> | null = null;

  constructor({ token, api, onRevoked }: BotRestOptions) {
    super({ api });
    this.#onRevoked = onRevoked;
    super.setToken(token);
  }

  /** Leaves the other processes of the bot their part of the global rate limit (topics/rate-limits#global-rate-limit). */
  readonly share = (processes: number): void => {
    this.options.globalRequestsPerSecond = Math.max(1, Math.floor(GLOBAL_LIMIT / processes));
  };

  /** Ignores the new token: discord.js sets null after a 401. */
  override setToken(): this {
    return this;
  }

  override async request(options: InternalRequest): Promise<unknown> {
    try {
      return await super.request(options);
    } catch (error) {
      if (!isUnauthorized(error) || !(await this.isTokenValid())) throw error;
      return super.request(options);
    }
  }

  /** Whether Discord accepts the token; false if the check fails. Concurrent calls share one check. */
  async isTokenValid(): Promise<boolean> {
    this.#checking ??= this.#check();
    try {
      return await this.#checking;
    } finally {
      this.#checking = null;
    }
  }

  async #check(): Promise<boolean> {
    try {
      await super.request({ method: RequestMethod.Get, fullRoute: Routes.user() });
      return true;
    } catch (error) {
      if (isUnauthorized(error)) this.#onRevoked();
      return false;
    }
  }
}
