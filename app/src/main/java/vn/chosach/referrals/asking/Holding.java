package vn.chosach.referrals.asking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.referrals.life.InvestigatingBodies;

/**
 * That an agency holds something with a subject in it. The asker learns at most the agency; the
 * rest is for the holder.
 *
 * @param agency key of the agency that holds it
 * @param silent whether the asker learns nothing of it: a record that few may read. What the police
 *     hold is always silent
 * @param works whether it is a case of that agency; a tip, a watched place or an entry of a
 *     register is merely held
 * @param record the record, by whose predicate the holder is told; {@code null} for an entry of the
 *     register of the agency
 * @param number of the record; empty for none
 * @param path page of the record without language prefix; empty for none
 */
public record Holding(
    String agency,
    boolean silent,
    boolean works,
    @Nullable UUID record,
    String number,
    String path) {

  public Holding {
    silent = silent || InvestigatingBodies.police(agency);
  }
}
