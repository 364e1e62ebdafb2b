package vn.chosach.cases.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.life.CaseGround;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.SeedTable;
import vn.chosach.kernel.Validity;

/**
 * What is owed for each day by which a fine is late (Luật Xử lý vi phạm hành chính art. 78): by the
 * law of that day, on what is overdue on it. Weekends and days off count, and so does the day of
 * payment.
 */
final class LatePayment {

  private static final List<Rate> RATES =
      SeedTable.read("/seed/cases/late-payment.csv").stream().map(LatePayment::rate).toList();

  /**
   * The rate of some days.
   *
   * @param perMillion of what is overdue, each day; 500 is 0.05 %
   * @param confirmed whether the article was read in a published text
   */
  private record Rate(int perMillion, CaseGround ground, Validity validity, boolean confirmed) {}

  private LatePayment() {}

  /**
   * The days from {@code first} to {@code last} on which something is overdue.
   *
   * @param overdue what is overdue on a day
   */
  static List<FineAccount.LateDays> spans(
      LocalDate first, LocalDate last, Function<LocalDate, Dong> overdue) {
    var spans = new ArrayList<FineAccount.LateDays>();
    FineAccount.LateDays open = null;
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      Dong base = overdue.apply(day);
      int rate = perMillion(day);
      if (open != null && open.base().equals(base) && open.perMillion() == rate) {
        open = new FineAccount.LateDays(open.from(), day, base, rate);
      } else {
        add(open, spans);
        open = new FineAccount.LateDays(day, day, base, rate);
      }
    }
    add(open, spans);
    return List.copyOf(spans);
  }

  private static void add(FineAccount.@Nullable LateDays span, List<FineAccount.LateDays> spans) {
    if (span != null && span.base().amount() > 0 && span.perMillion() > 0) {
      spans.add(span);
    }
  }

  /** Of a day without a law nothing is owed. */
  private static int perMillion(LocalDate day) {
    return RATES.stream()
        .filter(one -> one.validity().contains(day))
        .mapToInt(Rate::perMillion)
        .findFirst()
        .orElse(0);
  }

  private static Rate rate(SeedTable.SeedTableRow row) {
    return new Rate(
        Integer.parseInt(row.text("per_million")),
        new CaseGround(row.text("basis"), Objects.requireNonNullElse(row.optional("article"), "")),
        new Validity(row.day("valid_from"), row.day("valid_to")),
        !row.text("status").equals("K"));
  }
}
