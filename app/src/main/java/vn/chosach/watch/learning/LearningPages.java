package vn.chosach.watch.learning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.Officers;
import vn.chosach.screening.Screener;
import vn.chosach.screening.ranking.RankMeasure;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.watch.figures.FigureView.FigureRow;
import vn.chosach.watch.figures.FigureView.FigureViewCell;
import vn.chosach.watch.figures.FigureView.Table;
import vn.chosach.watch.learning.NormLearning.LearnedNorm;
import vn.chosach.watch.privacy.SellerPrivacy;
import vn.chosach.watch.review.HitLine;
import vn.chosach.watch.review.HitQueue;
import vn.chosach.watch.review.QueueOrder;

/** Draws up the board of learning. */
@Component
record LearningPages(
    LearningQuery query,
    QueueOrder order,
    HitQueue queue,
    SellerPrivacy privacy,
    Officers officers,
    Catalogue catalogue,
    JsonMapper json) {

  /** Days from which the recall is estimated. */
  private static final int DAYS = 90;

  private static final int MOST_NORMS = 50;

  LearningView.LearningBoard board(Page page, Viewer viewer) {
    QueueOrder.QueueOrderStanding newest = order.newest().orElse(null);
    var facts = new FactList(page);
    Learning.LearnedFindings told = new Learning.LearnedFindings(List.of(), null);
    if (newest != null) {
      told = json.readValue(newest.told(), Learning.LearnedFindings.class);
      facts.add("watch.learning.version", newest.number() + " · " + page.moment(newest.at()));
      facts.add(
          "watch.learning.lessons",
          page.t("watch.learning.of", page.number(newest.lessons()), page.number(newest.worth())));
      facts.add(
          "watch.learning.tested",
          page.t(
              "watch.learning.of",
              page.number(newest.tested()),
              page.number(newest.testedWorth())));
      Double byModel = newest.byModel();
      Double byScore = newest.byScore();
      if (byModel != null && byScore != null) {
        facts.add("watch.learning.by-model", part(byModel));
        facts.add("watch.learning.by-score", part(byScore));
      }
    }
    int judging =
        query.judging(
            page.today()
                .minusDays(Learning.LOOKS_BACK.toDays())
                .atStartOfDay(Vietnam.ZONE)
                .toInstant());
    facts.add(
        "watch.learning.judging",
        page.t("watch.learning.judging.of", judging, AccountCaps.LEAST_ACCOUNTS));
    facts.add("watch.learning.proposals", page.number(query.waiting()));
    return new LearningView.LearningBoard(
        page.t("watch.learning.why." + order.why().toLowerCase(Locale.ROOT).replace('_', '-')),
        judging < AccountCaps.LEAST_ACCOUNTS
            ? page.t("watch.learning.judging.too-few", judging, AccountCaps.LEAST_ACCOUNTS)
            : "",
        facts.list(),
        List.of(
            reading(page, viewer),
            table(
                "recall", query.recall(page.today().minusDays(DAYS)), one -> line(one, page), page),
            table("words", told.words(), one -> line(one, page), page),
            proposals(page),
            norms(told.norms() == null ? List.of() : told.norms(), page, viewer),
            capped(
                viewer.has(Role.STANDING_OFFICE)
                    ? query.capped(null)
                    : viewer.has(Role.AGENCY_HEAD) ? query.capped(viewer.agencyKey()) : List.of(),
                page)));
  }

  private Table reading(Page page, Viewer viewer) {
    List<LearningQuery.Put> put = query.reading(page.today());
    Map<UUID, HitLine> lines = new LinkedHashMap<>();
    privacy
        .lines(queue.named(put.stream().map(LearningQuery.Put::hit).toList()), viewer.officerId())
        .forEach(one -> lines.put(one.id(), one));
    return table(
        "reading",
        put.stream().filter(one -> lines.containsKey(one.hit())).toList(),
        one -> {
          HitLine line = Objects.requireNonNull(lines.get(one.hit()));
          return row(
              line.number() + " · " + line.title(),
              LearningRoutes.REVIEW + "/" + line.id(),
              page.t("watch.learning.sort." + one.sort().toLowerCase(Locale.ROOT)),
              page.day(one.day()),
              one.rank() == null ? "–" : part(one.rank()),
              page.t(line.state().textKey()));
        },
        page);
  }

  private FigureRow line(LearningQuery.RecallLine one, Page page) {
    RankMeasure.Span span = one.span();
    boolean known = one.read() > 0 && one.found() + one.missed() > 0;
    return row(
        kind(one.kind(), page),
        "",
        page.number(one.read()),
        page.number(one.unread()),
        page.number(one.missed()),
        page.number(one.below()),
        page.number(one.found()),
        known ? part(one.recall((double) one.missed() / one.read())) : "–",
        known ? part(span.low()) + " – " + part(span.high()) : "–");
  }

  private String kind(@Nullable String code, Page page) {
    if (code == null || code.isEmpty()) {
      return page.t(code == null ? "watch.learning.all" : "watch.learning.kind-unknown");
    }
    return catalogue
        .goodsGroup(code, page.today())
        .map(group -> group.name().in(page.lang()))
        .orElse(code);
  }

  private static FigureRow line(Learning.Word one, Page page) {
    return row(
        one.taught().words(),
        LearningRoutes.bench(one.hit()) + "?tu=" + LearningRoutes.encoded(one.taught().words()),
        page.number(one.taught().worth()),
        page.number(one.taught().idle()),
        page.number(one.taught().officers()),
        page.number(one.taught().sellers()));
  }

  /** Norms that moved, with the way to enter them for who writes rules. */
  private static Table norms(List<LearnedNorm> all, Page page, Viewer viewer) {
    boolean writes = viewer.has(Role.AGENCY_HEAD) || viewer.has(Role.STANDING_OFFICE);
    return table(
        "norms",
        all.stream().filter(LearnedNorm::moved).limit(MOST_NORMS).toList(),
        one ->
            row(
                one.mark()
                    + " · "
                    + Screener.kind(one.kind())
                    + (one.size() > 0 ? " · " + page.number(Math.round(one.size())) : ""),
                writes
                    ? LearningRoutes.WRITE
                        + LearningRoutes.encoded(NormLearning.section(one.mark(), all))
                    : "",
                page.number(one.sample()),
                one.before() == 0 ? "–" : page.number(one.before()),
                page.number(one.low()),
                page.number(one.median())),
        page);
  }

  private Table proposals(Page page) {
    List<LearningQuery.Waiting> waiting = query.proposals();
    var people = new HashSet<UUID>();
    waiting.forEach(one -> people.addAll(List.of(one.by(), one.owner())));
    Map<UUID, String> names = officers.displayNames(people);
    return table(
        "proposals",
        waiting,
        one ->
            row(
                one.name() + " v" + one.version(),
                LearningRoutes.rule(one.name(), one.version()),
                names.getOrDefault(one.by(), page.t("watch.somebody")),
                names.getOrDefault(one.owner(), page.t("watch.somebody")),
                page.moment(one.at())),
        page);
  }

  private Table capped(List<AccountCaps.Capped> capped, Page page) {
    Set<UUID> people = capped.stream().map(AccountCaps.Capped::officer).collect(Collectors.toSet());
    Map<UUID, String> names = officers.displayNames(people);
    return table(
        "accounts",
        capped,
        one ->
            row(
                names.getOrDefault(one.officer(), page.t("watch.somebody")),
                "",
                page.t(
                    one.aboutOne()
                        ? "watch.learning.capped.one-seller"
                        : "watch.learning.capped.storm"),
                page.number(one.verdicts()),
                page.number(Math.round(one.counted()))),
        page);
  }

  /** A table whose heads stand under one key, parted by bars. */
  static <T> Table table(String id, List<T> rows, Function<T, FigureRow> line, Page page) {
    return new Table(
        id,
        page.t("watch.learning." + id),
        List.of(page.t("watch.learning." + id + ".heads").split("\\|")),
        rows.stream().map(line).toList(),
        page.t("watch.learning." + id + ".none"),
        0);
  }

  static FigureRow row(String name, String href, String... cells) {
    return new FigureRow(
        name, href, Arrays.stream(cells).map(one -> new FigureViewCell(one, null)).toList());
  }

  /** A share with two places, as it is written in Vietnamese. */
  static String part(double share) {
    return BigDecimal.valueOf(share)
        .setScale(2, RoundingMode.HALF_UP)
        .toPlainString()
        .replace('.', ',');
  }
}
