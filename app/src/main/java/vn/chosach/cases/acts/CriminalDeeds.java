package vn.chosach.cases.acts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.directory.Agencies;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;

/** To the criminal side and back (Luật 15/2012 art. 62, 63). */
@Component
class CriminalDeeds {

  private static final Set<String> SANCTION =
      Set.of("VP.DECIDE", "VP.DECIDE.EXPLAIN", "VP.EXPLAIN.WRITTEN", "QL.VERIFY");
  private static final Set<String> LIMITS = Set.of("VP.LIMIT.GOODS", "VP.LIMIT.GENERAL");

  private final JdbcClient jdbc;
  private final Agencies agencies;
  private final CaseClocks clocks;
  private final IdSource ids;

  CriminalDeeds(JdbcClient jdbc, Agencies agencies, CaseClocks clocks, IdSource ids) {
    this.jdbc = jdbc;
    this.agencies = agencies;
    this.clocks = clocks;
    this.ids = ids;
  }

  Change transfer(CaseAct.Transfer act, Change.Wish wish) {
    CaseFile file = wish.file();
    return Change.unless(
        Checks.words(act.words())
            .or(() -> Checks.line(act.articles()))
            .or(
                () ->
                    agencies.asOf(act.receiver(), Vietnam.dayOf(wish.now())).isEmpty()
                        ? Optional.of(Refusal.of("cases.unknown-agency"))
                        : Optional.empty()),
        () -> {
          jdbc.sql(
                  """
                  INSERT INTO cases.transfer (id, case_id, receiver, sent_at, articles)
                  VALUES (:id, :case, :receiver, :at, :articles)
                  """)
              .param("id", ids.next())
              .param("case", file.id())
              .param("receiver", act.receiver())
              .param("at", Timestamp.from(wish.now()))
              .param("articles", Checks.clean(act.articles()))
              .update();
          clocks.met(file, Set.of("VP.CRIME"), wish.now(), wish.actor());
          clocks.withdraw(file, SANCTION, "cases.clock.with-criminal", wish.actor());
          return Change.To.of(
              wish,
              Checks.clean(act.words()),
              Delta.added("receiver", act.receiver()),
              Delta.added("articles", Checks.clean(act.articles())));
        });
  }

  /** The file is back: the sanction is decided anew from here, and the time bar is longer. */
  Change receiveBack(CaseAct.Plainly act, Change.Wish wish) {
    return Change.unless(
        Checks.words(act.words()).or(() -> Checks.on(wish.file(), act.on(), wish.now())),
        () -> {
          Instant at = Checks.moment(act.on(), wish.now());
          result(wish.file(), "RETURNED", at);
          clocks.extend(wish.file(), LIMITS, "from-prosecution", at, wish.actor());
          return Change.unless(
              clocks.start(wish.file(), "VP.DECIDE", at, wish.actor()),
              () ->
                  new Change.To(
                      wish.file().with(wish.file().valuation().keeping(true)),
                      at,
                      Checks.clean(act.words()),
                      List.of()));
        });
  }

  Change prosecute(CaseAct.Plainly act, Change.Wish wish) {
    return Change.unless(
        Checks.words(act.words()).or(() -> Checks.on(wish.file(), act.on(), wish.now())),
        () -> {
          Instant at = Checks.moment(act.on(), wish.now());
          result(wish.file(), "PROSECUTED", at);
          clocks.end(wish.file(), "cases.clock.prosecuted", wish.actor());
          return new Change.To(wish.file(), at, Checks.clean(act.words()), List.of());
        });
  }

  /** A second person agreed that it stays administrative. */
  Change keep(Change.Wish wish, String words) {
    CaseFile file = wish.file();
    clocks.withdraw(file, Set.of("VP.CRIME"), "cases.clock.kept", wish.actor());
    return Change.To.of(
        file.with(file.valuation().keeping(true)), wish, words, Delta.of("kept", false, true));
  }

  private void result(CaseFile file, String result, Instant at) {
    jdbc.sql(
            """
            UPDATE cases.transfer SET result = :result, ended_at = :at
             WHERE case_id = :case AND result IS NULL
            """)
        .param("result", result)
        .param("at", Timestamp.from(at))
        .param("case", file.id())
        .update();
  }
}
