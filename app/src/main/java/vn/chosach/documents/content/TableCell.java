package vn.chosach.documents.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import vn.chosach.kernel.Dong;

/** One cell of a table. Nothing known is not zero: {@link Blank} prints empty, a zero prints 0. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = TableCell.Text.class, name = "text"),
  @JsonSubTypes.Type(value = TableCell.Count.class, name = "count"),
  @JsonSubTypes.Type(value = TableCell.Money.class, name = "money"),
  @JsonSubTypes.Type(value = TableCell.TableCellShare.class, name = "share"),
  @JsonSubTypes.Type(value = TableCell.Blank.class, name = "blank")
})
public sealed interface TableCell {

  /** Words. */
  record Text(String text) implements TableCell {}

  /** A whole number, printed {@code 1.250}. */
  record Count(long number) implements TableCell {}

  /** An amount in đồng, printed {@code 1.250.000}; the unit stands in the head of the column. */
  record Money(Dong dong) implements TableCell {}

  /** A number with decimals, such as per cent, printed {@code 12,5} as it is scaled. */
  record TableCellShare(BigDecimal number) implements TableCell {}

  /** Nothing known. */
  record Blank() implements TableCell {}

  static TableCell text(String text) {
    return new Text(text);
  }

  static TableCell count(long number) {
    return new Count(number);
  }

  static TableCell money(Dong dong) {
    return new Money(dong);
  }

  static TableCell blank() {
    return new Blank();
  }
}
