package vn.chosach.referrals.web;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.money;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.ticks;
import static vn.chosach.ui.form.FormField.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Dong;
import vn.chosach.referrals.ReferralFile;
import vn.chosach.referrals.life.FilePart;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.ReceiverState;
import vn.chosach.referrals.life.ReferralAct;
import vn.chosach.referrals.life.ReferralEvent;
import vn.chosach.referrals.life.ReferralResult;
import vn.chosach.referrals.life.RefusalReason;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/**
 * The form of each act on a referral, and the act that comes of it. Fields of a form begin with the
 * name of its act, so that several forms on a page have different ids.
 */
@Component
class ReferralActForms {

  static final Map<String, ReferralEvent> PATHS =
      Map.ofEntries(
          Map.entry("nhan", ReferralEvent.ACCEPT),
          Map.entry("tu-choi", ReferralEvent.REFUSE),
          Map.entry("de-nghi-khac", ReferralEvent.COUNTER),
          Map.entry("dong-y", ReferralEvent.AGREE),
          Map.entry("giu-nguyen", ReferralEvent.INSIST),
          Map.entry("rut-lai", ReferralEvent.WITHDRAW),
          Map.entry("phan-cong", ReferralEvent.ASSIGN),
          Map.entry("giao-tai-lieu", ReferralEvent.DELIVER),
          Map.entry("thong-bao", ReferralEvent.NOTIFY),
          Map.entry("ket-qua", ReferralEvent.FINISH));

  private static final Map<ReferralEvent, String> NAMES =
      PATHS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

  /** Which field mends which refusal, without the name of the act. */
  private static final Map<String, String> MENDS =
      Map.ofEntries(
          Map.entry("referrals.reason-not-allowed", "ly-do"),
          Map.entry("referrals.competent-missing", "co-quan"),
          Map.entry("referrals.unknown-agency", "co-quan"),
          Map.entry("referrals.file-not-checked", "phan"),
          Map.entry("referrals.unknown-officer", "can-bo"),
          Map.entry("referrals.item-delivered", "muc"),
          Map.entry("referrals.day-out-of-range", "ngay"),
          Map.entry("referrals.day-missing", "ngay"),
          Map.entry("referrals.day-in-future", "ngay"),
          Map.entry("referrals.day-before-receipt", "ngay"),
          Map.entry("referrals.result-not-allowed", "ket-luan"),
          Map.entry("referrals.items-open", "ket-luan"),
          Map.entry("referrals.tax-out-of-range", "phai-nop"),
          Map.entry("referrals.words-missing", "loi"),
          Map.entry("referrals.words-too-long", "loi"),
          Map.entry("referrals.reference-missing", "loi"),
          Map.entry("referrals.reference-too-long", "loi"));

  private final PartyNames names;

  ReferralActForms(PartyNames names) {
    this.names = names;
  }

  /** Words of the button, and of the line that opens the form. */
  static String button(ReferralEvent event) {
    return "referrals.deed." + event.name().toLowerCase(Locale.ROOT);
  }

