package vn.chosach.cases.web;

import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.words;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.cases.acts.CaseClocks;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.reading.CaseAccessRequests;
import vn.chosach.cases.web.forms.CaseNames;
import vn.chosach.deadlines.ClockId;
import vn.chosach.deadlines.Clocks;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;

/**
 * From a time limit of the board to its case: a link for who sees it; for the others what they may
 * know, and how they ask for more. A case of which no time limit was shown is not spoken of.
 */
@Controller
record CaseAccessController(
    CaseAccessRequests requests, Clocks clocks, CaseNames names, TemplateEngine templates)
    implements PageSlot {

  static final String ASKING = CaseRoutes.CASES + "/theo-thoi-han";
  static final String ANSWERING = CaseRoutes.CASES + "/xin-xem";

  private static final String ASK = "/xin-xem";
  private static final String CLOCKS = "/thoi-han/";
  private static final int LONGEST = 2_000;

  @FormMapping(ASKING + "/{id:" + SentId.FORM + "}" + ASK)
  ModelAndView ask(@PathVariable UUID id, FormVisit visit, ActingOfficer reader, Viewer viewer) {
    Page page = visit.page();
    CaseAccessRequests.CaseOutside one =
        listed(id, viewer)
            .filter(number -> requests.seen(number, reader).isEmpty())
            .flatMap(number -> requests.outside(number, reader))
            .orElseThrow(Page::absent);
    return visit.answer(
        FormDefinition.of(
            asking(id), "cases.sight.ask", words("ly-do", "cases.sight.what-for", LONGEST).rows(3)),
        sent -> requests.ask(one.number(), id, sent.text("ly-do"), reader),
        done -> visit.say(CLOCKS + id, "cases.said.sight-asked", one.number()),
        new FormPage(
            page.t("cases.sight.ask-title", one.number()),
            page.t("cases.sight.ask-lede", names.agency(one.agency(), page)),
            CLOCKS + id));
  }

  @FormMapping(ANSWERING + "/{id:" + SentId.FORM + "}")
  ModelAndView answer(@PathVariable UUID id, FormVisit visit, ActingOfficer reader) {
    Page page = visit.page();
    CaseAccessRequests.CaseAccessAsked one = requests.waiting(id, reader).orElseThrow(Page::absent);
    String file = CaseRoutes.page(one.number());
    return visit.answer(
        FormDefinition.of(
            ANSWERING + "/" + id,
            "cases.sight.answer",
            radios(
                "dong-y",
                "cases.sight.opened",
                List.of(
                    Choice.of("co", page.t("cases.sight.yes")),
                    Choice.of("khong", page.t("cases.sight.no")))),
            words("loi", "cases.sight.words", LONGEST).rows(3)),
        sent -> requests.answer(id, sent.text("dong-y").equals("co"), sent.text("loi"), reader),
        done -> visit.say(file, "cases.said.sight-answered", one.number()),
        form ->
            new FormPage(
                    page.t("cases.sight.answer-title", one.number()),
                    page.t(
                        "cases.sight.answer-lede",
                        names.officer(one.officer(), page),
                        names.agency(one.agency(), page),
                        one.title(),
                        one.reason()),
                    file)
                .apply(form)
                .addObject(
                    "told",
                    List.of(
                        page.t(
                            "cases.sight.how",
                            page.t(CaseEvent.INVOLVE.textKey()),
                            page.t(CaseEvent.ASSIGN.textKey()),
                            page.t(CaseEvent.DISCLOSE.textKey())))));
  }

  private static String asking(UUID clock) {
    return ASKING + "/" + clock + ASK;
  }

  private Optional<String> listed(UUID clock, @Nullable Viewer viewer) {
    return clocks
        .explain(new ClockId(clock), one -> one.opensFor(viewer))
        .map(one -> CaseClocks.number(one.clock()))
        .filter(number -> !number.isEmpty());
  }

  @Override
  public String slot() {
    return "deadlines.clock.subject";
  }

  @Override
  public @Nullable Content content(Page page, Map<String, String> about) {
    Viewer viewer = page.viewer();
    UUID clock = SentId.of(about.get("clock")).orElse(SentId.NONE);
    String number = listed(clock, viewer).orElse("");
    if (viewer == null || number.isEmpty()) {
      return null;
    }
    ActingOfficer reader = ActingOfficer.of(viewer);
    Optional<CaseFile> seen = requests.seen(number, reader);
    CaseAccessRequests.CaseOutside outside =
        seen.isPresent() ? null : requests.outside(number, reader).orElse(null);
    if (seen.isEmpty() && outside == null) {
      return null;
    }
    return output ->
        templates.render(
            "cases/outside.jte",
            Map.of(
                "page",
                page,
                "outside",
                new OutsideView(
                    number,
                    seen.map(file -> CaseRoutes.page(file.number())).orElse(null),
                    seen.map(CaseFile::title).orElse(""),
                    outside == null ? List.of() : facts(outside, page),
                    outside == null ? "" : told(outside, page),
                    outside == null || outside.waits() ? null : asking(clock))),
            output);
  }

  private List<Fact> facts(CaseAccessRequests.CaseOutside one, Page page) {
    var agency = Fact.of(page.t("cases.key.agency"), names.agency(one.agency(), page));
    if (!one.follows()) {
      return List.of(agency);
    }
    return Stream.of(
            agency,
            Fact.of(page.t("cases.key.state"), page.t(one.state().textKey())),
            fact("cases.key.goods", names.goods(one.goods(), page), page),
            fact("cases.key.violation", names.violation(one.violation(), page), page),
            fact("cases.key.area", names.area(one.area(), page), page),
            Fact.of(page.t("cases.key.opened"), page.moment(one.openedAt())))
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable Fact fact(String key, @Nullable String text, Page page) {
    return text == null ? null : Fact.of(page.t(key), text);
  }

  private static String told(CaseAccessRequests.CaseOutside one, Page page) {
    var asked = one.askedAt();
    if (asked == null) {
      return "";
    }
    Boolean granted = one.granted();
    return granted == null
        ? page.t("cases.sight.waits", page.moment(asked))
        : page.t(
            granted ? "cases.sight.agreed" : "cases.sight.denied",
            Objects.requireNonNullElse(one.answer(), ""));
  }
}
