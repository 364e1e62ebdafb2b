package vn.chosach.cases.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.cases.Cases;
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
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Giao quyền: to whom the heads of the own agency gave the power to sanction. */
@Controller
record AssignmentController(Assignments assignments, Cases cases, CaseNames names) {

  static final String PATH = CaseRoutes.CASES + "/giao-quyen";

  @FormMapping(PATH)
  ModelAndView prepare(FormVisit visit, ActingOfficer reader) {
    Page page = visit.page();
    return visit.answer(
        definition(reader, page),
        sent -> prepare(sent, reader),
        done -> visit.say("/van-ban/" + done.id(), "cases.assignment.said"),
        form -> view(form, reader, page));
  }

  private ActOutcome<Document> prepare(SubmittedForm sent, ActingOfficer reader) {
    String number = sent.text("vu-viec");
    Optional<CaseFile> only =
        number.isEmpty()
            ? Optional.empty()
            : cases.read(number, reader).map(dossier -> dossier.file());
    return !number.isEmpty() && only.isEmpty()
        ? ActOutcome.refused("cases.unknown-case-number")
        : assignments.prepare(
            new Assignments.AssignmentWish(
                sent.text("tham-quyen"),
                sent.id("cap-pho"),
                sent.textIfAny("linh-vuc"),
                only.orElse(null),
                sent.day("tu"),
                sent.day("den")),
            reader);
  }

  private FormDefinition definition(ActingOfficer reader, Page page) {
    LocalDate today = page.today();
    List<Choice> offices =
        Choice.of(
            SanctionPowers.ofAgency(reader.agency(), CaseEvent.FINE, today),
            one -> one.office(),
            one -> names.office(one.office(), page));
    List<Choice> fields =
        Choice.of(
            SanctionPowers.fields(today), one -> one.key(), one -> one.name().in(page.lang()));
    return FormDefinition.of(
        PATH,
        "cases.assignment.prepare",
        FormField.select(
            "cap-pho",
            "cases.assignment.deputy",
            names.officers(List.of(reader.agency()), List.of(), page)),
        FormField.select("tham-quyen", "cases.assignment.office", offices)
            .start(offices.stream().limit(1).map(Choice::value).toList()),
        FormField.select("linh-vuc", "cases.assignment.field", fields)
            .empty("cases.assignment.field.all")
            .optional(),
        FormField.line("vu-viec", "cases.assignment.case").optional(),
        FormField.today("tu", "cases.assignment.from", page),
        FormField.day("den", "cases.assignment.to"));
  }

  private ModelAndView view(FormView form, ActingOfficer reader, Page page) {
    List<AssignmentPage.AssignmentRow> rows =
        assignments.list(reader).stream().map(one -> row(one, page)).toList();
    return new ModelAndView("cases/assignments", HttpStatus.OK)
        .addObject("form", form)
        .addObject("list", new AssignmentPage(rows));
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
