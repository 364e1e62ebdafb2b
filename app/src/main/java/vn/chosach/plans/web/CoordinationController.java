package vn.chosach.plans.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.life.CoordinationEvent;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.CoordinationState;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.matters.CoordinationItem;
import vn.chosach.plans.matters.CoordinationItem.CoordinationItemShare;
import vn.chosach.plans.matters.CoordinationPage;
import vn.chosach.plans.matters.CoordinationPage.CoordinationQuestion;
import vn.chosach.plans.matters.OrderFigures;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormReader;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;
import vn.chosach.ui.lists.ListTab;
import vn.chosach.ui.lists.ListTable;

/** Chỉ đạo, điều hành: matters by kind, one matter, and its steps. */
@Controller
record CoordinationController(
    Plans plans,
    CoordinationPages pages,
    CoordinationForms forms,
    CallController call,
    MatterDeskList matterList) {

  @GetMapping(PlanRoutes.MATTERS)
  ModelAndView list(Page page, Viewer viewer) {
    ActingOfficer member = ActingOfficer.of(viewer);
    ListTable table = ListTable.of(matterList, page);
    CoordinationKind kind = MatterDeskList.kind(table.ask());
    return new ModelAndView("plans/matters", "table", table)
        .addObject(
            "view",
            new CoordinationView.CoordinationKindPage(
                kind.name(),
                page.t(kind.textKey()),
                page.t("plans.hint." + kind.name().toLowerCase(java.util.Locale.ROOT)),
                tabs(plans.matters(CoordinationQuestion.openOnly(), member), kind, page),
                states(kind, page),
                call.begins(kind, member, page) && kind != CoordinationKind.COLLECTION
                    ? PlanRoutes.MATTERS + "/moi?loai=" + kind.name()
                    : null));
  }

  @GetMapping(PlanRoutes.MATTERS + "/" + PlanRoutes.ID)
  String read(
      @PathVariable UUID id,
      Page page,
      Viewer viewer,
      Model model,
      @RequestParam Map<String, String> asked) {
    var look =
        new CoordinationPages.CoordinationLook(
            asked.getOrDefault("chon", ""), asked.getOrDefault("xem", ""), "", null);
    model.addAttribute("view", pages.matter(matter(id, viewer), look, viewer, page));
    return "plans/matter";
  }

  @PostMapping(PlanRoutes.MATTERS + "/" + PlanRoutes.ID + "/buoc")
  ModelAndView step(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    FormReader.Incoming came = visit.incoming();
    CoordinationItem matter = matter(id, viewer);
    CoordinationEvent event =
        one(CoordinationEvent.values(), came.text("viec")).orElseThrow(Page::absent);
    CoordinationItemShare share =
        matter.shares().stream()
            .filter(one -> one.id().toString().equals(came.text("phan")))
            .findFirst()
            .orElseThrow(Page::absent);
    SubmittedForm sent = came.as(forms.of(event, matter, share, viewer, page), page);
    var act =
        new PlanAct.PlanActStep(
            share.id(),
            event,
            sent.version(),
            sent.text("loi"),
            PlanFields.paper(sent),
            sent.dayIfAny("ngay"),
            sent.idIfAny("ke-hoach"),
            sent.idIfAny("cung"),
            PlanFields.told(forms.asked(event, matter), sent));
    return visit.answer(
        sent,
        () -> plans.proceed(act, ActingOfficer.of(viewer)),
        done -> visit.say(PlanRoutes.MATTERS + "/" + id + "?chon=" + share.id(), "plans.said.step"),
        again ->
            new ModelAndView(
                "plans/matter",
                "view",
                pages.matter(
                    matter(id, viewer),
                    new CoordinationPages.CoordinationLook(
                        share.id().toString(), "", event.name(), again),
                    viewer,
                    page)));
  }

  private CoordinationItem matter(UUID id, Viewer viewer) {
    return plans.matters(CoordinationQuestion.of(id), ActingOfficer.of(viewer)).matters().stream()
        .findFirst()
        .orElseThrow(Page::absent);
  }

  private static List<ListTab> tabs(CoordinationPage found, CoordinationKind current, Page page) {
    return Arrays.stream(CoordinationKind.values())
        .map(
            kind -> {
              int open = found.open().getOrDefault(kind, 0);
              return new ListTab(
                  page.t(kind.textKey()),
                  PlanRoutes.MATTERS + "?loai=" + kind.name(),
                  open == 0 ? null : open,
                  kind == current);
            })
        .toList();
  }

  private static List<Choice> states(CoordinationKind kind, Page page) {
    var all = new ArrayList<Choice>();
    all.add(Choice.of("", page.t("plans.tally.all")));
    Arrays.stream(CoordinationState.values())
        .filter(state -> state == CoordinationState.OPEN || kind.reaches(state))
        .forEach(state -> all.add(Choice.of(state.name(), page.t(state.textKey(kind)))));
    all.add(Choice.of("LATE", page.t("plans.tally.late")));
    return all;
  }

  /** How many agencies stand where; each leads to those alone. */
  static List<CoordinationView.CoordinationTally> tallies(
      CoordinationItem item, CoordinationPages.CoordinationLook look, String here, Page page) {
    var tallies = new ArrayList<CoordinationView.CoordinationTally>();
    LocalDate today = page.today();
    tallies.add(
        new CoordinationView.CoordinationTally(
            here,
            look.state().isEmpty(),
            Tone.LATER,
            page.t("plans.tally.all"),
            item.shares().size()));
    for (CoordinationState state : CoordinationState.values()) {
      int count = count(item, state.name(), today);
      if (count > 0) {
        CoordinationItemShare one =
            item.shares().stream()
                .filter(share -> share.state() == state)
                .findFirst()
                .orElseThrow();
        tallies.add(
            new CoordinationView.CoordinationTally(
                here + "?xem=" + state.name(),
                look.state().equals(state.name()),
                CoordinationPages.tone(one, LocalDate.MIN),
                page.t(state.textKey(item.kind())),
                count));
      }
    }
    int late = count(item, "LATE", today);
    if (late > 0) {
      tallies.add(
          new CoordinationView.CoordinationTally(
              here + "?xem=LATE",
              look.state().equals("LATE"),
              Tone.LATE,
              page.t("plans.tally.late"),
              late));
    }
    return tallies;
  }

  /** What each agency told and what the program counted of it, with their sums. */
  static CoordinationView.@Nullable SumTable sums(
      CoordinationItem item, OrderFigures.OrderSums sums, UnaryOperator<String> name, Page page) {
    if (sums.asked().isEmpty()) {
      return null;
    }
    var heads = new ArrayList<String>(List.of(page.t("plans.agency")));
    sums.asked().forEach(one -> heads.add(one.name() + " (" + one.unit() + ")"));
    sums.kinds()
        .forEach(kind -> heads.add(page.t("plans.order.in-records", page.t("plans.fact." + kind))));
    List<String> agencies = item.shares().stream().map(CoordinationItemShare::agency).toList();
    return new CoordinationView.SumTable(
        heads,
        agencies.stream().map(one -> line(name.apply(one), Set.of(one), sums, page)).toList(),
        line(page.t("plans.order.sum"), Set.copyOf(agencies), sums, page),
        page.t("plans.order.told", sums.told().size(), agencies.size()));
  }

  private static List<String> line(
      String head, Set<String> agencies, OrderFigures.OrderSums sums, Page page) {
    var line = new ArrayList<String>(List.of(head));
    for (OrderFigures.AskedFigure one : sums.asked()) {
      Long sum = sums.sum(one.line(), agencies);
      line.add(sum == null ? "–" : page.number(sum));
    }
    sums.kinds().forEach(kind -> line.add(page.number(sums.done(kind, agencies))));
    return line;
  }

  private static int count(CoordinationItem item, String state, LocalDate today) {
    return Math.toIntExact(
        item.shares().stream().filter(share -> stands(share, state, today)).count());
  }

  static boolean stands(CoordinationItemShare share, String state, LocalDate today) {
    return state.isEmpty()
        || share.state().name().equals(state)
        || state.equals("LATE") && (share.late() || share.overdue(today));
  }

  static <E extends Enum<E>> Optional<E> one(E[] values, @Nullable String name) {
    return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
  }
}
