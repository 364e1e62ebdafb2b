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
   * @param events what it is
   * @param act what an officer says of it
   */
  record Handled<A extends CaseAct>(
      Set<CaseEvent> events,
      Class<A> act,
      BiFunction<A, CaseWish, Effect<CaseFile, List<Delta>>> handler) {

    public static <A extends CaseAct> Handled<A> of(
        Class<A> act,
        BiFunction<A, CaseWish, Effect<CaseFile, List<Delta>>> handler,
        CaseEvent... events) {
      return new Handled<>(Set.of(events), act, handler);
    }

    /** Of an act a day and words are said. */
    public static Handled<CaseAct.Plainly> plainly(
        CaseEvent event,
        BiFunction<CaseAct.Plainly, CaseWish, Effect<CaseFile, List<Delta>>> handler) {
      return of(CaseAct.Plainly.class, handler, event);
    }

    boolean takes(CaseAct asked) {
      return events.contains(asked.event()) && act.isInstance(asked);
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
