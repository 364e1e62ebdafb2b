package vn.chosach.watch.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.kernel.Role;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.watch.areas.SellerAreas;

/** Draws up the figures of the watch. */
@Component
record FigurePages(FigureQuery figures, Catalogue catalogue, SellerAreas areas) {

  private static final int LINES = 25;
  private static final int PLATFORMS = 8;
  private static final int MONTHS = 6;

  /** From so many listings seen on, nothing flagged is a gap. */
  private static final long GAP_FROM = 50;

  private static final double LEAST_HOURS = 0.1;
  private static final List<Figure> COLUMNS =
      List.of(
          Figure.FRESH,
          Figure.FLAGGED,
          Figure.WAITING,
          Figure.KEPT,
          Figure.DROPPED,
          Figure.CASED,
          Figure.REMOVED);

  static boolean mayRank(Viewer viewer) {
    return viewer.has(Role.AGENCY_HEAD) || viewer.has(Role.STANDING_OFFICE);
  }

  FigureQuestion question(Map<String, String> sent, Page page) {
    return FigureAsk.of(sent, figures.campaigns(), page.today());
  }

  FigureView.Board board(FigureQuestion question, Page page, Viewer viewer) {
    WatchFigures all = figures.of(question);
    Map<String, String> names = platforms(page);
    return new FigureView.Board(
        asked(question, page),
        tiles(all.all(), question, page),
        List.of(
            table(
                "san",
                all.platforms(),
                line -> named(line.name(), names, page),
                line -> question.with(line.name(), question.category()),
                page),
            table(
                "nganh",
                all.categories(),
                line -> line.name().isEmpty() ? page.t("watch.figures.nameless") : line.name(),
                line -> question.with(question.platform(), line.name()),
                page),
            table(
                "dia-ban",
                all.areas(),
                line -> area(line.name(), page),
                line -> question.in(line.name()),
                page),
            table(
                "chien-dich",
                all.campaigns(),
                FigureLine::name,
                line -> question.of(line.name(), question.rules()),
                page)),
        about(question),
        coverage(all, question, names, page),
        IntStream.range(0, MONTHS)
            .mapToObj(n -> YearMonth.from(page.today()).minusMonths(n))
            .map(
                one ->
                    Choice.of(
                        FigureAsk.figures(question.within(one.atDay(1), one.atEndOfMonth())),
                        one.getMonthValue() + "/" + one.getYear()))
            .toList(),
        mayRank(viewer) ? FigureAsk.officers(question) : null);
  }

  /** Goods by platform: what was seen and what of it was flagged; many seen and none is a gap. */
  private static FigureView.Table coverage(
      WatchFigures all, FigureQuestion question, Map<String, String> names, Page page) {
    List<String> platforms =
        all.platforms().stream().map(FigureLine::name).limit(PLATFORMS).toList();
    var heads = new ArrayList<String>();
    heads.add(page.t("watch.figures.nganh"));
    platforms.forEach(one -> heads.add(named(one, names, page)));
    return new FigureView.Table(
        "phu",
        page.t("watch.coverage.title"),
        heads,
        all.categories().stream()
            .limit(LINES)
            .map(FigureLine::name)
            .map(
                kind ->
                    new FigureView.FigureRow(
                        named(kind, Map.of(), page),
                        FigureAsk.figures(question.with(question.platform(), kind)),
                        platforms.stream()
                            .map(one -> crossing(all, question.with(one, kind), one, kind, page))
                            .toList()))
            .toList(),
        page.t("watch.figures.none-nganh"),
        Math.max(0, all.categories().size() - LINES));
  }

  private static FigureView.FigureViewCell crossing(
      WatchFigures all, FigureQuestion question, String platform, String kind, Page page) {
    long[] n = all.crossings().getOrDefault(new WatchFigures.Crossing(platform, kind), new long[2]);
    if (n[0] + n[1] == 0) {
      return new FigureView.FigureViewCell("–", null);
    }
    String key = n[1] == 0 && n[0] >= GAP_FROM ? "watch.coverage.gap" : "watch.coverage.cell";
    return new FigureView.FigureViewCell(
        page.t(key, page.number(n[1]), page.number(n[0])),
        FigureAsk.rows(question, n[1] == 0 ? Figure.FRESH : Figure.FLAGGED, 1));
  }

  private static Map<String, String> about(FigureQuestion question) {
    var about = new LinkedHashMap<String, String>();
    about.put("from", question.start().toString());
    about.put("to", question.end().toString());
    String platform = question.platform();
    about.put("platform", platform == null ? "" : platform);
    return about;
  }

  FigureView.FigureAsked asked(FigureQuestion question, Page page) {
    String platform = question.platform();
    String campaign = question.campaign();
    return new FigureView.FigureAsked(
        question.from().toString(),
        question.to().toString(),
        page.day(question.from()) + " – " + page.day(question.to()),
        platform == null ? "" : platform,
        campaign == null ? "" : campaign,
        narrowing(question, page),
        question.category(),
        question.area(),
        Choice.of(platforms(page).entrySet(), one -> one.getKey(), one -> one.getValue()),
        Choice.of(figures.campaigns().keySet(), one -> one, one -> one),
        platform != null
            || campaign != null
            || question.category() != null
            || question.area() != null);
  }

