package vn.chosach.law;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The wish for a version of a reference list.
 *
 * @param list slug of the list
 * @param key key of the row
 * @param from first day; {@code null} only where it is not known, in a list of documents
 * @param to last day; {@code null} while no end is known
 * @param values what stands in the columns of the list, without the empty ones
 * @param basis where it stands, as far as the proposer knows; at most 500 characters
 * @param reason why it begins before today; empty when it does not
 */
public record LawProposal(
    String list,
    String key,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Map<String, String> values,
    String basis,
    String reason) {

  public LawProposal {
    values = Map.copyOf(values);
  }
}
