package vn.chosach.reports.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.Reports;
import vn.chosach.reports.facts.ReportFactKind;
import vn.chosach.reports.forms.FormLine;
import vn.chosach.reports.forms.ReportForm;
import vn.chosach.reports.keeping.Particular;
import vn.chosach.reports.keeping.Particulars;
import vn.chosach.reports.keeping.ReportOrder;
import vn.chosach.reports.keeping.Request;
import vn.chosach.reports.periods.Period;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentDay;
import vn.chosach.ui.Viewer;

/** Requests beside the calendar, the designer of forms, and particulars of cases. */
@Controller
class OrderController {

  private static final String ASK = ReportRoutes.REPORTS + "/yeu-cau";
  private static final String DESIGN = ReportRoutes.REPORTS + "/bieu-mau";
  private static final String STATE = ReportRoutes.REPORTS + "/bo-sung";

  private final Reports reports;
  private final ReportNames names;

  OrderController(Reports reports, ReportNames names) {
    this.reports = reports;
    this.names = names;
  }

  @GetMapping(ASK)
  ModelAndView askForm(Page page) {
    return view("reports/ask", new Sent(Map.of(), List.of()), FormErrors.none(), page);
  }

  @PostMapping(ASK)
  ModelAndView ask(
      @RequestParam MultiValueMap<String, String> form,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    var sent = new Sent(form.toSingleValueMap(), form.getOrDefault("co-quan", List.of()));
    LocalDate from = sent.day("tu");
    LocalDate to = sent.day("den");
    LocalDate due = sent.day("han");
    FormErrors errors =
        missing(
            page,
            missing("ten", sent.text("ten").isEmpty(), "reports.title-missing"),
            missing("van-ban", sent.text("van-ban").isEmpty(), "reports.paper-missing"),
            missing("tu", from == null, "reports.from-missing"),
            missing("den", to == null, "reports.to-missing"),
            missing("han", due == null, "reports.due-missing"),
            missing("co-quan", sent.picked().isEmpty(), "reports.no-addressee"));
    if (!errors.isEmpty() || from == null || to == null || due == null) {
      return view("reports/ask", sent, errors, page);
    }
    var wish =
        new Request(
            new UUID(0, 0),
            sent.text("ten"),
            sent.text("mau"),
            1,
            new Period.Days(from, to),
            due,
            sent.text("van-ban"),
            sent.picked());
    return done(
        reports.order(new ReportOrder.Ask(wish), ActingOfficer.of(viewer)),
        "reports/ask",
        sent,
        "reports.ask.done",
        ReportRoutes.REPORTS,
        page,
        said);
  }

  @GetMapping(DESIGN)
  ModelAndView designForm(Page page) {
    return view("reports/design", new Sent(Map.of(), List.of()), FormErrors.none(), page);
  }

  @PostMapping(DESIGN)
  ModelAndView design(
      @RequestParam MultiValueMap<String, String> form,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    var sent = new Sent(form.toSingleValueMap(), form.getOrDefault("chi-tieu", List.of()));
    FormErrors errors =
        missing(
            page,
            missing("ma", sent.text("ma").isEmpty(), "reports.code-malformed"),
            missing("ten", sent.text("ten").isEmpty(), "reports.title-missing"),
            missing("chi-tieu", sent.picked().isEmpty(), "reports.no-lines"));
    if (!errors.isEmpty()) {
      return view("reports/design", sent, errors, page);
    }
    return done(
        reports.order(
            new ReportOrder.Design(
                sent.text("ma"), sent.text("ten"), sent.text("huong-dan"), sent.picked()),
            ActingOfficer.of(viewer)),
        "reports/design",
        sent,
        "reports.design.done",
        DESIGN,
        page,
        said);
  }

  @GetMapping(STATE)
  ModelAndView stateForm(@RequestParam Map<String, String> asked, Page page) {
    return view("reports/particular", new Sent(asked, List.of()), FormErrors.none(), page);
  }

