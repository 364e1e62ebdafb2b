package vn.chosach.catalogue.law;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Refusal;

/**
 * Where a new version stands among those of its key.
 *
 * @param replaced version of the same first day, whose values are mended; {@code null} for none
 * @param ended version that ends on the day before; {@code null} for none
 * @param like version from which the other columns are taken; {@code null} for the first of a key
 */
public record LawPlace(
    @Nullable LawVersion replaced, @Nullable LawVersion ended, @Nullable LawVersion like) {

  /** The place, or why there is none. */
  public sealed interface LawPlacing {
    record LawPlaced(LawPlace place) implements LawPlacing {}

    record LawUnplaced(Refusal refusal) implements LawPlacing {}
  }

  /**
   * Finds the place of a version.
   *
   * @param all versions of its key
   * @param single whether the list has one row for a key, which is mended and not followed
   * @return refused with {@code law.overlaps} when another version holds on some of its days
   */
  public static LawPlacing of(LawVersion next, List<LawVersion> all, boolean single) {
    if (single) {
      LawVersion only = all.isEmpty() ? null : all.getFirst();
      return new LawPlacing.LawPlaced(new LawPlace(only, null, only));
    }
    Optional<LawVersion> same =
        all.stream().filter(one -> Objects.equals(one.from(), next.from())).findFirst();
    Optional<LawVersion> before =
        all.stream()
            .filter(one -> same.isEmpty() && next.from() != null)
            .filter(one -> one.validity().contains(Objects.requireNonNull(next.from())))
            .findFirst();
    boolean overlaps =
        all.stream()
            .filter(one -> one != same.orElse(null) && one != before.orElse(null))
            .anyMatch(one -> one.validity().overlaps(next.validity()));
    if (overlaps) {
      return new LawPlacing.LawUnplaced(Refusal.of("law.overlaps"));
    }
    LawVersion like = same.or(() -> before).or(() -> all.stream().findFirst()).orElse(null);
    return new LawPlacing.LawPlaced(new LawPlace(same.orElse(null), before.orElse(null), like));
  }
}
