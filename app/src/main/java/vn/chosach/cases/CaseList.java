package vn.chosach.cases;

import java.util.List;
import vn.chosach.cases.life.CaseFile;

/**
 * A page of cases.
 *
 * @param cases as they stand
 * @param count how many there are in all, of those that the reader may see
 */
public record CaseList(List<CaseFile> cases, int count) {
  public CaseList {
    cases = List.copyOf(cases);
  }
}
