package vn.chosach.rewards.life;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A nomination as it was asked for; see {@link Nomination}.
 *
 * @param officers who is put forward; none for an informant
 */
public record NominationWish(
    @Nullable NomineeKind kind,
    String agency,
    Set<UUID> officers,
    String name,
    @Nullable RewardForm form,
    String competent,
    String merit) {

  public NominationWish {
    officers = Set.copyOf(officers);
  }
}
