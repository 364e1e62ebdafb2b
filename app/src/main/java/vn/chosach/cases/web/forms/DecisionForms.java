package vn.chosach.cases.web.forms;

import static vn.chosach.cases.web.forms.CaseActForms.form;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.money;
import static vn.chosach.ui.form.FormField.now;
import static vn.chosach.ui.form.FormField.number;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.ticks;
import static vn.chosach.ui.form.FormField.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.execution.Executions;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.life.SanctionPowers;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.web.forms.CaseActForms.ActForm;
import vn.chosach.documents.SigningOffice;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/**
 * Forms that draw up a decision. They begin with what the last draft of the same sort said, so that
 * nothing is typed twice when a draft was sent back and dropped.
 */
@Component
record DecisionForms(CaseNames names) {

  static final Set<SubjectKind> VIOLATORS =
      EnumSet.of(SubjectKind.PERSON, SubjectKind.BUSINESS, SubjectKind.SHOP);

  /** Fields that only a decision with minutes has. */
  private static final Set<String> WITH_MINUTES = Set.of("bo-sung", "khac-phuc");

  /** Working days at the place that the circular gives where nothing longer is needed. */
  private static final String DAYS = "3";

  ActForm sanction(Dossier dossier, Page page) {
    PaperTerms drafted = dossier.drafted();
    var last = drafted == null ? null : drafted.proposed().orElse(null);
    var minuted = drafted instanceof InquiryTerms.ViolationMinutes one ? one : null;
    var fields =
        new ArrayList<>(PartyFields.of(dossier, last == null ? null : last.violator(), page));
    fields.addAll(sanctionFields(dossier, last, minuted, page));
    if (!dossier.file().above()) {
      fields.add(
          select(CaseActForms.HIGHER, "cases.field.higher", higher(dossier.file(), page))
              .hinted()
              .empty("cases.choice.own-power")
              .optional());
      fields.add(words("ly-do-trinh", "cases.field.higher-reason").optional());
    }
    return new ActForm(fields, sent -> new CaseAct.Prepare(terms(sent)));
  }

  /** What is decided on the spot has neither additional penalty nor remedy (art. 56). */
  ActForm onSpot(Dossier dossier, Page page) {
    var last = dossier.drafted() instanceof PaperTerms.OnSpot one ? one : null;
    var sanction = last == null ? null : last.sanction();
    var fields = new ArrayList<FormField>();
    fields.add(now("luc", "cases.field.found-at", page));
    fields.add(line("noi-thay", "cases.field.found-where").start(last == null ? "" : last.place()));
    fields.add(
        words("tinh-tiet", "cases.field.circumstances")
            .hinted()
            .start(last == null ? "" : last.circumstances()));
    fields.addAll(PartyFields.of(dossier, sanction == null ? null : sanction.violator(), page));
    sanctionFields(dossier, sanction, null, page).stream()
        .filter(field -> !WITH_MINUTES.contains(field.name()))
        .map(field -> field.name().equals("chung-cu") ? field.optional() : field)
        .forEach(fields::add);
    return new ActForm(
        fields,
        sent ->
            new CaseAct.Prepare(
                new PaperTerms.OnSpot(
                    sanction(sent, "", ""),
                    sent.moment("luc"),
                    sent.text("noi-thay"),
                    sent.text("tinh-tiet"))));
  }

  private static PaperTerms.Sanction sanction(
      SubmittedForm sent, String additional, String remedy) {
    return new PaperTerms.Sanction(
        PartyFields.read(sent),
        new PaperTerms.Provision(
            sent.text("linh-vuc"),
            sent.text("dieu-khoan"),
            sent.money("khung-tu"),
            sent.money("khung-den")),
        sent.money("so-tien"),
        sent.text("tang-nang"),
        sent.text("giam-nhe"),
        additional,
        remedy,
        sent.text("noi-nop"),
        exhibits(sent));
  }

  /** The sanction as it was filled in; laid before a higher office where one was chosen. */
  private static PaperTerms terms(SubmittedForm sent) {
    PaperTerms.Sanction sanction = sanction(sent, sent.text("bo-sung"), sent.text("khac-phuc"));
    // Who decides above is not asked whether it goes further up.
    String[] chosen =
        sent.has(CaseActForms.HIGHER)
            ? sent.text(CaseActForms.HIGHER).split("@", 2)
            : new String[0];
    return chosen.length < 2
        ? sanction
        : new PaperTerms.HandUp(sanction, chosen[0], chosen[1], sent.text("ly-do-trinh"));
  }

  /** Offices with a wider power than those of the own agency, in the agencies that have them. */
  private List<Choice> higher(CaseFile file, Page page) {
    LocalDate day = page.today();
    String own = file.access().agency();
    int mine =
        SanctionPowers.ofAgency(own, CaseEvent.FINE, day).stream()
            .mapToInt(DecisionForms::share)
            .max()
            .orElse(0);
    List<Choice> bodies = names.bodies(own, page);
    return SigningOffice.all().stream()
        .flatMap(
            office ->
                SanctionPowers.of(office.key(), CaseEvent.FINE, day).stream()
                    .filter(power -> share(power) > mine)
                    .flatMap(
                        power ->
                            bodies.stream()
                                .filter(body -> !body.value().equals(own))
                                .filter(body -> office.within(body.value()))
                                .map(body -> choice(office, body, power, page))))
        .toList();
  }

  /** Percent of the highest fine; a power without limit is the whole. */
  private static int share(SanctionPowers.Power power) {
    return Objects.requireNonNullElse(power.share(), 100);
  }

