package vn.chosach.subjects.desk;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseRecords.NamedSubject;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.life.LinkLifeCycle;
import vn.chosach.subjects.life.RoleAssertion;
import vn.chosach.subjects.life.RoleAssertion.RoleWish;

/** Roles that officers assert, within the rights of the case that each comes from. */
@Component
public record RoleBook(JdbcClient jdbc, Journal journal, IdSource ids, InstantSource time) {

  /** Longest time for which a role may be asserted, in months; the house's own measure. */
  static final int MONTHS = 24;

  private static final int LONGEST_LINE = 300;
  private static final int LONGEST = 2_000;

  /** Those that the transaction sees, the newest first, at most 5,000. */
  List<RoleAssertion> all() {
    return jdbc.sql("SELECT * FROM subjects.role ORDER BY at DESC, id LIMIT 5000")
        .query(RoleAssertion.class)
        .list();
  }

  /** See {@code Subjects.state}. */
  public ActOutcome<RoleAssertion> state(RoleWish wish, SeenSubjects seen, ActingOfficer officer) {
    NamedSubject subject = seen.one(wish.subject()).orElse(null);
    if (subject == null) {
      return ActOutcome.refused("subjects.unknown");
    }
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    Optional<Refusal> refusal =
        when(!SubjectRowSecurity.works(officer), "subjects.not-yours")
            .or(() -> when(!SubjectFacts.somebody(subject.kind()), "subjects.nobody"))
            .or(() -> when(wish.kind() == null, "subjects.role-missing"))
            .or(() -> target(wish, subject, seen))
            .or(() -> unlessWords(wish.source(), LONGEST_LINE, "subjects.source-missing"))
            .or(() -> when(wish.confidence() == null, "subjects.confidence-missing"))
            .or(() -> when(wish.words().length() > LONGEST, "subjects.words-too-long"))
            .or(() -> until(wish.until(), Vietnam.dayOf(now)));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    var role =
        new RoleAssertion(
            ids.next(),
            subject.caseId(),
            subject.id(),
            Objects.requireNonNull(wish.kind()),
            wish.target(),
            clean(wish.source()),
            Objects.requireNonNull(wish.confidence()),
            clean(wish.words()),
            Objects.requireNonNull(wish.until()),
            officer.agency(),
            Objects.requireNonNull(officer.actor().id()),
            now,
            null,
            null);
    jdbc.sql(
            """
            INSERT INTO subjects.role
              (id, case_id, subject, kind, target, source, confidence, words, until, agency, officer,
               at)
            VALUES (:id, :caseId, :subject, :kind, :target, :source, :confidence, :words, :until,
                    :agency, :officer, :at)
            """)
        .paramSource(role)
        .update();
    journal.append(
        Act.of(officer.actor(), "subjects.role-asserted", "case", role.caseId())
            .under(LinkLifeCycle.BASIS)
            .with(Map.of("role", role.kind().name(), "confidence", role.confidence().name())));
    return ActOutcome.done(role);
  }

  private static Optional<Refusal> target(RoleWish wish, NamedSubject subject, SeenSubjects seen) {
    UUID target = wish.target();
    return when(
        target != null
            && (target.equals(subject.id())
                || seen.one(target).filter(one -> one.caseId().equals(subject.caseId())).isEmpty()),
        "subjects.target-elsewhere");
  }

  private static Optional<Refusal> until(@Nullable LocalDate until, LocalDate today) {
    return when(
        until == null || !until.isAfter(today) || until.isAfter(today.plusMonths(MONTHS)),
        "subjects.until-wrong");
  }

  /** See {@code Subjects.retract}. */
  public ActOutcome<RoleAssertion> retract(UUID id, String words, ActingOfficer officer) {
    if (!SubjectRowSecurity.works(officer)) {
      return ActOutcome.refused("subjects.not-yours");
    }
    Optional<Refusal> wordless = unlessWords(words, LONGEST, "subjects.words-missing");
    if (wordless.isPresent()) {
      return ActOutcome.refused(wordless.get());
    }
    return jdbc.sql(
            """
            UPDATE subjects.role
               SET withdrawn_at = :now, withdrawn_by = :officer, withdrawn_words = :words
             WHERE id = :id AND withdrawn_at IS NULL
            RETURNING *
            """)
        .param("now", time.instant())
        .param("officer", officer.actor().id())
        .param("words", clean(words))
        .param("id", id)
        .query(RoleAssertion.class)
        .optional()
        .map(
            role -> {
              journal.append(
                  Act.of(officer.actor(), "subjects.role-withdrawn", "case", role.caseId())
                      .because(clean(words))
                      .under(LinkLifeCycle.BASIS)
                      .with(Map.of("role", role.kind().name())));
              return ActOutcome.done(role);
            })
        .orElseGet(() -> ActOutcome.refused("subjects.unknown"));
  }
}