  FormDefinition form(ReferralEvent event, ReferralFile file, String agency, Page page) {
    String path = NAMES.get(event);
    var referral = file.referral();
    return FormDefinition.of(
            ReferralRoutes.DESK + "/" + referral.id() + "/" + path,
            button(event),
            fields(event, file, agency, page, name -> path + "-" + name).toList())
        .on(referral.version())
        .mending(
            MENDS.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> path + "-" + one.getValue())));
  }

  private Stream<FormField> fields(
      ReferralEvent event,
      ReferralFile file,
      String agency,
      Page page,
      Function<String, String> named) {
    Purpose purpose = file.referral().purpose();
    boolean criminal = purpose == Purpose.CRIMINAL;
    FormField said = said(named.apply("loi"), "referrals.deed.words");
    return switch (event) {
      case ACCEPT ->
          criminal
              ? Stream.of(
                  ticks(named.apply("phan"), "referrals.deed.accept.parts", parts(file, page))
                      .hint("referrals.deed.accept.parts.hint"),
                  said.optional())
              : Stream.of(said.optional());
      case REFUSE ->
          Stream.of(
              select(
                      named.apply("ly-do"),
                      "referrals.deed.refuse.reason",
                      choices(purpose.reasons(), RefusalReason::textKey, page))
                  .unread("referrals.reason-not-allowed"),
              select(
                      named.apply("co-quan"),
                      "referrals.deed.refuse.competent",
                      names.receivers(agency, key -> true, page))
                  .hint(criminal ? "referrals.deed.refuse.competent.hint" : null)
                  .optional(),
              said);
      case COUNTER ->
          Stream.of(
              day(named.apply("ngay"), "referrals.deed.counter.day")
                  .within(page.today(), null)
                  .unread("referrals.day-malformed")
                  .optional(),
              said(named.apply("loi"), "referrals.deed.counter.words"));
      case AGREE, INSIST ->
          Stream.of(
              select(named.apply("co-quan"), "referrals.deed.agree.with", countered(file, page))
                  .empty(null)
                  .open(),
              said.optional());
      case WITHDRAW -> Stream.of(said);
      case ASSIGN ->
          Stream.of(
              select(
                      named.apply("can-bo"),
                      "referrals.deed.assign.officer",
                      names.officersOf(agency))
                  .unread("referrals.unknown-officer"));
      case DELIVER ->
          Stream.of(
              select(named.apply("muc"), "referrals.deed.deliver.item", items(file))
                  .empty(null)
                  .open(),
              reference(named));
      case NOTIFY -> Stream.of(reference(named));
      case FINISH ->
          Stream.of(
                  Stream.of(
                      select(
                              named.apply("ket-luan"),
                              "referrals.deed.finish.result",
                              choices(purpose.results(), ReferralResult::textKey, page))
                          .empty(null)
                          .unread("referrals.result-not-allowed")),
                  decision(purpose, page, named),
                  Stream.of(said(named.apply("loi"), "referrals.deed.finish.words")))
              .flatMap(one -> one);
      case OFFER, EXPIRE, PASS_OVER -> throw new IllegalArgumentException(event.name());
    };
  }

  private static Stream<FormField> decision(
      Purpose purpose, Page page, Function<String, String> named) {
    return switch (purpose) {
      case CRIMINAL ->
          Stream.of(
              day(named.apply("ngay"), "referrals.deed.finish.day")
                  .within(null, page.today())
                  .missing("referrals.day-missing")
                  .unread("referrals.day-malformed"));
      case TAX ->
          Stream.of(
              money(named.apply("phai-nop"), "referrals.deed.finish.assessed").optional(),
              money(named.apply("da-nop"), "referrals.deed.finish.paid").optional());
      case COMPETENCE, COORDINATION, BACK, INVESTIGATION, URGENT, CONTENT -> Stream.of();
    };
  }

  private static FormField said(String name, String label) {
    return words(name, label).hint("referrals.deed.words.hint").missing("referrals.words-missing");
  }

  private static FormField reference(Function<String, String> named) {
    return line(named.apply("loi"), "referrals.deed.reference")
        .missing("referrals.reference-missing")
        .most(300)
        .autocomplete("off");
  }

  /** What a form asks for that is in order. */
  static ReferralAct act(ReferralEvent event, SubmittedForm sent) {
    String path = NAMES.get(event) + "-";
    String words = event == ReferralEvent.ASSIGN ? "" : sent.text(path + "loi");
    return switch (event) {
      case ACCEPT -> new ReferralAct.Accept(found(path + "phan", sent), words);
      case REFUSE ->
          new ReferralAct.Refuse(
              sent.choice(path + "ly-do", RefusalReason.class),
              sent.textIfAny(path + "co-quan"),
              words);
      case COUNTER -> new ReferralAct.Counter(sent.dayIfAny(path + "ngay"), words);
      case AGREE -> new ReferralAct.Agree(sent.text(path + "co-quan"), words);
      case INSIST -> new ReferralAct.Insist(sent.text(path + "co-quan"), words);
      case WITHDRAW -> new ReferralAct.Withdraw(words);
      case ASSIGN -> new ReferralAct.Assign(sent.id(path + "can-bo"));
      case DELIVER -> new ReferralAct.Deliver(sent.id(path + "muc"), words);
      case NOTIFY -> new ReferralAct.Tell(words);
      case FINISH -> finish(path, sent, words);
      case OFFER, EXPIRE, PASS_OVER -> throw new IllegalArgumentException(event.name());
    };
  }

  private static Set<FilePart> found(String name, SubmittedForm sent) {
    return sent.has(name)
        ? sent.all(name).stream().map(FilePart::valueOf).collect(Collectors.toSet())
        : Set.of();
  }

  private static ReferralAct finish(String path, SubmittedForm sent, String words) {
    boolean dated = sent.has(path + "ngay");
    Dong assessed = sent.has(path + "phai-nop") ? sent.moneyIfAny(path + "phai-nop") : null;
    Dong paid = sent.has(path + "da-nop") ? sent.moneyIfAny(path + "da-nop") : null;
    return new ReferralAct.Finish(
        sent.choice(path + "ket-luan", ReferralResult.class),
        dated ? sent.dayIfAny(path + "ngay") : null,
        assessed == null || paid == null ? null : new ReferralAct.Tax(assessed, paid),
        words);
  }

  private static <E extends Enum<E>> List<Choice> choices(
      Set<E> offered, Function<E, String> textKey, Page page) {
    return offered.stream()
        .sorted()
        .map(one -> Choice.of(one.name(), page.t(textKey.apply(one))))
        .toList();
  }

  private List<Choice> countered(ReferralFile file, Page page) {
    return file.receivers().stream()
        .filter(one -> one.state() == ReceiverState.COUNTERED)
        .map(one -> Choice.of(one.agency(), names.agency(one.agency(), page)))
        .toList();
  }

  private static List<Choice> items(ReferralFile file) {
    ReferralFile.Content content = file.content();
    if (content == null || file.own() == null) {
      return List.of();
    }
    UUID own = file.own().id();
    return content.items().getOrDefault(own, List.of()).stream()
        .filter(item -> item.deliveredAt() == null)
        .map(item -> Choice.of(item.id().toString(), item.description()))
        .toList();
  }

  private static List<Choice> parts(ReferralFile file, Page page) {
    ReferralFile.Content content = file.content();
    return content == null
        ? List.of()
        : content.parts().entrySet().stream()
            .map(
                part ->
                    Choice.of(
                        part.getKey().name(),
                        page.t(
                            "referrals.part.count",
                            page.t(part.getKey().textKey()),
                            part.getValue())))
            .toList();
  }
}
