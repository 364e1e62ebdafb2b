package vn.chosach.tips.duty;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.officers.Heirs;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.police.PoliceTips;

/** What is left to do when a shift ends, counted and not typed in. */
@Component
record Remaining(JdbcClient jdbc, TipDesk.Sifting sifting, PoliceTips police, Heirs heirs) {

  private static final int NAMED = 100;

  /** The police hand over what they alone sift, the others what lies before all desks. */
  HandOvers.HandOversOpen now(String agency) {
    String inbox = police.police().filter(agency::equals).orElse(null);
    TipDesk.TipDeskWaiting waiting = sifting.tally(NAMED, inbox);
    return jdbc.sql(
            """
            SELECT (SELECT count(*) FROM tips.missed_call AS call
                     WHERE call.agency = ANY (:agencies) AND NOT EXISTS (
                       SELECT FROM tips.call_back AS back
                        WHERE back.missed_call = call.id AND back.outcome <> 'NO_ANSWER')) AS missed_calls,
                   (SELECT coalesce(sum(greatest(0, letters - (
                             SELECT count(*) FROM tips.origin
                              WHERE origin.opening = box_opening.id))), 0)
                      FROM tips.box_opening) AS letters
            """)
        .param("agencies", heirs.of(agency).toArray(String[]::new))
        .query(
            (row, n) ->
                new HandOvers.HandOversOpen(
                    row.getInt("missed_calls"),
                    row.getInt("letters"),
                    waiting.count(),
                    waiting.numbers()))
        .single();
  }
}
