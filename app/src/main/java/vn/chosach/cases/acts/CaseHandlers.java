package vn.chosach.cases.acts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseHandler.Agreed;
import vn.chosach.cases.acts.CaseHandler.Handled;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.lifecycle.Effect;

/** Gives each act to the handler that names it. */
@Component
class CaseHandlers {

  private final List<Handled<?>> handled;
  private final Map<CaseEvent, Agreed> agreed;

  /**
   * @throws IllegalStateException if no handler takes an act, or two take the same
   */
  CaseHandlers(List<CaseHandler> handlers) {
    this.handled = handlers.stream().<Handled<?>>flatMap(one -> one.handled().stream()).toList();
    this.agreed =
        handlers.stream()
            .flatMap(one -> one.agreed().stream())
            .collect(Collectors.toUnmodifiableMap(Agreed::event, Function.identity()));
    Set<Class<?>> taken = handled.stream().map(Handled::act).collect(Collectors.toSet());
    Arrays.stream(CaseAct.class.getPermittedSubclasses())
        .filter(act -> act != CaseAct.Propose.class && act != CaseAct.Answered.class)
        .filter(act -> !taken.contains(act))
        .findFirst()
        .ifPresent(
            act -> {
              throw new IllegalStateException("no handler takes " + act.getSimpleName());
            });
    Arrays.stream(CaseEvent.values())
        .filter(event -> event.fourEyes() && !agreed.containsKey(event))
        .findFirst()
        .ifPresent(
            event -> {
              throw new IllegalStateException("no handler carries out " + event);
            });
  }

  Effect<CaseFile, List<Delta>> done(CaseAct act, CaseWish wish) {
    return handled.stream()
        .filter(one -> one.takes(act))
        .findFirst()
        .map(one -> one.done(act, wish))
        .orElseGet(() -> Effect.refused("cases.not-possible"));
  }

  /** What two persons agreed on. */
  Effect<CaseFile, List<Delta>> agreed(CaseEvent event, CaseWish wish, String words) {
    Agreed one = agreed.get(event);
    return one == null ? Effect.refused("cases.not-possible") : one.handler().apply(wish, words);
  }
}
