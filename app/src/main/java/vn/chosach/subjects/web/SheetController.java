package vn.chosach.subjects.web;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.ticks;
import static vn.chosach.ui.form.FormField.words;
import static vn.chosach.ui.form.FormPage.titled;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.Subjects;
import vn.chosach.subjects.Subjects.SubjectFile;
import vn.chosach.subjects.sheets.SheetDesk;
import vn.chosach.subjects.sheets.SheetDesk.SheetFile;
import vn.chosach.subjects.sheets.SubjectSheet.SheetField;
import vn.chosach.subjects.sheets.SubjectSheet.SheetLevel;
import vn.chosach.subjects.sheets.SubjectSheet.SheetWish;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Phiếu chia sẻ: drawn up, signed, read against a receipt, recalled. */
@Controller
record SheetController(SheetDesk desk, Subjects subjects, SheetPages pages, SubjectNames names) {

  private static final Map<String, String> MENDS =
      Map.of(
          "subjects.recipient-missing", "noi-nhan",
          "subjects.level-missing", "muc",
          "subjects.fields-missing", "noi-dung",
          "subjects.purpose-missing", "muc-dich",
          "subjects.ground-missing", "luat",
          "subjects.article-missing", "can-cu",
          "subjects.sheet-until", "den-ngay",
          "subjects.words-missing", "loi",
          "subjects.task-missing", "viec");

  @GetMapping(SubjectRoutes.SHEETS)
  ModelAndView list(Page page) {
    return pages.shown("lifecycle/list", page);
  }

  @FormMapping(SubjectRoutes.SHARE)
  ModelAndView share(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    SubjectFile file = subjects.read(id, officer).orElseThrow(Page::absent);
    return visit.answer(
        form(id, officer.agency(), page),
        sent -> desk.draw(wish(id, sent), officer),
        done -> visit.say(SubjectRoutes.sheet(done.number()), "subjects.said.sheet", done.number()),
        new FormPage(
            page.t("subjects.sheet.title", file.of().name()),
            page.t("subjects.sheet.lede"),
            SubjectRoutes.page(id)));
  }

  private FormDefinition form(UUID id, String own, Page page) {
    return FormDefinition.of(
            SubjectRoutes.page(id) + "/chia-se",
            "subjects.sheet.go",
            select("noi-nhan", "subjects.field.recipient", names.recipients(own, page)),
            radios("muc", "subjects.field.level", choices(page, SheetLevel::textKey)),
            ticks("noi-dung", "subjects.field.fields", choices(page, SheetField::textKey)),
            words("muc-dich", "subjects.field.purpose", 2_000).rows(3),
            select("luat", "subjects.field.law", names.laws(page)),
            line("can-cu", "subjects.field.article", 100).hinted(),
            day("den-ngay", "subjects.field.read-until")
                .start(page.today().plusMonths(1).toString()))
        .mending(MENDS);
  }

  private static SheetWish wish(UUID id, SubmittedForm sent) {
    return new SheetWish(
        id,
        sent.text("noi-nhan"),
        sent.choiceIfAny("muc", SheetLevel.class),
        sent.choices("noi-dung", SheetField.class),
        sent.text("muc-dich"),
        sent.text("luat"),
        sent.text("can-cu"),
        sent.dayIfAny("den-ngay"));
  }

  private SheetFile file(String number, ActingOfficer officer) {
    return desk.read(number, officer).orElseThrow(Page::absent);
  }

  @GetMapping(SubjectRoutes.SHEET)
  ModelAndView one(@PathVariable String number, Page page, ActingOfficer officer) {
    SheetFile file = file(number, officer);
    return new ModelAndView("subjects/sheet", "sheet", pages.one(file, file.words(), page));
  }

  @FormMapping(SubjectRoutes.SHEET_ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      FormVisit visit,
      ActingOfficer officer) {
    SheetFile file = file(number, officer);
    SheetDeed deed = RowDeed.of(SheetDeed.values(), slug);
    String row = SubjectRoutes.sheet(number);
    boolean wordless = deed == SheetDeed.PREPARE;
    return visit
        .offered(deed.open(file))
        .answer(
            deed.form(
                row,
                file.of().version(),
                MENDS,
                wordless ? List.of() : List.of(words("loi", "subjects.field.why", 2_000).rows(3))),
            sent ->
                desk.proceed(
                    file.of().id(),
                    deed.event(),
                    wordless ? "" : sent.text("loi"),
                    sent.version(),
                    officer),
            done -> visit.say(row, "subjects.said." + slug),
            deed.titled(number, row, visit.page()));
  }

  /** The receipt comes before the words. */
  @FormMapping(SubjectRoutes.SHEET_RECEIPT)
  ModelAndView receive(@PathVariable String number, FormVisit visit, ActingOfficer officer) {
    SheetFile file = file(number, officer);
    String row = SubjectRoutes.sheet(number);
    return visit
        .offered(file.receives())
        .answer(
            FormDefinition.of(
                    row + "/nhan",
                    "subjects.sheet.read",
                    words("viec", "subjects.field.task", 1_000).hinted().rows(2))
                .mending(MENDS),
            sent -> desk.receive(number, sent.text("viec"), officer),
            done -> row + "/noi-dung",
            titled(visit.page().t("subjects.sheet.read") + " · " + number, row));
  }

  @GetMapping(SubjectRoutes.SHEET_WORDS)
  ModelAndView body(@PathVariable String number, Page page, ActingOfficer officer) {
    String body = desk.words(number, officer).orElseThrow(Page::absent);
    return new ModelAndView(
        "subjects/sheet", "sheet", pages.one(file(number, officer), body, page));
  }
}
