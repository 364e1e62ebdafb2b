package vn.chosach.tips.desk;

import static vn.chosach.ui.form.FormField.words;
import static vn.chosach.ui.form.FormField.yesNo;

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
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.Officers;
import vn.chosach.tips.desk.IdentityPage.IdentityLine;
import vn.chosach.tips.integrity.Offices;
import vn.chosach.tips.opening.IdentityOpening;
import vn.chosach.tips.opening.IdentityOpenings;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.PageForm;

/** Consents to open who told it, and what the integrity desk makes of the openings. */
@Controller
record IdentityController(IdentityOpenings openings, Officers officers, Offices offices) {

  static final String CONSENTS = "/tiep-nhan/danh-tinh";
  static final String OPENINGS = "/liem-chinh/danh-tinh";
  private static final String ID = "/{id:" + SentId.FORM + "}";

  @GetMapping(CONSENTS)
  ModelAndView consents(FormVisit visit, Viewer viewer) {
    return consents(null, visit, viewer);
  }

  @PostMapping(CONSENTS + ID)
  ModelAndView decide(FormVisit visit, Viewer viewer, @PathVariable UUID id) {
    return consents(id, visit, viewer);
  }

  private ModelAndView consents(@Nullable UUID acted, FormVisit visit, Viewer viewer) {
    List<IdentityOpening> all = openings.toDecide(viewer.actor(), viewer.roles());
    return visit.among(
        forms -> drawn("consents", all, visit.page(), viewer).addObject("forms", forms),
        PageForm.each(
            all.stream().map(IdentityOpening::id),
            acted,
            id ->
                new PageForm<>(
                    form("consents", CONSENTS + "/" + id, visit.page()),
                    sent ->
                        ActOutcome.unless(
                            openings.decide(
                                id,
                                sent.yes("quyet"),
                                sent.text("ly-do"),
                                viewer.actor(),
                                viewer.roles()),
                            sent.yes("quyet") ? "granted" : "refused"),
                    said -> visit.say(CONSENTS, "tips.identity." + said + ".said"))));
  }

  @GetMapping(OPENINGS)
  ModelAndView told(FormVisit visit, Viewer viewer) {
    return told(null, visit, viewer);
  }

  @PostMapping(OPENINGS + ID)
  ModelAndView review(FormVisit visit, Viewer viewer, @PathVariable UUID id) {
    return told(id, visit, viewer);
  }

  private ModelAndView told(@Nullable UUID acted, FormVisit visit, Viewer viewer) {
    List<IdentityOpening> all = openings.told(viewer.actor(), viewer.roles());
    return visit.among(
        forms -> drawn("openings", all, visit.page(), viewer).addObject("forms", forms),
        PageForm.each(
            all.stream().filter(one -> reviews(one, viewer)).map(IdentityOpening::id),
            acted,
            id ->
                new PageForm<>(
                    form("openings", OPENINGS + "/" + id, visit.page()),
                    sent ->
                        ActOutcome.unless(
                            openings.review(
                                id,
                                sent.yes("quyet"),
                                sent.text("ly-do"),
                                viewer.actor(),
                                viewer.roles()),
                            OPENINGS),
                    to -> visit.say(to, "tips.identity.reviewed.said"))));
  }

  private static FormDefinition form(String key, String address, Page page) {
    String text = "tips.identity." + key;
    return FormDefinition.of(
            address,
            text + ".go",
            yesNo("quyet", text + ".verdict", text + ".yes", text + ".no", page)
                .missing("tips.verdict-needed"),
            words("ly-do", text + ".words").missing("tips.why-needed").rows(2))
        .mending(Map.of("tips.too-long", "ly-do"));
  }

  private ModelAndView drawn(String key, List<IdentityOpening> shown, Page page, Viewer viewer) {
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
            key, shown.stream().map(one -> line(key, one, names, page, viewer)).toList()));
  }

  private IdentityLine line(
      String key, IdentityOpening one, Map<UUID, String> names, Page page, Viewer viewer) {
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
        key.equals("consents") || reviews(one, viewer));
  }

  private static boolean reviews(IdentityOpening one, Viewer viewer) {
    return one.reviewedAt() == null
        && !viewer.officerId().equals(one.officer())
        && !viewer.officerId().equals(one.decidedBy());
  }
}
