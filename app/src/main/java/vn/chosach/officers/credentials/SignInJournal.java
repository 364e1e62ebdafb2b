package vn.chosach.officers.credentials;

import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.Officer;

/** Writes what happens around signing in. */
@Component
public class SignInJournal {

  private final Journal journal;
  private final JdbcClient jdbc;
  private final InstantSource clock;

  SignInJournal(Journal journal, JdbcClient jdbc, InstantSource clock) {
    this.journal = journal;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional
  public void signedIn(Officer officer, Way way) {
    jdbc.sql("UPDATE officers.officer SET last_signed_in_at = :now WHERE id = :id")
        .param("now", clock.instant())
        .param("id", officer.id())
        .update();
    own(officer, "officers.signed-in", Map.of("way", way.name()));
  }

  @Transactional
  public void blocked(UUID officer) {
    journal.append(
        Act.of(Actor.SYSTEM, "officers.sign-in-blocked", "officer", officer)
            .with(Map.of("failures", String.valueOf(Throttle.FREE))));
  }

  /** An act of an officer on the own account. */
  @Transactional
  void own(Officer officer, String verb, Map<String, String> details) {
    journal.append(
        Act.of(Actor.officer(officer.id(), officer.agencyKey()), verb, "officer", officer.id())
            .with(details));
  }

  /** What an officer was recognised by. */
  public enum Way {
    PASSWORD,
    PASSWORD_AND_CODE,
    PASSWORD_AND_RECOVERY_CODE,
    PASSKEY,
    OUTSIDE_PROVIDER
  }
}
