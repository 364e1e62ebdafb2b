package vn.chosach.portals.web;

import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.portals.PortalExamination;
import vn.chosach.portals.PortalPage;
import vn.chosach.portals.Portals;
import vn.chosach.portals.web.PortalView.FaultLine;
import vn.chosach.portals.web.PortalView.HistoryLine;
import vn.chosach.portals.web.PortalView.PortalFile;
import vn.chosach.portals.web.PortalView.PortalRow;
import vn.chosach.portals.web.PortalView.RankLine;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;

/** Sức khỏe tìm kiếm: the pages of agencies, what was found on them, and how they rank. */
@Controller
record PortalController(Portals portals, PortalNames names) {

  private static final int GOOD = 85;
  private static final int FAIR = 60;
  private static final Map<String, String> MENDS =
      Map.of(
          "portals.name-missing", "ten",
          "portals.address-malformed", "dia-chi",
          "portals.listed-already", "dia-chi",
          "portals.unknown-agency", "co-quan",
          "portals.source-missing", "ma-nguon",
          "portals.ranks-malformed", "thu-hang");

  @GetMapping(PortalRoutes.BOARD)
  ModelAndView board(Page page) {
    return new ModelAndView(
        "portals/board", "rows", portals.watched().stream().map(one -> row(one, page)).toList());
  }

  private PortalRow row(Portals.WatchedPage one, Page page) {
    return new PortalRow(
        PortalRoutes.BOARD + "/" + one.page().id(),
        one.page().name(),
        one.page().address(),
        names.agency(one.page().agency(), page),
        one.newest().map(it -> String.valueOf(it.score())).orElse("–"),
        one.newest().map(PortalController::tone).orElse(Tone.NONE),
        one.newest().map(it -> page.moment(it.at())).orElse(page.t("portals.never")));
  }

  private static Tone tone(PortalExamination one) {
    return one.score() >= GOOD ? Tone.OK : one.score() >= FAIR ? Tone.CARE : Tone.WARN;
  }

  @FormMapping(PortalRoutes.LISTING)
  ModelAndView list(FormVisit visit, ActingOfficer officer) {
    return visit.answer(
        listingForm(visit.page()),
        sent -> portals.list(sent.text("ten"), sent.text("dia-chi"), sent.text("co-quan"), officer),
        done -> visit.say(PortalRoutes.BOARD + "/" + done.id(), "portals.said.listed"),
        visit.titled("portals.list", PortalRoutes.BOARD));
  }

  private FormDefinition listingForm(Page page) {
    return FormDefinition.of(
            PortalRoutes.LISTING,
            "portals.button.list",
            line("ten", "portals.field.name", 200),
            line("dia-chi", "portals.field.address", 1000),
            select("co-quan", "portals.field.agency", names.agencies(page)))
        .mending(MENDS);
  }

  @GetMapping(PortalRoutes.ONE)
  ModelAndView one(@PathVariable UUID id, Page page) {
    return one(found(id), examiningForm(id).blank(page), notingForm(id).blank(page), page);
  }

  @PostMapping(PortalRoutes.EXAMINING)
  ModelAndView examine(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    PortalPage of = found(id);
    return visit.answer(
        examiningForm(id),
        sent -> portals.examine(id, sent.text("ma-nguon"), officer),
        done -> visit.say(PortalRoutes.BOARD + "/" + id, "portals.said.examined", done.score()),
        again -> one(of, again, notingForm(id).blank(page), page));
  }

  @PostMapping(PortalRoutes.RANKS)
  ModelAndView note(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    PortalPage of = found(id);
    return visit.answer(
        notingForm(id),
        sent -> portals.note(id, sent.lines("thu-hang"), officer),
        done -> visit.say(PortalRoutes.BOARD + "/" + id, "portals.said.noted", done),
        again -> one(of, examiningForm(id).blank(page), again, page));
  }

  private static FormDefinition examiningForm(UUID id) {
    return FormDefinition.of(
            PortalRoutes.BOARD + "/" + id + "/kiem-tra",
            "portals.button.examine",
            words("ma-nguon", "portals.field.source").hinted().rows(8))
        .mending(MENDS);
  }

  private static FormDefinition notingForm(UUID id) {
    return FormDefinition.of(
            PortalRoutes.BOARD + "/" + id + "/thu-hang",
            "portals.button.note",
            words("thu-hang", "portals.field.ranks", 30_000).hinted().rows(5))
        .mending(MENDS);
  }

  private PortalPage found(UUID id) {
    return portals.page(id).orElseThrow(Page::absent);
  }

  private ModelAndView one(PortalPage of, FormView examining, FormView noting, Page page) {
    List<PortalExamination> all = portals.examinations(of.id());
    PortalExamination newest = all.isEmpty() ? null : all.getFirst();
    var file =
        new PortalFile(
            of.name(),
            of.address(),
            names.agency(of.agency(), page),
            newest == null ? page.t("portals.never") : page.t("portals.score", newest.score()),
            newest == null ? Tone.NONE : tone(newest),
            newest == null
                ? List.of()
                : newest.faults().stream()
                    .map(
                        fault ->
                            new FaultLine(
                                page.t(fault.textKey()),
                                "−" + fault.points(),
                                page.t(fault.mendKey())))
                    .toList(),
            newest == null ? List.of() : newest.evidence(),
            all.stream().map(one -> history(one, page)).toList(),
            ranks(of, page),
            examining,
            noting);
    return new ModelAndView("portals/page", "one", file);
  }

  private HistoryLine history(PortalExamination one, Page page) {
    return new HistoryLine(
        page.moment(one.at()),
        String.valueOf(one.score()),
        names.officer(one.officer(), page),
        one.faults().stream()
            .map(fault -> page.t(fault.textKey()))
            .collect(Collectors.joining("; ")));
  }

  private List<RankLine> ranks(PortalPage of, Page page) {
    var lines = new LinkedHashMap<String, String>();
    portals
        .ranks(of.id())
        .forEach(
            rank ->
                lines.merge(
                    rank.keyword(),
                    page.t(
                        "portals.rank",
                        "%02d/%d".formatted(rank.month().getMonthValue(), rank.month().getYear()),
                        String.valueOf(rank.position())),
                    (before, next) -> before + " · " + next));
    return lines.entrySet().stream()
        .map(line -> new RankLine(line.getKey(), line.getValue()))
        .toList();
  }
}
