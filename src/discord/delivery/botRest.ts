import { DiscordAPIError, type InternalRequest, REST, RequestMethod, Routes } from 'discord.js';

/** What the bot's own requests are sent to, and with. */
export interface BotRestOptions {
  readonly token: string;
  /** The base of Discord's REST API, without a version. */
  readonly api: string;
  /** Called when Discord does not take the token any more. */
  readonly onRevoked: () => void;
}

/** The HTTP status of a request without a valid token. */
const UNAUTHORIZED = 401;

/**
 * Sends the bot's own requests. discord.js drops the token after any 401; here it stays, and a
 * request is sent again when Discord says that the token is valid.
 */
export class BotRest extends REST {
  readonly #onRevoked: () => void;
  #checking: Promise<boolean> | null = null;

  constructor({ token, api, onRevoked }: BotRestOptions) {
    super({ api });
    this.#onRevoked = onRevoked;
    super.setToken(token);
  }

  /** Keeps the token that there is: discord.js sets null after a 401. */
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

  /** Whether Discord takes the token; false where it does not say. Asks once at a time. */
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

function isUnauthorized(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === UNAUTHORIZED;
}
