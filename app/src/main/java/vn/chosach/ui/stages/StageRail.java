package vn.chosach.ui.stages;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The stages of a life in their order, with the one in which a record stands. */
public record StageRail(List<Stage> stages) {

  /** How a stage lies to where the record stands. */
  public enum StageMark {
    /** It was there. */
    DONE("✓"),
    /** It came past without it. */
    SKIPPED("–"),
    HERE("●"),
    AHEAD("○");

    private final String sign;

    StageMark(String sign) {
      this.sign = sign;
    }

    /** Shape, beside the word. */
    public String sign() {
      return sign;
    }

    public String textKey() {
      return "ui.stages." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** A stage by its name. */
  public record Stage(String name, StageMark mark) {}

  /**
   * The usual stages, those where it was, and the one where it stands.
   *
   * @param order all states in the order in which a life passes them
   * @param usual states that every life is expected to pass
   * @param here where it stands
   * @param passed where it was before; may hold {@code here}
   * @param over whether nothing can follow
   */
  public static <S> StageRail of(
      List<S> order,
      Collection<S> usual,
      S here,
      Collection<S> passed,
      boolean over,
      Function<S, String> name) {
    int at = order.indexOf(here);
    return new StageRail(
        IntStream.range(0, order.size())
            .filter(
                one ->
                    one == at
                        || (one < at || !over) && usual.contains(order.get(one))
                        || one < at && passed.contains(order.get(one)))
            .mapToObj(
                one ->
                    new Stage(
                        name.apply(order.get(one)),
                        one == at
                            ? StageMark.HERE
                            : one > at
                                ? StageMark.AHEAD
                                : passed.contains(order.get(one))
                                    ? StageMark.DONE
                                    : StageMark.SKIPPED))
            .toList());
  }
}
