package vn.chosach.documents.acts;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/**
 * Days on which signatories are away. Nothing is submitted to who is away, nothing is signed by
 * that one, and what waits may be taken back by whoever drafted it and laid before another (Nghị
 * định 30/2020/NĐ-CP art. 13: a deputy signs for the head).
 */
@Component
public class Absences {

  private static final int LONGEST_DAYS = 365;

  private final JdbcClient jdbc;
  private final SigningRights rights;
  private final DocumentAuthority authority;
  private final Journal journal;
  private final InstantSource time;
  private final IdSource ids;

  Absences(
      JdbcClient jdbc,
      SigningRights rights,
      DocumentAuthority authority,
      Journal journal,
      InstantSource time,
      IdSource ids) {
    this.jdbc = jdbc;
    this.rights = rights;
    this.authority = authority;
    this.journal = journal;
    this.time = time;
    this.ids = ids;
  }

  /**
   * Days away.
   *
   * @param to last day, included
   * @param endedOn first day back before that; {@code null} while it runs as recorded
   */
  public record Absence(
      UUID id,
      UUID officer,
      String agency,
      LocalDate from,
      LocalDate to,
      String words,
      @Nullable LocalDate endedOn) {

    public boolean runs(LocalDate today) {
      return endedOn == null && !to.isBefore(today);
    }
  }

  /** Of the agencies of an officer, those that run or come first. */
  @Transactional(readOnly = true)
  public List<Absence> all(ActingOfficer scribe) {
    return jdbc.sql(
            """
            SELECT id, officer, agency, valid_from AS "from", valid_to AS "to", words, ended_on
              FROM documents.absence WHERE agency = ANY (string_to_array(:mine, ','))
             ORDER BY ended_on IS NOT NULL, valid_to < :today, valid_from, id LIMIT 200
            """)
        .param("mine", String.join(",", authority.agencies(scribe)))
        .param("today", today())
        .query(Absence.class)
        .list();
  }

  /** Whom an officer may record as away: the own person, and who signs where it records rights. */
  public boolean records(UUID officer, String agency, ActingOfficer scribe) {
    return authority.agencies(scribe).contains(agency)
        && (officer.equals(scribe.actor().id()) || rights.records(agency, scribe));
  }

  /**
   * Records days away.
   *
   * @return a refusal {@code documents.not-yours}, {@code documents.absence-days}, {@code
   *     documents.signs-nothing} for who has no right to sign there, {@code
   *     documents.words-missing} or {@code documents.absence-overlaps}
   */
  @Transactional
  public Optional<Refusal> record(
      UUID officer,
      String agency,
      LocalDate from,
      LocalDate to,
      String words,
      ActingOfficer scribe) {
    UUID by = scribe.actor().id();
    if (by == null || !records(officer, agency, scribe)) {
      return refused("documents.not-yours");
    }
    if (to.isBefore(from) || to.isBefore(today()) || to.isAfter(from.plusDays(LONGEST_DAYS))) {
      return refused("documents.absence-days");
    }
    boolean signs =
        rights.of(agency, from).stream().anyMatch(right -> right.officer().equals(officer));
    if (!signs) {
      return refused("documents.signs-nothing");
    }
    if (words.isBlank()) {
      return refused("documents.words-missing");
    }
    UUID id = ids.next();
    int recorded =
        jdbc.sql(
                """
                INSERT INTO documents.absence
                  (id, officer, agency, valid_from, valid_to, words, recorded_by, recorded_at)
                VALUES (:id, :officer, :agency, :from, :to, :words, :by, :at)
                ON CONFLICT DO NOTHING
                """)
            .param("id", id)
            .param("officer", officer)
            .param("agency", agency)
            .param("from", from)
            .param("to", to)
            .param("words", words.strip())
            .param("by", by)
            .param("at", time.instant())
            .update();
    if (recorded == 0) {
      return refused("documents.absence-overlaps");
    }
    journal.append(
        Act.of(scribe.actor(), "documents.absence-recorded", "signing-absence", id)
            .because(words.strip())
            .under("nd-30-2020")
            .with(
                Map.of(
                    "officer", officer.toString(),
                    "agency", agency,
                    "from", from.toString(),
                    "to", to.toString())));
    return Optional.empty();
  }

  /**
   * Back from today on.
   *
   * @return a refusal {@code documents.not-yours} or {@code documents.not-possible} for one that is
   *     over or was ended
   */
  @Transactional
  public Optional<Refusal> end(UUID id, ActingOfficer scribe) {
    Absence one =
        all(scribe).stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    if (one == null || !records(one.officer(), one.agency(), scribe)) {
      return refused("documents.not-yours");
    }
    int ended =
        jdbc.sql(
                """
                UPDATE documents.absence SET ended_on = :today
                 WHERE id = :id AND ended_on IS NULL AND valid_to >= :today
                """)
            .param("today", today())
            .param("id", id)
            .update();
    if (ended == 0) {
      return refused("documents.not-possible");
    }
    journal.append(Act.of(scribe.actor(), "documents.absence-ended", "signing-absence", id));
    return Optional.empty();
  }

  /** Who signs for some agencies and may be recorded as away by an officer. */
  @Transactional(readOnly = true)
  public Set<UUID> signatories(String agency, ActingOfficer scribe) {
    return rights.of(agency, today()).stream()
        .map(Signing::officer)
        .filter(officer -> records(officer, agency, scribe))
        .collect(java.util.stream.Collectors.toSet());
  }

  private LocalDate today() {
    return Vietnam.dayOf(time.instant());
  }

  private static Optional<Refusal> refused(String code) {
    return Optional.of(Refusal.of(code));
  }
}
