/** Reference summaries of the seeds, written for the bench. */
export const SEED_REFERENCES = [
  {
    file: '000_540f26b855e2b566.txt',
    text: 'Reports describe a heated Oval Office meeting at which Trump allegedly pressed Zelenskyy to give up territory to Russia. Zelenskyy refused, and afterwards turned to European leaders for support. Some U.S. officials played the clash down, while observers called it a turning point for Western unity.',
  },
  {
    file: '001_841a36831db78f9a.txt',
    text: 'Zelensky failed to obtain Tomahawk missiles at a White House meeting with Trump that sources called “not easy.” Trump said that strikes deep into Russia carry serious risks and that U.S. stockpiles must be preserved. Russian officials warned that the missiles would harm the prospects of a settlement.',
  },
  {
    file: '002_fd00d63da86ffa14.txt',
    text: 'Zelensky left his meeting with Trump without Tomahawk missiles, although he had offered drones in exchange. Trump urged Kyiv and Moscow to “stop where they are,” and Zelensky seemed open to it. Trump and Putin agreed to meet in Hungary.',
  },
] as const;

/** A reference summary of all seeds together, written for the bench. */
export const SEED_DIGEST =
  'Zelensky left the White House without the Tomahawk missiles he had sought from Trump, in talks that sources described as tense. Trump cited U.S. stockpiles and the risk of escalation, urged both sides to stop where they are, and allegedly pressed Ukraine to accept territorial losses, which Zelensky rejected. The meeting followed a phone call between Trump and Putin, who plan to meet in Hungary. Russia warned that the missiles would damage relations with Washington. Zelensky briefed European leaders afterwards.';
