import { termsOf } from '../../search/terms/tokenize.ts';

/**
 * Words of everyday talk on any subject: sharing them says nothing about sharing a subject. Needed
 * because in a small library they can be as rare as any other word.
 */
const EVERYDAY_TERMS: ReadonlySet<string> = new Set(
  termsOf(
    `able actually afternoon again ago agree almost already always amazing answer anybody anyone
    anything ask away awesome back bad begin believe best better big bit boring break bring busy buy
    call care channel chat check close cool couple crazy cute day deal different done easy early else
    end enough even evening ever every everybody everyone everything exactly fair fast feel few find
    fine first friend fun funny game glad go good got great guess guy half happy hard hate hear hello
    help here hey hi home hope hour hundred idea job joke just keep kid kind last late lately later
    leave left let life like link listen little live lol long look lose lot love luck lucky man
    matter maybe message mind minute moment month morning move much need never new news next nice
    night nobody nothing now number ok okay old open pay people person place play please point post
    pretty probably problem put question quick quite reach read ready real really remember rest right
    room round run sad same second see seem send serious server set show side since sit sleep slow
    small somebody someone something soon sorry sound spend start stay still stop story stuff stupid
    sure talk tell thank thanks thing third thousand today together tomorrow tonight total totally
    touch true trust try turn understand usually voice wait walk want watch week weekend weird
    welcome whole win wish woman wonder word work world worse worst wow write wrong yeah year yes
    yesterday yet one two three four five six seven eight nine ten Monday Tuesday Wednesday Thursday
    Friday Saturday Sunday
    say time well began begun broke broken bought came done felt found gave given gone gotten heard
    kept knew known lost made meant met paid ran said sat saw seen sent slept spent stood taken
    thought told took understood went won written wrote`,
  ),
);

/** Whether a term is everyday talk rather than a subject. */
export function isEverydayTerm(term: string): boolean {
  return EVERYDAY_TERMS.has(term);
}
