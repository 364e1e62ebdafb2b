package vn.chosach.vault.capture;

import java.net.URI;
import java.util.List;
import vn.chosach.kernel.Refusal;

/** Fetches a page with everything that a capture must remember. */
public interface PageFetch {

  PageFetchResult fetch(URI uri);

  /** What became of it. */
  sealed interface PageFetchResult {

    /** The exchanges in their order; all but the last are redirects. */
    record Fetched(List<Exchange> exchanges) implements PageFetchResult {

      Exchange last() {
        return exchanges.getLast();
      }
    }

    /** Will never work. */
    record ResultRefused(Refusal refusal) implements PageFetchResult {}

    /** Did not work this time. */
    record Failed(Refusal refusal) implements PageFetchResult {}
  }
}
