package vn.chosach.cases.earlier.web;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.money;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;
import static vn.chosach.ui.form.FormField.yesNo;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.cases.earlier.EarlierCase;
import vn.chosach.cases.earlier.EarlierCase.EarlierEnd;
import vn.chosach.cases.earlier.EarlierCase.EarlierWish;
import vn.chosach.cases.earlier.EarlierCases;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.web.forms.CaseNames;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Vụ việc các năm trước: entered from the file, and compared by a second person. */
@Controller
record EarlierController(EarlierCases earlier, EarlierPages pages, CaseNames names) {

  private static final Map<String, String> MENDS =
      Map.ofEntries(
          Map.entry("cases.earlier-title", "ten"),
          Map.entry("cases.earlier-violator", "vi-pham"),
          Map.entry("cases.earlier-other-agency", "co-quan"),
          Map.entry("cases.earlier-no-more", "co-quan"),
          Map.entry("cases.earlier-years", "ngay-quyet-dinh"),
          Map.entry("cases.earlier-order", "ngay-nhan"),
          Map.entry("cases.earlier-codes", "ngay-nhan"),
          Map.entry("cases.earlier-law", "can-cu"),
          Map.entry("cases.earlier-decision", "so-quyet-dinh"),
          Map.entry("cases.earlier-known", "so-quyet-dinh"),
          Map.entry("cases.earlier-fine", "tien-phat"),
          Map.entry("cases.earlier-payment", "da-nop"),
          Map.entry("cases.earlier-paper", "so-den"),
          Map.entry("cases.words-missing", "loi"));

  @GetMapping(EarlierRoutes.LIST)
  ModelAndView list(Page page) {
    return pages.shown("cases/earlierList", page);
  }

  @FormMapping(EarlierRoutes.ENTER)
  ModelAndView enter(FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    visit.offered(EarlierCases.enters(officer));
    return visit.answer(
        FormDefinition.of(
                EarlierRoutes.ENTER,
                "cases.earlier.keep",
                line("ten", "cases.earlier.case", 200),
                select("co-quan", "cases.earlier.acted-by", actors(officer, page)),
                select("loai-doi-tuong", "cases.earlier.kind", kinds(page)),
                line("vi-pham", "cases.earlier.violator", 200),
                select("hang", "cases.key.goods", names.goods(page)).optional(),
                select("hanh-vi", "cases.key.violation", names.violations(page)).optional(),
                select("xa", "cases.key.area", names.communes(page)).optional(),
                day("ngay-nhan", "cases.earlier.received"),
                day("ngay-kiem-tra", "cases.earlier.inspected").optional(),
                select("ket-qua", "cases.earlier.outcome", choices(page, EarlierEnd::textKey)),
                line("so-quyet-dinh", "cases.earlier.decision", 60).autocomplete("off"),
                day("ngay-quyet-dinh", "cases.earlier.decided"),
                select("can-cu", "cases.earlier.basis", laws(page)),
                money("tri-gia", "cases.earlier.worth").optional(),
                money("tien-phat", "cases.earlier.fine").optional(),
                money("da-nop", "cases.earlier.paid").optional(),
                day("ngay-nop", "cases.earlier.paid-on").optional(),
                line("so-den", "cases.earlier.paper", 60).hinted().autocomplete("off"))
            .mending(MENDS),
        sent -> earlier.enter(wish(sent), officer),
        done -> visit.say(EarlierRoutes.page(done.number()), "cases.earlier.said.entered"),
        visit.titled("cases.earlier.enter", EarlierRoutes.LIST));
  }

  private List<Choice> actors(ActingOfficer officer, Page page) {
    return Choice.of(earlier.actors(officer), key -> key, key -> names.agencyEver(key, page));
  }

  private static List<Choice> kinds(Page page) {
    return choices(
        page,
        SubjectKind::textKey,
        List.of(SubjectKind.BUSINESS, SubjectKind.PERSON, SubjectKind.SHOP));
  }

  private List<Choice> laws(Page page) {
    return Choice.of(earlier.laws(), one -> one.code(), one -> one.number() + " · " + one.title());
  }

  private static EarlierWish wish(SubmittedForm sent) {
    return new EarlierWish(
        sent.text("ten"),
        sent.text("co-quan"),
        sent.choice("loai-doi-tuong", SubjectKind.class),
        sent.text("vi-pham"),
        sent.textIfAny("hang"),
        sent.textIfAny("hanh-vi"),
        sent.textIfAny("xa"),
        sent.text("can-cu"),
        sent.day("ngay-nhan"),
        sent.dayIfAny("ngay-kiem-tra"),
        sent.day("ngay-quyet-dinh"),
        sent.choice("ket-qua", EarlierEnd.class),
        sent.text("so-quyet-dinh"),
        sent.moneyIfAny("tri-gia"),
        sent.moneyIfAny("tien-phat"),
        sent.moneyIfAny("da-nop"),
        sent.dayIfAny("ngay-nop"),
        sent.text("so-den"));
  }

  @GetMapping(EarlierRoutes.ONE)
  ModelAndView one(@PathVariable("earlier") String number, Page page, ActingOfficer officer) {
    EarlierCase one = earlier.read(number, officer).orElseThrow(Page::absent);
    return new ModelAndView("cases/earlier", "row", pages.row(one, officer, page))
        .addObject("facts", pages.facts(one, page));
  }

  /** A second person looks into the file. */
  @FormMapping(EarlierRoutes.COMPARE)
  ModelAndView compare(
      @PathVariable("earlier") String number, FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    EarlierCase one = earlier.read(number, officer).orElseThrow(Page::absent);
    String there = EarlierRoutes.page(number);
    return visit
        .offered(EarlierCases.compares(one, officer))
        .answer(
            FormDefinition.of(
                    there + "/doi-chieu",
                    "cases.earlier.compare",
                    yesNo(
                        "dung",
                        "cases.earlier.stands",
                        "cases.earlier.stands.yes",
                        "cases.earlier.stands.no",
                        page),
                    words("loi", "cases.earlier.words", 2_000).rows(3).optional())
                .mending(MENDS),
            sent -> earlier.answer(number, sent.yes("dung"), sent.text("loi"), officer),
            done -> visit.say(there, "cases.earlier.said.compared"),
            FormPage.titled(
                one.number()
                    + " · "
                    + one.title()
                    + " · "
                    + one.decision()
                    + ", "
                    + page.day(one.decidedOn()),
                there));
  }
}
