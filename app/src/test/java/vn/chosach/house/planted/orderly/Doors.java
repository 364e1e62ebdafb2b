package vn.chosach.house.planted.orderly;

import java.time.InstantSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;

/** A door that keeps every law: no guard may complain of it. */
@Service
@Profile("planted")
public class Doors {

  private final Journal journal;
  private final InstantSource clock;

  Doors(Journal journal, InstantSource clock) {
    this.journal = journal;
    this.clock = clock;
  }

  @Transactional
  public Opened open(Actor actor, String door) {
    journal.append(Act.of(actor, "doors.door-opened", "door", door));
    return new Opened(door, clock.instant());
  }
}
