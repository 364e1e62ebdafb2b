package vn.chosach.directory;

import java.util.List;

/** Which unit a place belongs to on a day. */
public sealed interface Whereabouts {

  /** Exactly one unit. */
  record WhereaboutsOne(Area area) implements Whereabouts {}

  /**
   * Several units come into question, because the old one was split or was a whole district; a
   * person who knows the place chooses.
   *
   * @param candidates at least two
   */
  record Choose(List<Area> candidates) implements Whereabouts {
    public Choose {
      candidates = List.copyOf(candidates);
    }
  }

  /** No unit of the roll holds the place on that day. */
  record Nowhere() implements Whereabouts {}

  /** Every unit in question. */
  default List<Area> all() {
    return switch (this) {
      case WhereaboutsOne one -> List.of(one.area());
      case Choose choose -> choose.candidates();
      case Nowhere nowhere -> List.of();
    };
  }
}
