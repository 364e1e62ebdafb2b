package vn.chosach.reports.facts;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.cases.life.CaseFile;

/**
 * Counts what happened to cases of a fixture at once, as the listener does a moment later. To count
 * all records anew, which takes the longer the more tests have run before, is for the tests of just
 * that.
 */
@Component
public class CountedNow {

  private final Projection projection;
  private final TransactionTemplate transaction;

  CountedNow(Projection projection, TransactionTemplate transaction) {
    this.projection = projection;
    this.transaction = transaction;
  }

  public void count(CaseFile... cases) {
    transaction.executeWithoutResult(
        all -> Stream.of(cases).map(CaseFile::id).sorted().forEach(projection::bring));
  }
}
