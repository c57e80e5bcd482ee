import type { User } from '../../user/user.ts';

/** A person the user of the page can be. */
export interface Persona {
  readonly user: User;
  readonly role: Role;
}

/** Role of a person in the guild. */
export type Role = 'member' | 'moderator' | 'administrator';