  private static Choice choice(
      SigningOffice office, Choice body, SanctionPowers.Power power, Page page) {
    String name =
        page.t("cases.choice.higher", office.name().in(page.lang()), body.label(), share(power));
    return Choice.of(
        office.key() + "@" + body.value(),
        power.confirmed() ? name : page.t("cases.choice.power-unconfirmed", name));
  }

  private static List<FormField> sanctionFields(
      Dossier dossier,
      PaperTerms.@Nullable Sanction last,
      InquiryTerms.@Nullable ViolationMinutes minuted,
      Page page) {
    String article = minuted == null ? "" : minuted.article();
    List<Integer> exhibits = minuted == null ? List.of() : minuted.exhibits();
    return List.of(
        select("linh-vuc", "cases.field.sanction-field", fields(page))
            .start(last == null ? List.of() : List.of(last.provision().field())),
        line("dieu-khoan", "cases.field.provision")
            .hinted()
            .start(last == null ? article : last.provision().article()),
        money("khung-tu", "cases.field.frame-from")
            .start(last == null ? null : last.provision().from()),
        money("khung-den", "cases.field.frame-to")
            .hint("cases.hint.frame")
            .start(
                last != null
                    ? last.provision().to()
                    : minuted == null || minuted.threat() == null ? null : minuted.threat().most()),
        money("so-tien", "cases.field.fine").start(last == null ? null : last.amount()),
        words("tang-nang", "cases.field.aggravating")
            .start(last == null ? "" : last.aggravating())
            .optional(),
        words("giam-nhe", "cases.field.mitigating")
            .start(last == null ? "" : last.mitigating())
            .optional(),
        words("bo-sung", "cases.field.additional")
            .start(last == null ? "" : last.additional())
            .optional(),
        words("khac-phuc", "cases.field.remedy")
            .start(last == null ? "" : last.remedy())
            .optional(),
        payee(last == null ? "" : last.payee()),
        proof(dossier, last == null ? exhibits : last.exhibits()));
  }

  ActForm recovery(Dossier dossier, Page page) {
    var last = dossier.drafted() instanceof PaperTerms.Recovery one ? one : null;
    return MinutesForms.joined(
        sent ->
            new CaseAct.Prepare(
                new PaperTerms.Recovery(
                    PartyFields.read(sent),
                    sent.text("dieu-khoan"),
                    sent.money("so-tien"),
                    sent.text("bien-phap"),
                    sent.text("noi-nop"),
                    exhibits(sent))),
        PartyFields.of(dossier, last == null ? null : last.violator(), page),
        List.of(
            line("dieu-khoan", "cases.field.provision").start(last == null ? "" : last.article()),
            money("so-tien", "cases.field.amount").start(last == null ? null : last.amount()),
            words("bien-phap", "cases.field.taxes")
                .start(last == null ? "" : last.measures())
                .optional(),
            payee(last == null ? "" : last.payee()),
            proof(dossier, last == null ? List.of() : last.exhibits())));
  }

  static ActForm annulment(Dossier dossier) {
    List<String> prosecuted = dossier.toAnnul();
    List<Choice> rulings =
        Stream.of(
                dossier.standingRulings().stream()
                    .filter(one -> !one.suspended() || prosecuted.contains(one.number()))
                    .map(Dossier.Ruling::number),
                dossier.running().stream()
                    .flatMap(one -> one.decisions().stream())
                    .map(Executions.Decision::number),
                SeizureForms.remedies(dossier),
                dossier.inspections().stream()
                    .filter(Dossier.Inspection::ahead)
                    .map(Dossier.Inspection::order)
                    .filter(Objects::nonNull))
            .flatMap(one -> one)
            .map(one -> Choice.of(one, one))
            .toList();
    return form(
        sent ->
            new CaseAct.Prepare(
                new PaperTerms.Annulment(sent.text("quyet-dinh"), sent.text("ly-do"))),
        select("quyet-dinh", "cases.field.ruling", rulings)
            .start(rulings.stream().limit(1).map(Choice::value).toList()),
        words("ly-do", "cases.field.reason"));
  }

  static ActForm inspection(Dossier dossier) {
    var last = dossier.drafted() instanceof InquiryTerms.InspectionOrder one ? one : null;
    return form(
        sent ->
            new CaseAct.Prepare(
                new InquiryTerms.InspectionOrder(sent.text("can-cu"), sent.number("so-ngay"))),
        words("can-cu", "cases.field.order-ground")
            .hinted()
            .start(last == null ? "" : last.ground()),
        number("so-ngay", "cases.field.order-days")
            .hinted()
            .start(last == null ? DAYS : String.valueOf(last.days())));
  }

  private static FormField payee(String last) {
    return line("noi-nop", "cases.field.payee").hinted().start(last);
  }

  private static FormField proof(Dossier dossier, List<Integer> last) {
    return ticks("chung-cu", "cases.field.proof-exhibits", CaseFormParts.exhibits(dossier))
        .hint(dossier.evidence().isEmpty() ? "cases.hint.exhibit-first" : null)
        .start(last.stream().map(String::valueOf).toList());
  }

  static List<Integer> exhibits(SubmittedForm sent) {
    return sent.all("chung-cu").stream()
        .filter(one -> one.matches("\\d{1,6}"))
        .map(Integer::valueOf)
        .toList();
  }

  private static List<Choice> fields(Page page) {
    return Choice.of(
        SanctionPowers.fields(page.today()),
        one -> one.key(),
        one ->
            one.confirmed()
                ? one.name().in(page.lang())
                : page.t("cases.choice.unconfirmed", one.name().in(page.lang())));
  }
}
