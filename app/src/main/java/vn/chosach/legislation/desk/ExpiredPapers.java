package vn.chosach.legislation.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.catalogue.LegalBasis;
import vn.chosach.directory.Agencies;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Block.BlockColumn;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.content.TableCell;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.legislation.life.ExpiredList;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/** What ceased in a year, and the words of the paper that proposes its list. */
@Component
record ExpiredPapers(Documents documents, Agencies agencies, Catalogue catalogue, Texts texts) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** Texts whose first day without force lies in a year, by that day. */
  List<LegalBasis> texts(int year) {
    return catalogue.legalBases(null).stream()
        .filter(one -> one.validity().to() != null)
        .filter(one -> gone(one).getYear() == year)
        .sorted(java.util.Comparator.comparing(ExpiredPapers::gone))
        .toList();
  }

  private static LocalDate gone(LegalBasis one) {
    LocalDate last = one.validity().to();
    return last == null ? LocalDate.MAX : last.plusDays(1);
  }

  /** What a body is called when the list of a year is due; empty for none. */
  String name(String body, int year) {
    return agencies.asOf(body, ExpiredList.due(year)).map(one -> one.name().vi()).orElse("");
  }

  ActOutcome<Document> proposal(ExpiredList list, String to, String words, ActingOfficer who) {
    String year = String.valueOf(list.year());
    LocalDate due = ExpiredList.due(list.year());
    String body = name(to, list.year());
    var blocks = new ArrayList<Block>();
    blocks.add(Block.words(t("opening", year, DAY.format(due))));
    blocks.add(table(list.year()));
    if (!words.isBlank()) {
      blocks.add(Block.words(words.strip().replaceAll("\\s*\\R\\s*", " ")));
    }
    blocks.add(Block.words(t("end", body)));
    return documents.draft(
        new Drafting(
            Kinds.PROPOSAL,
            list.agency(),
            t("subject", year),
            List.of(body),
            Content.of(blocks),
            List.of(new Recipient(to, body, Recipient.Purpose.REPORT)),
            null,
            new DocumentOrigin("legislation", list.id().toString())),
        who);
  }

  private Block table(int year) {
    var rows = new ArrayList<List<TableCell>>();
    for (LegalBasis one : texts(year)) {
      String next = one.successor();
      rows.add(
          List.of(
              TableCell.count(rows.size() + 1),
              TableCell.text(one.number()),
              TableCell.text(one.title()),
              TableCell.text(DAY.format(gone(one))),
              TableCell.text(
                  next == null
                      ? ""
                      : catalogue.legalBasis(next).map(LegalBasis::number).orElse(next))));
    }
    return new Block.Figures(
        "",
        List.of(
            BlockColumn.figures(t("no"), 1),
            BlockColumn.words(t("number"), 4),
            BlockColumn.words(t("title"), 8),
            BlockColumn.words(t("from"), 3),
            BlockColumn.words(t("successor"), 4)),
        rows);
  }

  private String t(String key, Object... arguments) {
    return texts.text(Lang.VI, "legislation.paper.expired." + key, arguments);
  }
}
