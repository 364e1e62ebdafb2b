package vn.chosach.publicity;

import java.util.List;

/**
 * A page of publications.
 *
 * @param entries with the edition that the list is about
 * @param count how many there are in all
 */
public record PublicationList(List<Entry> entries, int count) {

  public PublicationList {
    entries = List.copyOf(entries);
  }

  /** A publication in one edition. */
  public record Entry(Publication publication, Edition edition) {}
}
