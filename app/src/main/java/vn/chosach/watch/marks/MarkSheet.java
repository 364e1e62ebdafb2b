package vn.chosach.watch.marks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The sheet of a brand as its newest version says.
 *
 * @param version counts up
 * @param spellings further spellings of the brand
 * @param open questions that the holder has not answered
 * @param late of these, how many are due before today
 * @param pictures how many stand on it
 */
public record MarkSheet(
    UUID id,
    String name,
    int version,
    List<String> spellings,
    String holder,
    String contact,
    String genuine,
    String fake,
    String source,
    Instant at,
    String agency,
    int open,
    int late,
    int pictures) {

  public MarkSheet {
    spellings = List.copyOf(spellings);
  }
}
