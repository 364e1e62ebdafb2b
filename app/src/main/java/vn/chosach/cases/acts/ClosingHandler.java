package vn.chosach.cases.acts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.criminal.TimeBars;
import vn.chosach.cases.inquiry.FormMinutesChecks;
import vn.chosach.cases.inquiry.SeizureHandler;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.cases.papers.CrimeSourceClocks;
import vn.chosach.cases.papers.Transfers;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Effect;

/** Ends cases, takes them up again, and writes down what is said by hand. */
@Component
record ClosingHandler(
    JdbcClient jdbc,
    CaseClocks clocks,
    TimeBars bars,
    CrimeSourceClocks sources,
    SeizureHandler seizures,
    Transfers transfers,
    FormMinutesChecks minutes)
    implements CaseHandler {

  private static final String TOLD = "QL.NOVIOLATION";
  private static final Set<String> VERIFIED = Set.of("QL.VERIFY", "VP.DECIDE", "VP.DECIDE.EXPLAIN");

  @Override
  public List<Handled<?>> handled() {
    return List.of(
        Handled.plainly(CaseEvent.CLOSE, this::close),
        Handled.plainly(CaseEvent.REOPEN, this::reopen),
        Handled.plainly(CaseEvent.NOTE, this::note));
  }

  @Override
  public List<Agreed> agreed() {
    return List.of(
        new Agreed(CaseEvent.CLEAR, this::clear),
        new Agreed(CaseEvent.DROP, this::drop),
        new Agreed(CaseEvent.DISCLOSE, this::disclose));
  }

  Effect<CaseFile, List<Delta>> close(CaseAct.Plainly act, CaseWish wish) {
    if (seizures.holds(wish.file())) {
      return Effect.refused("cases.seizure-open");
    }
    if (over(wish.file())) {
      return Effect.refused("cases.transfer-open");
    }
    Optional<Refusal> lacking = minutes.unclosed(wish.file());
    return lacking.isPresent() ? Effect.refused(lacking.get()) : closed(act, wish);
  }

  private Effect<CaseFile, List<Delta>> closed(CaseAct.Plainly act, CaseWish wish) {
    return dated(
        act,
        wish,
        () -> {
          Instant at = CaseChecks.moment(act.on(), wish.now());
          clocks.met(wish.file(), Set.of(TOLD), at, wish.actor());
          clocks.end(wish.file(), "cases.clock.closed", wish.actor());
        });
  }

  /**
   * Taken up again: the time bar, which ended with the case, runs on from where it began, unless
   * the sanction stands already.
   */
  Effect<CaseFile, List<Delta>> reopen(CaseAct.Plainly act, CaseWish wish) {
    CaseFile file = wish.file();
    return dated(
        act,
        wish,
        () -> {
          if (!stands(
              file,
              "SELECT FROM cases.ruling WHERE case_id = :case AND kind = 'FINE' AND annulled_on IS"
                  + " NULL")) {
            bars.start(file, wish.actor());
          }
          if (stands(
              file,
              "SELECT FROM cases.transfer WHERE case_id = :case AND result = 'RETURNED' AND"
                  + " by_body")) {
            clocks.barredLater(file, wish.actor());
          }
        });
  }

  private boolean stands(CaseFile file, String rows) {
    return jdbc.sql("SELECT EXISTS (" + rows + ")")
        .param("case", file.id())
        .query(Boolean.class)
        .single();
  }

  /** Entries by hand may be about a day before the case was opened. */
  Effect<CaseFile, List<Delta>> note(CaseAct.Plainly act, CaseWish wish) {
    return Effect.unless(
        CaseChecks.words(act.words()),
        () -> {
          Instant at = CaseChecks.moment(act.on(), wish.now());
          return at.isAfter(wish.now())
              ? Effect.refused("cases.in-future")
              : CaseWish.done(wish.file(), at, CaseChecks.clean(act.words()), List.of());
        });
  }

  /**
   * No violation was found: what had to be verified and decided is, and market surveillance tells
   * the subject in three working days.
   */
  Effect<CaseFile, List<Delta>> clear(CaseWish wish, String words) {
    if (over(wish.file())) {
      return Effect.refused("cases.transfer-open");
    }
    clocks.met(wish.file(), VERIFIED, wish.now(), wish.actor());
    Optional<Refusal> late = sources.decided(wish.file(), wish.now(), wish.actor());
    clocks.end(wish.file(), "cases.clock.closed", wish.actor());
    return Effect.unless(
        late.or(() -> clocks.startOfMarket(wish.file(), TOLD, wish.now(), wish.actor())),
        () -> wish.done(words));
  }

  Effect<CaseFile, List<Delta>> drop(CaseWish wish, String words) {
    if (seizures.holds(wish.file())) {
      return Effect.refused("cases.seizure-open");
    }
    if (over(wish.file())) {
      return Effect.refused("cases.transfer-open");
    }
    Optional<Refusal> lacking = minutes.unclosed(wish.file());
    if (lacking.isPresent()) {
      return Effect.refused(lacking.get());
    }
    Optional<Refusal> late = sources.decided(wish.file(), wish.now(), wish.actor());
    clocks.end(wish.file(), "cases.clock.closed", wish.actor());
    return Effect.unless(late, () -> wish.done(words));
  }

  /**
   * Whether the criminal side has some of its subjects, or one who is prosecuted is still fined.
   */
  private boolean over(CaseFile file) {
    return !transfers.open(file).isEmpty() || !transfers.toAnnul(file).isEmpty();
  }

  /** One step wider. */
  Effect<CaseFile, List<Delta>> disclose(CaseWish wish, String words) {
    CaseFile file = wish.file();
    Secrecy now = file.access().secrecy();
    Secrecy wider =
        switch (now) {
          case NAMED -> Secrecy.ASSIGNED;
          case ASSIGNED, AGENCY -> Secrecy.AGENCY;
        };
    return now == wider
        ? Effect.refused("cases.widest-already")
        : wish.done(file.with(file.access().read(wider)), words, Delta.of("secrecy", now, wider));
  }

  private static Effect<CaseFile, List<Delta>> dated(
      CaseAct.Plainly act, CaseWish wish, Runnable also) {
    return Effect.unless(
        CaseChecks.words(act.words()).or(() -> CaseChecks.on(wish.file(), act.on(), wish.now())),
        () -> {
          also.run();
          return CaseWish.done(
              wish.file(),
              CaseChecks.moment(act.on(), wish.now()),
              CaseChecks.clean(act.words()),
              List.of());
        });
  }
}
