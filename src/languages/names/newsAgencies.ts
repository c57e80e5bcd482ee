/** Source: own compilation, from datelines. */
import { wordList } from '../wordList.ts';

/** News agencies and broadcasters as their reports name them, lower case. */
export const NEWS_AGENCIES = wordList(`
  aa afp anadolu ani ansa antara ap apa bbc belga bernama bloomberg cnn ctk dpa efe ians interfax
  irna jiji kna kyodo lusa mena mti npr ntb pa pap pti reuters ritzau sana sda spa sputnik tass tt
  ukrinform unian unn upi wafa wam xinhua yonhap интерфакс рейтер рейтерс тасс укринформ укрінформ
  униан уніан інтерфакс رويترز واس وام 新华社 法新社 美联社 路透社`);
