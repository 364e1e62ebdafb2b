package vn.chosach.cases.web;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.today;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.cases.CaseRecords;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.PowerAssignment;
import vn.chosach.cases.life.SanctionPowers;
import vn.chosach.cases.papers.Assignments;
import vn.chosach.cases.web.forms.CaseNames;
import vn.chosach.documents.Document;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Giao quyền: to whom the heads of the own agency gave the power to sanction. */
@Controller
record AssignmentController(Assignments assignments, CaseRecords cases, CaseNames names) {

  static final String PATH = CaseRoutes.CASES + "/giao-quyen";

  @FormMapping(PATH)
  ModelAndView prepare(FormVisit visit, ActingOfficer reader) {
    Page page = visit.page();
    return visit.answer(
        form(reader, page),
        sent -> prepare(sent, reader),
        done -> visit.say("/van-ban/" + done.id(), "cases.assignment.said"),
        form -> view(reader, page).addObject("form", form));
  }

  private ActOutcome<Document> prepare(SubmittedForm sent, ActingOfficer reader) {
    String number = sent.text("vu-viec");
    CaseFile only = number.isEmpty() ? null : cases.file(number, reader).orElse(null);
    return only == null && !number.isEmpty()
        ? ActOutcome.refused("cases.unknown-case-number")
        : assignments.prepare(
            new Assignments.AssignmentWish(
                sent.text("tham-quyen"),
                sent.id("cap-pho"),
                sent.textIfAny("linh-vuc"),
                only,
                sent.day("tu"),
                sent.day("den")),
            reader);
  }

  private FormDefinition form(ActingOfficer reader, Page page) {
    List<Choice> deputies = names.officers(List.of(reader.agency()), List.of(), page);
    List<Choice> offices = offices(reader, page);
    return FormDefinition.of(
        PATH,
        "cases.assignment.prepare",
        select("cap-pho", "cases.assignment.deputy", deputies),
        select("tham-quyen", "cases.assignment.office", offices)
            .start(offices.stream().limit(1).map(Choice::value).toList()),
        select("linh-vuc", "cases.assignment.field", fields(page))
            .empty("cases.assignment.field.all")
            .optional(),
        line("vu-viec", "cases.assignment.case").optional(),
        today("tu", "cases.assignment.from", page),
        day("den", "cases.assignment.to"));
  }

  private List<Choice> offices(ActingOfficer reader, Page page) {
    return Choice.of(
        SanctionPowers.ofAgency(reader.agency(), CaseEvent.FINE, page.today()),
        one -> one.office(),
        one -> names.office(one.office(), page));
  }

  private static List<Choice> fields(Page page) {
    return Choice.of(
        SanctionPowers.fields(page.today()), one -> one.key(), one -> one.name().in(page.lang()));
  }

  private ModelAndView view(ActingOfficer reader, Page page) {
    List<AssignmentPage.AssignmentRow> rows =
        assignments.list(reader).stream().map(one -> row(one, page)).toList();
    return new ModelAndView("cases/assignments", "list", new AssignmentPage(rows));
  }

  private AssignmentPage.AssignmentRow row(PowerAssignment one, Page page) {
    String field = one.field();
    UUID deputy = one.deputy();
    boolean draft = one.number() == null;
    boolean over = one.to().isBefore(page.today());
    boolean ahead = one.from().isAfter(page.today());
    return new AssignmentPage.AssignmentRow(
        names.officer(deputy, page),
        names.office(one.office(), page)
            + " · "
            + (field == null
                ? page.t("cases.assignment.field.all")
                : SanctionPowers.field(field, page.today())
                    .map(known -> known.name().in(page.lang()))
                    .orElse(field)),
        page.day(one.from()) + " – " + page.day(one.to()),
        Objects.requireNonNullElse(one.number(), "–"),
        "/van-ban/" + one.document(),
        over ? Tone.DONE : draft || ahead ? Tone.LATER : Tone.OK,
        page.t(
            "cases.assignment."
                + (over ? "over" : draft ? "draft" : ahead ? "ahead" : "in-force")));
  }
}
