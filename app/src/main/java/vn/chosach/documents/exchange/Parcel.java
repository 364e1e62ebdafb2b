package vn.chosach.documents.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a package carries.
 *
 * @param documentId identifier at the sender
 * @param number drawn number, such as {@code 05}
 * @param notation the symbol behind it, such as {@code BC-BCĐ389}
 * @param signer name of the signer, {@code null} when not told
 * @param files at least one, at most 50
 */
public record Parcel(
    Organ from,
    List<Organ> to,
    String documentId,
    String number,
    String notation,
    String place,
    LocalDate day,
    int type,
    String typeName,
    String subject,
    @Nullable String signer,
    List<Enclosure> files) {

  public Parcel {
    to = List.copyOf(to);
    files = List.copyOf(files);
  }

  /** A body with its code on the exchange, such as {@code 000.00.12.H01}. */
  public record Organ(String id, String name) {}

  /** A file; the bytes are not copied, not to be changed. */
  public record Enclosure(String name, String type, byte[] bytes) {}

  /** The same with more files. */
  Parcel with(List<Enclosure> more) {
    return new Parcel(
        from,
        to,
        documentId,
        number,
        notation,
        place,
        day,
        type,
        typeName,
        subject,
        signer,
        Stream.concat(files.stream(), more.stream()).toList());
  }
}
