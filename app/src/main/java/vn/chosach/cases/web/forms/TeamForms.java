package vn.chosach.cases.web.forms;

import static vn.chosach.cases.web.forms.CaseActForms.form;
import static vn.chosach.cases.web.forms.CaseActForms.reason;
import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.today;
import static vn.chosach.ui.form.FormField.words;
import static vn.chosach.ui.form.FormField.yesNo;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.officers.skills.OfficerTask;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** Forms of who works on a case, reads it and goes on with it. */
final class TeamForms {

  private TeamForms() {}

  static void into(
      Map<CaseEvent, BiFunction<Dossier, Page, CaseActForms.ActForm>> own,
      CaseNames names,
      CaseFormParts parts) {
    own.put(
        CaseEvent.REFER,
        (dossier, page) ->
            form(
                sent ->
                    new CaseAct.Refer(
                        sent.text("co-quan"), sent.dayIfAny("ngay"), sent.text("ly-do")),
                select("co-quan", "cases.field.new-agency", names.bodies("", page)),
                day("ngay", "cases.field.answer-by").optional(),
                reason()));
    own.put(CaseEvent.ASSIGN, (dossier, page) -> parts.assign(dossier.file().access(), page));
    own.put(
        CaseEvent.INVOLVE,
        (dossier, page) ->
            form(
                sent -> new CaseAct.Involve(sent.text("co-quan"), sent.text("ly-do")),
                select("co-quan", "cases.field.agency", names.bodies("", page)),
                reason()));
    own.put(
        CaseEvent.RETITLE,
        (dossier, page) ->
            form(
                sent -> new CaseAct.Retitle(sent.text("ten")),
                line("ten", "cases.field.title").start(dossier.file().title())));
    own.put(
        CaseEvent.SET_TASK,
        (dossier, page) ->
            form(
                sent -> new CaseAct.SetTask(sent.text("viec"), sent.id("nguoi"), sent.day("han")),
                line("viec", "cases.field.task"),
                select(
                    "nguoi",
                    "cases.field.officer",
                    parts.people(dossier.file().access(), OfficerTask.CASE_WORK, page)),
                today("han", "cases.field.due", page)));
    own.put(
        CaseEvent.FINISH_TASK,
        (dossier, page) ->
            form(
                sent -> new CaseAct.FinishTask(sent.id("nhiem-vu"), sent.text("ghi-chu")),
                select("nhiem-vu", "cases.field.task", tasks(dossier)),
                words("ghi-chu", "cases.field.note").optional()));
    own.put(
        CaseEvent.LINK,
        (dossier, page) ->
            form(
                sent -> new CaseAct.CaseActLink(sent.text("so-vu"), sent.yes("vu-me")),
                line("so-vu", "cases.field.number").hinted(),
                yesNo(
                    "vu-me",
                    "cases.field.relation",
                    "cases.choice.parent",
                    "cases.choice.related",
                    page)));
    own.put(
        CaseEvent.RESTRICT,
        (dossier, page) ->
            form(
                sent -> new CaseAct.Restrict(sent.choice("muc", Secrecy.class), sent.text("ly-do")),
                select("muc", "cases.field.secrecy", choices(page, Secrecy::textKey)),
                reason()));
    own.put(
        CaseEvent.RECUSE,
        (dossier, page) -> form(sent -> new CaseAct.Recuse(sent.text("ly-do")), reason()));
    own.put(CaseEvent.DECLARE, (dossier, page) -> form(sent -> new CaseAct.Declare()));
  }

  private static List<Choice> tasks(Dossier dossier) {
    return dossier.tasks().stream()
        .filter(task -> task.doneAt() == null)
        .map(task -> Choice.of(task.id().toString(), task.title()))
        .toList();
  }
}
