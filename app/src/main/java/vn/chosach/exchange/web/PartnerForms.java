package vn.chosach.exchange.web;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.number;
import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.ticks;
import static vn.chosach.ui.form.FormField.words;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.exchange.partners.Partner;
import vn.chosach.exchange.partners.Partner.PartnerKind;
import vn.chosach.exchange.partners.Partner.PartnerScope;
import vn.chosach.exchange.partners.Partner.PartnerTerms;
import vn.chosach.exchange.partners.Partner.PartnerWish;
import vn.chosach.exchange.partners.PartnerEvent;
import vn.chosach.exchange.partners.PartnerHandler.PartnerAct;
import vn.chosach.exchange.partners.PartnerKeys.PartnerKey;
import vn.chosach.exchange.partners.PartnerQuery.PartnerFile;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The forms about partners, and what was sent. */
@Component
record PartnerForms(ExchangeNames names) {

  private static final Map<String, String> MENDS =
      Map.ofEntries(
          Map.entry("exchange.name-missing", "ten"),
          Map.entry("exchange.kind-missing", "loai"),
          Map.entry("exchange.body-missing", "co-quan"),
          Map.entry("exchange.partner-purpose", "muc-dich"),
          Map.entry("exchange.contact-missing", "dau-moi"),
          Map.entry("exchange.partner-email", "thu-dien-tu"),
          Map.entry("exchange.scopes-missing", "quyen"),
          Map.entry("exchange.scope-of-agencies", "quyen"),
          Map.entry("exchange.scope-of-kind", "quyen"),
          Map.entry("exchange.code-missing", "ma"),
          Map.entry("exchange.signing-key", "khoa-ky"),
          Map.entry("exchange.key-days", "so-ngay"),
          Map.entry("exchange.per-minute", "moi-phut"),
          Map.entry("exchange.key-not-in-force", "khoa"),
          Map.entry("exchange.key-not-waiting", "khoa"),
          Map.entry("exchange.hook-unknown", "dia-chi"),
          Map.entry("exchange.nothing-dead", "dia-chi"),
          Map.entry("exchange.words-missing", "loi"));

  FormDefinition entering(Page page) {
    return FormDefinition.of(
            ExchangeRoutes.REGISTERING,
            "exchange.button.enter",
            line("ten", "exchange.field.system", 200),
            radios("loai", "exchange.field.partner-kind", choices(page, PartnerKind::textKey)),
            select("co-quan", "exchange.field.body", names.recipients("", page))
                .when("loai", PartnerKind.AGENCY.name()),
            line("ma", "exchange.field.code-of", 60).hinted().optional(),
            words("muc-dich", "exchange.field.partner-purpose", 2000).hinted().rows(3))
        .and(terms(null, page))
        .mending(MENDS);
  }

  /** What can be changed later, as it stands now. */
  private static List<FormField> terms(@Nullable Partner now, Page page) {
    return List.of(
        line("dau-moi", "exchange.field.contact", 200).start(now == null ? "" : now.contact()),
        line("thu-dien-tu", "exchange.field.email", 200).start(now == null ? "" : now.email()),
        ticks("quyen", "exchange.field.scopes", choices(page, PartnerScope::textKey))
            .hinted()
            .start(
                now == null ? List.of() : now.scopes().stream().map(PartnerScope::name).toList()),
        number("so-ngay", "exchange.field.key-days").start(now == null ? 180 : now.keyDays()),
        number("moi-phut", "exchange.field.per-minute").start(now == null ? 600 : now.perMinute()),
        line("khoa-ky", "exchange.field.signing-key", 60)
            .hinted()
            .start(now == null ? "" : now.signingKey())
            .optional());
  }

  static PartnerWish wish(SubmittedForm sent) {
    return new PartnerWish(
        sent.text("ten"),
        sent.choiceIfAny("loai", PartnerKind.class),
        sent.textIfAny("co-quan"),
        sent.textIfAny("ma"),
        sent.text("muc-dich"),
        terms(sent));
  }

  static PartnerTerms terms(SubmittedForm sent) {
    return new PartnerTerms(
        sent.text("dau-moi"),
        sent.text("thu-dien-tu"),
        Set.copyOf(sent.choices("quyen", PartnerScope.class)),
        sent.numberIfAny("so-ngay"),
        sent.numberIfAny("moi-phut"),
        sent.text("khoa-ky"));
  }

  static FormDefinition of(PartnerDeed deed, PartnerFile file, Page page) {
    return deed.form(
        ExchangeRoutes.partner(file.of().number()),
        file.of().version(),
        MENDS,
        fields(deed, file, page));
  }

  private static List<FormField> fields(PartnerDeed deed, PartnerFile file, Page page) {
    return switch (deed) {
      case CONFIRM, AGREE, GIVE_KEY -> List.of();
      case CHANGE -> terms(file.of(), page);
      case REFUSE, DENY, END -> List.of(FirmForms.why());
      case GIVE_REST -> List.of(keys(file.halves()));
      case END_KEY ->
          List.of(
              keys(file.keys().stream().filter(key -> key.endedAt() == null).toList()),
              FirmForms.why());
      case TEST, REPLAY, STOP ->
          List.of(
              select(
                  "dia-chi",
                  "exchange.field.hook",
                  file.hooks().stream()
                      .filter(hook -> hook.stoppedAt() == null)
                      .map(hook -> Choice.of(hook.id().toString(), hook.url()))
                      .toList()));
    };
  }

  private static FormField keys(List<PartnerKey> keys) {
    return select(
        "khoa",
        "exchange.field.key",
        keys.stream().map(key -> Choice.of(key.id().toString(), key.handle())).toList());
  }

  /** The act of a form; a key that is given is none, and answers something else. */
  static PartnerAct act(PartnerDeed deed, SubmittedForm sent) {
    return switch (deed) {
      case CONFIRM -> PartnerAct.of(PartnerEvent.CONFIRM, null);
      case REFUSE -> new PartnerAct(PartnerEvent.REFUSE, null, sent.text("loi"));
      case END_KEY -> new PartnerAct(PartnerEvent.END_KEY, sent.id("khoa"), sent.text("loi"));
      case TEST -> PartnerAct.of(PartnerEvent.TEST_HOOK, sent.id("dia-chi"));
      case REPLAY -> PartnerAct.of(PartnerEvent.REPLAY, sent.id("dia-chi"));
      case STOP -> PartnerAct.of(PartnerEvent.STOP_HOOK, sent.id("dia-chi"));
      case END -> new PartnerAct(PartnerEvent.END, null, sent.text("loi"));
      case AGREE -> PartnerAct.of(PartnerEvent.AGREE_CHANGE, null);
      case DENY -> new PartnerAct(PartnerEvent.DENY_CHANGE, null, sent.text("loi"));
      case GIVE_KEY, GIVE_REST, CHANGE -> throw new IllegalArgumentException(deed.name());
    };
  }
}
