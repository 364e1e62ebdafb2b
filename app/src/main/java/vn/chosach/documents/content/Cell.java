package vn.chosach.documents.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import vn.chosach.kernel.Dong;

/** One cell of a table. Nothing known is not zero: {@link Blank} prints empty, a zero prints 0. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Cell.Text.class, name = "text"),
  @JsonSubTypes.Type(value = Cell.Count.class, name = "count"),
  @JsonSubTypes.Type(value = Cell.Money.class, name = "money"),
  @JsonSubTypes.Type(value = Cell.Share.class, name = "share"),
  @JsonSubTypes.Type(value = Cell.Blank.class, name = "blank")
})
public sealed interface Cell {

  /** Words. */
  record Text(String text) implements Cell {}

  /** A whole number, printed {@code 1.250}. */
  record Count(long number) implements Cell {}

  /** An amount in đồng, printed {@code 1.250.000}; the unit stands in the head of the column. */
  record Money(Dong dong) implements Cell {}

  /** A number with decimals, such as per cent, printed {@code 12,5} as it is scaled. */
  record Share(BigDecimal number) implements Cell {}

  /** Nothing known. */
  record Blank() implements Cell {}

  static Cell text(String text) {
    return new Text(text);
  }

  static Cell count(long number) {
    return new Count(number);
  }

  static Cell money(Dong dong) {
    return new Money(dong);
  }

  static Cell blank() {
    return new Blank();
  }
}
