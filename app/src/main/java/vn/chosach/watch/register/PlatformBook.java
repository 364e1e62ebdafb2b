package vn.chosach.watch.register;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Vietnam;

/** Legal entity and contact of each platform of the catalogue (plan 2022–2025, III.3). */
@Component
public class PlatformBook {

  private final JdbcClient jdbc;
  private final Catalogue catalogue;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  PlatformBook(
      JdbcClient jdbc, Catalogue catalogue, Journal journal, IdSource ids, InstantSource time) {
    this.jdbc = jdbc;
    this.catalogue = catalogue;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /** What holds now, of each platform of which somebody entered something. */
  public List<PlatformWord> current() {
    return jdbc.sql(
            """
            SELECT DISTINCT ON (platform) platform, number, entity, contact, note, at, officer, agency
              FROM watch.platform_word ORDER BY platform, number DESC
            """)
        .query(PlatformWord.class)
        .list();
  }

  /** All versions of a platform, newest first. */
  public List<PlatformWord> of(String platform) {
    return jdbc.sql(
            """
            SELECT platform, number, entity, contact, note, at, officer, agency
              FROM watch.platform_word WHERE platform = :platform ORDER BY number DESC LIMIT 100
            """)
        .param("platform", platform)
        .query(PlatformWord.class)
        .list();
  }

  /**
   * Enters a version; the earlier ones stay.
   *
   * @param seen number of the version that the officer saw, 0 for none
   * @return refused with {@code watch.platform-unknown}, {@code watch.entity-missing}, {@code
   *     watch.contact-missing}, {@code watch.words-too-long}, {@code watch.platform-overtaken}
   */
  @Transactional
  public RegisterOutcome enter(
      String platform, int seen, String entity, String contact, String note, Actor actor) {
    boolean known =
        catalogue.platforms(Vietnam.dayOf(time.instant())).stream()
            .anyMatch(one -> one.code().equals(platform));
    if (!known) {
      return RegisterOutcome.refused("", "watch.platform-unknown");
    }
    if (entity.isBlank() || entity.length() > 300) {
      return RegisterOutcome.refused("phap-nhan", "watch.entity-missing");
    }
    if (contact.isBlank() || contact.length() > 1_000) {
      return RegisterOutcome.refused("lien-he", "watch.contact-missing");
    }
    if (note.length() > 2_000) {
      return RegisterOutcome.refused("ghi-chu", "watch.words-too-long");
    }
    UUID id = ids.next();
    int entered =
        jdbc.sql(
                """
                INSERT INTO watch.platform_word
                  (id, platform, number, entity, contact, note, at, officer, agency)
                SELECT :id, :platform, :seen + 1, :entity, :contact, :note, :at, :by, :agency
                 WHERE :seen = (SELECT coalesce(max(number), 0) FROM watch.platform_word
                                 WHERE platform = :platform)
                ON CONFLICT (platform, number) DO NOTHING
                """)
            .param("id", id)
            .param("platform", platform)
            .param("seen", seen)
            .param("entity", Folding.nfc(entity).strip())
            .param("contact", Folding.nfc(contact).strip())
            .param("note", Folding.nfc(note).strip())
            .param("at", time.instant())
            .param("by", Objects.requireNonNull(actor.id(), "an officer acts"))
            .param("agency", Objects.requireNonNull(actor.agency(), "for an agency"))
            .update();
    if (entered == 0) {
      return RegisterOutcome.refused("", "watch.platform-overtaken");
    }
    journal.append(Act.of(actor, "watch.platform-entered", "platform", platform));
    return new RegisterOutcome.RegisterDone(id);
  }
}
