package vn.chosach.watch.intake;

/**
 * A row that was left out.
 *
 * @param row data row, the header not counted
 * @param code stable reason code of the engine, {@code row.quote-is-broken}
 * @param detail start of the offending text
 */
public record RefusedRow(long row, String code, String detail) {

  /** Message key of the reason in words. */
  public String textKey() {
    return "watch.row." + code.replaceFirst("^[a-z]+\\.", "");
  }
}
