package vn.chosach.cases.acts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.papers.CrimeSourceClocks;
import vn.chosach.cases.papers.IncomingPapers;
import vn.chosach.deadlines.Clock;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.officers.ActingOfficer;

/** Title, subjects, tasks, links and clocks of a case. */
@Component
record WorkHandler(
    JdbcClient jdbc,
    CaseRepository repository,
    CaseClocks clocks,
    CrimeSourceClocks sources,
    PeopleHandler people,
    CaseRowSecurity rowSecurity,
    IncomingPapers papers,
    IdSource ids)
    implements CaseHandler {

  @Override
  public List<Handled<?>> handled() {
    return List.of(
        Handled.of(CaseAct.Retitle.class, this::retitle, CaseEvent.RETITLE),
        Handled.of(CaseAct.NameSubject.class, this::name, CaseEvent.NAME_SUBJECT),
        Handled.of(CaseAct.SetTask.class, this::task, CaseEvent.SET_TASK),
        Handled.of(CaseAct.FinishTask.class, this::finish, CaseEvent.FINISH_TASK),
        Handled.of(CaseAct.CaseActLink.class, this::link, CaseEvent.LINK),
        Handled.of(
            CaseAct.CaseActClock.class,
            this::clock,
            CaseEvent.EXTEND,
            CaseEvent.PAUSE,
            CaseEvent.RESUME));
  }

  Effect<CaseFile, List<Delta>> retitle(CaseAct.Retitle act, CaseWish wish) {
    return Effect.unless(
        CaseChecks.line(act.title()),
        () -> {
          CaseFile after = wish.file().titled(CaseChecks.clean(act.title()));
          repository.fold(after, names(after));
          return wish.done(after, null, Delta.of("title", wish.file().title(), after.title()));
        });
  }

  Effect<CaseFile, List<Delta>> name(CaseAct.NameSubject act, CaseWish wish) {
    return Effect.unless(CaseChecks.line(act.name()), () -> named(act, wish));
  }

  private Effect<CaseFile, List<Delta>> named(CaseAct.NameSubject act, CaseWish wish) {
    String name = CaseChecks.clean(act.name());
    int added =
        jdbc.sql(
                """
                INSERT INTO cases.subject (id, case_id, kind, name, mark, note, named_at)
                VALUES (:id, :case, :kind, :name, :mark, :note, :at)
                ON CONFLICT (case_id, kind, mark) DO NOTHING
                """)
            .param("id", ids.next())
            .param("case", wish.file().id())
            .param("kind", act.kind().name())
            .param("name", name)
            .param("mark", SubjectKind.mark(name))
            .param("note", act.note().isBlank() ? null : CaseChecks.clean(act.note()))
            .param("at", wish.now())
            .update();
    if (added == 0) {
      return Effect.refused("cases.subject-twice");
    }
    repository.fold(wish.file(), names(wish.file()));
    return wish.done(
        act.note().isBlank() ? null : CaseChecks.clean(act.note()), Delta.named(act.kind(), name));
  }

  private List<String> names(CaseFile file) {
    return jdbc.sql("SELECT name FROM cases.subject WHERE case_id = :case ORDER BY id LIMIT 100")
        .param("case", file.id())
        .query((row, n) -> row.getString("name"))
        .list();
  }

  Effect<CaseFile, List<Delta>> task(CaseAct.SetTask act, CaseWish wish) {
    Optional<Refusal> refusal =
        CaseChecks.line(act.title())
            .or(() -> people.unknown(act.officer(), wish.file()))
            .or(
                () ->
                    act.due().isBefore(Vietnam.dayOf(wish.now()))
                        ? Optional.of(Refusal.of("cases.due-in-past"))
                        : Optional.empty());
    return Effect.unless(
        refusal,
        () -> {
          jdbc.sql(
                  """
                  INSERT INTO cases.task (id, case_id, title, officer, due_on)
                  VALUES (:id, :case, :title, :officer, :due)
                  """)
              .param("id", ids.next())
              .param("case", wish.file().id())
              .param("title", CaseChecks.clean(act.title()))
              .param("officer", act.officer())
              .param("due", act.due())
              .update();
          return wish.done(
              null,
              Delta.added("task", CaseChecks.clean(act.title())),
              Delta.added("officer", act.officer()),
              Delta.added("due", act.due()));
        });
  }

  Effect<CaseFile, List<Delta>> finish(CaseAct.FinishTask act, CaseWish wish) {
    Optional<String> title =
        jdbc.sql(
                """
                UPDATE cases.task SET done_at = :at
                 WHERE id = :id AND case_id = :case AND done_at IS NULL
                RETURNING title
                """)
            .param("at", wish.now())
            .param("id", act.task())
            .param("case", wish.file().id())
            .query(String.class)
            .optional();
    return title.isEmpty()
        ? Effect.refused("cases.unknown-task")
        : wish.done(
            act.words().isBlank() ? null : CaseChecks.clean(act.words()),
            Delta.added("task-done", title.get()));
  }

  /** Only a case that the officer may see can be linked; another one does not exist for him. */
  Effect<CaseFile, List<Delta>> link(CaseAct.CaseActLink act, CaseWish wish) {
    ActingOfficer reader = wish.who();
    rowSecurity.of(reader);
    CaseFile other =
        repository.numbered(act.number().strip().toUpperCase(Locale.ROOT), reader).orElse(null);
    rowSecurity.ofTheProgram();
    if (other == null) {
      return Effect.refused("cases.unknown-case");
    }
    if (other.id().equals(wish.file().id())) {
      return Effect.refused("cases.link-to-itself");
    }
    if (act.parent() && below(other.id(), wish.file().id())) {
      return Effect.refused("cases.link-in-circle");
    }
    int added =
        jdbc.sql(
                """
                INSERT INTO cases.link (case_id, other, kind, linked_at)
                VALUES (:case, :other, :kind, :at)
                ON CONFLICT (case_id, other) DO NOTHING
                """)
            .param("case", wish.file().id())
            .param("other", other.id())
            .param("kind", act.parent() ? "PARENT" : "RELATED")
            .param("at", wish.now())
            .update();
    return added == 0
        ? Effect.refused("cases.linked-before")
        : wish.done(null, Delta.added(act.parent() ? "parent" : "related", other.number()));
  }

  private boolean below(UUID child, UUID parent) {
    return jdbc.sql(
            """
            WITH RECURSIVE up AS (
              SELECT other FROM cases.link WHERE case_id = :child AND kind = 'PARENT'
              UNION
              SELECT l.other FROM cases.link l JOIN up ON l.case_id = up.other
               WHERE l.kind = 'PARENT')
            SELECT EXISTS (SELECT FROM up WHERE other = :parent)
            """)
        .param("child", child)
        .param("parent", parent)
        .query(Boolean.class)
        .single();
  }

  /** More time is given by the competent person's signed paper, and never by whoever needs it. */
  Effect<CaseFile, List<Delta>> clock(CaseAct.CaseActClock act, CaseWish wish) {
    Clock clock = clocks.own(wish.file(), act.clock()).orElse(null);
    if (clock == null) {
      return Effect.refused("cases.unknown-clock");
    }
    UUID paper = act.files();
    boolean resumes = act.event() == CaseEvent.RESUME;
    Optional<Refusal> refusal =
        CaseChecks.words(act.words())
            .or(
                () ->
                    resumes
                        ? Optional.empty()
                        : CaseChecks.on(wish.file(), act.on(), wish.now())
                            .or(() -> early(clock, act.on()))
                            .or(() -> papers.missing(paper)))
            .or(
                () ->
                    act.event() == CaseEvent.EXTEND
                        ? clocks.extend(act.clock(), act.option(), act.words(), wish.actor())
                        : act.event() == CaseEvent.PAUSE
                            ? clocks.pause(act.clock(), act.words(), wish.actor())
                            : sources.resume(wish.file(), act.clock(), act.words(), wish.actor()));
    return Effect.unless(
        refusal,
        () -> {
          if (!resumes && paper != null) {
            String name = act.event().name();
            papers.keep(
                wish, paper, name, act.on(), "cases.paper." + name.toLowerCase(Locale.ROOT));
          }
          return wish.done(CaseChecks.clean(act.words()));
        });
  }

  /** Nobody decides on time that has not begun to run. */
  private static Optional<Refusal> early(Clock clock, LocalDate on) {
    LocalDate from = Vietnam.dayOf(clock.startedAt());
    return on.isBefore(from)
        ? Optional.of(Refusal.of("cases.clock-paper-early", "date", from.toString()))
        : Optional.empty();
  }
}