  Map<String, String> platforms(Page page) {
    return catalogue.platforms(page.today()).stream()
        .collect(
            Collectors.toMap(
                one -> one.code(), one -> one.name(), (one, two) -> one, LinkedHashMap::new));
  }

  /** What an area is called; a district ended, and a province alone says no commune. */
  String area(String area, Page page) {
    if (area.isEmpty()) {
      return page.t("watch.figures.placeless");
    }
    String name = areas.name(area).in(page.lang());
    return areas
        .level(area)
        .map(
            level ->
                switch (level) {
                  case COMMUNE -> name;
                  case DISTRICT -> page.t("watch.figures.old-district", name);
                  case PROVINCE -> page.t("watch.figures.only-province", name);
                })
        .orElse(name);
  }

  private List<String> narrowing(FigureQuestion question, Page page) {
    var parts = new ArrayList<String>();
    String category = question.category();
    String area = question.area();
    if (category != null) {
      parts.add(category.isEmpty() ? page.t("watch.figures.nameless") : category);
    }
    if (area != null) {
      parts.add(area(area, page));
    }
    return parts;
  }

  static String named(String platform, Map<String, String> names, Page page) {
    return platform.isEmpty()
        ? page.t("watch.figures.nameless")
        : names.getOrDefault(platform, platform);
  }

  private static List<FigureView.Tile> tiles(FigureLine all, FigureQuestion question, Page page) {
    var tiles = new ArrayList<FigureView.Tile>();
    for (Figure figure : Figure.values()) {
      if (figure != Figure.MERGED && figure != Figure.BACK) {
        FigureView.FigureViewCell cell = cell(all, figure, question, page);
        tiles.add(new FigureView.Tile(page.t(figure.textKey()), cell.value(), cell.href(), null));
      }
    }
    tiles.add(
        new FigureView.Tile(
            page.t("watch.figure.stays"),
            share(all.removed() - all.back(), all.removed()),
            all.back() == 0 ? null : FigureAsk.rows(question, Figure.BACK, 1),
            all.removed() == 0
                ? null
                : page.t(
                    "watch.figure.back-of", page.number(all.back()), page.number(all.removed()))));
    tiles.add(
        new FigureView.Tile(
            page.t("watch.figure.hours"), hours(all.hours()), null, page.t("watch.figure.median")));
    return tiles;
  }

  private static FigureView.Table table(
      String id,
      List<FigureLine> lines,
      Function<FigureLine, String> naming,
      Function<FigureLine, FigureQuestion> narrowing,
      Page page) {
    var heads = new ArrayList<String>();
    heads.add(page.t("watch.figures." + id));
    COLUMNS.forEach(figure -> heads.add(page.t(figure.textKey())));
    heads.add(page.t("watch.figure.stays"));
    heads.add(page.t("watch.figure.hours"));
    return new FigureView.Table(
        id,
        page.t("watch.figures.by-" + id),
        heads,
        lines.stream()
            .limit(LINES)
            .map(line -> row(line, naming.apply(line), narrowing.apply(line), page))
            .toList(),
        page.t("watch.figures.none-" + id),
        Math.max(0, lines.size() - LINES));
  }

  private static FigureView.FigureRow row(
      FigureLine line, String name, FigureQuestion question, Page page) {
    var cells = new ArrayList<FigureView.FigureViewCell>();
    COLUMNS.forEach(figure -> cells.add(cell(line, figure, question, page)));
    cells.add(
        new FigureView.FigureViewCell(
            share(line.removed() - line.back(), line.removed()),
            line.back() == 0 ? null : FigureAsk.rows(question, Figure.BACK, 1)));
    cells.add(new FigureView.FigureViewCell(hours(line.hours()), null));
    return new FigureView.FigureRow(name, FigureAsk.figures(question), cells);
  }

  private static FigureView.FigureViewCell cell(
      FigureLine line, Figure figure, FigureQuestion question, Page page) {
    Long count = line.of(figure);
    return count == null
        ? new FigureView.FigureViewCell("–", null)
        : new FigureView.FigureViewCell(
            page.number(count), count == 0 ? null : FigureAsk.rows(question, figure, 1));
  }

  static String share(long part, long whole) {
    return whole == 0 ? "–" : Math.round(part * 100.0 / whole) + "%";
  }

  static String hours(@Nullable Double hours) {
    if (hours == null) {
      return "–";
    }
    if (hours < LEAST_HOURS) {
      return "< 0,1";
    }
    return hours < 10
        ? String.format(Locale.ROOT, "%.1f", hours).replace('.', ',')
        : String.valueOf(Math.round(hours));
  }
}
