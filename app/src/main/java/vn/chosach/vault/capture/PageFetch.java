package vn.chosach.vault.capture;

import java.net.URI;
import java.util.List;
import vn.chosach.kernel.Refusal;

/** Fetches a page with everything that a capture must remember. */
public interface PageFetch {

  Result fetch(URI uri);

  /** What became of it. */
  sealed interface Result {

    /** The exchanges in their order; all but the last are redirects. */
    record Fetched(List<Exchange> exchanges) implements Result {

      Exchange last() {
        return exchanges.getLast();
      }
    }

    /** Will never work. */
    record Refused(Refusal refusal) implements Result {}

    /** Did not work this time. */
    record Failed(Refusal refusal) implements Result {}
  }
}
