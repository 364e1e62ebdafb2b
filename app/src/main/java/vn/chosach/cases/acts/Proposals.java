package vn.chosach.cases.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseAuthority;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseLifeCycle;
import vn.chosach.cases.life.CaseTrait;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.SecondPersons;
import vn.chosach.cases.second.OtherUnits;
import vn.chosach.cases.second.Tombstone;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.SecondPersonPolicy;

/**
 * Four eyes: one officer asks, another answers. By the rule of the day the other one serves in the
 * same agency, and one of the two heads it, or in an agency that does not work on the case.
 */
@Component
record Proposals(
    JdbcClient jdbc,
    CaseHandlers handlers,
    OtherUnits units,
    IdSource ids,
    SecondPersonPolicy seconds) {

  /** What waits for a second person; {@code reviewing} names the other agency that is asked. */
  record ProposalsOpen(
      UUID id,
      CaseEvent event,
      String words,
      UUID askedBy,
      boolean byHead,
      @Nullable String askedAgency,
      @Nullable String reviewing,
      @Nullable String basis) {}

  Effect<CaseFile, List<Delta>> ask(
      CaseEvent wanted, String words, CaseWish wish, ActingOfficer reader) {
    CaseFile file = wish.file();
    if (!wanted.has(CaseTrait.TWO) || CaseLifeCycle.row(file.state(), wanted).isEmpty()) {
      return Effect.refused("cases.not-possible");
    }
    ProposalsOpen waiting = open(file.id()).orElse(null);
    if (waiting != null && answerable(file, waiting)) {
      return Effect.refused("cases.proposal-open");
    }
    var today = Vietnam.dayOf(wish.now());
    SecondPersons.SecondPersonsRule day = SecondPersons.rule(wanted, today);
    boolean byHead = CaseAuthority.HEAD.may(file, reader);
    SecondPersons.SecondPersonsRule rule =
        units.answerable(file, wish.actor().id(), byHead) ? day : day.elsewhere();
    String other =
        rule.unit() == SecondPersons.SecondPersonsUnit.OTHER
            ? units.reviewing(rule, file, today).orElse(null)
            : null;
    if (rule.unit() == SecondPersons.SecondPersonsUnit.OTHER && other == null) {
      return Effect.refused("cases.no-second-unit");
    }
    return Effect.unless(
        CaseChecks.words(words).or(() -> seconds.first(wish.actor(), "case", file.id())),
        () -> {
          lapse(waiting, wish);
          write(rule, other, words, wish, byHead);
          var deltas = new ArrayList<Delta>();
          if (waiting != null) {
            deltas.add(Delta.of("wanted", waiting.event(), null));
          }
          deltas.add(Delta.added("wanted", wanted));
          if (other != null) {
            deltas.add(Delta.added("second-unit", other));
          }
          return CaseWish.done(
              file.with(file.access().reviewedBy(other)),
              wish.now(),
              CaseChecks.clean(words),
              deltas);
        });
  }

  private boolean answerable(CaseFile file, ProposalsOpen waiting) {
    String asked = waiting.reviewing();
    return asked == null
        ? units.answerable(file, waiting.askedBy(), waiting.byHead())
        : units.answers(file, asked);
  }

  /** What nobody could answer any more stands in nobody's way; nobody has answered it. */
  private void lapse(@Nullable ProposalsOpen waiting, CaseWish wish) {
    if (waiting != null) {
      jdbc.sql("UPDATE cases.proposal SET answered_at = :at, agreed = false WHERE id = :id")
          .param("at", wish.now())
          .param("id", waiting.id())
          .update();
    }
  }

  private void write(
      SecondPersons.SecondPersonsRule rule,
      @Nullable String other,
      String words,
      CaseWish wish,
      boolean byHead) {
    jdbc.sql(
            """
            INSERT INTO cases.proposal
              (id, case_id, event, words, asked_by, by_head, asked_at, asked_agency, unit, reviewing,
               basis)
            VALUES (:id, :case, :event, :words, :by, :head, :at, :agency, :unit, :reviewing, :basis)
            """)
        .paramSource(rule)
        .param("id", ids.next())
        .param("case", wish.file().id())
        .param("words", CaseChecks.clean(words))
        .param("by", wish.actor().id())
        .param("head", byHead)
        .param("at", wish.now())
        .param("agency", wish.actor().agency())
        .param("reviewing", other)
        .update();
  }

  /** The second person agrees: it happens now. */
  Effect<CaseFile, List<Delta>> agree(String words, CaseWish wish, ActingOfficer reader) {
    ProposalsOpen open = open(wish.file().id()).orElse(null);
    if (open == null) {
      return Effect.refused("cases.no-proposal");
    }
    Optional<Refusal> refused =
        open.askedBy().equals(wish.actor().id())
            ? Optional.of(Refusal.of("cases.second-person"))
            : open.reviewing() == null
                ? ownRefused(open, wish.file(), reader)
                : units.refused(wish.file(), open.askedAgency(), reader);
    return Effect.unless(
        refused
            .or(() -> CaseChecks.words(words))
            .or(
                () ->
                    seconds.beside(
                        wish.actor(), List.of(open.askedBy()), "case", wish.file().id())),
        () -> {
          settle(open, true, wish);
          if (open.reviewing() != null) {
            units.bury(
                new Tombstone(
                    wish.file().id(),
                    open.event(),
                    wish.file().state(),
                    wish.now(),
                    open.askedBy(),
                    open.askedAgency(),
                    open.words(),
                    wish.actor(),
                    CaseChecks.clean(words),
                    open.basis()));
          }
          var seen = new CaseWish(free(wish.file()), wish.who(), wish.now());
          return with(handlers.agreed(open.event(), seen, open.words()), open, words);
        });
  }

  /** A head of the leading agency may stop what waits for another agency, too. */
  Effect<CaseFile, List<Delta>> deny(String words, CaseWish wish, ActingOfficer reader) {
    ProposalsOpen open = open(wish.file().id()).orElse(null);
    if (open == null) {
      return Effect.refused("cases.no-proposal");
    }
    Optional<Refusal> refused =
        open.askedBy().equals(wish.actor().id())
            ? Optional.of(Refusal.of("cases.second-person"))
            : open.reviewing() == null || CaseAuthority.HEAD.may(wish.file(), reader)
                ? ownRefused(open, wish.file(), reader)
                : units.refused(wish.file(), open.askedAgency(), reader);
    return Effect.unless(
        refused.or(() -> CaseChecks.words(words)),
        () -> {
          settle(open, false, wish);
          return wish.done(
              free(wish.file()),
              CaseChecks.clean(words),
              Delta.of("wanted", open.event(), null),
              Delta.added("asked-by", open.askedBy()));
        });
  }

  private static Optional<Refusal> ownRefused(
      ProposalsOpen open, CaseFile file, ActingOfficer reader) {
    boolean may =
        CaseAuthority.HEAD.may(file, reader)
            || open.byHead() && CaseAuthority.HANDLER.may(file, reader);
    return may ? Optional.empty() : Optional.of(Refusal.of("cases.second-person"));
  }

  private void settle(ProposalsOpen open, boolean agreed, CaseWish wish) {
    jdbc.sql(
            """
            UPDATE cases.proposal SET answered_by = :by, answered_at = :at, agreed = :agreed
             WHERE id = :id
            """)
        .param("by", wish.actor().id())
        .param("at", wish.now())
        .param("agreed", agreed)
        .param("id", open.id())
        .update();
  }

  /** The other agency has answered and sees the case no longer. */
  private static CaseFile free(CaseFile file) {
    return file.access().reviewing() == null ? file : file.with(file.access().reviewedBy(null));
  }

  private static Effect<CaseFile, List<Delta>> with(
      Effect<CaseFile, List<Delta>> change, ProposalsOpen open, String words) {
    return switch (change) {
      case Effect.Stays<CaseFile, List<Delta>> not -> not;
      case Effect.Becomes<CaseFile, List<Delta>> to -> {
        var deltas = new ArrayList<>(to.facts());
        deltas.add(Delta.added("asked-by", open.askedBy()));
        deltas.add(Delta.added("agreed-words", CaseChecks.clean(words)));
        if (open.reviewing() != null) {
          deltas.add(Delta.added("second-unit", open.reviewing()));
        }
        yield new Effect.Becomes<>(to.after(), to.at(), to.words(), deltas);
      }
    };
  }

  Optional<ProposalsOpen> open(UUID caseId) {
    return jdbc.sql(
            """
            SELECT id, event, words, asked_by, by_head, asked_agency, reviewing, basis
              FROM cases.proposal
             WHERE case_id = :case AND answered_at IS NULL
            """)
        .param("case", caseId)
        .query(ProposalsOpen.class)
        .optional();
  }
}
