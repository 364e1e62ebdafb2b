package vn.chosach.officers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.signin.People;

/**
 * Open work of rooms that are not there: one that moves and two that fail, for whom a test names.
 */
public final class TestOpenWork {

  private TestOpenWork() {}

  /** Work that moves. Keeps what lies with whom in memory, so it cannot show a rollback itself. */
  @Component
  public static class Willing implements OpenWork {
    public final Map<UUID, Integer> counts = new ConcurrentHashMap<>();

    /** Whose the work of this room is. */
    private final String agency = People.AGENCY;

    @Override
    public String nameKey() {
      return "officers.field.sessions";
    }

    @Override
    public OpenWorkShare of(OpenWorkHolder holder) {
      int count = holder.in(agency) ? counts.getOrDefault(holder.officer(), 0) : 0;
      return new OpenWorkShare(count, count == 0 ? List.of() : List.of("Việc 1"));
    }

    @Override
    public HandedOver handOver(OpenWorkHolder from, UUID to, Actor actor, String reason) {
      Integer count = from.in(agency) ? counts.remove(from.officer()) : null;
      if (count != null) {
        counts.merge(to, count, Integer::sum);
      }
      return new HandedOver.HandedOverMoved(count == null ? 0 : count);
    }
  }

  /** Work that cannot be handed over. */
  @Component
  public static class Unwilling implements OpenWork {
    public final Map<UUID, String> failing = new ConcurrentHashMap<>();

    @Override
    public String nameKey() {
      return "officers.field.passkeys";
    }

    @Override
    public OpenWorkShare of(OpenWorkHolder holder) {
      return failing.containsKey(holder.officer())
          ? new OpenWorkShare(1, List.of("Việc 2"))
          : new OpenWorkShare(0, List.of());
    }

    @Override
    public HandedOver handOver(OpenWorkHolder from, UUID to, Actor actor, String reason) {
      return switch (failing.getOrDefault(from.officer(), "")) {
        case "refuses" -> new HandedOver.HandedOverRefused(Refusal.of("officers.not-active"));
        case "breaks" -> throw new IllegalStateException("a defect of another room");
        default -> new HandedOver.HandedOverMoved(0);
      };
    }
  }
}
