package vn.chosach.watch.alerts;

import static vn.chosach.watch.alerts.AlertController.here;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.PageForm;
import vn.chosach.ui.form.SubmittedForm;

/** What is done on the page of an alert, each by its form. */
@Component
record AlertForms(Alerts alerts, Flagging flagging) {

  /** {@code listing} is the one that is brought into review; {@code null} for all. */
  List<PageForm<?>> of(Alert alert, @Nullable UUID listing, FormVisit visit, Actor actor) {
    UUID id = alert.id();
    return List.of(
        act(
            AlertPages.ending(id),
            sent -> alerts.end(id, sent.text("ly-do"), actor),
            "ended",
            visit),
        act(
            FormDefinition.of(here(id) + "/tim-lai", "watch.alert.search.again"),
            sent -> alerts.search(id, actor),
            "searched",
            visit),
        act(
            FormDefinition.of(here(id) + "/theo-doi", "watch.alert.watch.go"),
            sent -> alerts.watch(id, actor),
            "watched",
            visit),
        act(
            FormDefinition.of(
                here(id) + "/duyet" + (listing == null ? "" : "/" + listing), "watch.alert.flag"),
            sent -> flagging.flag(alert, listing, actor),
            "flagged",
            visit));
  }

  private static PageForm<AlertDone> act(
      FormDefinition form,
      Function<SubmittedForm, ActOutcome<AlertDone>> act,
      String said,
      FormVisit visit) {
    return new PageForm<>(
        form,
        act,
        done ->
            visit.say(here(done.id()), "watch.alert.said." + said, done.number(), done.listings()),
        done -> visit.say(here(done.id()), "watch.said.rule-asked"));
  }
}
