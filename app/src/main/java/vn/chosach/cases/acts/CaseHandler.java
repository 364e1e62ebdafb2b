package vn.chosach.cases.acts;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.lifecycle.Effect;

/** Rule and effect of the acts of one topic. Whoever adds an act names its handler here. */
public interface CaseHandler {

  /** The acts that it handles. */
  List<Handled<?>> handled();

  /** The events that two persons agree on and that it carries out. */
  default List<Agreed> agreed() {
    return List.of();
  }

  /**
   * One act.
   *
   * @param act kind of act
   * @param events which of its events; empty for all
   */
  record Handled<A extends CaseAct>(
      Class<A> act,
      Set<CaseEvent> events,
      BiFunction<A, CaseWish, Effect<CaseFile, List<Delta>>> handler) {

    public static <A extends CaseAct> Handled<A> of(
        Class<A> act, BiFunction<A, CaseWish, Effect<CaseFile, List<Delta>>> handler) {
      return new Handled<>(act, Set.of(), handler);
    }

    public static Handled<CaseAct.Plainly> plainly(
        CaseEvent event,
        BiFunction<CaseAct.Plainly, CaseWish, Effect<CaseFile, List<Delta>>> handler) {
      return new Handled<>(CaseAct.Plainly.class, Set.of(event), handler);
    }

    boolean takes(CaseAct asked) {
      return act.isInstance(asked) && (events.isEmpty() || events.contains(asked.event()));
    }

    Effect<CaseFile, List<Delta>> done(CaseAct asked, CaseWish wish) {
      return handler.apply(act.cast(asked), wish);
    }
  }

  /**
   * One event that was proposed.
   *
   * @param handler takes the words of the proposal
   */
  record Agreed(
      CaseEvent event, BiFunction<CaseWish, String, Effect<CaseFile, List<Delta>>> handler) {}
}
