package vn.chosach.reports.demands;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Block.BlockColumn;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.content.TableCell;
import vn.chosach.documents.content.WrittenMoment;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.Reports;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.forms.FormLine;
import vn.chosach.reports.keeping.Collection.CollectionRow;
import vn.chosach.reports.keeping.Collection.Mark;
import vn.chosach.reports.keeping.Sheet;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/** The answer to a demand as a report: the demand, what the keeper says, what came from below. */
@Component
record DemandPapers(Reports reports, Agencies agencies, DemandDesks desks, Texts texts) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** What agencies that were asked sent, and who did not. */
  record FromBelow(List<Sheet> sent, List<String> missing) {}

  /**
   * Of the request by which a demand was passed on; nothing where it was not. Whoever knows the
   * demand reads what was sent for it: the keeper answers with it, also without being of the office
   * that asked.
   */
  FromBelow below(Demand one, ActingOfficer knows) {
    var who = new ActingOfficer(knows.actor(), Set.of(Role.STANDING_OFFICE));
    UUID request = one.request();
    List<CollectionRow> rows =
        request == null
            ? List.of()
            : reports
                .collection("REQUEST-" + request, who)
                .map(all -> all.rows())
                .orElse(List.of())
                .stream()
                .filter(row -> !desks.same(one.agency(), row.agency()))
                // What the committee adds up is counted in what came.
                .filter(row -> row.mark() != Mark.WHOLE)
                .toList();
    return new FromBelow(
        rows.stream()
            .filter(row -> !row.mark().open())
            .flatMap(row -> Stream.ofNullable(row.report()))
            .flatMap(report -> reports.read(report, null, who).stream())
            .toList(),
        rows.stream().filter(row -> row.mark().open()).map(row -> name(row.agency())).toList());
  }

  Drafting answer(Demand one, String words, FromBelow below, ActingOfficer who) {
    var body = new ArrayList<Block>();
    body.add(Block.heading(Block.Level.SECTION, t("asked")));
    body.add(
        Block.words(
            t(
                "demand",
                one.paper(),
                DAY.format(one.paperDay()),
                one.sender(),
                WrittenMoment.of(one.dueAt()))));
    body.add(Block.heading(Block.Level.SECTION, t("answer")));
    words
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> body.add(Block.words(line)));
    if (one.request() != null) {
      body.add(Block.heading(Block.Level.SECTION, t("below")));
      rolledUp(below, body);
    }
    String superior = one.superior() == null ? null : desks.now(one.superior());
    boolean reads = superior != null && !desks.staff(superior).isEmpty();
    return new Drafting(
        Kinds.AD_HOC_REPORT,
        desks.answering(one.agency(), who),
        one.title(),
        List.of(),
        Content.of(body),
        List.of(
            new Recipient(
                reads ? superior : null,
                superior == null ? cut(one.sender()) : name(superior),
                Recipient.Purpose.REPORT)),
        null,
        new DocumentOrigin(DemandClocks.SUBJECT, one.id().toString()));
  }

  /** Each line with its sum and from how many it is; who sent nothing is named, never counted 0. */
  private void rolledUp(FromBelow below, List<Block> body) {
    body.add(
        Block.words(t("sent", below.sent().size(), below.sent().size() + below.missing().size())));
    var rows = new ArrayList<List<TableCell>>();
    List<FormLine> lines =
        below.sent().stream().findFirst().map(sheet -> sheet.form().lines()).orElse(List.of());
    for (FormLine line : lines) {
      List<Long> told =
          below.sent().stream()
              .flatMap(sheet -> Stream.ofNullable(sheet.cell(line.code(), Col.NOW).amount()))
              .toList();
      rows.add(
          List.of(
              TableCell.text(line.typed() ? line.ownName() : texts.text(Lang.VI, line.textKey())),
              told.isEmpty()
                  ? TableCell.blank()
                  : TableCell.count(told.stream().mapToLong(Long::longValue).sum()),
              TableCell.count(told.size())));
    }
    if (!rows.isEmpty()) {
      body.add(
          new Block.Figures(
              "",
              List.of(
                  BlockColumn.words(t("line"), 8),
                  BlockColumn.figures(t("sum"), 3),
                  BlockColumn.figures(t("from"), 3)),
              rows));
    }
    if (!below.missing().isEmpty()) {
      body.add(Block.words(t("missing", String.join("; ", new TreeSet<>(below.missing())))));
    }
  }

  private String name(String key) {
    return agencies
        .asOf(key, desks.today())
        .or(() -> agencies.history(key).map(history -> history.newest()))
        .map(agency -> agency.name().vi())
        .orElse(key);
  }

  private static String cut(String sender) {
    return sender.length() > 200 ? sender.substring(0, 200) : sender;
  }

  private String t(String key, Object... arguments) {
    return texts.text(Lang.VI, "reports.demand.paper." + key, arguments);
  }
}
