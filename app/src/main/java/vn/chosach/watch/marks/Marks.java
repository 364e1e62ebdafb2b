package vn.chosach.watch.marks;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;

/** Sheets of brands are written and amended; each version stays. */
@Component
public class Marks {

  private static final int MOST_SPELLINGS = 20;

  private final JdbcClient jdbc;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  Marks(JdbcClient jdbc, Journal journal, IdSource ids, InstantSource time) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /**
   * Enters the sheet of a brand.
   *
   * @return refused with {@code watch.mark-name-missing}, {@code watch.mark-known}, or as {@link
   *     #amend}
   */
  @Transactional
  public ActOutcome<UUID> enter(MarkWish wish, Actor actor) {
    String folded = Folding.fold(wish.name());
    if (!isSaid(wish.name(), 100)) {
      return ActOutcome.refused("ten", "watch.mark-name-missing");
    }
    Optional<ActOutcome<UUID>> refused = refused(wish);
    if (refused.isPresent()) {
      return refused.get();
    }
    UUID id = ids.next();
    int entered =
        jdbc.sql(
                """
                INSERT INTO watch.mark_sheet (id, name, folded, entered_at, entered_by)
                VALUES (:id, :name, :folded, :at, :by) ON CONFLICT (folded) DO NOTHING
                """)
            .param("id", id)
            .param("name", clean(wish.name()))
            .param("folded", folded)
            .param("at", time.instant())
            .param("by", actor.id())
            .update();
    if (entered == 0) {
      return ActOutcome.refused("ten", "watch.mark-known");
    }
    write(id, 1, wish, actor);
    journal.append(
        Act.of(actor, "watch.mark-entered", "mark-sheet", id)
            .with(Map.of("brand", clean(wish.name()), "holder", clean(wish.holder()))));
    return ActOutcome.done(id);
  }

  /**
   * Writes a further version of a sheet; its name stays.
   *
   * @param seen version that the officer read
   * @return refused with {@code watch.mark-unknown}, {@code watch.mark-overtaken}, {@code
   *     watch.mark-spellings}, {@code watch.mark-holder-missing}, {@code
   *     watch.mark-contact-missing}, {@code watch.mark-genuine-missing}, {@code
   *     watch.mark-fake-missing}, {@code watch.mark-source-missing}
   */
  @Transactional
  public ActOutcome<UUID> amend(UUID id, MarkWish wish, int seen, Actor actor) {
    Optional<UUID> held =
        jdbc.sql("SELECT id FROM watch.mark_sheet WHERE id = :id")
            .param("id", id)
            .query(UUID.class)
            .optional();
    if (held.isEmpty()) {
      return ActOutcome.refused("watch.mark-unknown");
    }
    Optional<ActOutcome<UUID>> refused = refused(wish);
    if (refused.isPresent()) {
      return refused.get();
    }
    if (write(id, seen + 1, wish, actor) == 0) {
      return ActOutcome.refused("chu", "watch.mark-overtaken");
    }
    journal.append(
        Act.of(actor, "watch.mark-amended", "mark-sheet", id)
            .because(clean(wish.source()))
            .with(Map.of("version", String.valueOf(seen + 1))));
    return ActOutcome.done(id);
  }

  private static Optional<ActOutcome<UUID>> refused(MarkWish wish) {
    List<String> spellings = spellings(wish.spellings());
    if (spellings.size() > MOST_SPELLINGS
        || spellings.stream().anyMatch(one -> one.length() < 2 || one.length() > 60)) {
      return Optional.of(ActOutcome.refused("cach-viet", "watch.mark-spellings"));
    }
    if (!isSaid(wish.holder(), 300)) {
      return Optional.of(ActOutcome.refused("chu", "watch.mark-holder-missing"));
    }
    if (!isSaid(wish.contact(), 1_000)) {
      return Optional.of(ActOutcome.refused("lien-he", "watch.mark-contact-missing"));
    }
    if (!isSaid(wish.genuine(), 4_000)) {
      return Optional.of(ActOutcome.refused("that", "watch.mark-genuine-missing"));
    }
    if (!isSaid(wish.fake(), 4_000)) {
      return Optional.of(ActOutcome.refused("gia", "watch.mark-fake-missing"));
    }
    return isSaid(wish.source(), 500)
        ? Optional.empty()
        : Optional.of(ActOutcome.refused("nguon", "watch.mark-source-missing"));
  }

  static boolean isSaid(String text, int most) {
    return !Folding.blank(text) && clean(text).length() <= most;
  }

  static String clean(String text) {
    return Folding.nfc(text).strip();
  }

  private static List<String> spellings(String text) {
    return Arrays.stream(Folding.nfc(text).split("\\|", -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .distinct()
        .toList();
  }

  /** Writes nothing when there is such a version, or none before it. */
  private int write(UUID id, int number, MarkWish wish, Actor actor) {
    return jdbc.sql(
            """
            INSERT INTO watch.mark_word
              (sheet, number, spellings, holder, contact, genuine, fake, source, at, officer, agency)
            SELECT :sheet, :number, :spellings, :holder, :contact, :genuine, :fake, :source, :at, :by,
                   :agency
             WHERE :number = 1 + (SELECT coalesce(max(number), 0) FROM watch.mark_word
                                   WHERE sheet = :sheet)
            ON CONFLICT (sheet, number) DO NOTHING
            """)
        .param("sheet", id)
        .param("number", number)
        .param("spellings", spellings(wish.spellings()).toArray(new String[0]))
        .param("holder", clean(wish.holder()))
        .param("contact", clean(wish.contact()))
        .param("genuine", clean(wish.genuine()))
        .param("fake", clean(wish.fake()))
        .param("source", clean(wish.source()))
        .param("at", time.instant())
        .param("by", actor.id())
        .param("agency", Objects.requireNonNull(actor.agency(), "an officer acts for an agency"))
        .update();
  }
}
