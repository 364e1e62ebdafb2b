package vn.chosach.cases.acts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.inquiry.FormMinutesChecks;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFact;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.ExhibitKind;
import vn.chosach.cases.papers.SignedPaper;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.journal.RowDigest;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.vault.Custody;
import vn.chosach.vault.KeptFile;

/**
 * Exhibits and their custody; a hold of the case keeps their files from being destroyed. Nobody
 * else writes these rows: with each entry of the custody an act binds the exhibit as it is then.
 */
@Component
public record EvidenceHandler(
    JdbcClient jdbc, IdSource ids, FormMinutesChecks minutes, Custody custody, Journal journal)
    implements CaseHandler {

  private static final int MOST_EXHIBITS = 9999;

  @Override
  public List<Handled<?>> handled() {
    return List.of(
        Handled.of(CaseAct.Secure.class, this::secure, CaseEvent.SECURE),
        Handled.of(CaseAct.PassOn.class, this::passOn, CaseEvent.PASS_ON));
  }

  Effect<CaseFile, List<Delta>> secure(CaseAct.Secure act, CaseWish wish) {
    Optional<Refusal> refusal =
        CaseChecks.line(act.name())
            .or(() -> CaseChecks.line(act.holder()))
            .or(() -> CaseChecks.line(act.amount()))
            .or(() -> future(act.takenAt(), wish.now()))
            .or(() -> ancient(act.takenAt()))
            .or(() -> number(act.number(), wish.file()));
    return Effect.unless(
        refusal,
        () -> {
          UUID exhibit = ids.next();
          insert(exhibit, wish.file(), act, null, null);
          pass(exhibit, wish.file(), act.takenAt(), null, act.holder(), act.name());
          return CaseWish.done(
              wish.file(),
              act.takenAt(),
              null,
              List.of(
                  Delta.secured(
                      act.number(), act.kind(), act.number() + ". " + CaseChecks.clean(act.name())),
                  Delta.added("holder", CaseChecks.clean(act.holder()))));
        });
  }

  /** Files that came with a signal become evidence of the case; they stay in the vault. */
  public void point(CaseFile file, List<KeptFile> files, String from, String holder) {
    for (KeptFile kept : files) {
      UUID exhibit = ids.next();
      String name = from + " / " + kept.slot();
      var act =
          new CaseAct.Secure(
              next(file), ExhibitKind.DIGITAL, name, "1", kept.takenAt(), "", holder);
      insert(exhibit, file, act, kept, kept.sha256());
      pass(exhibit, file, kept.takenAt(), null, holder, name);
    }
  }

  /**
   * What was bought is an exhibit from the first hand on, under the next number.
   *
   * @param numbered the thing as it came, under its number
   * @param from who handed it over
   * @return the number
   */
  public int begin(
      CaseFile file, IntFunction<CaseAct.Secure> numbered, String from, String reason) {
    UUID exhibit = ids.next();
    int number = next(file);
    CaseAct.Secure thing = numbered.apply(number);
    insert(exhibit, file, thing, null, null);
    pass(exhibit, file, thing.takenAt(), CaseChecks.clean(from), thing.holder(), reason);
    return number;
  }

  /** Why an exhibit cannot go to another hand at a moment. */
  public Optional<Refusal> early(CaseFile file, int number, Instant at) {
    Held held = held(file, number).orElse(null);
    if (held == null) {
      return Optional.of(Refusal.of("cases.unknown-exhibit"));
    }
    String day = Vietnam.dayOf(held.since()).toString();
    // Forms know minutes only: what happened in the minute of the last hand is not before it.
    return at.isBefore(held.since().truncatedTo(ChronoUnit.MINUTES))
        ? Optional.of(Refusal.of("cases.before-custody", "date", day))
        : Optional.empty();
  }

  /**
   * An exhibit goes to another hand, under a new seal or the one it has.
   *
   * @param to empty where it stays with who has it
   * @param seal {@code null} for the one that it has, empty for none any more
   */
  public void hand(
      CaseFile file, int number, Instant at, String to, @Nullable String seal, String reason) {
    Held held = held(file, number).orElseThrow();
    String next = to.isEmpty() ? held.holder() : CaseChecks.clean(to);
    jdbc.sql(
            """
            UPDATE cases.exhibit
               SET holder = :holder, seal = nullif(coalesce(:seal::text, seal), '') WHERE id = :id
            """)
        .param("holder", next)
        .param("seal", seal)
        .param("id", held.id())
        .update();
    pass(held.id(), file, at, held.holder(), next, reason);
  }

  /** A signed decision takes it out of the file: an entry of its custody, and it proves nothing. */
  public void strike(CaseFile file, int number, SignedPaper paper, Instant at, String reason) {
    Held held = held(file, number).orElseThrow();
    jdbc.sql("UPDATE cases.exhibit SET struck_on = :on, struck_by = :paper WHERE id = :id")
        .param("on", paper.day())
        .param("paper", paper.number())
        .param("id", held.id())
        .update();
    pass(held.id(), file, at, held.holder(), held.holder(), reason);
  }

  /** Something sealed elsewhere in the house, by its digest, becomes evidence of the case. */
  CaseFact.Secured pin(CaseFile file, String name, String sha256, Instant at) {
    UUID exhibit = ids.next();
    String agency = file.access().agency();
    var act = new CaseAct.Secure(next(file), ExhibitKind.DIGITAL, name, "1", at, "", agency);
    insert(exhibit, file, act, null, sha256);
    pass(exhibit, file, at, null, agency, name);
    return new CaseFact.Secured(act.number(), act.kind());
  }

  private void insert(
      UUID id,
      CaseFile file,
      CaseAct.Secure act,
      @Nullable KeptFile kept,
      @Nullable String sha256) {
    jdbc.sql(
            """
            INSERT INTO cases.exhibit
              (id, case_id, number, kind, name, amount, taken_at, seal, holder, file, file_owner,
               sha256)
            VALUES (:id, :case, :number, :kind, :name, :amount, :at, :seal, :holder, :file, :owner,
                    :sha256)
            ON CONFLICT (case_id, file) WHERE file IS NOT NULL DO NOTHING
            """)
        .param("id", id)
        .param("case", file.id())
        .param("number", act.number())
        .param("kind", act.kind().name())
        .param("name", CaseChecks.clean(act.name()))
        .param("amount", CaseChecks.clean(act.amount()))
        .param("at", act.takenAt())
        .param("seal", act.seal().isBlank() ? null : CaseChecks.clean(act.seal()))
        .param("holder", CaseChecks.clean(act.holder()))
        .param("file", kept == null ? null : kept.id())
        .param("owner", kept == null ? null : kept.owner())
        .param("sha256", sha256)
        .update();
    if (kept != null) {
      custody.protectWith(kept.id(), file.id());
    }
  }

  /** The last thing that is written of an exhibit, whatever else becomes of it. */
  private void pass(
      UUID exhibit, CaseFile file, Instant at, @Nullable String from, String to, String reason) {
    jdbc.sql(
            """
            INSERT INTO cases.custody
              (exhibit, case_id, number, at, from_holder, to_holder, reason)
            SELECT :exhibit::uuid, :case::uuid,
                   1 + coalesce((SELECT max(number) FROM cases.custody WHERE exhibit = :exhibit), 0),
                   :at::timestamptz, :from::text, :to::text, :reason::text
             WHERE EXISTS (SELECT FROM cases.exhibit WHERE id = :exhibit)
            """)
        .param("exhibit", exhibit)
        .param("case", file.id())
        .param("at", at)
        .param("from", from)
        .param("to", CaseChecks.clean(to))
        .param("reason", CaseChecks.clean(reason))
        .update();
    bind(exhibit);
  }

  private void bind(UUID exhibit) {
    jdbc.sql(
            """
            SELECT e.*, c.number AS line, c.at, c.from_holder, c.to_holder, c.reason
              FROM cases.exhibit e JOIN cases.custody c ON c.exhibit = e.id
             WHERE e.id = :exhibit ORDER BY c.number DESC LIMIT 1
            """)
        .param("exhibit", exhibit)
        .query(EvidenceHandler::binding)
        .optional()
        .ifPresent(journal::append);
  }

  private static Act binding(ResultSet row, int n) throws SQLException {
    var thing = RowDigest.of("cases", "exhibit");
    for (String column : List.of("id", "case_id", "number", "kind", "name", "amount")) {
      thing.with(column, row.getString(column));
    }
    thing.with("taken_at", row.getObject("taken_at", OffsetDateTime.class).toInstant());
    for (String column :
        List.of("seal", "holder", "file", "file_owner", "sha256", "struck_on", "struck_by")) {
      thing.with(column, row.getString(column));
    }
    var hand =
        RowDigest.of("cases", "custody")
            .with("exhibit", row.getString("id"))
            .with("case_id", row.getString("case_id"))
            .with("number", row.getString("line"))
            .with("at", row.getObject("at", OffsetDateTime.class).toInstant());
    for (String column : List.of("from_holder", "to_holder", "reason")) {
      hand.with(column, row.getString(column));
    }
    return Act.of(Actor.SYSTEM, "cases.exhibit-bound", "exhibit", row.getString("id"))
        .with(
            Map.of(
                RowDigest.DETAIL, thing.hex(), "line", row.getString("line"), "hand", hand.hex()));
  }

  Effect<CaseFile, List<Delta>> passOn(CaseAct.PassOn act, CaseWish wish) {
    Held held = held(wish.file(), act.exhibit()).orElse(null);
    if (held == null) {
      return Effect.refused("cases.unknown-exhibit");
    }
    Optional<Refusal> refusal =
        CaseChecks.line(act.holder())
            .or(() -> CaseChecks.words(act.words()))
            .or(() -> future(act.at(), wish.now()))
            .or(() -> early(wish.file(), act.exhibit(), act.at()))
            .or(() -> minutes.gone(wish.file(), List.of(act.exhibit())));
    return Effect.unless(
        refusal,
        () -> {
          hand(wish.file(), act.exhibit(), act.at(), act.holder(), null, act.words());
          return CaseWish.done(
              wish.file(),
              act.at(),
              CaseChecks.clean(act.words()),
              List.of(
                  Delta.added("exhibit", act.exhibit() + ". " + held.name()),
                  Delta.of("holder", held.holder(), CaseChecks.clean(act.holder()))));
        });
  }

  /** What was taken before the law of sanctions is no exhibit of a case under it. */
  private static Optional<Refusal> ancient(Instant at) {
    return Vietnam.dayOf(at).isBefore(CaseChecks.LAW)
        ? Optional.of(Refusal.of("cases.before-the-law", "date", CaseChecks.LAW.toString()))
        : Optional.empty();
  }

  private static Optional<Refusal> future(Instant at, Instant now) {
    return at.isAfter(now) ? Optional.of(Refusal.of("cases.in-future")) : Optional.empty();
  }

  private Optional<Refusal> number(int number, CaseFile file) {
    if (number < 1 || number > MOST_EXHIBITS) {
      return Optional.of(Refusal.of("cases.exhibit-number"));
    }
    return held(file, number).isPresent()
        ? Optional.of(Refusal.of("cases.exhibit-twice", "number", String.valueOf(number)))
        : Optional.empty();
  }

  private int next(CaseFile file) {
    return jdbc.sql("SELECT 1 + coalesce(max(number), 0) FROM cases.exhibit WHERE case_id = :case")
        .param("case", file.id())
        .query(Integer.class)
        .single();
  }

  private Optional<Held> held(CaseFile file, int number) {
    return jdbc.sql(
            """
            SELECT e.id, e.name, e.holder,
                   (SELECT max(c.at) FROM cases.custody c WHERE c.exhibit = e.id) AS since
              FROM cases.exhibit e
             WHERE e.case_id = :case AND e.number = :number
            """)
        .param("case", file.id())
        .param("number", number)
        .query(Held.class)
        .optional();
  }

  private record Held(UUID id, String name, String holder, Instant since) {}
}
