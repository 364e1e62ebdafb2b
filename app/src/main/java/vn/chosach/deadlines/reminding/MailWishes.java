package vn.chosach.deadlines.reminding;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;

/** Officers who want the daily mail. The address stands in no entry of the journal. */
@Component
public class MailWishes {

  private final JdbcClient jdbc;
  private final Journal journal;
  private final MailSettings settings;
  private final InstantSource time;

  MailWishes(JdbcClient jdbc, Journal journal, MailSettings settings, InstantSource time) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.settings = settings;
    this.time = time;
  }

  /** Whether this installation sends mail at all. */
  public boolean possible() {
    return !settings.host().isEmpty();
  }

  /** Address to which the mail of the officer goes; empty without a wish. */
  @Transactional(readOnly = true)
  public Optional<String> address(UUID officer) {
    return jdbc.sql("SELECT address FROM deadlines.mail_wish WHERE officer = :officer")
        .param("officer", officer)
        .query(String.class)
        .optional();
  }

  /**
   * From now on the mail goes to this address.
   *
   * @return refused with {@code deadlines.mail-address} for what is no address (RFC 5321)
   */
  @Transactional
  public Optional<Refusal> wish(String typed, Actor officer) {
    String address = typed.strip();
    if (!SmtpSender.isAddress(address)) {
      return Optional.of(Refusal.of("deadlines.mail-address"));
    }
    jdbc.sql(
            """
            INSERT INTO deadlines.mail_wish (officer, address, wished_at)
            VALUES (:officer, :address, :now)
            ON CONFLICT (officer) DO UPDATE
              SET address = excluded.address, wished_at = excluded.wished_at
            """)
        .param("officer", officer.id())
        .param("address", address)
        .param("now", time.instant())
        .update();
    journal.append(Act.of(officer, "deadlines.daily-mail-wished", "officer", id(officer)));
    return Optional.empty();
  }

  /** No more mail; the address is forgotten. */
  @Transactional
  public void end(Actor officer) {
    int ended =
        jdbc.sql("DELETE FROM deadlines.mail_wish WHERE officer = :officer")
            .param("officer", officer.id())
            .update();
    if (ended > 0) {
      journal.append(Act.of(officer, "deadlines.daily-mail-ended", "officer", id(officer)));
    }
  }

  private static UUID id(Actor officer) {
    return java.util.Objects.requireNonNull(officer.id());
  }
}
