package vn.chosach.watch.learning;

import static vn.chosach.ui.RouteRules.only;

import gg.jte.TemplateEngine;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.util.UriUtils;
import vn.chosach.kernel.Role;
import vn.chosach.screening.ranking.FeatureSort;
import vn.chosach.screening.ranking.RankedRow;
import vn.chosach.screening.ranking.Reranker;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.NavEntry.NavEntryGroup;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.Viewer;
import vn.chosach.watch.privacy.SellerPrivacy;
import vn.chosach.watch.review.HitQuery;
import vn.chosach.watch.review.HitSheet;
import vn.chosach.watch.review.QueueOrder;

/** Who may read what verdicts teach: who reviews. What stands beside a flagged listing of it. */
@Configuration
class LearningRoutes {

  static final String REVIEW = "/giam-sat/duyet";
  static final String BOARD = "/giam-sat/hoc";
  static final String WRITE = "/giam-sat/quy-tac/moi?noi-dung=";
  static final String BENCH = BOARD + "/de-xuat";

  private static final int PULLS = 5;
  private static final Set<FeatureSort> OF_WORDS =
      EnumSet.of(FeatureSort.WORD, FeatureSort.PAIR, FeatureSort.DETAIL, FeatureSort.DETAIL_PAIR);
  private static final Role[] REVIEWERS = {
    Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE
  };

  static String bench(UUID hit) {
    return BENCH + "/" + hit;
  }

  /** Address of a version of a rule. */
  static String rule(String name, int version) {
    return "/giam-sat/quy-tac/rule/" + name + "/ban/" + version;
  }

  static String encoded(String words) {
    return UriUtils.encode(words, StandardCharsets.UTF_8);
  }

  @Bean
  RouteRules taughtOrderRules() {
    return RouteRules.of(only(BOARD, REVIEWERS), only(BOARD + "/**", REVIEWERS));
  }

  @Bean
  NavEntry taughtOrderEntry() {
    return new NavEntry(
        NavEntryGroup.MONITORING, 12, BOARD, "watch.learning.title", Set.of(REVIEWERS));
  }

  /** Why it stands where it does, and the way to a rule once an officer found something. */
  @Bean
  PageSlot learningBesideListing(
      QueueOrder order,
      VerdictSource rows,
      HitQuery hits,
      SellerPrivacy privacy,
      Workbench bench,
      TemplateEngine templates) {
    return PageSlot.of(
        "watch.item.more",
        5,
        templates,
        "watch/learnedBeside.jte",
        (page, about) -> {
          Viewer viewer = page.viewer();
          if (viewer == null) {
            return null;
          }
          UUID hit = UUID.fromString(about.getOrDefault("hit", ""));
          Reranker model = order.model().orElse(null);
          List<String> pulls =
              model == null
                  ? List.of()
                  : hits.read(hit).map(one -> privacy.sheet(one, viewer.officerId())).stream()
                      .flatMap(sheet -> pulls(model, rows.row(hit), sheet.offer(), page))
                      .toList();
          boolean source = bench.teaches(hit);
          return pulls.isEmpty() && !source
              ? null
              : Map.of("pulls", pulls, "bench", source ? bench(hit) : "");
        });
  }

  /** Of words only those that the officer reads on the sheet: a private seller is covered there. */
  private static Stream<String> pulls(
      Reranker model, List<RankedRow> rows, HitSheet.HitSheetOffer read, Page page) {
    String words = (read.title() + "\n" + read.description()).toLowerCase(Locale.ROOT);
    return rows.stream()
        .flatMap(row -> model.strongest(row, Integer.MAX_VALUE).stream())
        .filter(one -> !OF_WORDS.contains(one.sort()) || stands(one.words(), words))
        .limit(PULLS)
        .map(
            one ->
                page.t(
                    "watch.learning.pull."
                        + one.sort().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    one.words(),
                    (one.weight() > 0 ? "+" : "−") + LearningPages.part(Math.abs(one.weight()))));
  }

  private static boolean stands(String words, String text) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{N}•])" + Pattern.quote(words) + "(?![\\p{L}\\p{M}\\p{N}•])")
        .matcher(text)
        .find();
  }
}
