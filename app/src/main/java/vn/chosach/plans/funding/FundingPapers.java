package vn.chosach.plans.funding;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Block.BlockColumn;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.content.TableCell;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.DongInWords;
import vn.chosach.kernel.Vietnam;
import vn.chosach.plans.duties.Bodies;
import vn.chosach.plans.life.FundingSource;
import vn.chosach.plans.life.FundingTie;
import vn.chosach.plans.life.Unspent;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * Papers of money, worded from the record that they make: figures as a table, the sum in words.
 * They are Vietnamese (Nghị định 30/2020/NĐ-CP art. 8); a case is never named in them.
 */
@Component
record FundingPapers(Texts texts, Agencies agencies, Bodies bodies) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  static final String BEFORE = "kinh-phi/";
  private static final String SETTLED = "settlement";

  /** Origin of the paper of a record. */
  static DocumentOrigin origin(FundingRecord record) {
    return new DocumentOrigin("plans", BEFORE + record.id());
  }

  /**
   * The paper of a record.
   *
   * @param before the record on which it rests; {@code null} for an estimate and a settlement
   */
  Drafting of(FundingRecord record, List<FundingAmount> amounts, @Nullable FundingRecord before) {
    LocalDate day = Vietnam.dayOf(record.preparedAt());
    String agency = name(record.agency(), day);
    String finance = bodies.seats().finance();
    String year = String.valueOf(record.year());
    String source = t(source(record.source()));
    Content content =
        switch (record.stage()) {
          case ESTIMATE -> estimate(record, amounts, agency, year, source);
          case ALLOCATION ->
              allocation(record, amounts, Objects.requireNonNull(before), agency, year, source);
          case PAYMENT -> payment(record, amounts, Objects.requireNonNull(before), source);
          case SETTLEMENT -> settlement(record, amounts, year, source);
          case WITHDRAWAL -> withdrawal(record, amounts, Objects.requireNonNull(before), agency);
          case REFUND -> refund(record, amounts, Objects.requireNonNull(before), source);
          case COMMITMENT, CARRY_OVER ->
              throw new IllegalArgumentException(record.stage() + " has no paper");
        };
    boolean asks =
        switch (record.stage()) {
          case ESTIMATE, SETTLEMENT -> true;
          case ALLOCATION, PAYMENT, WITHDRAWAL, REFUND, COMMITMENT, CARRY_OVER -> false;
        };
    List<String> to = asks && finance != null ? List.of(name(finance, day)) : List.of();
    List<Recipient> recipients =
        finance == null
            ? List.of()
            : List.of(
                new Recipient(finance, name(finance, day), Recipient.Purpose.REPORT),
                new Recipient(null, t("plans.money-paper.accounts"), Recipient.Purpose.CARRY_OUT));
    return new Drafting(
        record.stage().paper().orElseThrow(),
        record.agency(),
        t(
            "plans.money-paper.subject." + record.stage().name().toLowerCase(Lang.VI.locale()),
            year,
            source),
        to,
        content,
        recipients,
        null,
        origin(record));
  }

  private Content estimate(
      FundingRecord record,
      List<FundingAmount> amounts,
      String agency,
      String year,
      String source) {
    var body = new ArrayList<Block>();
    body.add(section("plans.money-paper.estimate.1"));
    words(record, body);
    body.add(section("plans.money-paper.estimate.2"));
    body.add(Block.words(t("plans.money-paper.estimate.what", agency, year, source)));
    body.add(table(amounts, false));
    body.add(total(amounts));
    body.add(section("plans.money-paper.estimate.3"));
    body.add(Block.words(t("plans.money-paper.estimate.ask")));
    return new Content(bases(), body, List.of());
  }

  private Content allocation(
      FundingRecord record,
      List<FundingAmount> amounts,
      FundingRecord estimate,
      String agency,
      String year,
      String source) {
    var bases = new ArrayList<>(bases());
    bases.add(t("plans.money-paper.basis.estimate", cited(estimate)));
    bases.add(t("plans.money-paper.basis.accountant", agency));
    var body = new ArrayList<Block>();
    body.add(article("plans.money-paper.allocation.1", year, agency, source));
    body.add(table(amounts, false));
    body.add(total(amounts));
    words(record, body);
    body.add(article("plans.money-paper.allocation.2"));
    body.add(article("plans.money-paper.allocation.3", agency));
    return new Content(bases, body, List.of());
  }

  private Content payment(
      FundingRecord record, List<FundingAmount> amounts, FundingRecord commitment, String source) {
    var body = new ArrayList<Block>();
    body.add(Block.words(t("plans.money-paper.payment.what", commitment.number(), source)));
    boolean secret = amounts.stream().allMatch(one -> one.spending().secret());
    if (secret) {
      body.add(Block.words(t("plans.money-paper.secret")));
    } else {
      body.add(Block.words(t("plans.money-paper.payment.payee", record.payee())));
      body.add(Block.words(t("plans.money-paper.payment.on", DAY.format(record.onDay()))));
      words(record, body);
      body.add(Block.words(t(tie(record.tie()))));
    }
    body.add(table(amounts, false));
    body.add(total(amounts));
    body.add(Block.words(t("plans.money-paper.payment.ask")));
    return new Content(bases(), body, List.of());
  }

  private static String tie(FundingTie.TieKind kind) {
    return switch (kind) {
      case NONE -> "plans.money-paper.tie.none";
      case DUTY -> "plans.money-paper.tie.duty";
      case CASE -> "plans.money-paper.tie.case";
      case EXHIBIT -> "plans.money-paper.tie.exhibit";
    };
  }

  private Content settlement(
      FundingRecord record, List<FundingAmount> amounts, String year, String source) {
    var body = new ArrayList<Block>();
    body.add(section("plans.money-paper.settlement.1"));
    body.add(Block.words(t("plans.money-paper.settlement.what", year, source)));
    body.add(table(amounts, true));
    body.add(total(amounts));
    body.add(section("plans.money-paper.settlement.2"));
    Unspent unspent = record.unspent();
    if (unspent == null) {
      body.add(Block.words(t("plans.money-paper.settlement.nothing-left")));
    } else {
      Dong left =
          amounts.stream()
              .map(FundingAmount::left)
              .filter(Objects::nonNull)
              .reduce(Dong.ZERO, Dong::plus);
      body.add(
          Block.words(
              t(
                  "plans.money-paper.settlement.left",
                  bare(left),
                  DongInWords.of(left),
                  t(unspent.textKey()))));
    }
    words(record, body);
    body.add(section("plans.money-paper.settlement.3"));
    body.add(Block.words(t("plans.money-paper.settlement.closed", year)));
    return new Content(bases(), body, List.of());
  }

  private Content withdrawal(
      FundingRecord record, List<FundingAmount> amounts, FundingRecord allocation, String agency) {
    var bases = new ArrayList<>(bases());
    bases.add(t("plans.money-paper.basis.allocation", cited(allocation)));
    bases.add(t("plans.money-paper.basis.accountant", agency));
    var body = new ArrayList<Block>();
    body.add(article("plans.money-paper.withdrawal.1", cited(allocation)));
    body.add(table(amounts, false));
    body.add(total(amounts));
    words(record, body);
    body.add(article("plans.money-paper.withdrawal.2"));
    body.add(article("plans.money-paper.withdrawal.3", agency));
    return new Content(bases, body, List.of());
  }

  private Content refund(
      FundingRecord record, List<FundingAmount> amounts, FundingRecord payment, String source) {
    var body = new ArrayList<Block>();
    body.add(Block.words(t("plans.money-paper.refund.what", cited(payment), source)));
    if (amounts.stream().noneMatch(one -> one.spending().secret())) {
      body.add(Block.words(t("plans.money-paper.refund.payee", payment.payee())));
    }
    body.add(table(amounts, false));
    body.add(total(amounts));
    words(record, body);
    body.add(Block.words(t("plans.money-paper.refund.ask")));
    return new Content(bases(), body, List.of());
  }

  private List<String> bases() {
    return List.of(t("plans.money-paper.basis.law"), t("plans.money-paper.basis.decision"));
  }

  private String cited(FundingRecord record) {
    LocalDate day = record.paperDay();
    String number = String.valueOf(record.paperNumber());
    return day == null ? number : t("plans.money-paper.cited", number, DAY.format(day));
  }

  /** The source in the middle of a sentence. */
  private static String source(FundingSource source) {
    return switch (source) {
      case PROVINCIAL_COMMITTEE, LOCAL_COMMITTEE -> source.textKey();
      case SECTOR -> "plans.money-paper.source.sector";
      case OTHER_LAWFUL -> "plans.money-paper.source.other-lawful";
    };
  }

  private void words(FundingRecord record, List<Block> body) {
    record
        .words()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> line.matches(".*[.:;,?!]") ? line : line + ".")
        .forEach(line -> body.add(Block.words(line)));
  }

  private Block table(List<FundingAmount> amounts, boolean left) {
    var columns =
        new ArrayList<>(
            List.of(
                BlockColumn.figures(t("plans.money-paper.no"), 1),
                BlockColumn.words(t("plans.money.spending"), 7),
                BlockColumn.figures(t("plans.money-paper." + (left ? SETTLED : "amount")), 4)));
    if (left) {
      columns.add(BlockColumn.figures(t("plans.money-paper.left"), 4));
    }
    var rows = new ArrayList<List<TableCell>>();
    int number = 0;
    for (FundingAmount one : amounts) {
      var row =
          new ArrayList<>(
              List.of(
                  TableCell.count(++number),
                  TableCell.text(t(one.spending().textKey())),
                  TableCell.money(one.amount())));
      if (left) {
        Dong rest = one.left();
        row.add(rest == null ? TableCell.blank() : TableCell.money(rest));
      }
      rows.add(row);
    }
    return new Block.Figures("", columns, rows);
  }

  private Block total(List<FundingAmount> amounts) {
    Dong sum = amounts.stream().map(FundingAmount::amount).reduce(Dong.ZERO, Dong::plus);
    return Block.words(t("plans.money-paper.total", bare(sum), DongInWords.of(sum)));
  }

  private static String bare(Dong amount) {
    return amount.toString().replace("\u00a0₫", "");
  }

  private Block section(String key) {
    return Block.heading(Block.Level.SECTION, t(key));
  }

  private Block article(String key, Object... arguments) {
    return Block.heading(Block.Level.ARTICLE, t(key, arguments));
  }

  private String name(String key, LocalDate day) {
    return agencies
        .asOf(key, day)
        .or(() -> agencies.history(key).map(known -> known.newest()))
        .map(agency -> agency.name().vi())
        .orElse(key);
  }

  private String t(String key, Object... arguments) {
    return texts.text(Lang.VI, key, arguments);
  }
}
