package vn.chosach.house.planted.orderly;

import java.time.InstantSource;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.IdSource;
import vn.chosach.ui.Texts;

/** A component that holds its collaborators as a record and works with them: no bag. */
@Component
@Profile("planted")
record Hinges(JdbcClient jdbc, Journal journal, InstantSource clock, IdSource ids, Texts texts) {

  String oiled() {
    return ids.next() + " " + clock.instant();
  }
}
