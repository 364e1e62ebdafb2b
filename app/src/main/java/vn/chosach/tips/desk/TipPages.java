package vn.chosach.tips.desk;

import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.directory.Areas;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.tips.Happening;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Shown;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.Tips;
import vn.chosach.tips.desk.TipPage.TipPageWord;
import vn.chosach.tips.integrity.IntegrityTips;
import vn.chosach.tips.integrity.Offices;
import vn.chosach.tips.opening.IdentityOpenings;
import vn.chosach.tips.opening.IdentityOpenings.OpeningWay;
import vn.chosach.tips.opening.IdentityPurpose;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormView;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Vault;

/** Draws the page of one tip. */
@Component
record TipPages(
    Tips tips,
    Origins origins,
    Vault vault,
    Areas areas,
    IntegrityTips integrityTips,
    Offices offices,
    IdentityOpenings openings) {

  /** The forms of the page. */
  enum TipForm {
    OPEN,
    ACCUSE,
    HAND_BACK
  }

  FormDefinition form(TipForm form, UUID tip, Page page) {
    String path = "/tiep-nhan/tin/" + tip;
    return switch (form) {
      case OPEN ->
          FormDefinition.of(
                  path,
                  "tips.desk.tip.open",
                  select("purpose", "tips.desk.tip.purpose", purposes(page))
                      .empty("tips.duty.choose")
                      .missing("tips.purpose-needed"),
                  words("reason", "tips.desk.tip.reason")
                      .hinted()
                      .missing("tips.why-needed")
                      .rows(3))
              .mending(
                  Map.of(
                      "tips.too-long", "reason",
                      "tips.not-named", "reason",
                      "tips.identity-not-yours", "reason"));
      case ACCUSE ->
          FormDefinition.of(
                  path + "/bi-neu",
                  "tips.integrity.accused.go",
                  select("agency", "tips.integrity.accused.label", offices.choices(page))
                      .hint("tips.integrity.accused.hint")
                      .empty("tips.duty.choose")
                      .unread("tips.unknown-agency"),
                  words("ly-do", "tips.integrity.accused.why").missing("tips.why-needed").rows(2))
              .mending(Map.of("tips.too-long", "ly-do", "tips.why-needed", "ly-do"));
      case HAND_BACK ->
          FormDefinition.of(
                  path + "/tra-ve",
                  "tips.integrity.back.go",
                  words("why", "tips.integrity.back.why")
                      .hint("tips.integrity.back.hint")
                      .missing("tips.why-needed")
                      .rows(2))
              .mending(Map.of("tips.too-long", "why", "tips.why-needed", "why"));
    };
  }

  /**
   * The page.
   *
   * @param reporter once opened
   * @param sent the form that was sent, where it could not be carried out
   */
  ModelAndView drawn(
      Tip tip, Page page, Viewer viewer, @Nullable Reporter reporter, @Nullable FormView sent) {
    var facts = new FactList(page);
    facts.add("tips.desk.channel", page.t(tip.channel().textKey()));
    facts.add("tips.desk.received", page.moment(tip.receivedAt()));
    facts.add("tips.desk.entered-at", page.moment(tip.enteredAt()));
    facts.add("tips.desk.stage", page.t(tip.progress().stage().textKey()));
    Optional.ofNullable(tip.area())
        .flatMap(areas::area)
        .ifPresent(area -> facts.add("tips.form.area", area.fullName().in(page.lang())));
    if (tip.seenOn() != null) {
      Instant seen = tip.seenAt();
      facts.add("tips.desk.seen", seen == null ? page.day(tip.seenOn()) : page.moment(seen));
    }
    Optional.ofNullable(tip.paid())
        .ifPresent(paid -> facts.add("tips.desk.paid", page.money(paid)));
    origins
        .of(tip.id())
        .ifPresent(
            tipOrigin -> {
              facts.ifAny("tips.desk.source", Shown.of(tipOrigin.source()).text());
              facts.ifAny("tips.desk.reference", Shown.of(tipOrigin.reference()).text());
              if (tipOrigin.sender() != TipOrigin.Sender.NO_MAIL) {
                facts.ifAny("tips.desk.sender", page.t(tipOrigin.sender().textKey()));
              }
              facts.ifAny("tips.desk.remark", Shown.of(tipOrigin.remark()).text());
            });
    boolean integrity = tip.desk() == TipDesk.INTEGRITY;
    if (integrity) {
      List<String> accused = integrityTips.accused(tip.id(), viewer.actor(), viewer.roles());
      facts.add(
          "tips.integrity.accused",
          accused.isEmpty()
              ? page.t("tips.integrity.accused.none")
              : String.join(", ", offices.names(accused, page)));
      List<String> because = integrityTips.accusedBecause(tip.id(), viewer.actor(), viewer.roles());
      facts.ifAny("tips.integrity.accused.why", Shown.of(String.join("; ", because)).text());
      integrityTips
          .backAsked(tip.id(), viewer.actor(), viewer.roles())
          .ifPresent(reason -> facts.ifAny("tips.integrity.back.asked", Shown.of(reason).text()));
    }
    integrityTips
        .sentBecause(tip.id(), viewer.actor(), viewer.roles())
        .filter(reason -> integrity)
        .ifPresent(reason -> facts.ifAny("tips.integrity.sent", Shown.of(reason).text()));
    List<KeptFile> files = vault.files(tip.id());
    var shown =
        new TipPage(
            tip,
            facts.list(),
            files.size(),
            integrity ? files.stream().filter(KeptFile::kept).toList() : List.of(),
            integrity
                ? tips.history(tip.id()).stream().map(one -> word(one, page)).toList()
                : List.of(),
            reporter,
            tip.named() ? openings.way(tip.id(), ActingOfficer.of(viewer)) : OpeningWay.MUST_ASK,
            shown(TipForm.OPEN, tip, sent, page),
            shown(TipForm.ACCUSE, tip, sent, page),
            shown(TipForm.HAND_BACK, tip, sent, page),
            sent == null ? FormErrors.none() : sent.errors());
    return new ModelAndView("tips/tip", "tip", shown);
  }

  /** The common desk reads it with the signal; the integrity desk has no other page of it. */
  private TipPageWord word(Happening one, Page page) {
    String agency = one.agency();
    Integer rating = one.rating();
    return new TipPageWord(
        page.moment(one.at()),
        one.byReporter()
            ? page.t("tips.desk.tip.who")
            : agency == null ? "" : String.join(", ", offices.names(List.of(agency), page)),
        rating == null
            ? page.t("tips.said." + one.kind().name().toLowerCase(Locale.ROOT))
            : page.t("tips.follow.rating", rating),
        Shown.of(one.words()).text());
  }

  private static List<Choice> purposes(Page page) {
    return Arrays.stream(IdentityPurpose.values())
        .map(one -> Choice.of(one.name(), page.t(one.textKey())))
        .toList();
  }

  private FormView shown(TipForm form, Tip tip, @Nullable FormView sent, Page page) {
    FormDefinition declared = form(form, tip.id(), page);
    return sent != null && sent.action().equals(declared.action()) ? sent : declared.blank(page);
  }
}
