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
 * How much a partner asks: a limit for each minute, kept in the memory of this program, so that
 * several programs answer as many times as much; and counts by day, written down now and then, so
 * that a flood writes no row for each request.
 */
@Component
public class PartnerUse {

  private static final long MINUTE_NANOS = Duration.ofMinutes(1).toNanos();

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

  /** Fills evenly up to the requests of one minute; each request takes one. */
  private static final class Allowance {
    private double left;
    private long at;

    private Allowance(int perMinute, long now) {
      this.left = perMinute;
      this.at = now;
    }

    private synchronized long waits(int perMinute, long now) {
      left = Math.min(perMinute, left + (double) (now - at) * perMinute / MINUTE_NANOS);
      at = now;
      if (left >= 1) {
        left--;
        return 0;
      }
      return Math.max(1, (long) Math.ceil((1 - left) * 60 / perMinute));
    }
  }

  /** Seconds after which one more is answered; 0 where it is answered. */
  public long waits(PartnerCaller caller) {
    long now = System.nanoTime();
    return allowances
        .computeIfAbsent(caller.partner(), one -> new Allowance(caller.perMinute(), now))
        .waits(caller.perMinute(), now);
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
            .param("partner", one.partner())
            .param("day", one.day())
            .param("scope", one.scope())
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
