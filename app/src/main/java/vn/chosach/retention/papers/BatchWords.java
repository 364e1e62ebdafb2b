package vn.chosach.retention.papers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Block.BlockColumn;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.content.TableCell;
import vn.chosach.retention.papers.PaperBatch.BatchFile;
import vn.chosach.retention.papers.PaperBatch.BatchPaper;
import vn.chosach.retention.papers.PaperBatch.BatchState;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/** The words of minutes and decision about papers past their years, from the list. */
@Component
record BatchWords(Texts texts) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String MINUTES = "BB";

  Drafting of(BatchFile file, BatchState next) {
    PaperBatch batch = file.batch();
    boolean decision = next == BatchState.APPROVED;
    String key = next.name().toLowerCase(Locale.ROOT);
    var body = new ArrayList<Block>();
    body.add(head(decision, 1, key, batch));
    if (next == BatchState.APPRAISED) {
      batch
          .council()
          .lines()
          .filter(line -> !line.isBlank())
          .map(String::strip)
          .forEach(line -> body.add(Block.words(line + ".")));
    }
    body.add(head(decision, 2, key, batch));
    if (!file.standing().isEmpty()) {
      body.add(table(file.standing()));
    }
    body.add(head(decision, 3, key, batch));
    if (next == BatchState.APPRAISED) {
      batch
          .reason()
          .lines()
          .filter(line -> !line.isBlank())
          .map(String::strip)
          .forEach(line -> body.add(Block.words(line)));
    }
    if (next == BatchState.DONE) {
      file.papers().stream()
          .filter(one -> !one.stands())
          .forEach(
              one -> body.add(Block.words(t("kept", one.number(), String.valueOf(one.fellOut())))));
    }
    body.add(Block.words(t(key + ".end")));
    return new Drafting(
        decision ? Kinds.DECISION : MINUTES,
        batch.agency(),
        t(key + ".subject", batch.number()),
        List.of(),
        new Content(
            decision
                ? List.of(t("basis"), t("basis.minutes", String.valueOf(batch.appraised())))
                : List.of(),
            body,
            List.of()),
        List.of(new Recipient(null, t("to"), Recipient.Purpose.CARRY_OUT)),
        null,
        new DocumentOrigin("retention", batch.id().toString()));
  }

  /** The law on which the room acts. */
  String law() {
    return t("statute");
  }

  /** On what each paper is erased. */
  String basis(String number, LocalDate day) {
    return t("by-decision", number, DAY.format(day));
  }

  private Block head(boolean decision, int part, String key, PaperBatch batch) {
    return Block.heading(
        decision ? Block.Level.ARTICLE : Block.Level.SUBSECTION,
        t(key + "." + part, batch.number(), String.valueOf(batch.approved())));
  }

  private Block table(List<BatchPaper> papers) {
    List<List<TableCell>> rows =
        papers.stream()
            .<List<TableCell>>map(
                one ->
                    List.of(
                        TableCell.text(one.number()),
                        TableCell.text(DAY.format(one.day())),
                        TableCell.text(one.plain() ? one.subject() : t("of-a-record")),
                        TableCell.text(one.code()),
                        TableCell.text(DAY.format(one.ends()))))
            .toList();
    return new Block.Figures(
        t("table", papers.size()),
        List.of(
            BlockColumn.words(t("table.number"), 3),
            BlockColumn.words(t("table.day"), 2),
            BlockColumn.words(t("table.subject"), 6),
            BlockColumn.words(t("table.code"), 3),
            BlockColumn.words(t("table.ends"), 2)),
        rows);
  }

  private String t(String key, Object... arguments) {
    return texts.text(Lang.VI, "retention.batch-paper." + key, arguments);
  }
}
