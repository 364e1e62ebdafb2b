package vn.chosach.referrals.web;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.money;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.ticks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

/** The form of each act on a referral: what it asks for, and the act that comes of it. */
@Component
record ReferralActForms(PartyNames names) {

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

  private static final Map<String, String> MENDS =
      Map.ofEntries(
          Map.entry("referrals.competent-missing", "co-quan"),
          Map.entry("referrals.file-not-checked", "phan"),
          Map.entry("referrals.item-delivered", "muc"),
          Map.entry("referrals.paper-not-registered", "loi"),
          Map.entry("referrals.day-out-of-range", "ngay"),
          Map.entry("referrals.day-in-future", "ngay"),
          Map.entry("referrals.day-before-receipt", "ngay"),
          Map.entry("referrals.items-open", "ket-luan"),
          Map.entry("referrals.tax-out-of-range", "phai-nop"),
          Map.entry("referrals.words-too-long", "loi"),
          Map.entry("referrals.reference-too-long", "loi"));

  /**
   * One form.
   *
   * @param path last part of its address
   * @param act what comes of it, once it is in order
   */
  record ReferralActForm(
      String path, FormDefinition definition, Function<SubmittedForm, ReferralAct> act) {}

  /** Words of the button, and of the line that opens the form. */
  static String button(ReferralEvent event) {
    return "referrals.deed." + event.name().toLowerCase(Locale.ROOT);
  }

  ReferralActForm of(ReferralEvent event, ReferralFile file, String agency, Page page) {
    Asked asked = asked(event, file, agency, page);
    String path =
        PATHS.entrySet().stream()
            .filter(one -> one.getValue() == event)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
    var referral = file.referral();
    String address = ReferralRoutes.DESK + "/" + referral.id() + "/" + path;
    return new ReferralActForm(
        path,
        FormDefinition.of(address, button(event), asked.fields())
            .on(referral.version())
            .mending(MENDS),
        asked.act());
  }

  private record Asked(List<FormField> fields, Function<SubmittedForm, ReferralAct> act) {}

  private Asked asked(ReferralEvent event, ReferralFile file, String agency, Page page) {
    Purpose purpose = file.referral().purpose();
    boolean criminal = purpose == Purpose.CRIMINAL;
    FormField said = said("referrals.deed.words");
    FormField with =
        select("co-quan", "referrals.deed.agree.with", countered(file, page)).empty(null).open();
    return switch (event) {
      case ACCEPT ->
          criminal
              ? form(
                  sent -> new ReferralAct.Accept(found(sent), words(sent)),
                  ticks("phan", "referrals.deed.accept.parts", parts(file, page)).hinted(),
                  said.optional())
              : form(sent -> ReferralAct.Accept.of(words(sent)), said.optional());
      case REFUSE ->
          form(
              sent ->
                  new ReferralAct.Refuse(
                      sent.choice("ly-do", RefusalReason.class),
                      sent.textIfAny("co-quan"),
                      words(sent)),
              select(
                      "ly-do",
                      "referrals.deed.refuse.reason",
                      choices(purpose.reasons(), RefusalReason::textKey, page))
                  .unread("referrals.reason-not-allowed"),
              select(
                      "co-quan",
                      "referrals.deed.refuse.competent",
                      names.receivers(agency, key -> true, page))
                  .hint(criminal ? "referrals.deed.refuse.competent.hint" : null)
                  .unread("referrals.unknown-agency")
                  .optional(),
              said);
      case COUNTER ->
          form(
              sent -> new ReferralAct.Counter(sent.dayIfAny("ngay"), words(sent)),
              day("ngay", "referrals.deed.counter.day")
                  .within(page.today(), null)
                  .unread("referrals.day-malformed")
                  .optional(),
              said("referrals.deed.counter.words"));
      case AGREE ->
          form(
              sent -> new ReferralAct.Agree(sent.text("co-quan"), words(sent)),
              with,
              said.optional());
      case INSIST ->
          form(
              sent -> new ReferralAct.Insist(sent.text("co-quan"), words(sent)),
              with,
              said.optional());
      case WITHDRAW -> form(sent -> new ReferralAct.Withdraw(words(sent)), said);
      case ASSIGN ->
          form(
              sent -> new ReferralAct.Assign(sent.id("can-bo")),
              select("can-bo", "referrals.deed.assign.officer", names.officersOf(agency))
                  .unread("referrals.unknown-officer")
                  .open());
      case DELIVER ->
          form(
              sent -> new ReferralAct.Deliver(sent.id("muc"), words(sent)),
              select("muc", "referrals.deed.deliver.item", items(file)).empty(null).open(),
              reference("referrals.deed.deliver.paper").hint("referrals.deed.deliver.paper.hint"));
      case NOTIFY ->
          form(sent -> new ReferralAct.Tell(words(sent)), reference("referrals.deed.reference"));
      case FINISH -> finish(purpose, page);
      case OFFER, EXPIRE, PASS_OVER -> throw new IllegalArgumentException(event.name());
    };
  }

  private static Asked finish(Purpose purpose, Page page) {
    boolean tax = purpose == Purpose.TAX;
    boolean criminal = purpose == Purpose.CRIMINAL;
    FormField result =
        select(
                "ket-luan",
                "referrals.deed.finish.result",
                choices(purpose.results(), ReferralResult::textKey, page))
            .empty(null)
            .unread("referrals.result-not-allowed");
    FormField decided =
        day("ngay", "referrals.deed.finish.day")
            .within(null, page.today())
            .missing("referrals.day-missing")
            .unread("referrals.day-malformed");
    FormField assessed = money("phai-nop", "referrals.deed.finish.assessed").optional();
    FormField paid = money("da-nop", "referrals.deed.finish.paid").optional();
    FormField said = said("referrals.deed.finish.words");
    List<FormField> fields =
        criminal
            ? List.of(result, decided, said)
            : tax ? List.of(result, assessed, paid, said) : List.of(result, said);
    return new Asked(
        fields,
        sent ->
            new ReferralAct.Finish(
                sent.choice("ket-luan", ReferralResult.class),
                criminal ? sent.dayIfAny("ngay") : null,
                tax ? tax(sent.moneyIfAny("phai-nop"), sent.moneyIfAny("da-nop")) : null,
                words(sent)));
  }

  private static ReferralAct.@Nullable Tax tax(@Nullable Dong assessed, @Nullable Dong paid) {
    return assessed == null || paid == null ? null : new ReferralAct.Tax(assessed, paid);
  }

  private static Asked form(Function<SubmittedForm, ReferralAct> act, FormField... fields) {
    return new Asked(List.of(fields), act);
  }

  private static FormField said(String label) {
    return FormField.words("loi", label)
        .hint("referrals.deed.words.hint")
        .missing("referrals.words-missing");
  }

  private static FormField reference(String key) {
    return line("loi", key, 300).missing("referrals.reference-missing").autocomplete("off");
  }

  private static String words(SubmittedForm sent) {
    return sent.text("loi");
  }

  private static Set<FilePart> found(SubmittedForm sent) {
    return sent.all("phan").stream().map(FilePart::valueOf).collect(Collectors.toSet());
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
        : Choice.of(
            content.parts().entrySet(),
            part -> part.getKey().name(),
            part ->
                FilePages.papers(
                    page.t(
                        "referrals.part.count",
                        page.t(part.getKey().textKey()),
                        part.getValue().sheets()),
                    part.getValue()));
  }
}
