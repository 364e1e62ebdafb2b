package vn.chosach.exchange.partners;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.exchange.partners.Partner.PartnerScope;
import vn.chosach.exchange.partners.PartnerKeys.PartnerCaller;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Vietnam;

/**
 * How much a partner asks: a limit for each minute that all programs share, of which each takes
 * some seconds' worth at a time; and counts by day, written down now and then, so that a flood
 * writes no row for each request.
 */
@Component
public class PartnerUse {

  private static final long MINUTE_NANOS = Duration.ofMinutes(1).toNanos();
  private static final long SECOND_NANOS = Duration.ofSeconds(1).toNanos();

  /** What a program takes at once is what a partner may ask in two seconds. */
  private static final int LOTS = 30;

  private final JdbcClient jdbc;
  private final InstantSource time;
  private final Map<UUID, Allowance> allowances = new ConcurrentHashMap<>();
  private final Map<Counted, LongAdder> counts = new ConcurrentHashMap<>();

  PartnerUse(JdbcClient jdbc, InstantSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  @Bean
  static RecurringJob partnerUseJob(PartnerUse use) {
    return RecurringJob.shared("partner-use", Duration.ofSeconds(15), use::write);
  }

  private record Counted(UUID partner, LocalDate day, String scope, boolean answered) {}

  /** Requests of a day. */
  public record PartnerUseDay(LocalDate day, PartnerScope scope, long answered, long refused) {}

  /** What this program took of what all share, and may still answer. */
  private static final class Allowance {
    private int left;
    private long closedUntil = System.nanoTime();
  }

  /** What was taken, and what is left for others. */
  private record Taken(int taken, double remaining) {}

  /** Seconds after which one more is answered; 0 where it is answered. */
  public long waits(PartnerCaller caller) {
    Allowance mine = allowances.computeIfAbsent(caller.partner(), one -> new Allowance());
    synchronized (mine) {
      long closed = mine.closedUntil - System.nanoTime();
      if (mine.left == 0 && closed <= 0) {
        Taken taken = take(caller);
        mine.left = taken.taken();
        closed = (long) Math.ceil((1 - taken.remaining()) * MINUTE_NANOS / caller.perMinute());
        mine.closedUntil = System.nanoTime() + closed;
      }
      if (mine.left > 0) {
        mine.left--;
        return 0;
      }
      return Math.max(1, Math.ceilDiv(closed, SECOND_NANOS));
    }
  }

  /** It fills evenly up to the requests of one minute, by the clock that all programs share. */
  private Taken take(PartnerCaller caller) {
    return jdbc.sql(
            """
            INSERT INTO exchange.partner_allowance AS a (partner, remaining, taken, at)
            VALUES (:partner, :most - :lot, :lot, clock_timestamp())
            ON CONFLICT (partner) DO UPDATE SET (remaining, taken, at) = (
              SELECT f.now - least(:lot, floor(f.now)), least(:lot, floor(f.now)), clock_timestamp()
                FROM (SELECT least(:most, a.remaining + :most * greatest(0,
                               extract(epoch FROM clock_timestamp() - a.at)) / 60) AS now) f)
            RETURNING taken, remaining
            """)
        .param("partner", caller.partner())
        .param("most", (double) caller.perMinute())
        .param("lot", Math.ceilDiv(caller.perMinute(), LOTS))
        .query(Taken.class)
        .single();
  }

  /** Counts a request. */
  public void count(PartnerCaller caller, PartnerScope scope, boolean answered) {
    var counted =
        new Counted(caller.partner(), Vietnam.dayOf(time.instant()), scope.name(), answered);
    counts.computeIfAbsent(counted, one -> new LongAdder()).increment();
  }

  /** Writes down what was counted since the last time. */
  @Transactional
  public void write() {
    LocalDate today = Vietnam.dayOf(time.instant());
    for (Counted one : List.copyOf(counts.keySet())) {
      LongAdder adder = counts.get(one);
      long requests = adder == null ? 0 : adder.sumThenReset();
      if (requests > 0) {
        jdbc.sql(
                """
                INSERT INTO exchange.partner_use AS u (partner, day, scope, answered, refused)
                VALUES (:partner, :day, :scope, :answered, :refused)
                ON CONFLICT (partner, day, scope) DO UPDATE
                  SET answered = u.answered + excluded.answered,
                      refused = u.refused + excluded.refused
                """)
            .paramSource(one)
            .param("answered", one.answered() ? requests : 0)
            .param("refused", one.answered() ? 0 : requests)
            .update();
      } else if (one.day().isBefore(today)) {
        counts.remove(one);
      }
    }
  }

  /** The last thirty days with requests, the newest first. */
  public List<PartnerUseDay> days(UUID partner) {
    return jdbc.sql(
            """
            SELECT day, scope, answered, refused FROM exchange.partner_use
             WHERE partner = :partner AND day > :day ORDER BY day DESC, scope
            """)
        .param("partner", partner)
        .param("day", Vietnam.dayOf(time.instant()).minusDays(30))
        .query(PartnerUseDay.class)
        .list();
  }
}
