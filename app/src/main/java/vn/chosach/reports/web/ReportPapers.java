package vn.chosach.reports.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.RoleAssignment;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Block.BlockColumn;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.content.TableCell;
import vn.chosach.documents.content.WrittenMoment;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.Reports;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.keeping.ReportPart;
import vn.chosach.reports.keeping.Sheet;
import vn.chosach.reports.paper.ReportNames;
import vn.chosach.reports.paper.Table;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/**
 * Makes the official report of a frozen edition: its words by section, the table of the form among
 * the results, forces and areas as annexes. An official report is Vietnamese whatever the language
 * of the page (Nghị định 30/2020/NĐ-CP art. 8).
 */
@Component
record ReportPapers(SheetPages pages, ReportNames names, Agencies agencies, Reports reports) {

  private static final String[] ROMAN = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};

  /** Shares of the columns: the label, and the least of a figure. */
  private static final int LABEL = 8;

  private static final int NARROW = 3;

  /** A share and its sign stay on one line. */
  private static final char HARD_SPACE = '\u00a0';

  private static final Pattern SHARE = Pattern.compile("([+−]?)(\\d+),(\\d) %");

  static DocumentOrigin origin(Sheet sheet, int edition) {
    return new DocumentOrigin("reports", sheet.report().id() + "/" + edition);
  }

  /** The words and the main table without annexes, as a notice to those who have a part in it. */
  Drafting notice(Sheet sheet, Page shown) {
    Drafting report = of(sheet, shown);
    ProvincePack pack = ProvincePack.current();
    return new Drafting(
        Kinds.NOTICE,
        report.agency(),
        report.subject(),
        List.of(),
        Content.of(report.content().body()),
        Stream.of(pack.agency("TU"), pack.agency("HHDN"))
            .map(
                key ->
                    new Recipient(
                        key, names.agency(key, shown.today(), shown), Recipient.Purpose.KNOW))
            .toList(),
        null,
        new DocumentOrigin("reports-notice", origin(sheet, sheet.edition()).id()));
  }

  Drafting of(Sheet sheet, Page shown) {
    Page page =
        new Page(
            Lang.VI,
            shown.path(),
            shown.query(),
            shown.viewer(),
            shown.fragment(),
            shown.now(),
            shown.visit(),
            shown.parts());
    Report report = sheet.report();
    List<Table> tables = pages.tables(sheet, page);
    String about = pages.title(report, page);
    return new Drafting(
        report.request() == null ? Kinds.PERIODIC_REPORT : Kinds.AD_HOC_REPORT,
        report.agency(),
        report.request() == null
            ? page.t("reports.paper.subject", period(about, page))
            : cut(about),
        List.of(),
        new Content(List.of(), body(sheet, tables.getFirst(), page), annexes(tables, page)),
        recipients(sheet, page),
        null,
        origin(sheet, sheet.edition()));
  }

  private List<Block> body(Sheet sheet, Table main, Page page) {
    var body = new ArrayList<Block>();
    int number = 0;
    for (ReportPart reportPart : ReportPart.values()) {
      String words = sheet.words().getOrDefault(reportPart, "");
      if (words.isBlank() && reportPart != ReportPart.RESULTS) {
        continue;
      }
      String head = page.t(reportPart.textKey()).toUpperCase(Lang.VI.locale());
      body.add(Block.heading(Block.Level.SECTION, ROMAN[number++] + ". " + head));
      words
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .forEach(line -> body.add(Block.words(line)));
      if (reportPart == ReportPart.RESULTS) {
        results(sheet, main, page, body);
      }
    }
    return body;
  }

  private void results(Sheet sheet, Table main, Page page, List<Block> body) {
    body.add(
        Block.words(
            page.t(
                "reports.paper.figures",
                page.day(sheet.report().days().from()),
                page.day(sheet.report().days().to()),
                WrittenMoment.of(sheet.scope().knownUntil()))));
    built(sheet, page, body);
    body.add(figures(main, main.caption(), page));
    if (main.rows().stream().anyMatch(row -> row.note() != null)) {
      body.add(Block.words(page.t("reports.paper.stated")));
    }
    Map<String, String> adjusted = new LinkedHashMap<>();
    sheet
        .adjustments()
        .forEach(
            one ->
                adjusted.put(
                    names.line(one.line(), sheet.report().days().to(), page), one.reason()));
    if (!adjusted.isEmpty()) {
      body.add(
          Block.words(
              page.t(
                  "reports.paper.adjusted",
                  String.join(
                      "; ",
                      adjusted.entrySet().stream()
                          .map(one -> one.getKey() + ": " + one.getValue())
                          .toList()))));
    }
  }

  /** From how many agencies it is built, and whose reports are not in it: a blank is no zero. */
  private void built(Sheet sheet, Page page, List<Block> body) {
    Viewer viewer = page.viewer();
    List<String> open =
        viewer == null || sheet.scope().agency() != null
            ? List.of()
            : reports
                .collection(sheet.report().period(), ActingOfficer.of(viewer))
                .map(all -> all.unsent(sheet.report()))
                .orElse(List.of());
    long counted = sheet.parts().stream().filter(Sheet.Contribution::counted).count();
    body.add(
        Block.words(
            sheet.scope().agency() == null
                ? page.t("reports.paper.built", counted, counted + open.size())
                : page.t(
                    "reports.paper.built.own",
                    names.agency(sheet.report().agency(), sheet.report().days().to(), page))));
    if (!open.isEmpty()) {
      body.add(
          Block.words(
              page.t(
                  "reports.paper.missing",
                  String.join(
                      "; ",
                      open.stream()
                          .map(key -> names.agency(key, sheet.report().days().to(), page))
                          .toList()))));
    }
  }

  private static List<Content.Annex> annexes(List<Table> tables, Page page) {
    return tables.stream()
        .skip(1)
        .map(table -> new Content.Annex(table.caption(), List.of(figures(table, "", page))))
        .toList();
  }

  private static Block figures(Table table, String caption, Page page) {
    var columns = new ArrayList<BlockColumn>();
    columns.add(BlockColumn.words(table.heads().getFirst(), LABEL));
    for (int at = 1; at < table.heads().size(); at++) {
      columns.add(BlockColumn.figures(table.heads().get(at), share(table, at - 1)));
    }
    List<List<TableCell>> rows =
        table.rows().stream()
            .map(
                row -> {
                  var cells = new ArrayList<TableCell>();
                  String mark = row.note() == null ? "" : " (**)";
                  cells.add(TableCell.text((row.level() == 1 ? "- " : "") + row.label() + mark));
                  row.values().forEach(value -> cells.add(cell(value, page)));
                  return List.copyOf(cells);
                })
            .toList();
    return new Block.Figures(caption, columns, rows);
  }

  /**
   * A share of the year before is a text; nothing known stays blank, a changed figure is marked.
   */
  private static TableCell cell(Table.TableValue value, Page page) {
    Long number = value.number();
    if (number == null) {
      return value.text().equals("–")
          ? TableCell.blank()
          : TableCell.text(share(value.text(), page).replace(' ', HARD_SPACE));
    }
    return value.marked() ? TableCell.text(value.text() + " (*)") : TableCell.count(number);
  }

  /** {@code +100,0 %} as officials write it: {@code tăng 100%}. */
  private static String share(String text, Page page) {
    Matcher share = SHARE.matcher(text);
    if (!share.matches()) {
      return text;
    }
    String size = share.group(2) + (share.group(3).equals("0") ? "" : "," + share.group(3)) + "%";
    return switch (share.group(1)) {
      case "+" -> page.t("reports.paper.more", size);
      case "−" -> page.t("reports.paper.less", size);
      default -> size;
    };
  }

  /** A column of money is wider than one of counts. */
  private static int share(Table table, int column) {
    int longest =
        table.rows().stream()
            .mapToInt(row -> row.values().get(column).text().length())
            .max()
            .orElse(0);
    return Math.clamp((longest + 2) / 3 + 1, NARROW, LABEL);
  }

  private List<Recipient> recipients(Sheet sheet, Page page) {
    String committee =
        agencies
            .standingAgency(sheet.report().days().to())
            .map(RoleAssignment::committeeKey)
            .orElse("");
    if (committee.isEmpty() || sheet.province()) {
      return List.of(
          new Recipient(null, page.t("reports.paper.national"), Recipient.Purpose.REPORT),
          new Recipient(null, page.t("reports.paper.province"), Recipient.Purpose.REPORT));
    }
    return List.of(
        new Recipient(
            committee,
            names.agency(committee, sheet.report().days().to(), page),
            Recipient.Purpose.REPORT));
  }

  /** Why an edition follows the one before, for the trail of the corrected document. */
  static @Nullable String reason(Sheet sheet) {
    return sheet.editions().stream()
        .filter(one -> one.number() == sheet.edition())
        .map(Sheet.Edition::reason)
        .filter(words -> !words.isBlank())
        .findFirst()
        .orElse(null);
  }

  /** {@code Tháng 11/2026} as it is said in a sentence: {@code tháng 11 năm 2026}. */
  private static String period(String about, Page page) {
    return about.substring(0, 1).toLowerCase(Lang.VI.locale())
        + about.substring(1).replaceFirst("/(\\d{4})$", page.t("reports.paper.year", "$1"));
  }

  private static String cut(String title) {
    String line = title.replaceAll("\\s+", " ").strip();
    return line.length() > 500 ? line.substring(0, 500) : line;
  }
}
