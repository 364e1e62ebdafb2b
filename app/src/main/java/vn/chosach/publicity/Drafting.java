package vn.chosach.publicity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.Moment;
import vn.chosach.deadlines.ClockState;
import vn.chosach.kernel.Vietnam;
import vn.chosach.publicity.life.Body;

/** The first words of a draft, from what the case has come to. */
@Component
class Drafting {

  /** What of a case the public hears; the rest stays inside. */
  private static final Map<CaseEvent, String> HEARD =
      Map.of(
          CaseEvent.OPEN,
          "opened",
          CaseEvent.INSPECT,
          "inspected",
          CaseEvent.TRANSFER,
          "transferred",
          CaseEvent.RECEIVE_BACK,
          "returned",
          CaseEvent.FINE,
          "fined",
          CaseEvent.FINE_AT_ONCE,
          "fined",
          CaseEvent.RECOVER,
          "taxed",
          CaseEvent.CLEAR,
          "cleared",
          CaseEvent.EXECUTE,
          "executed",
          CaseEvent.TAKE_DOWN,
          "takedown");

  Body of(Dossier dossier) {
    return new Body(
        dossier.file().title(),
        "",
        List.of(),
        dossier.standingRulings().stream()
            .flatMap(one -> one.measures().lines())
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList(),
        List.of(),
        Body.English.NONE,
        steps(dossier),
        amounts(dossier));
  }

  private static List<Body.BodyStep> steps(Dossier dossier) {
    var steps = new ArrayList<Body.BodyStep>();
    var file = dossier.file();
    steps.add(
        new Body.BodyStep(Vietnam.dayOf(file.matter().receivedAt()), "received", null, null, true));
    for (Moment moment : dossier.moments()) {
      String what = HEARD.get(moment.event());
      if (what != null) {
        steps.add(step(dossier, moment, what));
      }
    }
    dossier.standingRulings().stream()
        .filter(one -> one.amount().amount() > 0 && one.paid().equals(one.amount()))
        .findFirst()
        .flatMap(one -> last(dossier, CaseEvent.PAY))
        .ifPresent(paid -> steps.add(step(dossier, paid, "paid")));
    steps.sort(Comparator.comparing(Body.BodyStep::on));
    return steps;
  }

  private static java.util.Optional<Moment> last(Dossier dossier, CaseEvent event) {
    return dossier.moments().stream()
        .filter(one -> one.event() == event)
        .reduce((first, second) -> second);
  }

  private static Body.BodyStep step(Dossier dossier, Moment moment, String what) {
    String rule = rule(moment.event());
    LocalDate day = Vietnam.dayOf(moment.at());
    var clock =
        rule == null
            ? null
            : dossier.clocks().stream()
                .map(one -> one.clock())
                .filter(one -> one.ruleKey().startsWith(rule) && one.state() == ClockState.MET)
                .findFirst()
                .orElse(null);
    String agency = moment.actor().agency();
    return new Body.BodyStep(
        day,
        what,
        agency == null ? dossier.file().access().agency() : agency,
        clock == null ? null : clock.ruleKey(),
        clock == null || !clock.late(Objects.requireNonNullElse(clock.closedAt(), moment.at())));
  }

  private static @Nullable String rule(CaseEvent event) {
    return event == CaseEvent.FINE
        ? "VP.DECIDE"
        : event == CaseEvent.PAY || event == CaseEvent.EXECUTE ? "VP.EXECUTE" : null;
  }

  private static List<Body.Amount> amounts(Dossier dossier) {
    return dossier.standingRulings().stream()
        .filter(one -> one.amount().amount() > 0)
        .flatMap(
            one ->
                Stream.of(
                    new Body.Amount(
                        one.event() == CaseEvent.FINE ? "fine" : "tax", one.amount().amount()),
                    new Body.Amount("paid", one.paid().amount())))
        .toList();
  }
}
