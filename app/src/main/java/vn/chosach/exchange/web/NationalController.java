package vn.chosach.exchange.web;

import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.ticks;
import static vn.chosach.ui.form.FormField.words;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.exchange.national.Submission;
import vn.chosach.exchange.national.Submission.SubmittedKey;
import vn.chosach.exchange.national.Submission.SubmittedPeriod;
import vn.chosach.exchange.national.SubmissionBook;
import vn.chosach.exchange.national.SubmissionBook.ReceivedSubmission;
import vn.chosach.exchange.national.SubmissionCarrier;
import vn.chosach.exchange.national.SubmissionChain;
import vn.chosach.exchange.national.SubmissionDesk;
import vn.chosach.exchange.national.SubmissionReceiver;
import vn.chosach.exchange.partners.SigningKeys;
import vn.chosach.exchange.web.ExchangeView.ExchangeTable;
import vn.chosach.exchange.web.ExchangeView.NationalPage;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Attachment;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.OneFile;

/** Báo cáo quốc gia: what a province submits, and what the committee makes of it. */
@Controller
record NationalController(
    SubmissionDesk desk,
    SubmissionBook book,
    SubmissionReceiver receiver,
    SubmissionCarrier carrier,
    SubmissionChain chain,
    SigningKeys keys) {

  private static final int MOST = 4_000_000;

  private static final Map<String, String> MENDS =
      Map.of(
          "exchange.report-not-issued", "bao-cao",
          "exchange.submitted-before", "bao-cao",
          "exchange.words-missing", "loi");

  @GetMapping(ExchangeRoutes.SUBMISSIONS)
  ModelAndView sent(Page page, ActingOfficer officer) {
    var facts = new FactList(page);
    facts.add("exchange.field.signing-key", keys.published());
    var acts = new ArrayList<Choice>();
    chain
        .gap()
        .ifPresent(
            gap -> {
              ContinuingController.tell(gap, facts, page);
              acts.add(ContinuingController.link(gap, page));
            });
    if (officer.has(Role.STANDING_OFFICE)) {
      acts.add(Choice.of(ExchangeRoutes.SUBMITTING, page.t("exchange.submit")));
    }
    return shown(
        new NationalPage(
            page.t("exchange.submissions"),
            page.t(desk.possible() ? "exchange.submissions.lede" : "exchange.submissions.off"),
            facts.list(),
            acts,
            List.of(),
            List.of(
                new ExchangeTable(
                    "hoi",
                    page.t("exchange.asked-back"),
                    page.texts("exchange.col.number", "exchange.field.words", "exchange.col.when"),
                    desk.asked().stream()
                        .map(it -> row("" + it.number(), it.words(), page.moment(it.askedAt())))
                        .toList(),
                    page.t("exchange.asked-back.none")),
                new ExchangeTable(
                    "gui",
                    page.t("exchange.submitted"),
                    page.texts(
                        "exchange.col.number",
                        "exchange.field.period",
                        "exchange.col.digest",
                        "exchange.fact.receipt"),
                    desk.sent().stream()
                        .map(
                            it ->
                                List.of(
                                    FirmPages.cell("" + it.number()),
                                    new Fact(
                                        "",
                                        it.key().address() + " · " + it.edition(),
                                        page.href(
                                            ExchangeRoutes.SUBMISSIONS + "/goi/" + it.number())),
                                    FirmPages.cell(it.sha256()),
                                    FirmPages.cell(
                                        it.receivedAt() != null
                                            ? page.moment(it.receivedAt()) + " · " + it.receipt()
                                            : it.fault().isEmpty()
                                                ? page.t("exchange.submission.waits")
                                                : page.t("exchange.submission.fault", it.fault()))))
                        .toList(),
                    page.t("exchange.submitted.none")))),
        page);
  }

  /** The package of a submission, for the axis of documents. */
  @GetMapping(ExchangeRoutes.SUBMITTED_PACKAGE)
  ResponseEntity<byte[]> packed(@PathVariable long number) {
    return Attachment.of("application/xml", "bao-cao-" + number + ".edxml")
        .body(carrier.parcel(number).orElseThrow(Page::absent));
  }

  @GetMapping(ExchangeRoutes.TAKING)
  ModelAndView blank(Page page) {
    return upload(FormErrors.none(), HttpStatus.OK);
  }

  /** What the axis brought from a province. */
  @PostMapping(ExchangeRoutes.TAKING)
  ModelAndView take(
      HttpServletRequest request, Page page, ActingOfficer officer, FlashMessage.Speaker said) {
    OneFile file = OneFile.of(request, MOST);
    return receiver
        .take(file.bytes(), officer)
        .settle(
            done -> {
              said.say("exchange.said.taken", "" + done.number(), done.signature());
              return new ModelAndView(page.redirect(ExchangeRoutes.PROVINCES));
            },
            no ->
                upload(
                    FormErrors.none().with("tep", page.t(no)), HttpStatus.UNPROCESSABLE_CONTENT));
  }

  private static ModelAndView upload(FormErrors errors, HttpStatus status) {
    return new ModelAndView("exchange/take", status).addObject("errors", errors);
  }

  private static List<Fact> row(String... cells) {
    return java.util.Arrays.stream(cells).map(FirmPages::cell).toList();
  }

  private static ModelAndView shown(NationalPage national, Page page) {
    return new ModelAndView("exchange/national", "national", national).addObject("page", page);
  }

  @FormMapping(ExchangeRoutes.SUBMITTING)
  ModelAndView submit(FormVisit visit, ActingOfficer officer) {
    var asked = Choice.of(desk.asked(), one -> one.id(), one -> one.words());
    return visit.answer(
        FormDefinition.of(
                ExchangeRoutes.SUBMITTING,
                "exchange.submit",
                select(
                        "bao-cao",
                        "exchange.field.report",
                        Choice.of(desk.issued(officer), one -> one.report(), one -> one.named()))
                    .hinted(),
                ticks("cau-hoi", "exchange.asked-back", asked).optional(),
                words("loi", "exchange.field.note", 4000).rows(3).optional())
            .mending(MENDS),
        sent ->
            desk.submit(sent.idIfAny("bao-cao"), sent.ids("cau-hoi"), sent.text("loi"), officer),
        done ->
            visit.say(ExchangeRoutes.SUBMISSIONS, "exchange.said.submitted", "" + done.number()),
        visit.titled("exchange.submit", ExchangeRoutes.SUBMISSIONS));
  }

  @GetMapping(ExchangeRoutes.PROVINCES)
  ModelAndView provinces(@RequestParam(name = "ky", defaultValue = "") String asked, Page page) {
    return shown(compared(book.periods(), asked, true, page), page);
  }

  @GetMapping(ExchangeRoutes.RELEASED)
  ModelAndView released(@RequestParam(name = "ky", defaultValue = "") String asked, Page page) {
    List<SubmittedPeriod> periods =
        book.periods().stream().filter(SubmittedPeriod::released).toList();
    return new ModelAndView("exchange/released", "national", compared(periods, asked, false, page));
  }

  /** The lines of a period, the provinces beside each other. */
  private NationalPage compared(
      List<SubmittedPeriod> periods, String asked, boolean inside, Page page) {
    SubmittedPeriod period =
        periods.stream()
            .filter(one -> one.key().address().equals(asked))
            .findFirst()
            .orElse(periods.isEmpty() ? null : periods.getFirst());
    List<ReceivedSubmission> all =
        period == null ? List.of() : inside ? book.of(period.key()) : book.released(period.key());
    var lines = new LinkedHashMap<String, String>();
    all.forEach(one -> one.said().figures().forEach(it -> lines.put(it.line(), it.label())));
    var heads = new ArrayList<>(List.of(page.t("exchange.field.line")));
    all.forEach(one -> heads.add(one.name()));
    String here = inside ? ExchangeRoutes.PROVINCES : ExchangeRoutes.RELEASED;
    return new NationalPage(
        page.t(inside ? "exchange.provinces" : "exchange.released"),
        page.t(all.isEmpty() ? "exchange.provinces.none" : "exchange.provinces.lede"),
        List.of(),
        inside ? acts(period, page) : List.of(),
        Choice.of(
            periods, one -> here + "?ky=" + one.key().address(), one -> one.called().address()),
        List.of(
            new ExchangeTable(
                "tinh",
                period == null ? page.t("exchange.provinces.table") : period.called().address(),
                heads,
                lines.entrySet().stream().map(line -> line(line, all, page)).toList(),
                page.t("exchange.provinces.none")),
            new ExchangeTable(
                "gui",
                page.t("exchange.provinces.received"),
                page.texts("exchange.field.province", "exchange.col.when", "exchange.field.words"),
                all.stream().map(one -> province(one, inside, page)).toList(),
                page.t("exchange.provinces.none")),
            new ExchangeTable(
                "canh-bao",
                page.t("exchange.provinces.warnings"),
                page.texts("exchange.field.title", "exchange.field.province", "exchange.col.until"),
                all.stream()
                    .flatMap(
                        one ->
                            one.said().warnings().stream()
                                .map(it -> row(it.title(), one.name(), page.day(it.until()))))
                    .limit(200)
                    .toList(),
                page.t("exchange.provinces.warnings.none"))));
  }

  private static List<Choice> acts(@Nullable SubmittedPeriod period, Page page) {
    var acts = new ArrayList<>(List.of(Choice.of(ExchangeRoutes.TAKING, page.t("exchange.take"))));
    if (period != null && (period.asked() || !period.released() || period.newer())) {
      acts.add(
          Choice.of(
              ExchangeRoutes.PROVINCES + "/cong-bo/" + period.key().address(),
              page.t(period.asked() ? "exchange.release.agree" : "exchange.release.ask")));
    }
    return acts;
  }

  /** Of the period, and since the beginning of the year; what is unknown is no zero. */
  private static List<Fact> line(
      Map.Entry<String, String> line, List<ReceivedSubmission> all, Page page) {
    var cells = new ArrayList<>(row(line.getValue()));
    for (ReceivedSubmission one : all) {
      cells.add(
          FirmPages.cell(
              one.said().figures().stream()
                  .filter(it -> it.line().equals(line.getKey()))
                  .map(it -> number(it.amount(), page) + " / " + number(it.whole(), page))
                  .findFirst()
                  .orElse("–")));
    }
    return cells;
  }

  private static List<Fact> province(ReceivedSubmission one, boolean inside, Page page) {
    Fact name =
        inside
            ? new Fact(
                "",
                one.name() + " · " + page.t("exchange.ask-back"),
                page.href(ExchangeRoutes.PROVINCES + "/hoi-lai/" + one.id()))
            : FirmPages.cell(one.name());
    return List.of(
        name,
        FirmPages.cell(page.moment(one.receivedAt())),
        FirmPages.cell(inside ? said(one.said(), page) : ""));
  }

  private static String said(Submission one, Page page) {
    Long kept = one.resumes();
    return kept == null
        ? one.words()
        : page.t("exchange.continued", "" + kept, "" + (one.number() - 1)) + " " + one.words();
  }

  private static String number(@Nullable Long amount, Page page) {
    return amount == null ? "–" : page.number(amount);
  }

  @FormMapping(ExchangeRoutes.ASKING_BACK)
  ModelAndView ask(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    if (book.sender(id).isEmpty()) {
      throw Page.absent();
    }
    return visit.answer(
        FormDefinition.of(
                ExchangeRoutes.PROVINCES + "/hoi-lai/" + id,
                "exchange.ask-back",
                words("loi", "exchange.field.question", 4000).rows(3))
            .mending(MENDS),
        sent -> book.ask(id, sent.text("loi"), officer),
        done -> visit.say(ExchangeRoutes.PROVINCES, "exchange.said.asked-back"),
        visit.titled("exchange.ask-back", ExchangeRoutes.PROVINCES));
  }

  @FormMapping(ExchangeRoutes.RELEASING)
  ModelAndView release(@PathVariable String period, FormVisit visit, ActingOfficer officer) {
    return visit.answer(
        FormDefinition.of(
            ExchangeRoutes.PROVINCES + "/cong-bo/" + period, "exchange.release", List.of()),
        sent -> book.release(SubmittedKey.of(period), officer),
        done -> visit.say(ExchangeRoutes.PROVINCES + "?ky=" + period, "exchange.said.released"),
        FormPage.titled(
            visit.page().t("exchange.release") + " · " + period, ExchangeRoutes.PROVINCES));
  }
}
