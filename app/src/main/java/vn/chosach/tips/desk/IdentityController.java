package vn.chosach.tips.desk;

import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.words;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.Officers;
import vn.chosach.tips.desk.IdentityPage.IdentityLine;
import vn.chosach.tips.integrity.Offices;
import vn.chosach.tips.opening.IdentityOpening;
import vn.chosach.tips.opening.IdentityOpenings;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Consents to open who told it, and what the integrity desk makes of the openings. */
@Controller
record IdentityController(IdentityOpenings openings, Officers officers, Offices offices) {

  static final String CONSENTS = "/tiep-nhan/danh-tinh";
  static final String OPENINGS = "/liem-chinh/danh-tinh";
  private static final String ID = "/{id:" + SentId.FORM + "}";
  private static final String YES = "co";

  @GetMapping(CONSENTS)
  ModelAndView consents(Page page, Viewer viewer) {
    return drawn("consents", page, viewer, null);
  }

  @GetMapping(OPENINGS)
  ModelAndView told(Page page, Viewer viewer) {
    return drawn("openings", page, viewer, null);
  }

  @PostMapping(CONSENTS + ID)
  ModelAndView decide(FormVisit visit, Viewer viewer, @PathVariable UUID id) {
    Page page = visit.page();
    SubmittedForm sent = visit.read(form("consents", id, page));
    boolean granted = YES.equals(sent.text("quyet"));
    return visit.answer(
        sent,
        () ->
            MissedCallController.done(
                openings.decide(id, granted, sent.text("ly-do"), viewer.actor(), viewer.roles()),
                CONSENTS),
        to -> visit.say(to, granted ? "tips.identity.granted.said" : "tips.identity.refused.said"),
        again -> drawn("consents", page, viewer, again));
  }

  @PostMapping(OPENINGS + ID)
  ModelAndView review(FormVisit visit, Viewer viewer, @PathVariable UUID id) {
    Page page = visit.page();
    return visit.answer(
        form("openings", id, page),
        sent ->
            MissedCallController.done(
                openings.review(
                    id,
                    YES.equals(sent.text("quyet")),
                    sent.text("ly-do"),
                    viewer.actor(),
                    viewer.roles()),
                OPENINGS),
        to -> visit.say(to, "tips.identity.reviewed.said"),
        again -> drawn("openings", page, viewer, again));
  }

  private static FormDefinition form(String key, UUID id, Page page) {
    String text = "tips.identity." + key;
    return FormDefinition.of(
            (key.equals("consents") ? CONSENTS : OPENINGS) + "/" + id,
            text + ".go",
            radios(
                    "quyet",
                    text + ".verdict",
                    List.of(
                        Choice.of(YES, page.t(text + ".yes")),
                        Choice.of("khong", page.t(text + ".no"))))
                .missing("tips.verdict-needed"),
            words("ly-do", text + ".words").missing("tips.why-needed").rows(2))
        .mending(Map.of("tips.why-needed", "ly-do", "tips.too-long", "ly-do"));
  }

  private ModelAndView drawn(String key, Page page, Viewer viewer, @Nullable FormView sent) {
    List<IdentityOpening> shown =
        key.equals("consents")
            ? openings.toDecide(viewer.actor(), viewer.roles())
            : openings.told(viewer.actor(), viewer.roles());
    Set<UUID> people =
        shown.stream()
            .flatMap(one -> Stream.of(one.officer(), one.decidedBy(), one.reviewedBy()))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<UUID, String> names = officers.displayNames(people);
    return new ModelAndView(
        "tips/identity",
        "identity",
        new IdentityPage(
            key,
            shown.stream().map(one -> line(key, one, names, page, viewer, sent)).toList(),
            sent == null ? FormErrors.none() : sent.errors()));
  }

  private IdentityLine line(
      String key,
      IdentityOpening one,
      Map<UUID, String> names,
      Page page,
      Viewer viewer,
      @Nullable FormView sent) {
    boolean mayReview =
        one.reviewedAt() == null
            && !viewer.officerId().equals(one.officer())
            && !viewer.officerId().equals(one.decidedBy());
    return new IdentityLine(
        one.id().toString(),
        one.number(),
        names.getOrDefault(one.officer(), "–"),
        String.join(", ", offices.names(List.of(one.agency()), page)),
        page.moment(one.openedAt() == null ? one.askedAt() : one.openedAt()),
        page.t(one.purpose().textKey()),
        one.words(),
        one.openedAt() == null
            ? ""
            : one.assigned()
                ? page.t("tips.identity.ground.assigned")
                : page.t(
                    "tips.identity.ground.consented",
                    names.getOrDefault(one.decidedBy(), "–"),
                    String.valueOf(one.decidedWords())),
        one.reviewedAt() == null
            ? null
            : page.t(
                "tips.identity.review."
                    + (Boolean.TRUE.equals(one.justified()) ? "justified" : "unjustified"),
                names.getOrDefault(one.reviewedBy(), "–"),
                page.moment(one.reviewedAt()),
                String.valueOf(one.reviewWords())),
        key.equals("consents") || mayReview ? shown(form(key, one.id(), page), sent, page) : null);
  }

  /** With names of its own on a page that has many. */
  private static FormView shown(FormDefinition form, @Nullable FormView sent, Page page) {
    String apart = form.action().substring(form.action().lastIndexOf('/') + 1) + "-";
    return sent != null && sent.action().equals(form.action())
        ? sent
        : form.blank(page).apart(apart);
  }
}
