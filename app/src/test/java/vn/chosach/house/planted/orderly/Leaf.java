package vn.chosach.house.planted.orderly;

import java.time.InstantSource;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.IdSource;
import vn.chosach.ui.Texts;

/** Six collaborators, one of them a record of five that works: six, and not ten. */
@Component
@Profile("planted")
record Leaf(
    Hinges hinges,
    JdbcClient jdbc,
    Journal journal,
    InstantSource clock,
    IdSource ids,
    Texts texts) {

  String turned() {
    return hinges.oiled();
  }
}
