package vn.chosach.watch.register;

import static vn.chosach.kernel.Folding.clean;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.SeedTable;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.watch.register.PlatformWord.PlatformWish;

/** Legal entity and contact of each platform of the catalogue (plan 2022–2025, III.3). */
@Component
public class PlatformBook {

  /** General knowledge: shown as unconfirmed until somebody enters what a source says. */
  private static final List<SeedTable.SeedTableRow> SAID =
      SeedTable.read("/seed/watch/platform-entities.csv");

  private final JdbcClient jdbc;
  private final Catalogue catalogue;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;
  private final SecondPersonPolicy seconds;

  PlatformBook(
      JdbcClient jdbc,
      Catalogue catalogue,
      Journal journal,
      IdSource ids,
      InstantSource time,
      SecondPersonPolicy seconds) {
    this.seconds = seconds;
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
            SELECT DISTINCT ON (w.platform) w.*, c.officer AS confirmed_by
              FROM watch.platform_word w LEFT JOIN watch.platform_confirmation c ON c.word = w.id
             ORDER BY w.platform, w.number DESC
            """)
        .query(PlatformWord.class)
        .list();
  }

  /** All versions of a platform, newest first. */
  public List<PlatformWord> of(String platform) {
    return jdbc.sql(
            """
            SELECT w.*, c.officer AS confirmed_by
              FROM watch.platform_word w LEFT JOIN watch.platform_confirmation c ON c.word = w.id
             WHERE w.platform = :platform ORDER BY w.number DESC LIMIT 100
            """)
        .param("platform", platform)
        .query(PlatformWord.class)
        .list();
  }

  /**
   * The entity that general knowledge names, which nobody has confirmed.
   *
   * @return empty where none is named
   */
  public static String said(String platform) {
    return SAID.stream()
        .filter(row -> row.text("platform").equals(platform))
        .map(row -> row.text("entity"))
        .findFirst()
        .orElse("");
  }

  /**
   * Enters a version; the earlier ones stay.
   *
   * @param seen number of the version that the officer saw, 0 for none
   * @return refused with {@code watch.platform-unknown}, {@code watch.entity-missing}, {@code
   *     watch.contact-missing}, {@code watch.platform-source-missing}, {@code
   *     watch.words-too-long}, {@code watch.platform-days}; overtaken by a newer version
   */
  @Transactional
  public ActOutcome<UUID> enter(String platform, int seen, PlatformWish wish, Actor actor) {
    if (catalogue.platform(platform, Vietnam.dayOf(time.instant())).isEmpty()) {
      return ActOutcome.refused("watch.platform-unknown");
    }
    LocalDate from = wish.validFrom();
    LocalDate to = wish.validTo();
    if (unsaid(wish.entity(), 300)) {
      return ActOutcome.refused("phap-nhan", "watch.entity-missing");
    }
    if (wish.registration().length() > 100 || wish.address().length() > 300) {
      return ActOutcome.refused(
          wish.registration().length() > 100 ? "ma-so" : "dia-chi", "watch.words-too-long");
    }
    if (unsaid(wish.contact(), 1_000)) {
      return ActOutcome.refused("lien-he", "watch.contact-missing");
    }
    if (from != null && to != null && to.isBefore(from)) {
      return ActOutcome.refused("den", "watch.platform-days");
    }
    if (unsaid(wish.note(), 2_000)) {
      return ActOutcome.refused("ghi-chu", "watch.platform-source-missing");
    }
    UUID id = ids.next();
    int entered =
        jdbc.sql(
                """
                INSERT INTO watch.platform_word
                  (id, platform, number, entity, registration, address, contact, valid_from,
                   valid_to, note, at, officer, agency)
                SELECT :id, :platform, :seen + 1, :entity, :registration, :address, :contact,
                       :validFrom, :validTo, :note, :at, :by, :agency
                 WHERE :seen = (SELECT coalesce(max(number), 0) FROM watch.platform_word
                                 WHERE platform = :platform)
                ON CONFLICT (platform, number) DO NOTHING
                """)
            .param("id", id)
            .param("platform", platform)
            .param("seen", seen)
            .param("entity", clean(wish.entity()))
            .param("registration", clean(wish.registration()))
            .param("address", clean(wish.address()))
            .param("contact", Folding.nfc(wish.contact()).strip())
            .param("validFrom", from)
            .param("validTo", to)
            .param("note", Folding.nfc(wish.note()).strip())
            .param("at", time.instant())
            .param("by", Objects.requireNonNull(actor.id(), "an officer acts"))
            .param("agency", Objects.requireNonNull(actor.agency(), "for an agency"))
            .update();
    if (entered == 0) {
      return overtaken(of(platform).getFirst());
    }
    journal.append(Act.of(actor, "watch.platform-entered", "platform", platform));
    return ActOutcome.done(id);
  }

  private static ActOutcome<UUID> overtaken(PlatformWord by) {
    return new ActOutcome.Overtaken<>(
        by.number(),
        List.of(
            new ActOutcome.Meanwhile(
                by.at(), Actor.officer(by.officer(), by.agency()), "watch.platform.said.entered")));
  }

  private static boolean unsaid(String words, int most) {
    return words.isBlank() || words.length() > most;
  }

  /**
   * A second officer has read the source of the version that holds and confirms it.
   *
   * @param seen number of the version that the officer saw
   * @return refused with {@code watch.platform-overtaken} where nothing waits any more, {@code
   *     watch.platform-second-person}, or as {@link SecondPersonPolicy} refuses; overtaken by a
   *     newer version
   */
  @Transactional
  public ActOutcome<UUID> confirm(String platform, int seen, Actor actor) {
    PlatformWord now = of(platform).stream().findFirst().orElse(null);
    if (now != null && now.number() != seen) {
      return overtaken(now);
    }
    if (now == null || now.confirmedBy() != null) {
      return ActOutcome.refused("watch.platform-overtaken");
    }
    Optional<Refusal> refusal =
        Refusal.when(now.officer().equals(actor.id()), "watch.platform-second-person")
            .or(() -> seconds.beside(actor, List.of(now.officer()), "platform", platform));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    jdbc.sql(
            """
            INSERT INTO watch.platform_confirmation (word, at, officer, agency)
            VALUES (:word, :at, :by, :agency) ON CONFLICT (word) DO NOTHING
            """)
        .param("word", now.id())
        .param("at", time.instant())
        .param("by", Objects.requireNonNull(actor.id(), "an officer acts"))
        .param("agency", Objects.requireNonNull(actor.agency(), "for an agency"))
        .update();
    journal.append(Act.of(actor, "watch.platform-confirmed", "platform", platform));
    return ActOutcome.done(now.id());
  }
}
