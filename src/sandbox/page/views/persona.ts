import type { User } from '../../user/user.ts';

/** Someone whom the reader of the page can be. */
export interface Persona {
  readonly user: User;
  readonly role: Role;
}

export type Role = 'member' | 'moderator' | 'administrator';
