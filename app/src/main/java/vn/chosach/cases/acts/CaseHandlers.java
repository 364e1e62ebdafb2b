package vn.chosach.cases.acts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseHandler.Agreed;
import vn.chosach.cases.acts.CaseHandler.Handled;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseTrait;
import vn.chosach.cases.life.Delta;
import vn.chosach.lifecycle.Effect;

/** Gives each act to the handler that names it. */
@Component
class CaseHandlers {

  private final List<Handled<?>> handled;
  private final Map<CaseEvent, Agreed> agreed;

  /**
   * @throws IllegalStateException if no handler takes what is declared, or two take the same
   */
  CaseHandlers(List<CaseHandler> handlers) {
    this.handled = handlers.stream().<Handled<?>>flatMap(one -> one.handled().stream()).toList();
    this.agreed =
        handlers.stream()
            .flatMap(one -> one.agreed().stream())
            .collect(Collectors.toUnmodifiableMap(Agreed::event, Function.identity()));
    each(CaseEvent::atOnce, handled.stream().flatMap(one -> one.events().stream()).toList());
    each(event -> event.has(CaseTrait.TWO), agreed.keySet());
  }

  /** Fails unless each event that is declared so has its one handler. */
  private static void each(Predicate<CaseEvent> declared, Collection<CaseEvent> taken) {
    var missing =
        Arrays.stream(CaseEvent.values())
            .filter(declared)
            .filter(event -> !taken.contains(event))
            .toList();
    var twice = new ArrayList<>(taken);
    Set<CaseEvent> once = EnumSet.noneOf(CaseEvent.class);
    twice.removeIf(once::add);
    if (!missing.isEmpty() || !twice.isEmpty()) {
      throw new IllegalStateException("no handler takes " + missing + ", two take " + twice);
    }
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
