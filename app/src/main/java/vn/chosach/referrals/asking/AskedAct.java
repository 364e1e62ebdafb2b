package vn.chosach.referrals.asking;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about before an act.
 *
 * @param about the case of the act, which is no hit itself; {@code null} before there is one
 * @param from records that the case came of, which are none either
 * @param names subjects by their names; identifiers in them are read
 * @param goods goods by their names: who works on them is to be called, and reports of them, which
 *     are many, point at nobody
 * @param words what else is said; only identifiers in it are asked
 */
public record AskedAct(
    Occasion occasion,
    @Nullable UUID about,
    Set<UUID> from,
    Collection<String> names,
    Collection<String> goods,
    String words) {

  boolean own(@Nullable UUID found) {
    return found != null && (found.equals(about) || from.contains(found));
  }
}
