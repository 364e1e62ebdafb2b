package vn.chosach.legislation.web;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.ticks;
import static vn.chosach.ui.form.FormField.today;
import static vn.chosach.ui.form.FormField.words;
import static vn.chosach.ui.form.FormField.yesNo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.legislation.Legislation.ProposalFile;
import vn.chosach.legislation.life.Finding;
import vn.chosach.legislation.life.Finding.FindingWish;
import vn.chosach.legislation.life.FindingKind;
import vn.chosach.legislation.life.LawProposal;
import vn.chosach.legislation.life.ProposalAct;
import vn.chosach.legislation.life.ProposalEvent;
import vn.chosach.legislation.life.ProposalLevel;
import vn.chosach.legislation.life.ProposalOutcome;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The forms of the legislation, and what was sent as acts. */
@Component
record LegislationForms(LegislationNames names) {

  /** What a page of a proposal offers, in this order. */
  static final List<ProposalEvent> OFFERED =
      List.of(
          ProposalEvent.GROUP,
          ProposalEvent.UNGROUP,
          ProposalEvent.COMPARE,
          ProposalEvent.ASK,
          ProposalEvent.OPINE,
          ProposalEvent.END_ROUND,
          ProposalEvent.SEND,
          ProposalEvent.ANSWER,
          ProposalEvent.ADOPT,
          ProposalEvent.CLOSE,
          ProposalEvent.DROP);

  private static final Map<String, String> MENDS =
      Map.ofEntries(
          Map.entry("legislation.unknown-basis", "luat"),
          Map.entry("legislation.no-longer-in-force", "luat"),
          Map.entry("legislation.article-missing", "dieu"),
          Map.entry("legislation.article-repealed", "dieu"),
          Map.entry("legislation.kind-missing", "loai"),
          Map.entry("legislation.words-missing", "noi-dung"),
          Map.entry("legislation.words-too-long", "noi-dung"),
          Map.entry("legislation.unknown-case", "vu"),
          Map.entry("legislation.evidence-missing", "dan-chung"),
          Map.entry("legislation.title-missing", "ten"),
          Map.entry("legislation.findings-missing", "phat-hien"),
          Map.entry("legislation.finding-elsewhere", "phat-hien"),
          Map.entry("legislation.unknown-finding", "phat-hien"),
          Map.entry("legislation.agencies-missing", "co-quan"),
          Map.entry("legislation.unknown-agency", "co-quan"),
          Map.entry("legislation.round-days", "ngay"),
          Map.entry("legislation.answer-day", "ngay"),
          Map.entry("legislation.outcome-missing", "ket-qua"),
          Map.entry("legislation.paper-not-registered", "so"));

  static Optional<ProposalEvent> event(String slug) {
    return OFFERED.stream().filter(one -> one.slug().equals(slug)).findFirst();
  }

  /** Out of a case its text is known and stands last: what is typed comes first. */
  FormDefinition finding(String law, String caseNumber, Page page) {
    boolean known = !caseNumber.isEmpty() && !law.isEmpty();
    FormField of = select("luat", "legislation.fact.law", names.laws(page)).start(law);
    return FormDefinition.of(
            LegislationRoutes.FINDINGS + "/moi",
            "legislation.button.record",
            of.given(!known),
            line("dieu", "legislation.field.article", 200).hinted(),
            radios("loai", "legislation.field.kind", choices(page, FindingKind::textKey)),
            words("noi-dung", "legislation.field.words", 4000).rows(4),
            words("dan-chung", "legislation.field.evidence", 2000).hinted().rows(3).optional(),
            line("vu", "legislation.field.case", 40).hinted().start(caseNumber).optional(),
            of.given(known),
            words("de-nghi", "legislation.field.wish", 4000).rows(3).optional())
        .mending(MENDS);
  }

  static FindingWish wish(SubmittedForm sent) {
    return new FindingWish(
        sent.text("luat"),
        sent.text("dieu"),
        sent.choiceIfAny("loai", FindingKind.class),
        sent.text("noi-dung"),
        sent.text("de-nghi"),
        sent.text("dan-chung"),
        sent.text("vu"));
  }

  static FormDefinition aside(String id) {
    return FormDefinition.of(
            LegislationRoutes.FINDINGS + "/" + id + "/gac-lai",
            "legislation.button.aside",
            words("noi-dung", "legislation.field.why", 4000).rows(3))
        .mending(MENDS);
  }

