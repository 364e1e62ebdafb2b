package vn.chosach.cases.acts;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseOpening;
import vn.chosach.cases.life.CaseOrigin;
import vn.chosach.cases.life.Delta;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.vault.KeptFile;

/** Ties signals to cases: an admitted one opens a case or joins one, with its files as evidence. */
@Component
public class Joining {

  private final JdbcClient jdbc;
  private final CaseRowSecurity rowSecurity;
  private final CaseOpenings openings;
  private final EvidenceHandler evidence;
  private final CaseTransitions acting;
  private final InstantSource time;

  Joining(
      JdbcClient jdbc,
      CaseRowSecurity rowSecurity,
      CaseOpenings openings,
      EvidenceHandler evidence,
      CaseTransitions acting,
      InstantSource time) {
    this.jdbc = jdbc;
    this.rowSecurity = rowSecurity;
    this.openings = openings;
    this.evidence = evidence;
    this.acting = acting;
    this.time = time;
  }

  /**
   * What is told twice at once waits here for the first.
   *
   * @return the case that the signal belongs to then
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public @Nullable UUID hold(UUID signal) {
    rowSecurity.ofTheProgram();
    jdbc.sql("SELECT pg_advisory_xact_lock(:key)")
        .param("key", signal.getLeastSignificantBits())
        .query((row, n) -> true)
        .single();
    return find(signal);
  }

  /** The case that a signal belongs to now. */
  @Transactional(propagation = Propagation.MANDATORY)
  public @Nullable UUID caseOf(UUID signal) {
    rowSecurity.ofTheProgram();
    return find(signal);
  }

  private @Nullable UUID find(UUID signal) {
    return jdbc.sql("SELECT case_id FROM cases.origin WHERE signal = :signal AND NOT taken_back")
        .param("signal", signal)
        .query(UUID.class)
        .optional()
        .orElse(null);
  }

  /** A signal as the case that it belongs to now knows it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<CaseOrigin> origin(UUID signal) {
    rowSecurity.ofTheProgram();
    return jdbc.sql(
            "SELECT signal, number, tip FROM cases.origin WHERE signal = :signal AND NOT taken_back")
        .param("signal", signal)
        .query(CaseOrigin.class)
        .optional();
  }

  /** Opens a case from a signal; empty when it could not be opened. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<CaseFile> open(
      CaseOpening caseOpening,
      String agency,
      CaseOrigin origin,
      List<KeptFile> files,
      Actor actor) {
    rowSecurity.ofTheProgram();
    UUID before = before(origin);
    if (before != null) {
      return join(before, origin, files, actor);
    }
    ActOutcome<CaseFile> outcome =
        openings
            .open(caseOpening, agency, Delta.joined(origin.number(), origin.signal()), actor)
            .orToldAgain();
    if (!(outcome instanceof ActOutcome.Done<CaseFile>(CaseFile done))) {
      return Optional.empty();
    }
    tie(done, origin);
    evidence.point(done, files, origin.number(), agency);
    return Optional.of(done);
  }

  /** A signal joins a case with its files. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<CaseFile> join(UUID id, CaseOrigin origin, List<KeptFile> files, Actor actor) {
    ActOutcome<CaseFile> outcome =
        acting
            .unseen(
                id,
                CaseEvent.JOIN,
                actor,
                wish -> {
                  tie(wish.file(), origin);
                  evidence.point(
                      wish.file(), files, origin.number(), wish.file().access().agency());
                  return wish.done(null, Delta.joined(origin.number(), origin.signal()));
                })
            .orToldAgain();
    return outcome instanceof ActOutcome.Done<CaseFile>(CaseFile done)
        ? Optional.of(done)
        : Optional.empty();
  }

  /** The admission was taken back: the case stands, and its officers see why it may fall. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takeBack(UUID id, CaseOrigin origin, Actor actor) {
    acting
        .unseen(
            id,
            CaseEvent.TAKE_BACK,
            actor,
            wish -> {
              jdbc.sql("UPDATE cases.origin SET taken_back = true WHERE signal = :signal")
                  .param("signal", origin.signal())
                  .update();
              return wish.done(null, Delta.left(origin.number(), origin.signal()));
            })
        .orToldAgain();
  }

  private @Nullable UUID before(CaseOrigin origin) {
    return jdbc.sql("SELECT case_id FROM cases.origin WHERE signal = :signal")
        .param("signal", origin.signal())
        .query(UUID.class)
        .optional()
        .orElse(null);
  }

  private void tie(CaseFile file, CaseOrigin origin) {
    jdbc.sql(
            """
            INSERT INTO cases.origin (signal, case_id, number, tip, joined_at)
            VALUES (:signal, :case, :number, :tip, :at)
            ON CONFLICT (signal) DO UPDATE
               SET case_id = excluded.case_id, taken_back = false, joined_at = excluded.joined_at
            """)
        .paramSource(origin)
        .param("case", file.id())
        .param("at", time.instant())
        .update();
  }
}
