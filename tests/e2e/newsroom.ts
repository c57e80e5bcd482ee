/** An article with front matter, one titled by its first line, and a long one with hard-wrapped lines. */
export const NEWSROOM: Readonly<Record<string, string>> = {
  'ferry.md': `---
title: Ferry runs aground
publisher: Harbour News
url: https://harbour.example/ferry
published: 2025-03-02
---

The ferry Aurora ran aground near Northport on Sunday, according to the coastguard. It carried 212 passengers and a crew of nine.

“Nobody was hurt. The hull held,” Captain Ivanka Zelenskyy said.

The cause is reportedly a failed rudder. The rudder had been repaired at the Northport yard in January. Inspectors will examine the yard’s records next week.

Passengers spent the night aboard the ferry. Volunteers from Northport handed out blankets and soup. The mayor thanked them on Monday morning.

Tugs from the naval base pulled the ferry free at high tide. A replacement vessel will serve the route until the end of April. Tickets that were bought for this week remain valid on every crossing.
`,
  'bridge.txt': `Kessel bridge closes for repairs

The Kessel bridge is closed until autumn because two of its cables have rusted.

Engineers found the rust during a routine inspection in February. Traffic is diverted through Northport.

The council has not said what the repairs will cost.
`,
  'old-mill.txt': `The old mill becomes a library

The town of Kessel will turn its old mill into a public library, the
council decided on Thursday. Work on the roof begins in May, and the
first readers are expected in the spring of next year.

The mill ground rye and barley until 1962. Since then it has housed a
carpenter, a radio museum and, for eleven years, nobody at all. Bats
live in its loft, and biologists have asked that the loft be left dark.

Architect Marta Lindqvist won the contest with a plan that keeps the
millstones where they are. Readers will sit around them on three
floors, under lamps that are made from the old sieves. A lift will be
added on the outside of the north wall.

Neighbours had collected four hundred signatures against the plan,
because they fear for the parking spaces at the mill pond. The council
answered that a bus will stop at the door every twenty minutes. It
will also plant a row of lime trees along the road.

The collection moves from the school, where it fills two rooms and a
corridor. It holds nineteen thousand books, among them every atlas
that the cartographer Pavel Horak printed. Children may borrow ten
titles at once, adults six.

Paying for it was harder than planning it. A foundation from the
capital gives a third of the sum, a brewery lends another third without
interest, and the rest is raised by a lottery on the market square.
Every ticket names the book that its buyer would save from a flood.

The miller's granddaughter will cut the ribbon. She is ninety-one, and
she learned to read from the labels on flour sacks in the very hall in
which the novels are going to stand.
`,
};

/** Makes `count` articles of one sentence each, which differ by a number. */
export function gates(count: number): Record<string, string> {
  const numbers = Array.from({ length: count }, (_, index) => String(index + 1).padStart(2, '0'));
  return Object.fromEntries(
    numbers.map(number => [
      `gate-${number}.txt`,
      `Gate ${number} opens\n\nThe lantern of gate ${number} was lit by keeper Number${number}.\n`,
    ]),
  );
}
