package vn.chosach.exchange.web;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.documents.Document;
import vn.chosach.exchange.removals.Removal;
import vn.chosach.exchange.removals.Removal.RemovalKind;
import vn.chosach.exchange.removals.Removal.RemovalWay;
import vn.chosach.exchange.removals.Removal.RemovalWish;
import vn.chosach.exchange.removals.RemovalAnswers;
import vn.chosach.exchange.removals.RemovalHandler;
import vn.chosach.exchange.removals.RemovalQuery;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Yêu cầu gửi nền tảng: signed papers of a case that the program brings to platforms. */
@Controller
record RemovalController(
    RemovalQuery query,
    RemovalHandler handler,
    RemovalAnswers answers,
    ExchangeNames names,
    RemovalPages pages) {

  private static final String DATA = RemovalKind.DATA.name();

  private static final Map<String, String> MENDS =
      Map.of(
          "exchange.paper-unsigned", "van-ban",
          "exchange.sent-before", "van-ban",
          "exchange.platform-unregistered", "san",
          "exchange.removal-address", "dia-chi",
          "exchange.data-lines", "dia-chi",
          "exchange.data-ground-not-yours", "can-cu",
          "exchange.not-cleared", "loai",
          "exchange.words-missing", "loi",
          "exchange.body-missing", "co-quan");

  @FormMapping(ExchangeRoutes.ASKING)
  ModelAndView send(@PathVariable String caseNumber, FormVisit visit, ActingOfficer officer) {
    List<Document> papers = query.papers(caseNumber, officer);
    visit.offered(!papers.isEmpty());
    return visit.answer(
        asking(caseNumber, papers, visit.asked("dia-chi"), officer, visit.page()),
        sent ->
            handler.send(
                new RemovalWish(
                    sent.choiceIfAny("loai", RemovalKind.class),
                    caseNumber,
                    sent.idIfAny("van-ban"),
                    sent.text("san"),
                    sent.text("dia-chi"),
                    sent.text("can-cu"),
                    sent.dayIfAny("han")),
                officer),
        done ->
            visit.say(
                ExchangeRoutes.removal(done.number()), "exchange.said.sending", done.number()),
        visit.titled("exchange.removal.write", "/ho-so-vu-viec/" + caseNumber));
  }

  private FormDefinition asking(
      String caseNumber, List<Document> papers, String about, ActingOfficer officer, Page page) {
    return FormDefinition.of(
            ExchangeRoutes.asking(caseNumber),
            "exchange.button.send",
            select("van-ban", "exchange.fact.paper", signed(papers))
                .hint("exchange.hint.signed-paper"),
            radios("loai", "exchange.field.removal-kind", choices(page, RemovalKind::textKey))
                .start(RemovalKind.REMOVE),
            select("san", "exchange.field.platform", platforms(page)).hinted(),
            words("dia-chi", "exchange.field.addresses", 8000).hinted().rows(4).start(about),
            select("can-cu", "exchange.field.data-ground", names.dataGrounds(officer, page))
                .when("loai", DATA)
                .missing("exchange.data-ground-missing")
                .hinted(),
            day("han", "exchange.field.data-due").when("loai", DATA).missing("exchange.data-day"))
        .mending(MENDS);
  }

  private static List<Choice> signed(List<Document> papers) {
    return Choice.of(papers, one -> one.id(), one -> one.number() + " · " + one.subject());
  }

  private List<Choice> platforms(Page page) {
    return Choice.of(
        query.reachable(names.platformCodes(page)), one -> one.code(), one -> one.name());
  }

  @GetMapping(ExchangeRoutes.REMOVALS)
  ModelAndView list(Page page) {
    return pages.shown("exchange/list", page);
  }

  @GetMapping(ExchangeRoutes.REMOVAL)
  ModelAndView one(@PathVariable String number, Page page, ActingOfficer officer) {
    return new ModelAndView("exchange/one", "one", pages.removal(found(number), officer, page));
  }

  @FormMapping(ExchangeRoutes.REMOVAL_ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      FormVisit visit,
      ActingOfficer officer) {
    Removal one = found(number);
    RemovalDeed deed = RowDeed.of(RemovalDeed.values(), slug);
    String row = ExchangeRoutes.removal(number);
    visit.offered(query.writes(one, officer) && deed.open(one, officer));
    return visit.answer(
        deed.form(row, one.version(), MENDS, fields(deed, one, officer, visit.page())),
        sent ->
            handler.proceed(
                one.id(), deed.event(), said(deed, sent), to(deed, sent), sent.version(), officer),
        done -> visit.say(row, deed.textKey().replace("exchange.do.", "exchange.said.")),
        deed.titled(number, row, visit.page()));
  }

  private List<FormField> fields(RemovalDeed deed, Removal one, ActingOfficer officer, Page page) {
    boolean account = one.kind() == RemovalKind.ACCOUNT;
    return switch (deed) {
      case REPLY, REFUSE ->
          List.of(
              select(
                      "van-ban-den",
                      "exchange.field.reply",
                      Stream.concat(
                              answers.of(one.id()).stream()
                                  .map(
                                      it ->
                                          Choice.of(
                                              it.id().toString(),
                                              page.t("exchange.answer.at", page.moment(it.at())))),
                              query.slips(one, officer).stream()
                                  .map(
                                      it ->
                                          Choice.of(
                                              it.id().toString(),
                                              it.number()
                                                  + " · "
                                                  + it.sender()
                                                  + " · "
                                                  + it.subject())))
                          .toList())
                  .hint(account ? "exchange.hint.account-reply" : "exchange.hint.reply")
                  .missing("exchange.reply-paper")
                  .optional(account),
              words("loi", "exchange.field.reply-words", 4000).rows(3));
      case CAPTURE -> List.of();
      case RESEND ->
          List.of(radios("cach", "exchange.field.way", choices(page, RemovalWay::textKey)));
      case ESCALATE ->
          List.of(
              select("co-quan", "exchange.field.body", names.recipients(one.agency(), page)),
              words("loi", "exchange.field.escalation", 4000).rows(4));
      case DROP -> List.of(FirmForms.why());
    };
  }

  private static String said(RemovalDeed deed, SubmittedForm sent) {
    return switch (deed) {
      case REPLY, REFUSE, ESCALATE, DROP -> sent.text("loi");
      case RESEND, CAPTURE -> "";
    };
  }

  private static @Nullable String to(RemovalDeed deed, SubmittedForm sent) {
    return switch (deed) {
      case REPLY, REFUSE -> sent.textIfAny("van-ban-den");
      case RESEND -> sent.textIfAny("cach");
      case ESCALATE -> sent.textIfAny("co-quan");
      case CAPTURE, DROP -> null;
    };
  }

  private Removal found(String number) {
    return query.one(number).orElseThrow(Page::absent);
  }
}
