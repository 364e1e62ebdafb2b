package vn.chosach.cases.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Block.BlockColumn;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.content.TableCell;
import vn.chosach.referrals.life.FilePart;

/** The words of the decision to transfer a file with signs of a crime (mẫu quyết định 33). */
final class TransferPaper {

  static final String KIND = "MQD33";

  /** More than a province has. */
  private static final int PROCURACIES = 50;

  private TransferPaper() {}

  static Content content(
      DecisionPapers words, PaperTerms.Transfer terms, CaseFile file, LocalDate day) {
    var body = new ArrayList<Block>();
    body.add(DecisionPapers.article(words.t("transfer.1", words.agency(terms.receiver(), day))));
    body.add(Block.words(words.t("transfer.subjects", subjects(words, terms, file))));
    body.add(Block.words(words.t("transfer.act", words.act(file, day), words.goods(file, day))));
    body.add(Block.words(words.t("transfer.articles", terms.articles().strip())));
    body.add(Block.words(words.t("transfer.signs", words.orNone(terms.words()))));
    body.add(DecisionPapers.article(words.t("transfer.2")));
    body.add(parts(words, terms.parts()));
    body.add(DecisionPapers.article(words.t("transfer.3")));
    body.add(Block.words(words.t("transfer.effect")));
    var bases = new ArrayList<String>();
    bases.add(words.t("basis.transfer"));
    bases.add(words.t("basis.decree"));
    bases.addAll(words.minutes(file));
    bases.add(words.t("basis.file", file.number()));
    return new Content(bases, body, List.of());
  }

  private static String subjects(DecisionPapers words, PaperTerms.Transfer terms, CaseFile file) {
    return terms.subjects().isEmpty()
        ? words.t("transfer.whole")
        : words.subjects(file).stream()
            .filter(one -> terms.subjects().contains(one.id()))
            .map(Dossier.Subject::name)
            .collect(Collectors.joining("; "));
  }

  static Block parts(DecisionPapers words, Map<FilePart, Integer> parts) {
    List<List<TableCell>> rows =
        parts.entrySet().stream()
            .sorted(Comparator.comparing(Map.Entry::getKey))
            .<List<TableCell>>map(
                one ->
                    List.of(
                        TableCell.text(words.word(one.getKey().textKey())),
                        TableCell.count(one.getValue())))
            .toList();
    return new Block.Figures(
        words.t("transfer.parts"),
        List.of(
            BlockColumn.words(words.t("transfer.part"), 8),
            BlockColumn.figures(words.t("transfer.sheets"), 2)),
        rows);
  }

  /**
   * The procuracy gets a copy of what goes to an investigating body (art. 62.1), and reads it under
   * its own accounts once it is issued.
   */
  static List<Recipient> recipients(
      DecisionPapers words, Agencies agencies, PaperTerms.Transfer terms, LocalDate day) {
    String receiver = terms.receiver();
    String chosen = terms.procuracy();
    return List.of(
        new Recipient(receiver, words.agency(receiver, day), Recipient.Purpose.CARRY_OUT),
        chosen == null
            ? new Recipient(
                procuracy(words, agencies, receiver, day).orElse(null),
                words.t("to.procuracy"),
                Recipient.Purpose.KNOW)
            : new Recipient(
                chosen,
                words.t("to.procuracy.named", words.agency(chosen, day)),
                Recipient.Purpose.KNOW));
  }

  /**
   * That of the level of the receiver, whose key ends as that of the receiver where there are
   * several, such as those of regions; empty where the roll has none.
   */
  private static Optional<String> procuracy(
      DecisionPapers words, Agencies agencies, String receiver, LocalDate day) {
    String place = receiver.substring(receiver.lastIndexOf('-') + 1);
    return agencies
        .asOf(receiver, day)
        .flatMap(
            body ->
                agencies
                    .roll(day, words.word("cases.procuracy"), 0, PROCURACIES)
                    .agencies()
                    .stream()
                    .filter(one -> one.level() == body.level())
                    .map(Agency::key)
                    .filter(key -> key.startsWith(PaperTerms.Transfer.PROCURACY))
                    .min(
                        Comparator.comparing(
                            key -> !key.equals(PaperTerms.Transfer.PROCURACY + place))));
  }
}