  @PostMapping(STATE)
  ModelAndView state(
      @RequestParam Map<String, String> form, Page page, Viewer viewer, FlashMessage.Speaker said) {
    var sent = new Sent(form, List.of());
    Optional<Long> amount = Dong.typed(sent.text("so-luong")).map(Dong::amount);
    LocalDate on = sent.day("ngay");
    Optional<ReportFactKind> kind =
        Particulars.kinds().stream()
            .filter(one -> one.name().equals(sent.text("loai")))
            .findFirst();
    FormErrors errors =
        missing(
            page,
            missing("vu-viec", sent.text("vu-viec").isEmpty(), "reports.case-missing"),
            missing("loai", kind.isEmpty(), "reports.kind-not-stated"),
            missing("so-luong", amount.isEmpty(), "reports.amount-unread"),
            missing("ngay", on == null, "reports.day-unread"),
            missing("van-ban", sent.text("van-ban").isEmpty(), "reports.paper-missing"));
    if (!errors.isEmpty() || on == null || kind.isEmpty() || amount.isEmpty()) {
      return view("reports/particular", sent, errors, page);
    }
    return done(
        reports.state(
            new Particular(
                sent.text("vu-viec"), kind.get(), amount.get(), on, sent.text("van-ban")),
            ActingOfficer.of(viewer)),
        "reports/particular",
        sent,
        "reports.state.done",
        STATE,
        page,
        said);
  }

  /** A field that was left empty or cannot be read; {@code null} for one in order. */
  private static Map.@Nullable Entry<String, Refusal> missing(
      String field, boolean missing, String code) {
    return missing ? Map.entry(field, Refusal.of(code)) : null;
  }

  @SafeVarargs
  private static FormErrors missing(Page page, Map.@Nullable Entry<String, Refusal>... all) {
    var errors = FormErrors.none();
    for (var one : all) {
      errors = one == null ? errors : errors.with(one.getKey(), page.t(one.getValue()));
    }
    return errors;
  }

  private ModelAndView done(
      Optional<Refusal> refusal,
      String template,
      Sent sent,
      String words,
      String next,
      Page page,
      FlashMessage.Speaker said) {
    if (refusal.isPresent()) {
      return view(template, sent, OrderView.faults(refusal.get(), "form", page), page);
    }
    said.say(words);
    return new ModelAndView(page.redirect(next));
  }

  private ModelAndView view(String template, Sent sent, FormErrors errors, Page page) {
    var choices = new LinkedHashMap<String, List<Choice>>();
    choices.put(
        "mau",
        Stream.concat(
                reports.designed().stream()
                    .map(
                        reportForm ->
                            Choice.of(
                                reportForm.code(),
                                names.form(reportForm.code(), reportForm.title(), page))),
                Stream.of(Choice.of("BC389", page.t("reports.form.bc389"))))
            .toList());
    choices.put(
        "co-quan",
        names.reporting(page.today()).stream()
            .map(agency -> Choice.of(agency.key(), agency.name().in(page.lang())))
            .toList());
    choices.put(
        "chi-tieu",
        FormLine.all().stream()
            .map(formLine -> Choice.of(formLine.code(), page.t(formLine.textKey())))
            .toList());
    choices.put(
        "loai",
        Particulars.kinds().stream()
            .map(
                reportFactKind ->
                    Choice.of(reportFactKind.name(), page.t(reportFactKind.textKey())))
            .toList());
    var view = new ModelAndView(template);
    view.addObject(
        "order",
        new OrderView(
            choices,
            sent.values(),
            sent.picked(),
            reports.designed().stream().map(reportForm -> line(reportForm, page)).toList(),
            errors));
    view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }

  private String line(ReportForm reportForm, Page page) {
    return page.t(
        "reports.design.line",
        reportForm.code(),
        names.form(reportForm.code(), reportForm.title(), page),
        reportForm.version(),
        reportForm.lines().size());
  }

  /** What a form brought. */
  private record Sent(Map<String, String> values, List<String> picked) {

    String text(String field) {
      return values.getOrDefault(field, "").strip();
    }

    /** A day as typed, 22/11/2026, or as a date field sends it. */
    @Nullable LocalDate day(String field) {
      String typed = text(field);
      try {
        return typed.matches("\\d{1,2}/\\d{1,2}/\\d{4}")
            ? LocalDate.parse(typed, java.time.format.DateTimeFormatter.ofPattern("d/M/yyyy"))
            : SentDay.of(typed);
      } catch (DateTimeParseException e) {
        return null;
      }
    }
  }
}
