package vn.chosach.deadlines;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.OpenWork;

/** The clocks of an officer who leaves; their agency and their ends stay as they are. */
@Component
class ClocksOfLeaver implements OpenWork {

  private static final int SHOWN = 20;

  private final JdbcClient jdbc;
  private final ClockRows rows;
  private final ClockActs acts;
  private final InstantSource time;

  ClocksOfLeaver(JdbcClient jdbc, ClockRows rows, ClockActs acts, InstantSource time) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.acts = acts;
    this.time = time;
  }

  @Override
  public String nameKey() {
    return "deadlines.open-work";
  }

  @Override
  public Share of(UUID officer) {
    List<String> titles =
        jdbc.sql(
                """
                SELECT title FROM deadlines.clock
                 WHERE officer = :officer AND state IN ('RUNNING', 'PAUSED')
                 ORDER BY due_at, id
                """)
            .param("officer", officer)
            .query((row, n) -> row.getString("title"))
            .list();
    return new Share(titles.size(), titles.subList(0, Math.min(SHOWN, titles.size())));
  }

  @Override
  public HandedOver handOver(UUID from, UUID to, Actor actor, String reason) {
    List<UUID> clocks =
        jdbc.sql(
                """
                SELECT id FROM deadlines.clock
                 WHERE officer = :officer AND state IN ('RUNNING', 'PAUSED')
                 ORDER BY id FOR UPDATE
                """)
            .param("officer", from)
            .query((row, n) -> row.getObject("id", UUID.class))
            .list();
    for (UUID id : clocks) {
      Clock clock = rows.read(new ClockId(id)).orElseThrow().clock();
      var wish = new Wish(ClockAct.REASSIGN, time.instant(), reason, actor);
      switch (acts.reassign(clock.id(), clock.agency(), to, wish)) {
        case ClockOutcome.Done done -> {}
        case ClockOutcome.Refused refused -> {
          return new HandedOver.Refused(refused.refusal());
        }
      }
    }
    return new HandedOver.Moved(clocks.size());
  }
}
