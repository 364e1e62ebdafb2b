package vn.chosach.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.chosach.cases.acts.CaseChecks;
import vn.chosach.cases.acts.CaseOpenings;
import vn.chosach.cases.acts.CaseRepository;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.acts.CaseTransitions;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.PlaceCaseWish;
import vn.chosach.cases.life.Visibility;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.lifecycle.Effect;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.watch.register.PlaceCheck;
import vn.chosach.watch.register.PlaceRegister;
import vn.chosach.watch.register.RegisteredPlace;

/**
 * Makes signs that two officers saw at a site, shop, account or livestream a case, as a flagged
 * listing becomes one: outcome in the register, case and its page as evidence in one act.
 */
@Service
public class PlaceCases {

  private static final int LONGEST_TITLE = 200;

  private final PlaceRegister register;
  private final CaseOpenings openings;
  private final CaseTransitions acting;
  private final CaseRepository repository;
  private final CaseRowSecurity rowSecurity;
  private final JdbcClient jdbc;
  private final ListingEvidence evidence;
  private final InstantSource time;

  PlaceCases(
      PlaceRegister register,
      CaseOpenings openings,
      CaseTransitions acting,
      CaseRepository repository,
      CaseRowSecurity rowSecurity,
      JdbcClient jdbc,
      ListingEvidence evidence,
      InstantSource time) {
    this.register = register;
    this.openings = openings;
    this.acting = acting;
    this.repository = repository;
    this.rowSecurity = rowSecurity;
    this.jdbc = jdbc;
    this.evidence = evidence;
    this.time = time;
  }

  /**
   * Makes the signs a new case of the reader's agency, or part of one that is open.
   *
   * @return refused with {@code cases.not-yours}, {@code watch.no-confirmed-signs}, {@code
   *     watch.signs-cased}, {@code cases.unknown-open-case}, {@code cases.words-missing}, {@code
   *     cases.words-too-long}
   */
  @Transactional
  public ActOutcome<CaseFile> admit(PlaceCaseWish wish, ActingOfficer reader) {
    String agency = reader.actor().agency();
    if (agency == null || !Visibility.works(reader)) {
      return ActOutcome.refused("cases.not-yours");
    }
    RegisteredPlace place = register.one(wish.place()).orElse(null);
    PlaceCheck signs = place == null ? null : signs(place);
    if (place == null || signs == null) {
      return ActOutcome.refused("watch.no-confirmed-signs");
    }
    rowSecurity.of(reader);
    String number = wish.number();
    CaseFile into = number == null ? null : repository.numbered(number, reader).orElse(null);
    if (number != null && (into == null || !into.state().open())) {
      return ActOutcome.refused("cases.unknown-open-case");
    }
    var status = TransactionAspectSupport.currentTransactionStatus();
    Object before = status.createSavepoint();
    ActOutcome<CaseFile> outcome =
        register.cased(wish.place(), reader.actor()) instanceof ActOutcome.Refused<UUID> no
            ? ActOutcome.refused(no.refusal())
            : into == null
                ? openings.open(evidence.opening(place, signs, wish.words()), reader)
                : joined(into, place, signs, wish.words(), reader);
    if (!(outcome instanceof ActOutcome.Done<CaseFile>(CaseFile done))) {
      status.rollbackToSavepoint(before);
      rowSecurity.of(reader);
      return outcome;
    }
    tie(done, place, signs, reader);
    rowSecurity.of(reader);
    return outcome;
  }

  /** Number of the case that a place last became; empty alike where the reader may not know. */
  @Transactional(readOnly = true)
  public Optional<String> of(UUID place, ActingOfficer reader) {
    rowSecurity.of(reader);
    return jdbc.sql(
            """
            SELECT f.number FROM cases.place p JOIN cases.case_file f ON f.id = p.case_id
             WHERE p.place = :place ORDER BY p.at DESC LIMIT 1
            """)
        .param("place", place)
        .query(String.class)
        .optional();
  }

  private @Nullable PlaceCheck signs(RegisteredPlace place) {
    return register.checks(place.id()).stream()
        .filter(one -> one.id().equals(place.confirmed()))
        .findFirst()
        .orElse(null);
  }

  private ActOutcome<CaseFile> joined(
      CaseFile into, RegisteredPlace place, PlaceCheck signs, String words, ActingOfficer reader) {
    return acting.act(
        into.id(),
        CaseEvent.NOTE,
        into.version(),
        reader,
        wish ->
            CaseChecks.words(words)
                .<Effect<CaseFile, List<Delta>>>map(Effect::refused)
                .orElseGet(
                    () ->
                        wish.done(
                            evidence.words(place, signs, words),
                            Delta.added("watched-place", place.address()))));
  }

  private void tie(CaseFile file, RegisteredPlace place, PlaceCheck signs, ActingOfficer reader) {
    Instant now = time.instant();
    rowSecurity.ofTheProgram();
    jdbc.sql(
            """
            INSERT INTO cases.place (checked, place, case_id, at) VALUES (:check, :place, :case, :at)
            """)
        .param("check", signs.id())
        .param("place", place.id())
        .param("case", file.id())
        .param("at", now)
        .update();
    evidence.preserve(file, place, reader.actor());
  }
}
