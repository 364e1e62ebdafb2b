package vn.chosach.reports.situation.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.officers.naming.NameSources;
import vn.chosach.reports.facts.ReportFactKind;
import vn.chosach.reports.facts.Sort;
import vn.chosach.reports.paper.Table;
import vn.chosach.reports.paper.Table.TableRow;
import vn.chosach.reports.paper.Table.TableValue;
import vn.chosach.reports.situation.SituationRecord;
import vn.chosach.reports.situation.SituationRecord.SituationLine;
import vn.chosach.reports.situation.SituationRecord.SituationPart;
import vn.chosach.ui.Page;

/** What stands in notes and assessments, in words, and the tables of what was counted. */
@Component
class SituationNames extends DisplayNames {

  private static final List<String> CASES =
      List.of("OPENED", "IN_VIOLATION", "ADMINISTRATIVE", "CRIMINAL", "NO_VIOLATION", "FINE");

  SituationNames(NameSources sources) {
    super(sources);
  }

  /** A table for each part of which anything was counted; in brackets the period before. */
  List<Table> tables(SituationRecord one, Page page) {
    return List.of(SituationPart.values()).stream()
        .map(part -> table(part, one.lines(), page))
        .filter(table -> !table.rows().isEmpty())
        .toList();
  }

  private Table table(SituationPart part, List<SituationLine> lines, Page page) {
    List<SituationLine> own = lines.stream().filter(line -> line.part() == part).toList();
    List<String> figures =
        figures(part).stream()
            .filter(figure -> own.stream().anyMatch(line -> line.figure().equals(figure)))
            .toList();
    String key = part.name().toLowerCase(java.util.Locale.ROOT);
    return new Table(
        key,
        page.t("reports.situation.part." + key),
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(page.t("reports.situation.row")),
                figures.stream().map(figure -> figure(figure, page)))
            .toList(),
        own.stream()
            .map(SituationLine::key)
            .distinct()
            .map(
                row ->
                    new TableRow(
                        row(part, row, page),
                        0,
                        null,
                        figures.stream().map(figure -> cell(own, row, figure, page)).toList()))
            .toList());
  }

  private static List<String> figures(SituationPart part) {
    return switch (part) {
      case PLACES -> List.of("WATCHED", "CHECKED", "SIGNS", "GONE");
      case CONDITIONS -> List.of("UNMET");
      case GOODS ->
          java.util.stream.Stream.concat(
                  List.of("SCREENED", "FLAGGED", "KEPT", "CASED", "REMOVED").stream(),
                  CASES.stream())
              .toList();
      case ACTS -> CASES;
    };
  }

  private static String figure(String figure, Page page) {
    return CASES.contains(figure)
        ? page.t(ReportFactKind.valueOf(figure).textKey())
        : page.t("reports.situation.figure." + figure.toLowerCase(java.util.Locale.ROOT));
  }

  private static TableValue cell(List<SituationLine> own, String row, String figure, Page page) {
    return own.stream()
        .filter(line -> line.key().equals(row) && line.figure().equals(figure))
        .findFirst()
        .map(
            line ->
                TableValue.words(
                    page.t(
                        "reports.situation.cell",
                        page.number(line.amount()),
                        page.number(line.before()))))
        .orElseGet(() -> TableValue.words("–"));
  }

  private String row(SituationPart part, String key, Page page) {
    return switch (part) {
      case PLACES -> page.t("watch.place.kind." + key.toLowerCase(java.util.Locale.ROOT));
      case CONDITIONS -> page.t("watch.place.condition." + key);
      case GOODS ->
          key.isEmpty() ? page.t("reports.outlook.goods.none") : String.valueOf(goods(key, page));
      case ACTS ->
          page.t("reports.sort." + Sort.valueOf(key).name().toLowerCase(java.util.Locale.ROOT));
    };
  }
}