  FormDefinition proposal(Page page) {
    return FormDefinition.of(
            LegislationRoutes.PROPOSALS + "/moi",
            "legislation.button.open",
            line("ten", "legislation.field.title", 300),
            select("luat", "legislation.fact.law", names.laws(page)),
            radios("cap", "legislation.fact.level", choices(page, ProposalLevel::textKey)))
        .mending(MENDS);
  }

  FormDefinition of(ProposalEvent event, ProposalFile file, Page page) {
    LawProposal one = file.proposal();
    return FormDefinition.of(
            LegislationRoutes.page(one.number()) + "/lam/" + event.slug(),
            event.byPaper() ? "legislation.button.draw" : "legislation.button.do",
            fields(event, file, page).toArray(FormField[]::new))
        .on(one.version())
        .mending(MENDS);
  }

  private List<FormField> fields(ProposalEvent event, ProposalFile file, Page page) {
    LawProposal one = file.proposal();
    LocalDate today = page.today();
    FormField words = words("noi-dung", "legislation.field.words-of." + event.slug(), 4000).rows(4);
    return switch (event) {
      case GROUP ->
          List.of(ticks("phat-hien", "legislation.field.findings", found(file.free(), page)));
      case UNGROUP ->
          List.of(select("phat-hien", "legislation.field.finding", found(file.findings(), page)));
      case COMPARE ->
          List.of(
              line("dieu", "legislation.field.article", 200).hint("legislation.hint.line"),
              words("hien-hanh", "legislation.field.current", 4000).rows(4).optional(),
              words("kien-nghi", "legislation.field.proposed", 4000).rows(4),
              words("noi-dung", "legislation.field.reason", 4000).rows(3));
      case ASK ->
          List.of(
              ticks("co-quan", "legislation.field.asked", names.bodies(one.agency(), page)),
              day("ngay", "legislation.fact.by")
                  .start(today.plusDays(14).toString())
                  .within(today.plusDays(5), today.plusDays(90)),
              words.optional());
      case SEND ->
          List.of(
              select("co-quan", "legislation.field.to", names.bodies(one.agency(), page))
                  .hint(
                      "legislation.hint.to."
                          + one.level().name().toLowerCase(java.util.Locale.ROOT)),
              words.optional());
      case OPINE ->
          List.of(
              yesNo(
                  "y-kien",
                  "legislation.field.opinion",
                  "legislation.voice.agrees",
                  "legislation.voice.differs",
                  page),
              words.optional());
      case END_ROUND -> List.of();
      case ANSWER ->
          List.of(
              line("so", "legislation.field.paper", 100).hinted(),
              today("ngay", "legislation.field.paper-day", page).within(null, today),
              radios(
                  "ket-qua", "legislation.field.outcome", choices(page, ProposalOutcome::textKey)),
              words.hint("legislation.hint.result"));
      case ADOPT -> List.of(select("luat", "legislation.field.adopted", names.laws(page)).hinted());
      case CLOSE, DROP -> List.of(words);
      case OPEN, PREPARE -> List.of();
    };
  }

  private static List<Choice> found(List<Finding> all, Page page) {
    return Choice.of(
        all,
        one -> one.id(),
        one -> one.number() + " · " + one.article() + " · " + page.t(one.kind().textKey()));
  }

  static ProposalAct act(ProposalEvent event, SubmittedForm sent) {
    return switch (event) {
      case GROUP -> new ProposalAct.Group(sent.ids("phat-hien"));
      case UNGROUP -> new ProposalAct.Ungroup(sent.id("phat-hien"));
      case COMPARE ->
          new ProposalAct.Compare(
              new LawProposal.Comparison(
                  sent.text("dieu"),
                  sent.text("hien-hanh"),
                  sent.text("kien-nghi"),
                  sent.text("noi-dung")));
      case ASK -> new ProposalAct.Ask(sent.all("co-quan"), sent.day("ngay"), sent.text("noi-dung"));
      case OPINE -> new ProposalAct.Opine(sent.yes("y-kien"), sent.text("noi-dung"));
      case END_ROUND -> new ProposalAct.EndRound();
      case SEND -> new ProposalAct.Send(sent.text("co-quan"), sent.text("noi-dung"));
      case ANSWER ->
          new ProposalAct.Answer(
              sent.text("so"),
              sent.day("ngay"),
              sent.choiceIfAny("ket-qua", ProposalOutcome.class),
              sent.text("noi-dung"));
      case ADOPT -> new ProposalAct.Adopt(sent.text("luat"));
      case CLOSE -> new ProposalAct.Close(sent.text("noi-dung"));
      case DROP -> new ProposalAct.Drop(sent.text("noi-dung"));
      case OPEN, PREPARE -> throw new IllegalArgumentException(event + " has no form");
    };
  }
}
