import { openOwner } from '../client/owner';
import { tellActions } from './actions';
import { tellDesk } from './desks';
import { tellEscalations } from './escalations';
import { tellMeetings } from './meetings';
import { tellRecord } from './minutes';
import { tellNeighbours } from './neighbours';
import { tellNorthVale } from './north-vale';
import { tellOrganisations } from './organisations';
import { tellPeople } from './people';
import { Teller } from './rows';

export { demoPeople } from './people';

/** Raised whenever the story changes, so that an older demonstration can say so. */
export const STORY_VERSION = 5;

/** Tells the demo story, relative to `now`: all of it or nothing. */
export async function tellStory(ownerUrl: string, now: Date): Promise<void> {
  const owner = openOwner(ownerUrl);
  try {
    await owner.db.transaction(async (tx) => {
      const t = new Teller(tx, now);
      await tellOrganisations(t);
      await tellPeople(t);
      await tellNorthVale(t);
      await tellNeighbours(t);
      await tellMeetings(t);
      await tellRecord(t);
      await tellActions(t);
      await tellDesk(t);
      await tellEscalations(t);
    });
  } finally {
    await owner.close();
  }
}
