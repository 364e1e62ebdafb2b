package vn.chosach.watch.learning;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.Officers;
import vn.chosach.screening.ranking.TaughtWords;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.watch.figures.FigureView.Table;
import vn.chosach.watch.learning.Workbench.Found;
import vn.chosach.watch.learning.Workbench.Look;
import vn.chosach.watch.learning.Workbench.Wish;
import vn.chosach.watch.privacy.SellerPrivacy;
import vn.chosach.watch.review.HitSheet;
import vn.chosach.watch.review.ReviewState;

/** The board of learning, and a rule from a verdict in three steps: words, what they hit, send. */
@Controller
record BenchController(
    LearningPages pages, Workbench bench, SellerPrivacy privacy, Officers officers) {

  private static final int SAMPLES = 20;
  private static final int TERM = 90;

  @GetMapping(LearningRoutes.BOARD)
  ModelAndView board(Page page, Viewer viewer) {
    return new ModelAndView("watch/learning", "board", pages.board(page, viewer));
  }

  @FormMapping(LearningRoutes.BENCH + "/{id:" + SentId.FORM + "}")
  ModelAndView propose(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    HitSheet sheet = privacy.sheet(bench.source(id).orElseThrow(Page::absent), viewer.officerId());
    List<String> words =
        Workbench.words(Stream.of("tu", "them", "cum").flatMap(name -> visit.all(name).stream()));
    return visit.answer(
        form(sheet, words, page, viewer),
        sent ->
            bench.send(
                id,
                new Wish(
                    words,
                    sent.text("ten"),
                    sent.text("can-cu"),
                    sent.id("phu-trach"),
                    sent.day("den"),
                    sent.text("chien-dich"),
                    sent.text("ly-do")),
                viewer.actor()),
        done ->
            visit.say(
                LearningRoutes.rule(done.name(), done.version()),
                "watch.learning.said.proposed",
                done.name()),
        form -> view(sheet, words, visit.value("them"), page).addObject("form", form));
  }

  private static String law(HitSheet sheet) {
    return sheet.reasons().stream()
        .map(HitSheet.Why::law)
        .filter(one -> !one.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The officer, and who works beside. */
  private List<Choice> owners(Viewer viewer) {
    String own = viewer.officerId().toString();
    return Stream.concat(
            Stream.of(Choice.of(own, viewer.displayName())),
            officers.working(viewer.agencyKey(), null).stream()
                .map(one -> Choice.of(one.id().toString(), one.displayName()))
                .filter(one -> !one.value().equals(own)))
        .toList();
  }

  private FormDefinition form(HitSheet sheet, List<String> words, Page page, Viewer viewer) {
    return FormDefinition.of(
        LearningRoutes.bench(sheet.line().id()),
        "watch.bench.send",
        hidden("cum", String.join(";", words)),
        line("ten", "watch.bench.name", 160)
            .start(page.t("watch.bench.name.start", String.join(", ", words))),
        line("can-cu", "watch.rule.law", 500).start(law(sheet)),
        select("phu-trach", "watch.rule.owner", owners(viewer)).start(viewer.officerId()),
        day("den", "watch.bench.until").start(page.today().plusDays(TERM)),
        line("chien-dich", "watch.rule.campaign", 100).optional(),
        line("ly-do", "watch.rule.why", 500));
  }

  private ModelAndView view(HitSheet sheet, List<String> words, String more, Page page) {
    Look look = Workbench.fits(words) ? bench.look(words) : null;
    return new ModelAndView(
        "watch/bench",
        "bench",
        new LearningView.Bench(
            sheet.line().number(),
            sheet.line().title(),
            LearningRoutes.bench(sheet.line().id()),
            LearningRoutes.REVIEW + "/" + sheet.line().id(),
            Choice.of(TaughtWords.words(sheet.line().title()), one -> one, one -> one),
            words,
            more,
            look == null ? null : facts(look, page),
            look == null ? List.of() : tables(look, page),
            look == null && !words.isEmpty() ? page.t("refusal.watch.proposal-words-wrong") : ""));
  }

  private static List<Fact> facts(Look look, Page page) {
    var facts = new FactList(page);
    facts.add(
        "watch.bench.found",
        page.t("watch.bench.of", page.number(look.found().size()), page.number(look.looked())));
    facts.add("watch.bench.idle", page.number(look.in(ReviewState.DROPPED)));
    facts.add("watch.bench.worth", page.number(look.in(ReviewState.KEPT, ReviewState.CASED)));
    facts.add("watch.bench.waiting", page.number(look.in(ReviewState.OPEN, ReviewState.DISPUTED)));
    return facts.list();
  }

  private static List<Table> tables(Look look, Page page) {
    Map<String, Long> kinds =
        look.found().stream()
            .collect(Collectors.groupingBy(Found::category, Collectors.counting()));
    List<Map.Entry<String, Long>> sorted = new ArrayList<>(kinds.entrySet());
    sorted.sort(
        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    return List.of(
        LearningPages.table(
            "kinds",
            sorted,
            one ->
                LearningPages.row(
                    one.getKey().isEmpty() ? page.t("watch.figures.nameless") : one.getKey(),
                    "",
                    page.number(one.getValue())),
            page),
        LearningPages.table(
            "sample",
            look.found().stream().limit(SAMPLES).toList(),
            one ->
                LearningPages.row(
                    one.title(),
                    Optional.ofNullable(one.hit())
                        .map(hit -> LearningRoutes.REVIEW + "/" + hit)
                        .orElse(""),
                    one.platform(),
                    state(one.state(), page)),
            page));
  }

  private static String state(@Nullable ReviewState state, Page page) {
    return page.t(state == null ? "watch.bench.unflagged" : state.textKey());
  }
}
