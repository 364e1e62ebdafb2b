package vn.chosach.tips.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tips;
import vn.chosach.ui.form.PastedTable;
import vn.chosach.ui.form.PastedTable.PastedFault;
import vn.chosach.ui.form.PastedTable.PastedRow;
import vn.chosach.vault.Vault;

/**
 * Takes a whole table of opinions of people and businesses, one tip each, with one source. Who did
 * not agree that the opinion is passed on is not taken (Luật 91/2025/QH15); the same words about
 * the same place from the same source are one opinion, also in a later table; a row that is refused
 * stops no other.
 */
@Component
public record OpinionBatch(Tips tips, Origins origins, Vault vault, IdSource ids) {

  private static final String WORDS = "words";
  private static final String PLACE = "place";
  private static final String CONSENT = "consent";
  private static final String NAME = "name";
  private static final String PHONE = "phone";

  private static final Map<String, String> HEADS =
      Map.ofEntries(
          Map.entry("y kien", WORDS),
          Map.entry("noi dung", WORDS),
          Map.entry("opinion", WORDS),
          Map.entry("o dau", PLACE),
          Map.entry("dia diem", PLACE),
          Map.entry("where", PLACE),
          Map.entry("dong y", CONSENT),
          Map.entry("consent", CONSENT),
          Map.entry("nguoi neu", NAME),
          Map.entry("name", NAME),
          Map.entry("dien thoai", PHONE),
          Map.entry("phone", PHONE));

  private static final Set<String> YES = Set.of("co", "x", "dong y", "yes");

  /**
   * A table with what holds for each of its rows.
   *
   * @param where place of rows that say none; may be empty
   */
  public record BatchWish(
      Channel channel,
      String source,
      String reference,
      String where,
      @Nullable Instant receivedAt,
      String table) {}

  /**
   * What became of it.
   *
   * @param merged rows that had been taken before, in this table or an earlier one
   * @param left rows that were not taken, by line
   */
  public record BatchTaken(int taken, int merged, List<PastedFault> left) {

    public BatchTaken {
      left = List.copyOf(left);
    }
  }

  /**
   * Takes what can be taken.
   *
   * @return refused as {@link PastedTable#read}, and with the fault of its first row when no row
   *     was taken or merged
   */
  public ActOutcome<BatchTaken> take(BatchWish wish, Actor actor) {
    return PastedTable.read(wish.table(), HEADS, Set.of(WORDS, CONSENT))
        .settle(rows -> take(rows, wish, actor), ActOutcome::refused);
  }

  private ActOutcome<BatchTaken> take(List<PastedRow> rows, BatchWish wish, Actor actor) {
    int taken = 0;
    int merged = 0;
    var left = new ArrayList<PastedFault>();
    for (PastedRow row : rows) {
      if (!YES.contains(Folding.fold(row.cell(CONSENT)))) {
        left.add(new PastedFault(row.line(), Refusal.of("tips.row-without-consent")));
        continue;
      }
      String where = row.cell(PLACE).isEmpty() ? wish.where() : row.cell(PLACE);
      String key = key(wish.source(), where, row.cell(WORDS));
      if (tips.sent(key).isPresent()) {
        merged++;
        continue;
      }
      switch (received(key, where, row, wish, actor)) {
        case Reception.Received done -> {
          taken += done.again() ? 0 : 1;
          merged += done.again() ? 1 : 0;
        }
        case Reception.ReceptionRefused no ->
            left.add(new PastedFault(row.line(), no.faults().getFirst().refusal()));
      }
    }
    return left.size() == rows.size()
        ? ActOutcome.refused("bang", left.getFirst().refusal())
        : ActOutcome.done(new BatchTaken(taken, merged, left));
  }

  /** Nobody of a batch waits for a code. */
  private Reception received(String key, String where, PastedRow row, BatchWish wish, Actor actor) {
    var report =
        new Report(
            wish.channel(),
            null,
            "",
            null,
            where,
            null,
            row.cell(WORDS),
            null,
            null,
            null,
            false,
            "",
            null,
            wish.receivedAt());
    var reporter = new Reporter(row.cell(NAME), row.cell(PHONE), "", "");
    Reception reception = tips.receive(ids.next(), key, report, reporter, actor);
    if (reception instanceof Reception.Received done && !done.again()) {
      origins.keep(
          done.tip(),
          new TipOrigin(wish.source(), wish.reference(), true, null, TipOrigin.Sender.NO_MAIL, ""));
      tips.codeKept(done.code(), false);
    }
    return reception;
  }

  /** Keyed, so that nobody who knows the words can foresee the code that follows from it. */
  private String key(String source, String where, String words) {
    String same = Folding.fold(String.join("\n", source, where, words)).replaceAll("\\s+", " ");
    return HexFormat.of().formatHex(vault.mark("tips/opinion-batch", same.getBytes(UTF_8)));
  }
}
