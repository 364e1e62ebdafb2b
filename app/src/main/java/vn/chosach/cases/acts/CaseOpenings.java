package vn.chosach.cases.acts;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseOpening;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.Moment;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.cases.life.Valuation;
import vn.chosach.cases.life.Visibility;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.YearNumbers;
import vn.chosach.officers.ActingOfficer;

/**
 * Opens cases. Numbers run within a year without a gap: the row of the year is held until the case
 * is committed.
 */
@Component
public class CaseOpenings {

  /** Longest code of an area that is taken. */
  private static final int CODE = 40;

  private final JdbcClient jdbc;
  private final CaseRepository repository;
  private final CaseTimeline timeline;
  private final Catalogue catalogue;
  private final CaseClocks clocks;
  private final CaseRowSecurity rowSecurity;
  private final InstantSource time;
  private final IdSource ids;

  CaseOpenings(
      JdbcClient jdbc,
      CaseRepository repository,
      CaseTimeline timeline,
      Catalogue catalogue,
      CaseClocks clocks,
      CaseRowSecurity rowSecurity,
      InstantSource time,
      IdSource ids) {
    this.jdbc = jdbc;
    this.repository = repository;
    this.timeline = timeline;
    this.catalogue = catalogue;
    this.clocks = clocks;
    this.rowSecurity = rowSecurity;
    this.time = time;
    this.ids = ids;
  }

  /** Opens a case in the agency of an officer. */
  @Transactional(propagation = Propagation.MANDATORY)
  public ActOutcome<CaseFile> open(CaseOpening wish, ActingOfficer reader) {
    String agency = reader.actor().agency();
    if (agency == null || !Visibility.works(reader)) {
      return ActOutcome.refused("cases.not-yours");
    }
    rowSecurity.ofTheProgram();
    ActOutcome<CaseFile> outcome = open(wish, agency, null, reader.actor());
    rowSecurity.of(reader);
    return outcome;
  }

  /**
   * Opens a case.
   *
   * @param from number of the signal that it comes from; {@code null} when opened by hand
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public ActOutcome<CaseFile> open(
      CaseOpening wish, String agency, @Nullable Delta from, Actor actor) {
    Optional<Refusal> refusal = refused(wish);
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    var status = TransactionAspectSupport.currentTransactionStatus();
    Object before = status.createSavepoint();
    CaseFile file = file(wish, agency);
    repository.add(file);
    Instant crimeSince = wish.crimeSince();
    Optional<Refusal> late =
        clocks
            .startBar(file, actor)
            .or(
                () ->
                    crimeSince == null
                        ? Optional.empty()
                        : clocks.sourceReceived(file, crimeSince, actor));
    if (late.isPresent()) {
      status.rollbackToSavepoint(before);
      return ActOutcome.refused(late.get());
    }
    CaseFile due = file.due(clocks.next(file));
    repository.write(due);
    timeline.begin(due, moment(due, wish, from, actor));
    status.releaseSavepoint(before);
    return ActOutcome.done(due);
  }

  private Optional<Refusal> refused(CaseOpening wish) {
    var day = Vietnam.dayOf(wish.receivedAt());
    String goods = wish.goods();
    String violation = wish.violation();
    String area = wish.area();
    return CaseChecks.line(wish.title())
        .or(() -> CaseChecks.words(wish.words()))
        .or(
            () ->
                wish.receivedAt().isAfter(time.instant())
                    ? Optional.of(Refusal.of("cases.in-future"))
                    : Optional.empty())
        .or(
            () ->
                goods != null && catalogue.goodsGroup(goods, day).isEmpty()
                        || violation != null && catalogue.violationKind(violation, day).isEmpty()
                        || area != null && area.length() > CODE
                    ? Optional.of(Refusal.of("cases.unknown-code"))
                    : Optional.empty());
  }

  private CaseFile file(CaseOpening wish, String agency) {
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    return new CaseFile(
        ids.next(),
        number(now),
        CaseChecks.clean(wish.title()),
        CaseState.VERIFYING,
        now,
        1,
        new CaseFile.Access(
            agency,
            List.of(agency),
            null,
            List.of(),
            List.of(),
            List.of(),
            Secrecy.AGENCY,
            null,
            null),
        new CaseFile.Matter(
            wish.goods(),
            wish.violation(),
            wish.area(),
            wish.receivedAt().truncatedTo(ChronoUnit.MICROS),
            now),
        Valuation.NONE,
        false,
        null);
  }

  private String number(Instant now) {
    return YearNumbers.next(jdbc, "cases", "VV", Vietnam.dayOf(now).getYear());
  }

  private Moment moment(CaseFile file, CaseOpening wish, @Nullable Delta from, Actor actor) {
    var deltas =
        from == null
            ? List.of(Delta.added("state", file.state()))
            : List.of(Delta.added("state", file.state()), from);
    return new Moment(
        ids.next(),
        1,
        file.since(),
        file.since(),
        CaseEvent.OPEN,
        CaseState.VERIFYING,
        CaseState.VERIFYING,
        actor,
        "qd-195-389-2020",
        CaseChecks.clean(wish.words()),
        deltas);
  }
}
