package vn.chosach.cases.reading;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.deadlines.ClockEvent;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.ClockState;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** The clocks on which an act is possible, by name; of an extension with its option. */
@Component
public class ClockChoices {

  public List<Choice> of(CaseEvent event, Dossier dossier, Page page) {
    ClockState wanted = event == CaseEvent.RESUME ? ClockState.PAUSED : ClockState.RUNNING;
    // What has run out is neither extended nor suspended.
    var there =
        dossier.clocks().stream()
            .filter(one -> one.clock().state() == wanted && !one.clock().late(page.now()))
            .toList();
    return event == CaseEvent.EXTEND
        ? there.stream().flatMap(one -> options(one, page).stream()).toList()
        : there.stream()
            .filter(one -> event == CaseEvent.RESUME || one.clock().unit().canPause())
            .map(one -> Choice.of(one.clock().id().toString(), name(one, page)))
            .toList();
  }

  private static List<Choice> options(ClockExplanation one, Page page) {
    long made =
        one.history().stream()
            .filter(event -> event.kind() == ClockEvent.ClockEventKind.EXTENDED)
            .count();
    return one.rule().options().stream()
        .filter(
            option ->
                made < option.times() && (option.after() == null || used(one, option.after())))
        .map(
            option ->
                Choice.of(
                    one.clock().id() + "/" + option.key(),
                    page.t(
                        "cases.clock-option",
                        name(one, page),
                        option.condition().in(page.lang()),
                        option.legalBasis())))
        .toList();
  }

  private static boolean used(ClockExplanation one, String option) {
    return one.history().stream().anyMatch(event -> option.equals(event.option()));
  }

  private static String name(ClockExplanation one, Page page) {
    return one.rule().name().in(page.lang());
  }
}
