package vn.chosach.plans.life;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a programme of the Front supervises and who does it (plan section III.10).
 *
 * @param from first day
 * @param to last day
 * @param leader officer of the Front who leads the team; {@code null} while none is chosen
 * @param members the others of the team
 */
public record Supervision(
    @Nullable LocalDate from, @Nullable LocalDate to, @Nullable UUID leader, Set<UUID> members) {

  public Supervision {
    members = Set.copyOf(members);
  }

  /** Whether an officer is of the team. */
  public boolean has(@Nullable UUID officer) {
    return officer != null && (officer.equals(leader) || members.contains(officer));
  }
}
