package vn.chosach.plans.neglect.web;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.ticks;
import static vn.chosach.ui.form.FormField.today;
import static vn.chosach.ui.form.FormField.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chosach.plans.neglect.Neglect;
import vn.chosach.plans.neglect.NeglectAct;
import vn.chosach.plans.neglect.NeglectEvent;
import vn.chosach.plans.neglect.Neglects.OverdueAgency;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The forms about agencies that do not do their duty, and what was sent. */
@Component
record NeglectForms(NeglectNames names) {

  private static final Map<String, String> MENDS =
      Map.ofEntries(
          Map.entry("plans.neglect-grounds-missing", "can-cu"),
          Map.entry("plans.neglect-ground-gone", "can-cu"),
          Map.entry("plans.words-missing", "noi-dung"),
          Map.entry("plans.neglect-day-past", "truoc-ngay"),
          Map.entry("plans.unknown-agency", "tham-quyen"),
          Map.entry("plans.neglect-body-itself", "tham-quyen"),
          Map.entry("plans.neglect-day-wrong", "ngay"),
          Map.entry("plans.neglect-paper-unknown", "so-van-ban"));

  FormDefinition opening(OverdueAgency of, Page page) {
    return FormDefinition.of(
            NeglectController.OPENING,
            "plans.neglect.open",
            hidden("co-quan", of.agency()),
            ticks(
                "can-cu",
                "plans.neglect.field.grounds",
                Choice.of(
                    of.things(),
                    one -> one.source(),
                    one -> one.title() + " · " + page.t("plans.neglect.due", page.day(one.due())))),
            said("plans.neglect.field.why"))
        .mending(MENDS);
  }

  FormDefinition of(NeglectEvent event, Neglect one, Page page) {
    return FormDefinition.of(
            NeglectController.one(one.number()) + "/lam/" + event.slug(),
            "plans.neglect.do." + event.slug(),
            fields(event, one, page))
        .on(one.version())
        .mending(MENDS);
  }

  private List<FormField> fields(NeglectEvent event, Neglect one, Page page) {
    return switch (event) {
      case PREPARE_HEARING ->
          List.of(until(page), said("plans.neglect.field.asked").hint("plans.neglect.hint.asked"));
      case PREPARE -> {
        var fields = new ArrayList<FormField>();
        fields.add(
            select("tham-quyen", "plans.neglect.field.body", names.competent(one.agency(), page))
                .hinted());
        fields.add(until(page));
        fields.add(said("plans.neglect.field.wish").hint("plans.neglect.hint.wish"));
        yield fields;
      }
      case PREPARE_REMINDER -> List.of(until(page), said("plans.neglect.field.asked"));
      case ANSWER, RECEIVE ->
          List.of(
              today("ngay", "plans.neglect.field.answered-on", page).within(null, page.today()),
              line("so-van-ban", "plans.neglect.field.paper", 100).hinted(),
              said("plans.neglect.field.answer"));
      case OPEN,
          HEAR,
          RECOMMEND,
          REMIND,
          PREPARE_EXPLANATION,
          EXPLAIN,
          SILENT,
          ACCEPT,
          CLOSE,
          WITHDRAW ->
          List.of(said("plans.neglect.field.words." + event.slug()));
    };
  }

  private static FormField until(Page page) {
    return day("truoc-ngay", "plans.neglect.field.until").within(page.today().plusDays(1), null);
  }

  private static FormField said(String label) {
    return words("noi-dung", label, 4000).rows(4);
  }

  static NeglectAct act(NeglectEvent event, SubmittedForm sent) {
    return switch (event) {
      case PREPARE_HEARING, PREPARE_REMINDER ->
          NeglectAct.letter(event, sent.text("noi-dung"), "", sent.dayIfAny("truoc-ngay"));
      case PREPARE ->
          NeglectAct.letter(
              event, sent.text("noi-dung"), sent.text("tham-quyen"), sent.dayIfAny("truoc-ngay"));
      case ANSWER, RECEIVE ->
          new NeglectAct(
              event,
              sent.text("noi-dung"),
              "",
              null,
              sent.text("so-van-ban"),
              sent.dayIfAny("ngay"));
      case OPEN,
          HEAR,
          RECOMMEND,
          REMIND,
          PREPARE_EXPLANATION,
          EXPLAIN,
          SILENT,
          ACCEPT,
          CLOSE,
          WITHDRAW ->
          NeglectAct.of(event, sent.text("noi-dung"));
    };
  }
}
