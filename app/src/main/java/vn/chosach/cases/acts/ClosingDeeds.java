package vn.chosach.cases.acts;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.Secrecy;

/** Ends cases, takes them up again, and writes down what is said by hand. */
@Component
class ClosingDeeds {

  private static final String TOLD = "QL.NOVIOLATION";
  private static final Set<String> VERIFIED = Set.of("QL.VERIFY", "VP.DECIDE", "VP.DECIDE.EXPLAIN");

  private final JdbcClient jdbc;
  private final CaseClocks clocks;

  ClosingDeeds(JdbcClient jdbc, CaseClocks clocks) {
    this.jdbc = jdbc;
    this.clocks = clocks;
  }

  Change close(CaseAct.Plainly act, Change.Wish wish) {
    return dated(
        act,
        wish,
        () -> {
          Instant at = Checks.moment(act.on(), wish.now());
          clocks.met(wish.file(), Set.of(TOLD), at, wish.actor());
          clocks.end(wish.file(), "cases.clock.closed", wish.actor());
        });
  }

  /**
   * Taken up again: the time bar, which ended with the case, runs on from the first information,
   * unless the sanction stands already.
   */
  Change reopen(CaseAct.Plainly act, Change.Wish wish) {
    CaseFile file = wish.file();
    return dated(
        act,
        wish,
        () -> {
          if (!stands(file, "SELECT FROM cases.ruling WHERE case_id = :case AND kind = 'FINE'")) {
            clocks.startBar(file, wish.actor());
          }
          if (stands(
              file, "SELECT FROM cases.transfer WHERE case_id = :case AND result = 'RETURNED'")) {
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
  Change note(CaseAct.Plainly act, Change.Wish wish) {
    return Change.unless(
        Checks.words(act.words()),
        () -> {
          Instant at = Checks.moment(act.on(), wish.now());
          return at.isAfter(wish.now())
              ? Change.Not.of("cases.in-future")
              : new Change.To(wish.file(), at, Checks.clean(act.words()), List.of());
        });
  }

  /**
   * No violation was found: what had to be verified and decided is, and market surveillance tells
   * the subject in three working days.
   */
  Change clear(Change.Wish wish, String words) {
    clocks.met(wish.file(), VERIFIED, wish.now(), wish.actor());
    clocks.end(wish.file(), "cases.clock.closed", wish.actor());
    return Change.unless(
        clocks.startOfMarket(wish.file(), TOLD, wish.now(), wish.actor()),
        () -> Change.To.of(wish, words));
  }

  Change drop(Change.Wish wish, String words) {
    clocks.end(wish.file(), "cases.clock.closed", wish.actor());
    return Change.To.of(wish, words);
  }

  /** One step wider. */
  Change disclose(Change.Wish wish, String words) {
    CaseFile file = wish.file();
    Secrecy now = file.access().secrecy();
    Secrecy wider =
        switch (now) {
          case NAMED -> Secrecy.ASSIGNED;
          case ASSIGNED, AGENCY -> Secrecy.AGENCY;
        };
    return now == wider
        ? Change.Not.of("cases.widest-already")
        : Change.To.of(
            file.with(file.access().read(wider)), wish, words, Delta.of("secrecy", now, wider));
  }

  private static Change dated(CaseAct.Plainly act, Change.Wish wish, Runnable also) {
    return Change.unless(
        Checks.words(act.words()).or(() -> Checks.on(wish.file(), act.on(), wish.now())),
        () -> {
          also.run();
          return new Change.To(
              wish.file(),
              Checks.moment(act.on(), wish.now()),
              Checks.clean(act.words()),
              List.of());
        });
  }
}
